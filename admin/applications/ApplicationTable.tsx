import { Box } from '@mui/material';
import { DataTable } from 'react-admin';
import { ListTable, RowLink } from '../widgets/ListTable';
import { useMoments } from '../widgets/useMoments';
import { BulkApproveButton } from './BulkApprove';
import { BusinessCell, DueCell, LatestCell, Marks, PlaceCell, TwoLines } from './cells';
import type { ApplicationRow } from './types';

/** The queue as a table: two lines a row, everything that decides which case comes next. */
export function ApplicationTable({ decides }: { decides: boolean }) {
  const { day } = useMoments();
  return (
    <ListTable<ApplicationRow>
      linkTo={caseAddress}
      nameOf={nameOf}
      bulkActions={decides ? <BulkApproveButton /> : undefined}
      isRowSelectable={({ status }) => status === 'SUBMITTED'}
    >
      <DataTable.Col<ApplicationRow> source="dueOn" render={record => <DueCell record={record} />} />
      <DataTable.Col<ApplicationRow>
        source="receiptNo"
        disableSort
        render={record => <RowLink>{record.receiptNo ?? '—'}</RowLink>}
      />
      <DataTable.Col<ApplicationRow> source="person" disableSort render={person} />
      <DataTable.Col<ApplicationRow> source="businessType" disableSort render={record => <BusinessCell record={record} />} />
      <DataTable.Col<ApplicationRow>
        label="resources.applications.fields.place"
        disableSort
        cellSx={() => ({ maxWidth: 200 })}
        render={record => <PlaceCell record={record} />}
      />
      <DataTable.Col<ApplicationRow>
        source="submittedAt"
        render={({ submittedAt }) => (submittedAt ? day(submittedAt) : '—')}
      />
      <DataTable.NumberCol<ApplicationRow> source="materialsCount" disableSort />
      <DataTable.Col<ApplicationRow> source="latestEvent" disableSort render={record => <LatestCell record={record} />} />
    </ListTable>
  );
}

/** Where a case is looked at. */
export const caseAddress = ({ id }: Pick<ApplicationRow, 'id'>): string => `/applications/${id}/show`;

/** What a case is called where it must be told apart. */
export const nameOf = ({ person: { name }, receiptNo }: Pick<ApplicationRow, 'person' | 'receiptNo'>): string =>
  [name, receiptNo].filter(Boolean).join(' ');

const person = (record: ApplicationRow) => (
  <TwoLines
    first={
      <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
        {record.person.name}
        <Marks record={record} />
      </Box>
    }
    second={record.person.maskedNumber}
  />
);
