import { Box, Paper, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

type Props = { title?: string; actions?: ReactNode; padded?: boolean; children: ReactNode };

/** A sheet of paper on the page, with its own heading. */
export function Panel({ title, actions, padded = true, children }: Props) {
  const id = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={title ? id : undefined} sx={{ overflow: 'hidden' }}>
      {title && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, pt: 1.25, pb: 0.75 }}>
          <Typography id={id} variant="h2" sx={{ flex: '1 1 9em', minWidth: 0, fontSize: '0.9375rem' }}>
            {title}
          </Typography>
          {actions}
        </Box>
      )}
      <Box sx={padded ? { px: 2, pb: 2, pt: title ? 0 : 2 } : undefined}>{children}</Box>
    </Paper>
  );
}
