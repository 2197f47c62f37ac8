import { Box, Table, TableBody, TableCell, TableHead, TableRow, useTheme } from '@mui/material';
import { useQueries } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { filterOf, type ViewName, viewAddress, views } from '../applications/views';
import { OfficeDueDocument, type OfficeDueQuery } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { type ReachedOffice, useReachedOffices } from '../provider/useReachedOffices';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import { EmptyState } from '../widgets/States';

const columns = ['overdue', 'today', 'soon', 'toReview'] as const satisfies readonly ViewName[];

type Row = { office: ReachedOffice; dues: OfficeDueQuery };

/** How much waits at each office and how much of it is late; each number leads to those cases. */
export function OfficeDues() {
  const translate = useTranslate();
  const offices = useReachedOffices();
  const { rows, pending } = useDues(offices);
  return (
    <Panel title={translate('review.home.byOffice')} padded={false}>
      {rows.length === 0 && !pending ? (
        <EmptyState title={translate('review.home.noneLeft')} text="" />
      ) : (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={translate('review.home.byOffice')}>
          <Table size="small" sx={{ '& th': { whiteSpace: 'normal' }, '& th, & td': { px: { xs: 1, sm: 1.5 } } }}>
            <TableHead>
              <TableRow>
                <TableCell>{translate('review.home.office')}</TableCell>
                {columns.map(name => (
                  <TableCell key={name} align="right">
                    {translate(name === 'toReview' ? 'review.home.waiting' : `review.views.${name}`)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map(row => (
                <OfficeRow key={row.office.id} row={row} />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Panel>
  );
}

function OfficeRow({ row: { office, dues } }: { row: Row }) {
  const [locale] = useLocaleState();
  const { palette } = useTheme();
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ fontWeight: 500 }}>
        {locale === 'en' ? office.nameEn : office.nameZh}
      </TableCell>
      {columns.map(name => {
        const { totalCount } = dues[name];
        const { tone } = views[name];
        return (
          <TableCell key={name} align="right">
            {totalCount === 0 ? (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                0
              </Box>
            ) : (
              <Box
                component={Link}
                to={viewAddress(name, { officeId: [office.id] })}
                sx={{ color: tone ? palette.due[tone].text : 'primary.main', fontWeight: tone ? 600 : 500 }}
              >
                {numberWords(totalCount)}
              </Box>
            )}
          </TableCell>
        );
      })}
    </TableRow>
  );
}

/** Offices where something waits, the latest first. */
function useDues(offices: readonly ReachedOffice[]): { rows: readonly Row[]; pending: boolean } {
  const answers = useQueries({
    queries: offices.map(({ id }) => ({
      queryKey: ['answer', 'OfficeDue', id],
      queryFn: () => ask(OfficeDueDocument, variablesOf(id)),
      refetchInterval: 120_000,
      retry: false,
    })),
  });
  const rows = offices.flatMap((office, at) => {
    const dues = answers[at]?.data;
    return dues && dues.toReview.totalCount > 0 ? [{ office, dues }] : [];
  });
  const late = ({ dues }: Row) => dues.overdue.totalCount * 1e6 + dues.today.totalCount * 1e3 + dues.soon.totalCount;
  return { rows: rows.sort((a, b) => late(b) - late(a)), pending: answers.some(({ isPending }) => isPending) };
}

const variablesOf = (id: string) => ({
  toReview: filterOf('toReview', { officeId: [id] }),
  overdue: filterOf('overdue', { officeId: [id] }),
  today: filterOf('today', { officeId: [id] }),
  soon: filterOf('soon', { officeId: [id] }),
});
