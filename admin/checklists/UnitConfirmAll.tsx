import DoneAll from '@mui/icons-material/DoneAll';
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Refusal } from '../../shared/failures';
import {
  ConfirmItemsDocument,
  type ConfirmItemsMutation,
  type ItemFilter,
  UnitItemCountDocument,
} from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useAnswer } from '../provider/useAnswer';
import { useKeyFor } from '../provider/useKeyFor';
import { useSending } from '../widgets/useSending';
import { useWords } from '../widgets/useWords';
import { useSealGuard } from './UnitSealGuard';
import type { UnitList } from './unitProgress';
import { useUnitRefresh } from './useUnitVerbs';

type Props = { list: UnitList; filter: ItemFilter };
type Outcomes = ConfirmItemsMutation['outcomes'];

/** Says of everybody in the view who is still to be checked that they are right: counted, declared, an outcome for each. */
export function UnitConfirmAll({ list, filter }: Props) {
  const translate = useTranslate();
  const guard = useSealGuard();
  const [open, setOpen] = useState(false);
  const { checklistId: _list, ...narrowed } = filter;
  const meant: ItemFilter = { ...narrowed, status: ['LISTED'] };
  const { data } = useAnswer(UnitItemCountDocument, { filter: { ...meant, checklistId: list.id } });
  const count = data?.page.totalCount ?? 0;
  if (count === 0 && !open) return null;
  return (
    <>
      <Button variant="contained" startIcon={<DoneAll />} onClick={() => guard(() => setOpen(true))}>
        {translate('checklists.unit.all.button', { smart_count: count })}
      </Button>
      {open && <AllDialog list={list} filter={meant} count={count} onClose={() => setOpen(false)} />}
    </>
  );
}

function AllDialog({ list, filter, count, onClose }: Props & { count: number; onClose: () => void }) {
  const translate = useTranslate();
  const id = useId();
  const keyFor = useKeyFor();
  const refresh = useUnitRefresh();
  const { send, busy, fault } = useSending();
  const [outcomes, setOutcomes] = useState<Outcomes>();
  const [asked] = useState(count);
  const confirm = () =>
    send(async () => {
      const input = { checklistId: list.id, filter, expectedCount: asked };
      const answer = await ask(ConfirmItemsDocument, { input: { ...input, idempotencyKey: keyFor(input) } });
      setOutcomes(answer.outcomes);
      await refresh();
    });
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs">
      <DialogTitle id={id}>{translate('checklists.unit.all.title', { smart_count: asked })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        {fault && <Alert severity="error">{fault}</Alert>}
        {outcomes ? <Told outcomes={outcomes} /> : <Typography>{translate('checklists.unit.all.text')}</Typography>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate(outcomes ? 'ra.action.close' : 'ra.action.cancel')}</Button>
        {!outcomes && (
          <Button variant="contained" disabled={busy} onClick={() => void confirm()}>
            {translate('checklists.unit.all.verb')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** How many were confirmed, and of the others how many for which reason. */
function Told({ outcomes }: { outcomes: Outcomes }) {
  const translate = useTranslate();
  const words = useWords();
  const refused = outcomes.filter(({ ok }) => !ok);
  const counts = new Map<string, number>();
  for (const { code, params } of refused) {
    const why = words.refusal({ code: code ?? 'INTERNAL', params: params ?? undefined } as Refusal);
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return (
    <>
      <Alert severity="success" role="status">
        {translate('checklists.unit.all.done', { smart_count: outcomes.length - refused.length })}
      </Alert>
      {refused.length > 0 && (
        <Alert severity="warning">
          {translate('checklists.unit.all.refused', { smart_count: refused.length })}
          <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
            {[...counts].map(([why, times]) => (
              <li key={why}>{`${why} × ${times}`}</li>
            ))}
          </Box>
        </Alert>
      )}
    </>
  );
}
