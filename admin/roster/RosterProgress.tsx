import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { OPEN_JOB_STATUSES } from '../../shared/jobs';
import { enrolmentsAddress } from '../employers/EmployerShow';
import { type RosterJobFragment, RosterJobNowDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { Faults } from './RosterJobFaults';

type Props = { jobId: string; employerId: string; onNext: () => void };

const isOpen = ({ status }: Pick<RosterJobFragment, 'status'>): boolean =>
  OPEN_JOB_STATUSES.some(open => open === status);

/** How far the registration is, then what came of it. */
export function RosterProgress({ jobId, employerId, onNext }: Props) {
  const translate = useTranslate();
  const { data, error, refetch } = useAnswer(
    RosterJobNowDocument,
    { id: jobId },
    { refetchInterval: ({ state }) => (!state.data?.job || isOpen(state.data.job) ? POLL_MS : false) },
  );
  const next = (
    <Button variant="outlined" onClick={onNext}>
      {translate('roster.next')}
    </Button>
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Running job={{ status: 'QUEUED', done: 0, total: null }} />;
  const { job } = data;
  if (!job) return <EmptyState>{next}</EmptyState>;
  if (isOpen(job)) return <Running job={job} />;
  return (
    <Panel>
      <Ended job={job} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button component={Link} variant="contained" to={enrolmentsAddress(employerId, 'PENDING')}>
          {translate('roster.pending')}
        </Button>
        {next}
      </Box>
    </Panel>
  );
}

const POLL_MS = 700;

function Running({ job: { status, done, total } }: { job: Pick<RosterJobFragment, 'status' | 'done' | 'total'> }) {
  const translate = useTranslate();
  const known = status === 'RUNNING' && Boolean(total);
  const words = known
    ? translate('roster.running', { done: numberWords(done), total: numberWords(total ?? 0) })
    : translate('roster.waiting');
  return (
    <Panel>
      <Typography role="status" variant="subtitle1" component="div" sx={{ fontWeight: 600, mb: 1 }}>
        {words}
      </Typography>
      <LinearProgress
        aria-label={words}
        variant={known ? 'determinate' : 'indeterminate'}
        value={known ? (done / (total ?? 1)) * 100 : undefined}
      />
      <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
        {translate('roster.runningText')}
      </Typography>
    </Panel>
  );
}

const FIGURES = ['rows', 'registered', 'updated', 'unchanged', 'known', 'refused'] as const;

/** The figures of an import by their names. */
export const figuresOf = ({ figures }: RosterJobFragment): ReadonlyMap<string, string> =>
  new Map(figures.map(({ name, value }) => [name, value]));

function Ended({ job }: { job: RosterJobFragment }) {
  const translate = useTranslate();
  const figures = figuresOf(job);
  if (job.status !== 'DONE')
    return (
      <Alert severity="warning">
        <b>{translate(job.status === 'CANCELLED' ? 'roster.cancelledTitle' : 'roster.failedTitle')}</b>
        <br />
        {job.errorCode && `${translate(`failures.${job.errorCode}`, { _: translate('failures.INTERNAL') })} `}
        {translate('roster.failedText')}
      </Alert>
    );
  const shown = FIGURES.filter(name => ['rows', 'registered', 'refused'].includes(name) || figures.get(name) !== '0');
  return (
    <>
      <Alert severity="success" role="status">
        <b>{translate('roster.doneTitle', { smart_count: Number(figures.get('registered') ?? 0) })}</b>
        <br />
        {translate('roster.doneText')}
      </Alert>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0, mt: 1.5 }}>
        {shown.map(name => (
          <Box key={name}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {translate(`roster.figures.${name}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, fontSize: '1.25rem', fontWeight: 600 }}>
              {numberWords(Number(figures.get(name) ?? 0))}
            </Box>
          </Box>
        ))}
      </Box>
      <Faults text={figures.get('faults') ?? ''} />
    </>
  );
}
