import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetResourceLabel, useTranslate } from 'react-admin';
import { dayOf, isDay } from '../../shared/calendar';
import { DistributeCardsDocument, type HandCardFragment, HandCardsDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { serverNow } from '../provider/clock';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { DayLine, SelectLine } from '../widgets/fields';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { HandRows } from './HandRows';
import { UnitHandOvers } from './UnitHandOvers';
import { countOf, useOutcomes } from './useOutcomes';

const SHOWN = 200;
const LATELY = 10;

/** The register of a unit: the cards that it holds go to their holders, each with the day. */
export function RegisterPage() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const employers = useSession()?.employers ?? [];
  const [chosen, setChosen] = useState('');
  const employerId = chosen || employers[0]?.id;
  return (
    <Page title={labelOf('register', 1)} subtitle={translate('custody.register.subtitle')} width={960}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        {employers.length > 1 && (
          <SelectLine
            label={translate('custody.register.unit')}
            value={employerId ?? ''}
            options={employers.map(({ id }) => id)}
            wordOf={id => employers.find(one => one.id === id)?.name ?? ''}
            onChange={setChosen}
          />
        )}
        {employerId ? <UnitRegister key={employerId} employerId={employerId} /> : <EmptyState />}
      </Box>
    </Page>
  );
}

function UnitRegister({ employerId }: { employerId: string }) {
  const translate = useTranslate();
  const [turn, setTurn] = useState(0);
  const held = useAnswer(HandCardsDocument, {
    filter: { employerId, whereabouts: ['WITH_EMPLOYER'] },
    perPage: SHOWN,
    sort: [{ field: 'keptSince', order: 'ASC' }],
  });
  const ready = useAnswer(HandCardsDocument, { filter: { employerId, whereabouts: ['IN_CUSTODY'] }, perPage: 1 });
  const lately = useAnswer(HandCardsDocument, {
    filter: { employerId, whereabouts: ['COLLECTED'] },
    perPage: LATELY,
    sort: [{ field: 'id', order: 'DESC' }],
  });
  if (held.error) return <ErrorState error={held.error} onRetry={() => void held.refetch()} />;
  if (!held.data) return null;
  const { nodes, totalCount } = held.data.cards;
  const waiting = ready.data?.cards.totalCount ?? 0;
  const collected = lately.data?.cards.nodes ?? [];
  const refresh = () => {
    void Promise.all([held.refetch(), lately.refetch()]).then(() => setTurn(turn + 1));
  };
  return (
    <>
      <UnitHandOvers employerId={employerId} />
      {waiting > 0 && (
        <Alert severity="info">
          <strong>{translate('custody.register.ready', { smart_count: waiting })}</strong>{' '}
          {translate('custody.register.readyText')}
        </Alert>
      )}
      {nodes.length === 0 ? (
        <Panel>
          <EmptyState title={translate('custody.register.none')} text={translate('custody.register.noneText')} />
        </Panel>
      ) : (
        <HandOut key={turn} cards={nodes} total={totalCount} onDone={refresh} />
      )}
      {collected.length > 0 && (
        <Panel title={translate('custody.register.lately')} padded={false}>
          <Typography variant="body2" sx={{ px: 2, pb: 1, color: 'text.secondary' }}>
            {translate('custody.register.laterText')}
          </Typography>
          <HandRows cards={collected} outcomes={undefined} doneWord="" />
        </Panel>
      )}
    </>
  );
}

type Props = { cards: readonly HandCardFragment[]; total: number; onDone: () => void };

function HandOut({ cards, total, onDone }: Props) {
  const translate = useTranslate();
  const today = dayOf(serverNow());
  const bulk = useOutcomes();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [collectedOn, setCollectedOn] = useState(today);
  const enter = async () => {
    const items = cards.filter(({ id }) => chosen.has(id)).map(({ id, version }) => ({ id, version }));
    const input = { items, collectedOn };
    await bulk.send(
      input,
      async idempotencyKey => (await ask(DistributeCardsDocument, { input: { ...input, idempotencyKey } })).outcomes,
    );
  };
  const counts = bulk.outcomes && countOf(bulk.outcomes);
  return (
    <Panel title={`${translate('custody.register.with')} · ${total}`} padded={false}>
      <Box sx={bar}>
        {counts ? (
          <>
            <Alert severity={counts.refused > 0 ? 'warning' : 'success'} role="status" sx={{ flex: '1 1 16em' }}>
              {translate('custody.register.done', { count: counts.done })}
              {counts.refused > 0 && ` · ${translate('custody.register.refused', { count: counts.refused })}`}
            </Alert>
            <Button variant="contained" autoFocus onClick={onDone}>
              {translate('ra.action.close')}
            </Button>
          </>
        ) : (
          <>
            <Box sx={{ flex: '0 1 200px', display: 'grid' }}>
              <DayLine
                required
                label={translate('custody.register.day')}
                value={collectedOn}
                max={today}
                onChange={setCollectedOn}
              />
            </Box>
            <Button
              size="large"
              variant="contained"
              disabled={bulk.busy || chosen.size === 0 || !isDay(collectedOn)}
              onClick={() => void enter()}
            >
              {translate('custody.register.send', { smart_count: chosen.size })}
            </Button>
          </>
        )}
        {bulk.fault && (
          <Alert severity="error" role="alert">
            {bulk.fault}
          </Alert>
        )}
      </Box>
      <HandRows
        cards={cards}
        chosen={chosen}
        onChosen={setChosen}
        outcomes={bulk.outcomes}
        doneWord={translate('custody.register.entered')}
      />
      {total > cards.length && (
        <Typography variant="body2" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
          {translate('custody.rows.shown', { count: cards.length, total })}
        </Typography>
      )}
    </Panel>
  );
}

const bar = { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5, px: 2, pt: 1, pb: 1.5 } as const;
