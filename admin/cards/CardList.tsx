import { Box } from '@mui/material';
import { DataTable, useGetResourceLabel, useListContext, useLocaleState, useTranslate } from 'react-admin';
import type { Whereabouts } from '../../shared/cards';
import { EmployerPicker } from '../employers/EmployerPicker';
import { CardCountsDocument, type CardRowFragment } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { ListPage } from '../widgets/ListPage';
import { ListTable, RowLink } from '../widgets/ListTable';
import { RecordCards } from '../widgets/RecordCards';
import { SearchBox } from '../widgets/SearchBox';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { StatusChip } from '../widgets/StatusChip';
import { TwoLines } from '../widgets/TwoLines';
import { useListSearch } from '../widgets/useListSearch';
import { useMoments } from '../widgets/useMoments';
import { useNarrow } from '../widgets/useNarrow';
import { cardAddress } from './cardAddress';
import { FinancialFilter, useFinancialLine } from './FinancialFilter';

/** Every card within reach, by where it is; found by number, name, pinyin or card number. */
export function CardList() {
  const labelOf = useGetResourceLabel();
  const narrow = useNarrow();
  const [search] = useListSearch('cards');
  return (
    <ListPage<CardRowFragment>
      title={labelOf('cards', 2)}
      filter={search ? { search } : undefined}
      sort={{ field: 'id', order: 'DESC' }}
      filters={<Filters />}
    >
      {narrow ? <Cards /> : <CardTable />}
    </ListPage>
  );
}

const nameOf = ({ person: { name }, cardNo }: CardRowFragment): string => [name, cardNo].filter(Boolean).join(' ');

const VIEWS = {
  ordered: 'ORDERED',
  inProduction: 'IN_PRODUCTION',
  produced: 'PRODUCED',
  failed: 'FAILED',
  missing: 'MISSING',
  kept: 'IN_CUSTODY',
  withUnit: 'WITH_EMPLOYER',
  collected: 'COLLECTED',
} as const satisfies Record<string, Whereabouts>;
type View = keyof typeof VIEWS;

function Filters() {
  const translate = useTranslate();
  const session = useSession();
  const { filterValues, setFilters } = useListContext();
  const { employerId } = filterValues;
  const of = (view: View) => ({ whereabouts: [VIEWS[view]], employerId });
  const { data } = useAnswer(CardCountsDocument, {
    ordered: of('ordered'),
    inProduction: of('inProduction'),
    produced: of('produced'),
    failed: of('failed'),
    missing: of('missing'),
    kept: of('kept'),
    withUnit: of('withUnit'),
    collected: of('collected'),
  });
  const [chosen = ''] = (filterValues.whereabouts ?? []) as readonly string[];
  const segments = [
    { value: '', label: translate('cards.all') },
    ...(Object.keys(VIEWS) as View[]).map(view => ({
      value: VIEWS[view],
      label: translate(`statuses.card.${VIEWS[view]}`),
      count: data?.[view].totalCount,
    })),
  ];
  return (
    <>
      <SegmentedFilter
        label={translate('cards.views')}
        value={chosen}
        segments={segments}
        onChange={value => setFilters({ ...filterValues, whereabouts: value ? [value] : undefined })}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <SearchBox list="cards" label={translate('cards.search')} />
        <Box sx={{ flex: { xs: '1 1 100%', sm: '0 1 240px' }, display: 'grid' }}>
          <FinancialFilter />
        </Box>
        {session?.permissions.has('employer:read') && (
          <Box sx={{ flex: '1 1 260px', maxWidth: { sm: 360 } }}>
            <EmployerPicker
              label={translate('cards.fields.employer')}
              placeholder={translate('cards.anyUnit')}
              value={employerId}
              onChange={id => setFilters({ ...filterValues, employerId: id })}
            />
          </Box>
        )}
      </Box>
    </>
  );
}

function CardTable() {
  const translate = useTranslate();
  const place = usePlace();
  const financial = useFinancialLine();
  const { day } = useMoments();
  return (
    <ListTable<CardRowFragment> linkTo={cardAddress} nameOf={nameOf}>
      <DataTable.Col<CardRowFragment>
        source="person"
        disableSort
        render={({ person }) => <TwoLines first={<RowLink>{person.name}</RowLink>} second={person.maskedNumber} />}
      />
      <DataTable.Col<CardRowFragment>
        source="cardNo"
        cellSx={() => ({ whiteSpace: 'nowrap' })}
        render={({ cardNo, facts, ssStatus }) => (
          <TwoLines
            first={cardNo ?? '—'}
            second={ssStatus === 'SEALED' && !facts.dataComplete ? translate('cards.toComplete') : undefined}
          />
        )}
      />
      <DataTable.Col<CardRowFragment>
        source="whereabouts"
        disableSort
        render={({ whereabouts }) => <StatusChip of="card" status={whereabouts} />}
      />
      <DataTable.Col<CardRowFragment>
        source="ssStatus"
        disableSort
        render={card =>
          card.ssStatus ? (
            <TwoLines first={<StatusChip of="ss" status={card.ssStatus} />} second={financial(card)} />
          ) : (
            '—'
          )
        }
      />
      <DataTable.Col<CardRowFragment>
        source="unit"
        disableSort
        cellSx={() => ({ maxWidth: 260 })}
        render={card => (
          <TwoLines first={card.employer?.name ?? translate('production.individuals')} second={place(card)} />
        )}
      />
      <DataTable.Col<CardRowFragment>
        source="batch"
        disableSort
        cellSx={() => ({ whiteSpace: 'nowrap' })}
        render={({ batchNo, boxPosition }) => <TwoLines first={batchNo ?? '—'} second={boxPosition} />}
      />
      <DataTable.Col<CardRowFragment> source="orderedAt" render={({ orderedAt }) => day(orderedAt)} />
    </ListTable>
  );
}

function Cards() {
  const translate = useTranslate();
  const place = usePlace();
  const financial = useFinancialLine();
  return (
    <RecordCards<CardRowFragment>
      linkTo={cardAddress}
      nameOf={nameOf}
      mark={({ whereabouts }) => <StatusChip of="card" status={whereabouts} />}
    >
      {card => (
        <>
          {[
            card.person.maskedNumber,
            card.employer?.name ?? translate('production.individuals'),
            place(card),
            financial(card),
          ]
            .filter(Boolean)
            .join(' · ')}
        </>
      )}
    </RecordCards>
  );
}

function usePlace(): (card: CardRowFragment) => string {
  const [locale] = useLocaleState();
  return ({ keeperOffice, office, shelf }) => {
    const { nameZh, nameEn } = keeperOffice ?? office;
    return [locale === 'en' ? nameEn : nameZh, shelf].filter(Boolean).join(' · ');
  };
}
