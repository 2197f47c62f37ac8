import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableRow,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Refusal } from '../../shared/failures';
import { VerdictMark } from '../widgets/FactRow';
import { useWords } from '../widgets/useWords';
import type { BatchItem } from './batches';
import type { Outcomes } from './outcomes';

type Props = {
  title: string;
  chosen: readonly BatchItem[];
  refusalOf: (item: BatchItem) => Refusal | undefined;
  send: (items: readonly { id: string; version: number }[]) => Promise<Outcomes>;
  onClose: (done: boolean) => void;
};

/** First what would happen to each chosen card, by the same rules as the server's; then what did happen to each. */
export function BulkDialog({ title, chosen: given, refusalOf, send, onClose }: Props) {
  const translate = useTranslate();
  const words = useWords();
  const id = useId();
  const [chosen] = useState(given);
  const [before] = useState(() => new Map(chosen.map(item => [item.card.id, refusalOf(item)])));
  const [outcomes, setOutcomes] = useState<Outcomes>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const good = chosen.filter(({ card }) => !before.get(card.id));
  const done = outcomes ? [...outcomes.values()].filter(refusal => refusal === null).length : 0;
  const refused = (cardId: string) =>
    outcomes?.has(cardId) ? (outcomes.get(cardId) ?? undefined) : before.get(cardId);
  const act = async () => {
    setBusy(true);
    setError(undefined);
    try {
      setOutcomes(await send(good.map(({ card }) => ({ id: card.id, version: card.version }))));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={() => !busy && onClose(Boolean(outcomes))} aria-labelledby={id} maxWidth="md">
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minHeight: 160 }}>
        {error !== undefined && <Alert severity="error">{words.error(error)}</Alert>}
        {outcomes ? (
          <Alert role="status" severity={done === outcomes.size ? 'success' : 'warning'}>
            {translate('production.bulk.done', { smart_count: done, count: outcomes.size })}
          </Alert>
        ) : (
          <Typography>
            {translate('production.bulk.ready', { smart_count: good.length })}
            {good.length < chosen.length &&
              ` ${translate('production.bulk.refused', { smart_count: chosen.length - good.length })}`}
          </Typography>
        )}
        <TableContainer sx={{ maxHeight: 360, border: '1px solid', borderColor: 'divider', borderRadius: '6px' }}>
          <Table size="small">
            <TableBody>
              {chosen.map(({ card }) => {
                const refusal = refused(card.id);
                const word = refusal
                  ? words.refusal(refusal)
                  : translate(outcomes ? 'production.bulk.passed' : 'production.bulk.willPass');
                return (
                  <TableRow key={card.id}>
                    <TableCell>{card.person.name}</TableCell>
                    <TableCell>
                      <VerdictMark verdict={refusal ? 'bad' : 'good'} word={word} />
                    </TableCell>
                  </TableRow>
                );
              })}
            </TableBody>
          </Table>
        </TableContainer>
      </DialogContent>
      <DialogActions>
        <Button disabled={busy} onClick={() => onClose(Boolean(outcomes))}>
          {translate(outcomes ? 'ra.action.close' : 'ra.action.cancel')}
        </Button>
        {!outcomes && (
          <Button variant="contained" autoFocus disabled={busy || good.length === 0} onClick={() => void act()}>
            {translate('production.bulk.confirm', { smart_count: good.length })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
