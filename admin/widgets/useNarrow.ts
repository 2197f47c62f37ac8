import { type Theme, useMediaQuery } from '@mui/material';

/** Whether the screen is too narrow for a table. */
export function useNarrow(): boolean {
  return useMediaQuery<Theme>(theme => theme.breakpoints.down('md'));
}
