import { Box, CircularProgress } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Waiting; shows itself only when it takes longer than a blink. */
export function Loading() {
  const translate = useTranslate();
  return (
    <Box
      role="status"
      sx={{
        display: 'grid',
        placeItems: 'center',
        minHeight: '40vh',
        color: 'text.secondary',
        animation: 'appear .2s .35s both',
        '@keyframes appear': { from: { opacity: 0 }, to: { opacity: 1 } },
      }}
    >
      <CircularProgress size={28} color="inherit" aria-label={translate('layout.loading')} />
    </Box>
  );
}
