import { Box, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { HANDS, type Hand } from '../../shared/cards';
import { useOfficeNames } from '../accounts/useOfficeNames';
import { CustodySumsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import { ErrorState } from '../widgets/States';

/** How many cards are in whose hands; every number is part of the one at the foot. */
export function KeeperSums() {
  const translate = useTranslate();
  const nameOf = useOfficeNames();
  const { data, error, refetch } = useAnswer(CustodySumsDocument, {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { keepers, total } = data.custodySums;
  const of = (hand: Hand) => keepers.filter(one => one.hand === hand);
  const sumOf = (hand: Hand) => of(hand).reduce((sum, { cards }) => sum + cards, 0);
  return (
    <Panel title={translate('ledger.sums.title')} padded={false}>
      <Table size="small" sx={{ '& td': { px: 2 } }}>
        {HANDS.filter(hand => sumOf(hand) > 0).map(hand => (
          <TableBody key={hand}>
            <TableRow>
              <TableCell sx={{ fontWeight: 600 }}>{translate(`statuses.hand.${hand}`)}</TableCell>
              <TableCell align="right" sx={{ fontWeight: 600, ...figure }}>
                {numberWords(sumOf(hand))}
              </TableCell>
            </TableRow>
            {of(hand)
              .filter(({ officeId, employerId }) => officeId || employerId)
              .map(({ officeId, employerId, employerName, cards }) => (
                <TableRow key={officeId ?? employerId}>
                  <TableCell sx={{ '&&': { pl: 4 }, color: 'text.secondary', overflowWrap: 'anywhere' }}>
                    {officeId ? nameOf(officeId) : employerName}
                  </TableCell>
                  <TableCell align="right" sx={{ color: 'text.secondary', ...figure }}>
                    {numberWords(cards)}
                  </TableCell>
                </TableRow>
              ))}
          </TableBody>
        ))}
      </Table>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', px: 2, py: 1.25, bgcolor: 'sunken' }}>
        <Typography sx={{ fontWeight: 700 }}>{translate('ledger.sums.total')}</Typography>
        <Typography sx={{ fontWeight: 700, ...figure }}>{numberWords(total)}</Typography>
      </Box>
    </Panel>
  );
}

const figure = { fontVariantNumeric: 'tabular-nums' } as const;
