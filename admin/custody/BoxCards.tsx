import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DestroyCardsDocument, HandCardsDocument, ReshelveCardsDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { TextLine } from '../widgets/fields';
import { Panel } from '../widgets/Panel';
import { EmptyState } from '../widgets/States';
import { HandRows } from './HandRows';
import { DestroyDialog } from './KeepingDialogs';
import { countOf, useOutcomes } from './useOutcomes';

const SHOWN = 200;
type Props = { officeId: string; shelf: string; own: boolean; onMoved: () => void };

/** The cards of one box, the oldest first; those of the own counter can be moved to another one. */
export function BoxCards({ officeId, shelf, own, onMoved }: Props) {
  const translate = useTranslate();
  const bulk = useOutcomes();
  const mayMove = useSession()?.permissions.has('card:keep') && own;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [to, setTo] = useState('');
  const [destroying, setDestroying] = useState(false);
  const [done, setDone] = useState({ word: 'ledger.box.moved', row: 'events.card.reshelve' });
  const { data } = useAnswer(
    HandCardsDocument,
    {
      filter: { keeperOfficeId: [officeId], whereabouts: ['IN_CUSTODY'], shelf },
      perPage: SHOWN,
      sort: [{ field: 'keptSince', order: 'ASC' }],
    },
    { gcTime: 0 },
  );
  if (!data) return null;
  const { nodes, totalCount } = data.cards;
  const counts = bulk.outcomes && countOf(bulk.outcomes);
  const items = nodes.filter(({ id }) => chosen.has(id)).map(({ id, version }) => ({ id, version }));
  const move = () => {
    const input = { items, shelf: to.trim() };
    setDone({ word: 'ledger.box.moved', row: 'events.card.reshelve' });
    void bulk.send(
      input,
      async idempotencyKey => (await ask(ReshelveCardsDocument, { input: { ...input, idempotencyKey } })).outcomes,
    );
  };
  const destroy = (given: { expectedCount: number; note: string }) => {
    const input = { items, ...given };
    setDone({ word: 'ledger.box.destroyed', row: 'events.card.destroy' });
    void bulk
      .send(
        input,
        async idempotencyKey => (await ask(DestroyCardsDocument, { input: { ...input, idempotencyKey } })).outcomes,
      )
      .then(made => made && setDestroying(false));
  };
  return (
    <Panel title={translate('ledger.box.title', { shelf, count: totalCount })} padded={false}>
      {nodes.length === 0 && <EmptyState />}
      {mayMove && nodes.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5, px: 2, pt: 1, pb: 1.5 }}>
          {counts ? (
            <>
              <Alert severity={counts.refused > 0 ? 'warning' : 'success'} role="status" sx={{ flex: '1 1 16em' }}>
                {translate(done.word, { count: counts.done, shelf: to.trim() })}
                {counts.refused > 0 && ` · ${translate('ledger.box.refused', { count: counts.refused })}`}
              </Alert>
              <Button variant="contained" autoFocus onClick={onMoved}>
                {translate('ra.action.close')}
              </Button>
            </>
          ) : (
            <>
              <Box sx={{ flex: '0 1 220px', display: 'grid' }}>
                <TextLine
                  label={translate('ledger.box.to')}
                  value={to}
                  onChange={setTo}
                  disabled={chosen.size === 0}
                  input={{ maxLength: 40 }}
                />
              </Box>
              <Button
                size="large"
                variant="contained"
                disabled={bulk.busy || chosen.size === 0 || !to.trim()}
                onClick={move}
              >
                {translate('ledger.box.move', { smart_count: chosen.size })}
              </Button>
              <Button size="large" color="error" disabled={chosen.size === 0} onClick={() => setDestroying(true)}>
                {translate('actions.destroy')}
              </Button>
            </>
          )}
          {bulk.fault && (
            <Alert severity="error" role="alert">
              {bulk.fault}
            </Alert>
          )}
        </Box>
      )}
      {nodes.length > 0 && (
        <HandRows
          cards={nodes}
          {...(mayMove && { chosen, onChosen: setChosen })}
          outcomes={bulk.outcomes}
          doneWord={translate(done.row)}
        />
      )}
      {destroying && (
        <DestroyDialog
          count={chosen.size}
          busy={bulk.busy}
          fault={bulk.fault}
          onClose={() => setDestroying(false)}
          onSend={destroy}
        />
      )}
      {totalCount > nodes.length && (
        <Typography variant="body2" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
          {translate('custody.rows.shown', { count: nodes.length, total: totalCount })}
        </Typography>
      )}
    </Panel>
  );
}
