import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { numberWords } from '../widgets/numbers';

/** A month's figures; null where a figure is suppressed. */
export type Month = { month: string; submitted: number | null; approved: number | null };

/** The same figures as the chart, to be read and copied. */
export function MonthTable({ months }: { months: readonly Month[] }) {
  const translate = useTranslate();
  const figure = (count: number | null) => (count === null ? translate('boards.analyst.hidden') : numberWords(count));
  return (
    <Box component="details">
      <Box component="summary" sx={{ cursor: 'pointer', py: 0.5, color: 'text.secondary' }}>
        {translate('boards.analyst.table')}
      </Box>
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('boards.analyst.month')}</TableCell>
              <TableCell align="right">{translate('boards.analyst.submitted')}</TableCell>
              <TableCell align="right">{translate('boards.analyst.approved')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {months.map(({ month, submitted, approved }) => (
              <TableRow key={month}>
                <TableCell>{month}</TableCell>
                <TableCell align="right">{figure(submitted)}</TableCell>
                <TableCell align="right">{figure(approved)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}
