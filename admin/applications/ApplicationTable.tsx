import { Box } from '@mui/material';
import { DataTable } from 'react-admin';
import { ListTable, RowLink } from '../widgets/ListTable';
import { TwoLines } from '../widgets/TwoLines';
import { useMoments } from '../widgets/useMoments';
import { BulkApproveButton } from './BulkApprove';
import { BusinessCell, DueCell, LatestCell, Marks, PlaceCell } from './cells';
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
      <DataTable.Col<ApplicationRow> source="dueOn" render={due} />
      <DataTable.Col<ApplicationRow>
        source="receiptNo"
        disableSort
        cellSx={() => nowrap}
        render={record => <RowLink>{record.receiptNo ?? '—'}</RowLink>}
      />
      <DataTable.Col<ApplicationRow> source="person" disableSort render={person} />
      <DataTable.Col<ApplicationRow>
        source="businessType"
        disableSort
        cellSx={() => ({ maxWidth: 150 })}
        render={record => <BusinessCell record={record} />}
      />
      <DataTable.Col<ApplicationRow>
        label="resources.applications.fields.place"
        disableSort
        cellSx={() => ({ maxWidth: 176 })}
        render={record => <PlaceCell record={record} />}
      />
      <DataTable.Col<ApplicationRow>
        source="submittedAt"
        cellSx={() => nowrap}
        render={({ submittedAt }) => (submittedAt ? day(submittedAt) : '—')}
      />
      <DataTable.NumberCol<ApplicationRow> source="materialsCount" disableSort />
      <DataTable.Col<ApplicationRow>
        source="latestEvent"
        disableSort
        render={record => <LatestCell record={record} />}
      />
    </ListTable>
  );
}

/** Where a case is looked at. */
export const caseAddress = ({ id }: Pick<ApplicationRow, 'id'>): string => `/applications/${id}/show`;

/** What a case is called where it must be told apart. */
export const nameOf = ({ person: { name }, receiptNo }: Pick<ApplicationRow, 'person' | 'receiptNo'>): string =>
  [name, receiptNo].filter(Boolean).join(' ');

const nowrap = { whiteSpace: 'nowrap' } as const;

const due = (record: ApplicationRow) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, maxWidth: 170 }}>
    <DueCell record={record} />
    <Marks record={record} />
  </Box>
);

const person = ({ person: { name, maskedNumber } }: ApplicationRow) => <TwoLines first={name} second={maskedNumber} />;
