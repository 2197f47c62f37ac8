import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { OPEN_JOB_STATUSES } from '../../shared/jobs';
import type { LineOutcome } from '../../shared/production';
import { ReturnJobDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { numberWords } from '../widgets/numbers';
import { EmptyState, ErrorState } from '../widgets/States';
import { Counts } from './ReturnPreview';

type Props = { jobId: string; onEnd: () => void; onNext: () => void };

const POLL_MS = 600;

/** How far an import is, then what came of it; the batch is read anew at its end. */
export function ReturnProgress({ jobId, onEnd, onNext }: Props) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { data, error, refetch } = useAnswer(
    ReturnJobDocument,
    { id: jobId },
    { refetchInterval: ({ state }) => (isOpen(state.data?.job?.status ?? 'QUEUED') ? POLL_MS : false) },
  );
  const status = data?.job?.status;
  const ended = status !== undefined && !isOpen(status);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it has ended
  useEffect(() => {
    if (!ended) return;
    onEnd();
    refresh();
  }, [ended]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LinearProgress aria-hidden />;
  const { job } = data;
  const next = (
    <Button variant="outlined" onClick={onNext}>
      {translate('production.returned.next')}
    </Button>
  );
  if (!job) return <EmptyState>{next}</EmptyState>;
  if (!ended) return <Running {...job} />;
  const figures = Object.fromEntries(job.figures.map(({ name, value }) => [name, Number(value)]));
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Alert role="status" severity={status === 'DONE' ? 'success' : 'warning'} sx={{ width: '100%' }}>
        {translate(status === 'DONE' ? 'production.returned.doneTitle' : 'production.returned.failed')}
        {job.errorCode && ` ${translate(`failures.${job.errorCode}`, { _: '' })}`}
      </Alert>
      {status === 'DONE' && <Counts counts={figures as Record<Lowercase<LineOutcome>, number>} />}
      {next}
    </Box>
  );
}

const isOpen = (status: string): boolean => OPEN_JOB_STATUSES.some(open => open === status);

function Running({ status, done, total }: { status: string; done: number; total?: number | null }) {
  const translate = useTranslate();
  const known = status === 'RUNNING' && Boolean(total);
  const words = known
    ? translate('production.returned.running', { done: numberWords(done), total: numberWords(total ?? 0) })
    : translate('production.returned.queued');
  return (
    <Box>
      <Typography role="status" sx={{ mb: 1, fontWeight: 600 }}>
        {words}
      </Typography>
      <LinearProgress
        aria-label={words}
        variant={known ? 'determinate' : 'indeterminate'}
        value={known ? (done / (total ?? 1)) * 100 : undefined}
      />
    </Box>
  );
}
