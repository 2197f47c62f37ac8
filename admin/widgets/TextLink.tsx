import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

/** A link within text, in the colour of the house. */
export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Box
      component={Link}
      to={to}
      sx={{ color: 'inherit', textUnderlineOffset: '3px', '&:hover': { color: 'primary.main' } }}
    >
      {children}
    </Box>
  );
}
