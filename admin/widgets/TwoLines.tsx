import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** What matters, and below it in small what one also wants to know. */
export function TwoLines({ first, second }: { first: ReactNode; second?: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={oneLine}>{first}</Box>
      {second && (
        <Typography component="div" variant="caption" sx={{ ...oneLine, color: 'text.secondary' }}>
          {second}
        </Typography>
      )}
    </Box>
  );
}

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
