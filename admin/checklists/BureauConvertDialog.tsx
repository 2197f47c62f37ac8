import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { BureauPreviewDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useWords } from '../widgets/useWords';
import { ConvertOutcomes, ConvertRefusals } from './BureauConvertRows';
import type { BureauChecklist, RowRef } from './bureauFacts';
import type { Preview } from './rowViews';
import type { BureauActs, RowOutcome } from './useBureauActs';

type Props = {
  list: BureauChecklist;
  /** Only these rows; all that wait, when left out. */
  chosen?: readonly RowRef[];
  acts: BureauActs;
  onClose: (converted: boolean) => void;
};

/** First what would happen to each row, by the rules that will judge it; then the conversion in steps; then what came of each. */
export function BureauConvertDialog({ list, chosen, acts, onClose }: Props) {
  const translate = useTranslate();
  const words = useWords();
  const id = useId();
  const { data, error } = useAnswer(BureauPreviewDocument, { id: list.id }, { gcTime: 0, refetchOnMount: 'always' });
  const [frozen, setFrozen] = useState<Preview['rows']>();
  const [outcomes, setOutcomes] = useState<readonly RowOutcome[]>();
  const [ended, setEnded] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const rows = frozen ?? rowsIn(data?.preview, chosen);
  const good = rows?.filter(({ code }) => !code) ?? [];
  const bad = rows?.filter(({ code }) => code) ?? [];
  const done = outcomes?.filter(({ refusal }) => !refusal).length ?? 0;
  const convert = async () => {
    setFrozen(rows);
    setFault(undefined);
    try {
      setOutcomes([]);
      setOutcomes(await acts.convert(good, undefined, so => setOutcomes([...so])));
    } catch (caught) {
      setFault(caught);
    }
    setEnded(true);
  };
  const close = () => onClose(done > 0);
  return (
    <Dialog open onClose={acts.busy ? undefined : close} aria-labelledby={id} maxWidth="md">
      <DialogTitle id={id}>
        {chosen
          ? translate('bureau.convert.titleChosen', { smart_count: chosen.length })
          : translate('bureau.convert.title')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minHeight: 180 }}>
        {(error || fault !== undefined) && <Alert severity="error">{words.error(error ?? fault)}</Alert>}
        {!rows && !error && <LinearProgress aria-label={translate('layout.loading')} />}
        {rows && !outcomes && (
          <>
            <Typography sx={{ fontSize: '1rem', fontWeight: 600 }}>
              {translate(good.length > 0 ? 'bureau.convert.ready' : 'bureau.convert.none', {
                smart_count: good.length,
              })}
            </Typography>
            {bad.length > 0 && <ConvertRefusals rows={bad} onLook={close} />}
          </>
        )}
        {outcomes && !ended && (
          <Box>
            <LinearProgress
              variant={outcomes.length > 0 ? 'determinate' : 'indeterminate'}
              value={(outcomes.length / Math.max(1, good.length)) * 100}
              aria-label={translate('bureau.convert.title')}
            />
            <Typography variant="body2" sx={{ mt: 0.75 }} aria-live="polite">
              {translate('bureau.convert.progress', { done: outcomes.length, count: good.length })}
            </Typography>
          </Box>
        )}
        {outcomes && ended && rows && (
          <Box role="status" sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <Alert severity={done === rows.length ? 'success' : 'warning'}>
              {translate('bureau.convert.done', { smart_count: done, count: rows.length })}
            </Alert>
            <ConvertOutcomes list={list} rows={rows} outcomes={outcomes} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close} disabled={acts.busy}>
          {translate(ended ? 'ra.action.close' : 'ra.action.cancel')}
        </Button>
        {!ended && (
          <Button
            variant="contained"
            autoFocus
            disabled={acts.busy || good.length === 0}
            onClick={() => void convert()}
          >
            {translate('bureau.convert.send', { smart_count: good.length })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function rowsIn(preview: Preview | undefined, chosen: readonly RowRef[] | undefined): Preview['rows'] | undefined {
  if (!preview || !chosen) return preview?.rows;
  const ids = new Set(chosen.map(({ id }) => id));
  return preview.rows.filter(({ id }) => ids.has(id));
}
