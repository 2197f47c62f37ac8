import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { LatestRosterJobsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { StatusChip } from '../widgets/StatusChip';
import { useMoments } from '../widgets/useMoments';
import { figuresOf } from './RosterProgress';

/** The imports so far, the latest first; each leads to what came of it. */
export function RosterHistory() {
  const translate = useTranslate();
  const { when } = useMoments();
  const { data } = useAnswer(LatestRosterJobsDocument, { perPage: 8 });
  if (!data || data.page.nodes.length === 0) return null;
  return (
    <Panel title={translate('roster.history')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {data.page.nodes.map(job => {
          const figures = figuresOf(job);
          return (
            <Box
              component="li"
              key={job.id}
              sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}
            >
              <Box component={Link} to={`/roster?job=${job.id}`} sx={{ color: 'primary.main' }}>
                {when(job.createdAt)}
              </Box>
              <StatusChip of="job" status={job.status} />
              {job.status === 'DONE' && (
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {translate('roster.historyLine', {
                    registered: figures.get('registered') ?? '0',
                    refused: figures.get('refused') ?? '0',
                  })}
                </Typography>
              )}
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}
