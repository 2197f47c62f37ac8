import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { Tone } from '../theme/palette';

/** A short word on a quiet ground; the colour repeats what the word says, it never says it alone. */
export function ToneChip({
  tone,
  icon,
  title,
  children,
}: {
  tone: Tone;
  icon?: ReactNode;
  title?: string;
  children: ReactNode;
}) {
  return (
    <Box
      component="span"
      title={title}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        height: 22,
        px: 0.875,
        borderRadius: '4px',
        border: '1px solid',
        borderColor: tone.line,
        bgcolor: tone.fill,
        color: tone.text,
        fontSize: '0.8125rem',
        lineHeight: 1,
        fontWeight: 500,
        whiteSpace: 'nowrap',
        '& svg': { fontSize: 15 },
      }}
    >
      {icon}
      {children}
    </Box>
  );
}
