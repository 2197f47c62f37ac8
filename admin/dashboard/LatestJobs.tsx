import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { LatestJobsDocument, type LatestJobsQuery } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { StatusChip } from '../widgets/StatusChip';
import { useMoments } from '../widgets/useMoments';

type Job = LatestJobsQuery['page']['nodes'][number];

/** The jobs that one has started, with how far they are; nothing is shown where there are none. */
export function LatestJobs() {
  const translate = useTranslate();
  const { data } = useAnswer(LatestJobsDocument, {}, { refetchInterval: 15_000 });
  if (!data || data.page.nodes.length === 0) return null;
  return (
    <Panel title={translate('review.home.jobs')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {data.page.nodes.map(job => (
          <JobLine key={job.id} job={job} />
        ))}
      </Box>
    </Panel>
  );
}

function JobLine({ job: { kind, status, done, total, createdAt, errorCode } }: { job: Job }) {
  const translate = useTranslate();
  const { lately } = useMoments();
  const running = status === 'RUNNING' && total;
  const label = translate(`jobs.${kind}`, { _: kind });
  return (
    <Box component="li">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <Typography sx={{ fontWeight: 500 }}>{label}</Typography>
        <StatusChip of="job" status={status} />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {lately(createdAt)}
          {total ? ` · ${done} / ${total}` : ''}
        </Typography>
      </Box>
      {errorCode && (
        <Typography variant="body2">
          {translate(`failures.${errorCode}`, { _: translate('failures.INTERNAL') })}
        </Typography>
      )}
      {running && <LinearProgress variant="determinate" value={(done / total) * 100} aria-label={label} />}
    </Box>
  );
}
