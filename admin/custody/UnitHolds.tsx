import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { dayOf, isDay } from '../../shared/calendar';
import type { FailureCode, Params } from '../../shared/failures';
import {
  type DeskCardFragment,
  DistributeCardsDocument,
  FindCardsDocument,
  PrintRegisterDocument,
} from '../graphql/graphql';
import { ask, refused } from '../provider/ask';
import { serverNow } from '../provider/clock';
import { useKeyFor } from '../provider/useKeyFor';
import { DayLine } from '../widgets/fields';
import { Panel } from '../widgets/Panel';
import { usePaper } from '../widgets/usePaper';
import { useSending } from '../widgets/useSending';

type Props = { card: DeskCardFragment; onCard: (card: DeskCardFragment) => void };

/** A card that its unit holds: the bureau prints the register for a unit without an account, and enters what it brings back signed. */
export function UnitHolds({ card, onCard }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const keyFor = useKeyFor();
  const { send, busy, fault } = useSending();
  const { print, printing } = usePaper();
  const today = dayOf(serverNow());
  const [signedOn, setSignedOn] = useState(today);
  const enter = () =>
    void send(async () => {
      const input = { items: [{ id: card.id, version: card.version }], collectedOn: signedOn };
      const [row] = (await ask(DistributeCardsDocument, { input: { ...input, idempotencyKey: keyFor(input) } }))
        .outcomes;
      if (!row.ok) throw refused({ code: row.code as FailureCode, params: (row.params ?? {}) as Params }, 200);
      notify('desk.register.entered', { type: 'success', messageArgs: { day: signedOn } });
      const { cards } = await ask(FindCardsDocument, { filter: { ids: [card.id] }, perPage: 1 });
      onCard(cards.nodes[0]);
    });
  return (
    <Panel title={translate('desk.register.title')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Typography sx={{ color: 'text.secondary' }}>{translate('desk.register.byDesk')}</Typography>
        {fault && (
          <Alert severity="error" role="alert">
            {fault}
          </Alert>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
          <Box sx={{ flex: '0 1 200px', display: 'grid' }}>
            <DayLine label={translate('desk.register.signed')} value={signedOn} max={today} onChange={setSignedOn} />
          </Box>
          <Button size="large" variant="contained" disabled={busy || !isDay(signedOn)} onClick={enter}>
            {translate('desk.register.enter')}
          </Button>
          <Button
            size="large"
            variant="outlined"
            startIcon={<PrintOutlined />}
            disabled={printing || !card.employerId}
            onClick={() =>
              void print(() => ask(PrintRegisterDocument, { input: { employerId: card.employerId ?? '' } }))
            }
          >
            {translate('desk.register.print')}
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}
