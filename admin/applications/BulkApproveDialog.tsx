import {
  Alert,
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  LinearProgress,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { useWords } from '../widgets/useWords';
import { BulkRows } from './BulkRows';
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
  const [also, setAlso] = useState(false);
  const bad = judged?.filter(({ refusal }) => refusal) ?? [];
  const doubtful = judged?.filter(({ refusal, failing = [] }) => !refusal && failing.length > 0) ?? [];
  const clean = judged?.filter(({ refusal, failing = [] }) => !refusal && failing.length === 0) ?? [];
  const chosen = also ? [...doubtful, ...clean] : clean;
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
              {translate('review.bulk.ready', { smart_count: clean.length })}
              {bad.length > 0 && ` ${translate('review.bulk.refused', { smart_count: bad.length })}`}
              {doubtful.length > 0 && ` ${translate('review.bulk.doubtful', { smart_count: doubtful.length })}`}
            </Typography>
            <BulkRows rows={[...bad, ...doubtful, ...clean]} done={false} />
            {doubtful.length > 0 && (
              <FormControlLabel
                control={<Checkbox checked={also} onChange={(_, checked) => setAlso(checked)} />}
                label={translate('review.bulk.also', { smart_count: doubtful.length })}
              />
            )}
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
            <BulkRows rows={outcomes} done />
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
            disabled={busy || chosen.length === 0}
            onClick={() => void approve(chosen, note.trim())}
          >
            {translate('review.bulk.approve', { smart_count: chosen.length })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
