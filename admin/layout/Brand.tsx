import { Box, useTheme } from '@mui/material';

/** The mark of the house: a card, pressed in seal red. */
export function BrandMark({ size = 26 }: { size?: number }) {
  const { palette } = useTheme();
  return (
    <Box
      component="svg"
      aria-hidden
      viewBox="0 0 32 32"
      sx={{ width: size, height: size, flex: '0 0 auto', display: 'block' }}
    >
      <rect width="32" height="32" rx="6" fill={palette.seal} />
      <g fill="none" stroke="#fff" strokeWidth="2" strokeLinejoin="round">
        <rect x="6" y="9" width="20" height="14" rx="2.5" />
        <path d="M6 13.5h20" />
        <path d="M10 18.5h4" strokeLinecap="round" />
      </g>
    </Box>
  );
}
