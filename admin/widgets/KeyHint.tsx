import { Box } from '@mui/material';

/** The key that does the same as the button beside it. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <Box
      component="kbd"
      aria-hidden
      sx={{
        display: { xs: 'none', md: 'inline-flex' },
        alignItems: 'center',
        justifyContent: 'center',
        minWidth: 18,
        height: 18,
        px: 0.5,
        ml: 1,
        borderRadius: '4px',
        border: '1px solid currentColor',
        fontFamily: 'inherit',
        fontSize: '0.6875rem',
        lineHeight: 1,
      }}
    >
      {keys}
    </Box>
  );
}
