import { Box, useTheme } from '@mui/material';
import { DataTable, useGetResourceLabel, useListContext, useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { HandOverCountsDocument, type HandOverRowFragment } from '../graphql/graphql';
import { useNow } from '../provider/clock';
import { useAnswer } from '../provider/useAnswer';
import { ListPage } from '../widgets/ListPage';
import { ListTable, RowLink } from '../widgets/ListTable';
import { RecordCards } from '../widgets/RecordCards';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { StatusChip } from '../widgets/StatusChip';
import { ToneChip } from '../widgets/ToneChip';
import { TwoLines } from '../widgets/TwoLines';
import { useMoments } from '../widgets/useMoments';
import { useNarrow } from '../widgets/useNarrow';
import { handOverAddress, usePartyNames } from './parties';

/** What each view of the list asks for. */
const VIEWS = {
  coming: { way: 'IN', kind: ['TRANSFER'], status: ['GIVEN'] },
  given: { way: 'OUT', status: ['GIVEN'] },
  different: { status: ['DIFFERENT'] },
  overdue: { overdue: true },
  all: {},
} as const;
type View = keyof typeof VIEWS;
const NAMES = Object.keys(VIEWS) as View[];

/** Hand-overs: what is on its way to us, what we gave, where the counts differ. */
export function HandOverList() {
  const labelOf = useGetResourceLabel();
  const narrow = useNarrow();
  return (
    <ListPage<HandOverRowFragment>
      title={labelOf('handOvers', 2)}
      filterDefaultValues={VIEWS.coming}
      sort={{ field: 'givenAt', order: 'DESC' }}
      filters={<Filters />}
    >
      {narrow ? <Cards /> : <Table />}
    </ListPage>
  );
}

function Filters() {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { filterValues, setFilters } = useListContext();
  const { data } = useAnswer(HandOverCountsDocument, {});
  const now = JSON.stringify(filterValues);
  const chosen = NAMES.find(name => JSON.stringify(VIEWS[name]) === now) ?? 'all';
  return (
    <SegmentedFilter
      label={translate('handOvers.views.label')}
      value={chosen}
      segments={NAMES.map(value => ({
        value,
        label: translate(`handOvers.views.${value}`),
        ...(value !== 'all' && { count: data?.[value].totalCount }),
        ...(['different', 'overdue'].includes(value) && { tone: palette.tone.bad }),
      }))}
      onChange={value => setFilters(VIEWS[NAMES.find(name => name === value) ?? 'all'])}
    />
  );
}

const nameOf = ({ no }: HandOverRowFragment): string => no;

function Table() {
  const translate = useTranslate();
  const { when } = useMoments();
  const partiesOf = usePartyNames();
  return (
    <ListTable<HandOverRowFragment> linkTo={handOverAddress} nameOf={nameOf}>
      <DataTable.Col<HandOverRowFragment>
        source="no"
        cellSx={() => ({ whiteSpace: 'nowrap' })}
        render={({ no, kind }) => (
          <TwoLines first={<RowLink>{no}</RowLink>} second={translate(`handOvers.kinds.${kind}`)} />
        )}
      />
      <DataTable.Col<HandOverRowFragment>
        source="way"
        disableSort
        cellSx={() => ({ maxWidth: 320 })}
        render={handOver => {
          const { giver, taker } = partiesOf(handOver);
          return <TwoLines first={`${giver} →`} second={taker} />;
        }}
      />
      <DataTable.Col<HandOverRowFragment> source="counts" disableSort render={one => <CountWords handOver={one} />} />
      <DataTable.Col<HandOverRowFragment>
        source="status"
        disableSort
        render={handOver => <Standing handOver={handOver} />}
      />
      <DataTable.Col<HandOverRowFragment>
        source="givenAt"
        cellSx={() => ({ whiteSpace: 'nowrap' })}
        render={({ givenAt, takenAt }) => (
          <TwoLines first={when(givenAt)} second={takenAt && translate('handOvers.takenAt', { when: when(takenAt) })} />
        )}
      />
    </ListTable>
  );
}

function Cards() {
  const translate = useTranslate();
  const { when } = useMoments();
  const partiesOf = usePartyNames();
  return (
    <RecordCards<HandOverRowFragment>
      linkTo={handOverAddress}
      nameOf={nameOf}
      mark={handOver => <Standing handOver={handOver} />}
    >
      {handOver => {
        const { giver, taker } = partiesOf(handOver);
        return (
          <>
            {translate(`handOvers.kinds.${handOver.kind}`)} · {giver} → {taker}
            <Box sx={{ mt: 0.5 }}>
              <CountWords handOver={handOver} /> · {when(handOver.givenAt)}
            </Box>
          </>
        );
      }}
    </RecordCards>
  );
}

/** Given so many, taken so many; what nobody counted is a dash. */
export function CountWords({ handOver: { givenCount, listed, takenCount } }: { handOver: HandOverRowFragment }) {
  const translate = useTranslate();
  return (
    <>
      {translate('handOvers.counts', {
        given: givenCount ?? '—',
        listed,
        taken: takenCount ?? '—',
      })}
    </>
  );
}

/** Where it stands, and whether it should have arrived by now. */
export function Standing({ handOver: { status, dueOn } }: { handOver: HandOverRowFragment }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const today = dayOf(useNow());
  const late = status === 'GIVEN' && dueOn && dueOn < today;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      <StatusChip of="handOver" status={status} />
      {late && <ToneChip tone={palette.tone.bad}>{translate('handOvers.late')}</ToneChip>}
    </Box>
  );
}
