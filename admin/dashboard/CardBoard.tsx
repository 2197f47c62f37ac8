import { Box } from '@mui/material';
import { BatchesAtWork } from '../production/BatchesAtWork';
import { OverdueBatches } from '../production/OverdueBatches';
import { ScanDesk } from '../production/ScanDesk';
import { TurnaroundPanel } from '../production/TurnaroundPanel';
import { WaitingGroups } from '../production/WaitingGroups';

/** The card clerk's morning: one input for whatever comes, what waits for a batch, and the batches at work. */
export function CardBoard() {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <ScanDesk />
      <Box sx={columns}>
        <Box sx={stack}>
          <WaitingGroups />
          <OverdueBatches />
        </Box>
        <BatchesAtWork />
      </Box>
      <TurnaroundPanel />
    </Box>
  );
}

const stack = { display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' } as const;

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
} as const;
