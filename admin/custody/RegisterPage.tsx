import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetResourceLabel, useTranslate } from 'react-admin';
import { type Day, dayOf, isDay } from '../../shared/calendar';
import {
  DistributeCardsDocument,
  type HandCardFragment,
  HandCardsDocument,
  PrintRegisterDocument,
} from '../graphql/graphql';
import { ask } from '../provider/ask';
import { serverNow } from '../provider/clock';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { DayLine, SelectLine } from '../widgets/fields';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { usePaper } from '../widgets/usePaper';
import { HandRows } from './HandRows';
import { daysHeld, RegisterRows } from './RegisterRows';
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
    sort: [{ field: 'collectedOn', order: 'DESC' }],
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
        <HandOut key={turn} employerId={employerId} cards={nodes} total={totalCount} onDone={refresh} />
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

type Props = { employerId: string; cards: readonly HandCardFragment[]; total: number; onDone: () => void };

/** Who has signed since, each with the day of their signature; those who do not come stay on it. */
function HandOut({ employerId, cards, total, onDone }: Props) {
  const translate = useTranslate();
  const today = dayOf(serverNow());
  const bulk = useOutcomes();
  const [signed, setSigned] = useState<ReadonlyMap<string, Day>>(new Map());
  const [commonDay, setCommonDay] = useState(today);
  const oldest = Math.max(0, ...cards.map(card => daysHeld(card, today)));
  const setDay = (next: Day) => {
    setSigned(new Map([...signed].map(([id, day]) => [id, day === commonDay ? next : day])));
    setCommonDay(next);
  };
  const enter = async () => {
    const items = cards.flatMap(({ id, version }) =>
      signed.has(id) ? [{ id, version, collectedOn: signed.get(id) }] : [],
    );
    const input = { items, collectedOn: commonDay };
    await bulk.send(
      input,
      async idempotencyKey => (await ask(DistributeCardsDocument, { input: { ...input, idempotencyKey } })).outcomes,
    );
  };
  const counts = bulk.outcomes && countOf(bulk.outcomes);
  const complete = signed.size > 0 && [...signed.values()].every(isDay) && isDay(commonDay);
  return (
    <Panel
      title={`${translate('desk.register.held', { smart_count: total })} · ${translate('desk.register.oldest', { days: oldest })}`}
      padded={false}
      actions={<PrintIt employerId={employerId} cards={cards} />}
    >
      <Typography variant="body2" sx={{ px: 2, color: 'text.secondary' }}>
        {translate('desk.register.help')} {translate('desk.register.clock')}
      </Typography>
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
                value={commonDay}
                max={today}
                onChange={setDay}
              />
            </Box>
            <Button size="large" variant="contained" disabled={bulk.busy || !complete} onClick={() => void enter()}>
              {translate('custody.register.send', { smart_count: signed.size })}
            </Button>
          </>
        )}
        {bulk.fault && (
          <Alert severity="error" role="alert">
            {bulk.fault}
          </Alert>
        )}
      </Box>
      <RegisterRows
        cards={cards}
        today={today}
        signed={signed}
        commonDay={commonDay}
        onSigned={setSigned}
        outcomes={bulk.outcomes}
      />
      {total > cards.length && (
        <Typography variant="body2" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
          {translate('custody.rows.shown', { count: cards.length, total })}
        </Typography>
      )}
    </Panel>
  );
}

/** The register on paper, of all cards or of those of one voucher, to be signed. */
function PrintIt({ employerId, cards }: Pick<Props, 'employerId' | 'cards'>) {
  const translate = useTranslate();
  const { print, printing } = usePaper();
  const papers = [...new Set(cards.flatMap(({ voucherNo }) => voucherNo ?? []))];
  const [voucherNo, setVoucherNo] = useState('');
  const input = { employerId, voucherNo: voucherNo || null };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {papers.length > 1 && (
        <SelectLine
          label={translate('desk.register.paper')}
          value={voucherNo}
          options={papers}
          wordOf={no => no}
          empty={translate('desk.register.printAll')}
          onChange={setVoucherNo}
        />
      )}
      <Button
        variant="outlined"
        startIcon={<PrintOutlined />}
        disabled={printing}
        onClick={() => void print(() => ask(PrintRegisterDocument, { input }))}
      >
        {translate('desk.register.print')}
      </Button>
    </Box>
  );
}

const bar = { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5, px: 2, pt: 1, pb: 1.5 } as const;
