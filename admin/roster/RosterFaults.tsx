import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import {
  Alert,
  Box,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RosterPreviewQuery } from '../graphql/graphql';
import { Panel } from '../widgets/Panel';
import { useNarrow } from '../widgets/useNarrow';

type Fault = RosterPreviewQuery['rosterPreview']['faults'][number];
type Props = { faults: readonly Fault[]; faulty: number };

/** The rows to mend, as the sheet numbers them, each with what is wrong and how to mend it. */
export function RosterFaults({ faults, faulty }: Props) {
  const translate = useTranslate();
  const narrow = useNarrow();
  if (faulty === 0)
    return (
      <Alert severity="success" icon={<CheckCircleOutlined />}>
        {translate('roster.faultsNone')}
      </Alert>
    );
  return (
    <Panel title={translate('roster.faultsTitle')} padded={false}>
      <Typography variant="body2" sx={{ px: 2, pb: 1, color: 'text.secondary' }}>
        {translate('roster.faultsText')}
        {faults.length >= SHOWN && ` ${translate('roster.faultsMore', { smart_count: SHOWN })}`}
      </Typography>
      {narrow ? <Cards faults={faults} /> : <Lines faults={faults} />}
    </Panel>
  );
}

/** As many as the server names. */
const SHOWN = 1000;

const keyOf = ({ row, field, code }: Fault): string => `${row} ${field} ${code}`;

function useFaultWords() {
  const translate = useTranslate();
  return ({ code, otherRow }: Fault): string => translate(`roster.faults.${code}`, { otherRow: otherRow ?? '' });
}

function Lines({ faults }: { faults: readonly Fault[] }) {
  const translate = useTranslate();
  const wordsOf = useFaultWords();
  return (
    <TableContainer sx={{ maxHeight: 420, borderTop: '1px solid', borderColor: 'divider' }}>
      <Table size="small" stickyHeader aria-label={translate('roster.faultsTitle')}>
        <TableHead>
          <TableRow>
            <TableCell align="right" sx={{ width: 72 }}>
              {translate('roster.row')}
            </TableCell>
            <TableCell sx={{ width: 140 }}>{translate('roster.column')}</TableCell>
            <TableCell>{translate('roster.fault')}</TableCell>
            <TableCell>{translate('roster.mend')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {faults.map(fault => (
            <TableRow key={keyOf(fault)}>
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                {fault.row}
              </TableCell>
              <TableCell>{translate(`roster.columns.${fault.field}`)}</TableCell>
              <TableCell>{wordsOf(fault)}</TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>{translate(`roster.mends.${fault.code}`)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Cards({ faults }: { faults: readonly Fault[] }) {
  const translate = useTranslate();
  const wordsOf = useFaultWords();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {faults.map(fault => (
        <Box component="li" key={keyOf(fault)} sx={card}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
            <Box sx={{ fontWeight: 600 }}>{translate('roster.rowNumber', { row: fault.row })}</Box>
            <Box sx={{ color: 'text.secondary' }}>{translate(`roster.columns.${fault.field}`)}</Box>
          </Box>
          <Box>{wordsOf(fault)}</Box>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{translate(`roster.mends.${fault.code}`)}</Box>
        </Box>
      ))}
    </Box>
  );
}

const card = { px: 2, py: 1.25, borderTop: '1px solid', borderColor: 'divider' } as const;
