import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { addDays, dayOf } from '../../shared/calendar';
import { useOfficeNames } from '../accounts/useOfficeNames';
import { TurnaroundDocument, type TurnaroundQuery } from '../graphql/graphql';
import { useNow } from '../provider/clock';
import { useAnswer } from '../provider/useAnswer';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { TwoLines } from '../widgets/TwoLines';

const DAYS = 60;
const FIRST = 6;
type Figures = TurnaroundQuery['rows'][number]['toProduced'];

/** How long cards took, by office and business, and what county centres did not do on the spot. */
export function TurnaroundPanel() {
  const translate = useTranslate();
  const today = dayOf(useNow());
  const nameOf = useOfficeNames();
  const { data, error, refetch } = useAnswer(TurnaroundDocument, { from: addDays(today, -DAYS), to: today });
  const [whole, setWhole] = useState(false);
  const rows = [...(data?.rows ?? [])].sort((one, other) => other.late - one.late);
  const shown = whole ? rows : rows.slice(0, FIRST);
  const title = translate('making.turnaround.title', { days: DAYS });
  return (
    <Panel
      title={title}
      padded={false}
      actions={
        rows.length > FIRST && (
          <Button size="small" onClick={() => setWhole(!whole)}>
            {translate(whole ? 'making.turnaround.fewer' : 'making.turnaround.all', { smart_count: rows.length })}
          </Button>
        )
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 && <EmptyState title={translate('making.turnaround.none')} text="" />}
      {shown.length > 0 && (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={title}>
          <Table size="small" sx={{ '& th': { whiteSpace: 'normal' }, '& th, & td': { px: { xs: 1, sm: 1.5 } } }}>
            <TableHead>
              <TableRow>
                <TableCell>{translate('making.turnaround.office')}</TableCell>
                {(['cards', 'made', 'ready', 'late'] as const).map(name => (
                  <TableCell key={name} align="right">
                    {translate(`making.turnaround.${name}`)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {shown.map(({ officeId, businessType, toProduced, toReady, late }) => (
                <TableRow key={`${officeId} ${businessType}`} hover>
                  <TableCell component="th" scope="row">
                    <TwoLines
                      first={nameOf(officeId) ?? ''}
                      second={translate(`codes.businessTypes.${businessType}`)}
                    />
                  </TableCell>
                  <TableCell align="right">{numberWords(toProduced.count)}</TableCell>
                  <TableCell align="right">
                    <Took figures={toProduced} />
                  </TableCell>
                  <TableCell align="right">{toReady ? <Took figures={toReady} /> : '—'}</TableCell>
                  <TableCell align="right" sx={late > 0 ? { color: 'error.main', fontWeight: 600 } : undefined}>
                    {numberWords(late)}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {data && data.centres.length > 0 && <LateAtCentres rows={data.centres} />}
    </Panel>
  );
}

/** The average large; median and nine of ten beside it. */
function Took({ figures: { average, median, p90 } }: { figures: Figures }) {
  const translate = useTranslate();
  return (
    <>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {average}
      </Box>
      <Box
        component="span"
        sx={{
          display: { xs: 'none', sm: 'block' },
          color: 'text.secondary',
          fontSize: '0.75rem',
          whiteSpace: 'nowrap',
        }}
      >
        {translate('making.turnaround.median')} {median} · {translate('making.turnaround.p90')} {p90}
      </Box>
    </>
  );
}

const SHOWN = 5;

function LateAtCentres({ rows }: { rows: TurnaroundQuery['centres'] }) {
  const translate = useTranslate();
  return (
    <Box sx={{ px: 2, py: 1.25, borderTop: '1px solid', borderColor: 'divider' }}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('making.centre.title')} · {numberWords(rows.length)}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.25 }}>
        {rows.slice(0, SHOWN).map(({ applicationId, receiptNo, submittedOn, readyOn }) => (
          <Box component="li" key={applicationId} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
            <Box component={Link} to={`/applications/${applicationId}/show`} sx={{ color: 'primary.main' }}>
              {receiptNo}
            </Box>
            <span>{translate('making.centre.submitted', { day: submittedOn })}</span>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {readyOn ? translate('making.centre.ready', { day: readyOn }) : translate('making.centre.notReady')}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
