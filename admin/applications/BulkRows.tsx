import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Refusal } from '../../shared/failures';
import { VerdictMark } from '../widgets/FactRow';
import type { ApplicationRow } from './types';

/** One chosen case with what would keep it from being approved, or did. */
export type BulkRow = { record: ApplicationRow; refusal?: Refusal };

type Props = { rows: readonly BulkRow[]; wordOf: (row: BulkRow) => string };

/** The chosen cases, each with its outcome in words. */
export function BulkRows({ rows, wordOf }: Props) {
  const translate = useTranslate();
  return (
    <TableContainer sx={{ maxHeight: 360, border: '1px solid', borderColor: 'divider', borderRadius: '6px' }}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>{translate('resources.applications.fields.person')}</TableCell>
            <TableCell sx={wide}>{translate('resources.applications.fields.receiptNo')}</TableCell>
            <TableCell>{translate('review.bulk.outcome')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={row.record.id}>
              <TableCell>{row.record.person.name}</TableCell>
              <TableCell sx={wide}>{row.record.receiptNo}</TableCell>
              <TableCell>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
                  <VerdictMark verdict={row.refusal ? 'bad' : 'good'} word={wordOf(row)} />
                </Box>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const wide = { display: { xs: 'none', sm: 'table-cell' } } as const;
