import { Box } from '@mui/material';
import { DataTable, useGetResourceLabel, useListContext, useTranslate } from 'react-admin';
import { BATCH_STATUSES, type BatchStatus } from '../../shared/production';
import { BatchCountsDocument, type BatchRowFragment } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
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
import { SumWords } from './BatchSum';
import { batchAddress } from './batches';
import { WaitingGroups } from './WaitingGroups';

/** What waits for a batch, and all batches by where they stand. */
export function BatchList() {
  const labelOf = useGetResourceLabel();
  const narrow = useNarrow();
  const [search] = useListSearch('production');
  return (
    <ListPage<BatchRowFragment>
      title={labelOf('production', 2)}
      filter={search ? { search } : undefined}
      filterDefaultValues={{ status: ['SENT_TO_MAKER'] }}
      sort={{ field: 'openedAt', order: 'DESC' }}
      filters={
        <>
          <WaitingGroups />
          <Filters />
        </>
      }
    >
      {narrow ? <Cards /> : <Table />}
    </ListPage>
  );
}

const COUNTS = {
  OPEN: 'open',
  SENT_TO_BANK: 'atBank',
  BANK_RETURNED: 'bankReturned',
  SENT_TO_MAKER: 'sent',
  CLOSED: 'closed',
} as const satisfies Record<BatchStatus, string>;

function Filters() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const { data } = useAnswer(BatchCountsDocument, {});
  const [status = ''] = (filterValues.status ?? []) as readonly string[];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <SegmentedFilter
        label={translate('production.views')}
        value={status}
        segments={BATCH_STATUSES.filter(
          one => !one.includes('BANK') || one === status || (data?.[COUNTS[one]].totalCount ?? 0) > 0,
        ).map(value => ({
          value,
          label: translate(`statuses.batch.${value}`),
          count: data?.[COUNTS[value]].totalCount,
        }))}
        onChange={value => setFilters({ ...filterValues, status: [value] })}
      />
      <SearchBox list="production" label={translate('production.search')} />
    </Box>
  );
}

const nameOf = ({ no }: BatchRowFragment): string => no;

function Table() {
  const translate = useTranslate();
  const { when } = useMoments();
  return (
    <ListTable<BatchRowFragment> linkTo={batchAddress} nameOf={nameOf}>
      <DataTable.Col<BatchRowFragment>
        source="no"
        cellSx={() => ({ whiteSpace: 'nowrap' })}
        render={({ no }) => <RowLink>{no}</RowLink>}
      />
      <DataTable.Col<BatchRowFragment>
        source="unit"
        disableSort
        cellSx={() => ({ maxWidth: 260 })}
        render={({ employer, businessType }) => (
          <TwoLines
            first={employer?.name ?? translate('production.individuals')}
            second={translate(`codes.businessTypes.${businessType}`)}
          />
        )}
      />
      <DataTable.Col<BatchRowFragment> source="sum" disableSort render={batch => <SumWords batch={batch} />} />
      <DataTable.Col<BatchRowFragment>
        source="status"
        disableSort
        render={({ status }) => <StatusChip of="batch" status={status} />}
      />
      <DataTable.Col<BatchRowFragment>
        source="sentAt"
        render={({ sentAt, openedAt }) => (
          <TwoLines
            first={sentAt ? when(sentAt) : '—'}
            second={`${translate('production.fields.openedAt')} ${when(openedAt)}`}
          />
        )}
      />
    </ListTable>
  );
}

function Cards() {
  const translate = useTranslate();
  return (
    <RecordCards<BatchRowFragment>
      linkTo={batchAddress}
      nameOf={nameOf}
      mark={({ status }) => <StatusChip of="batch" status={status} />}
    >
      {batch => (
        <>
          {batch.employer?.name ?? translate('production.individuals')} ·{' '}
          {translate(`codes.businessTypes.${batch.businessType}`)}
          <Box sx={{ mt: 0.5 }}>
            <SumWords batch={batch} />
          </Box>
        </>
      )}
    </RecordCards>
  );
}
