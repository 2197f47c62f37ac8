import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { type ChecklistFacts, checklistLifecycle } from '../../shared/checklists';
import { whyNot } from '../../shared/lifecycle';
import { RequestChecklistDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useKeyFor } from '../provider/useKeyFor';
import { useScene } from '../provider/useScene';
import { useSending } from '../widgets/useSending';
import { useWords } from '../widgets/useWords';
import { listAddress, type UnitList } from './unitProgress';
import { useUnitRefresh } from './useUnitVerbs';

type Props = { employerId: string; regionCode?: string; window: UnitList['window']; again?: boolean };

/** Requests the list of a unit; what stands against it is said beside the button. */
export function UnitRequest({ employerId, regionCode, window, again = false }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const words = useWords();
  const keyFor = useKeyFor();
  const refresh = useUnitRefresh();
  const scene = useScene(regionCode);
  const { send, busy, fault } = useSending();
  const refusal = scene && whyNot(checklistLifecycle, 'request', factsOf(employerId, window), scene);
  const request = () =>
    send(async () => {
      const idempotencyKey = keyFor({ employerId, at: Math.floor(Date.now() / 60_000) });
      const { checklist } = await ask(RequestChecklistDocument, { input: { employerId, idempotencyKey } });
      await refresh();
      void navigate(listAddress(checklist));
    });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.75 }}>
      <Button
        size={again ? 'medium' : 'large'}
        variant={again ? 'outlined' : 'contained'}
        disabled={busy || Boolean(refusal)}
        onClick={() => void request()}
      >
        {translate('actions.request')}
      </Button>
      <Box aria-live="polite" sx={{ flex: '1 1 16em' }}>
        {(refusal || fault) && (
          <Typography sx={{ color: 'warning.main' }}>{refusal ? words.refusal(refusal) : fault}</Typography>
        )}
        {!refusal && !fault && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('checklists.unit.request')}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

/** How many would be listed is for the server to say; the window is known here. */
const factsOf = (employerId: string, { open, from, to }: UnitList['window']): ChecklistFacts => ({
  employerId,
  status: 'OPEN',
  windowOpen: open,
  windowFrom: from ?? null,
  windowTo: to ?? null,
  rows: 1,
  unready: 0,
  undecided: 0,
  converted: 0,
  seenAt: null,
});
