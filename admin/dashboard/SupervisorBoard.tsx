import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { BureauUnits } from '../checklists/BureauUnits';
import { BureauWindows } from '../checklists/BureauWindows';
import { OverdueBatches } from '../production/OverdueBatches';
import { TurnaroundPanel } from '../production/TurnaroundPanel';
import { Panel } from '../widgets/Panel';
import { FirstDue } from './FirstDue';
import { LatestJobs } from './LatestJobs';
import { OfficeDues } from './OfficeDues';
import { QueueTiles } from './QueueTiles';

/** The supervisor's morning: what will be late, at which office, and what the house works on by itself. */
export function SupervisorBoard() {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Panel title={translate('review.home.late')}>
        <QueueTiles names={['overdue', 'today', 'soon', 'toReview', 'returned']} />
      </Panel>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { md: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <OfficeDues />
          <BureauWindows />
        </Box>
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <FirstDue count={6} />
          <OverdueBatches />
          <LatestJobs />
        </Box>
      </Box>
      <TurnaroundPanel />
      <BureauUnits />
    </Box>
  );
}
