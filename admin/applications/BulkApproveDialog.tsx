import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { useWords } from '../widgets/useWords';
import { type BulkRow, BulkRows } from './BulkRows';
import { useBulkApproval } from './useBulkApproval';

type Props = { ids: readonly string[]; onClose: () => void };

/** First what would happen to each chosen case, by the same rules as the server's; then what did happen to each. */
export function BulkApproveDialog({ ids, onClose }: Props) {
  const translate = useTranslate();
  const words = useWords();
  const id = useId();
  const { onUnselectItems } = useListContext();
  const [note, setNote] = useState('');
  const { judged, outcomes, error, busy, approve } = useBulkApproval(ids);
  const good = judged?.filter(({ refusal }) => !refusal) ?? [];
  const bad = judged?.filter(({ refusal }) => refusal) ?? [];
  const done = outcomes?.filter(({ refusal }) => !refusal) ?? [];
  const close = () => {
    if (outcomes) onUnselectItems();
    onClose();
  };
  return (
    <Dialog open onClose={busy ? undefined : close} aria-labelledby={id} maxWidth="md">
      <DialogTitle id={id}>{translate('review.bulk.title', { smart_count: ids.length })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minHeight: 180 }}>
        {error !== undefined && <Alert severity="error">{words.error(error)}</Alert>}
        {!judged && error === undefined && <LinearProgress aria-label={translate('layout.loading')} />}
        {judged && !outcomes && (
          <>
            <Typography>
              {translate('review.bulk.ready', { smart_count: good.length })}
              {bad.length > 0 && ` ${translate('review.bulk.refused', { smart_count: bad.length })}`}
            </Typography>
            <BulkRows rows={[...bad, ...good]} wordOf={wordBefore(translate, words)} />
            <TextField
              label={translate('review.bulk.note')}
              value={note}
              onChange={event => setNote(event.target.value)}
              slotProps={{ htmlInput: { maxLength: 500 } }}
            />
          </>
        )}
        {outcomes && (
          <Box role="status" sx={{ display: 'grid', gap: 1.5 }}>
            <Alert severity={done.length === outcomes.length ? 'success' : 'warning'}>
              {translate('review.bulk.done', { smart_count: done.length, count: outcomes.length })}
            </Alert>
            <BulkRows rows={outcomes} wordOf={wordAfter(translate, words)} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close} disabled={busy}>
          {translate(outcomes ? 'ra.action.close' : 'ra.action.cancel')}
        </Button>
        {!outcomes && (
          <Button
            variant="contained"
            autoFocus
            disabled={busy || good.length === 0}
            onClick={() => void approve(good, note.trim())}
          >
            {translate('review.bulk.approve', { smart_count: good.length })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

type Translate = ReturnType<typeof useTranslate>;
type Words = ReturnType<typeof useWords>;

const wordBefore =
  (translate: Translate, words: Words) =>
  ({ refusal }: BulkRow) =>
    refusal ? words.refusal(refusal) : translate('review.bulk.willPass');

const wordAfter =
  (translate: Translate, words: Words) =>
  ({ refusal }: BulkRow) =>
    refusal ? words.refusal(refusal) : translate('review.bulk.passed');
