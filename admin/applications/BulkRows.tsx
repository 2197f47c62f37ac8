import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Refusal } from '../../shared/failures';
import { VerdictMark } from '../widgets/FactRow';
import { useWords } from '../widgets/useWords';
import type { ApplicationRow } from './types';

/** One chosen case with what would keep it from being approved, or did; and what speaks against it all the same. */
export type BulkRow = { record: ApplicationRow; refusal?: Refusal; failing?: readonly string[] };

type Props = { rows: readonly BulkRow[]; done: boolean };

/** The chosen cases, each with its outcome in words. */
export function BulkRows({ rows, done }: Props) {
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
                <Outcome row={row} done={done} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Outcome({ row: { refusal, failing = [] }, done }: { row: BulkRow; done: boolean }) {
  const translate = useTranslate();
  const words = useWords();
  if (refusal) return <VerdictMark verdict="bad" word={words.refusal(refusal)} />;
  if (done) return <VerdictMark verdict="good" word={translate('review.bulk.passed')} />;
  if (failing.length === 0) return <VerdictMark verdict="good" word={translate('review.bulk.willPass')} />;
  return <VerdictMark verdict="attention" word={failing.map(code => translate(`checks.${code}`)).join(' ')} />;
}

const wide = { display: { xs: 'none', sm: 'table-cell' } } as const;
