import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { enrolmentLifecycle } from '../../shared/enrolments';
import type { Refusal } from '../../shared/failures';
import { whyNot } from '../../shared/lifecycle';
import type { EnrolmentRowFragment } from '../graphql/graphql';
import { useScene } from '../provider/useScene';
import { VerdictMark } from '../widgets/FactRow';
import { useWords } from '../widgets/useWords';
import { Difference } from './Differs';
import { useBulkAccept } from './useBulkAccept';

type Props = { chosen: readonly EnrolmentRowFragment[]; onClose: (done: boolean) => void };

/** First what would happen to each chosen enrolment, by the same rules as the server's; then what did happen to each. */
export function BulkAcceptDialog({ chosen, onClose }: Props) {
  const translate = useTranslate();
  const words = useWords();
  const id = useId();
  const scene = useScene(chosen[0]?.regionCode);
  const { accept, outcomes, error, busy } = useBulkAccept();
  const before = (row: EnrolmentRowFragment) => scene && whyNot(enrolmentLifecycle, 'accept', row, scene);
  const good = scene ? chosen.filter(row => !before(row)) : [];
  const bad = chosen.filter(row => before(row));
  const differing = good.filter(({ differs }) => differs.length > 0);
  const done = outcomes ? [...outcomes.values()].filter(refusal => refusal === null).length : 0;
  const shown = outcomes
    ? chosen.filter(row => outcomes.has(row.id))
    : [...bad, ...differing, ...good.filter(row => !differing.includes(row))];
  return (
    <Dialog open onClose={() => !busy && onClose(Boolean(outcomes))} aria-labelledby={id} maxWidth="md">
      <DialogTitle id={id}>{translate('enrolments.bulk.title', { smart_count: chosen.length })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minHeight: 160 }}>
        {error !== undefined && <Alert severity="error">{words.error(error)}</Alert>}
        {outcomes ? (
          <Alert role="status" severity={done === outcomes.size ? 'success' : 'warning'}>
            {translate('enrolments.bulk.done', { smart_count: done, count: outcomes.size })}
          </Alert>
        ) : (
          <Typography>
            {translate('enrolments.bulk.ready', { smart_count: good.length })}
            {bad.length > 0 && ` ${translate('enrolments.bulk.refused', { smart_count: bad.length })}`}
          </Typography>
        )}
        {!outcomes && differing.length > 0 && (
          <Alert severity="warning">{translate('enrolments.bulk.differs', { smart_count: differing.length })}</Alert>
        )}
        <Rows
          rows={shown}
          refusalOf={row => (outcomes ? (outcomes.get(row.id) ?? undefined) : before(row))}
          past={Boolean(outcomes)}
        />
      </DialogContent>
      <DialogActions>
        <Button disabled={busy} onClick={() => onClose(Boolean(outcomes))}>
          {translate(outcomes ? 'ra.action.close' : 'ra.action.cancel')}
        </Button>
        {!outcomes && (
          <Button variant="contained" autoFocus disabled={busy || good.length === 0} onClick={() => void accept(good)}>
            {translate('enrolments.bulk.confirm', { smart_count: good.length })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

type RowsProps = {
  rows: readonly EnrolmentRowFragment[];
  refusalOf: (row: EnrolmentRowFragment) => Refusal | undefined;
  past: boolean;
};

function Rows({ rows, refusalOf, past }: RowsProps) {
  const translate = useTranslate();
  const words = useWords();
  const good = translate(past ? 'enrolments.bulk.accepted' : 'enrolments.bulk.willPass');
  return (
    <TableContainer sx={{ maxHeight: 360, border: '1px solid', borderColor: 'divider', borderRadius: '6px' }}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>{translate('enrolments.fields.person')}</TableCell>
            <TableCell sx={wide}>{translate('enrolments.fields.insuranceKind')}</TableCell>
            <TableCell>{translate('enrolments.bulk.outcome')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => {
            const refusal = refusalOf(row);
            return (
              <TableRow key={row.id}>
                <TableCell>
                  {row.person.name}
                  {!past && row.differs.length > 0 && <Difference enrolment={row} />}
                </TableCell>
                <TableCell sx={wide}>{translate(`codes.insuranceKinds.${row.insuranceKind}`)}</TableCell>
                <TableCell>
                  <VerdictMark verdict={refusal ? 'bad' : 'good'} word={refusal ? words.refusal(refusal) : good} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const wide = { display: { xs: 'none', sm: 'table-cell' } } as const;
