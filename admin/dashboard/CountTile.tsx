import { Box, Paper, Typography, useTheme } from '@mui/material';
import { Link } from 'react-router-dom';
import type { DueName } from '../theme/palette';
import { numberWords } from '../widgets/numbers';

type Props = {
  to: string;
  label: string;
  count?: number;
  capped?: boolean;
  tone?: DueName;
  /** What it counts is what the page shows now. */
  current?: boolean;
};

/** A number that is work: one real link to exactly what was counted. Its colour speaks only while there is something. */
export function CountTile({ to, label, count, capped = false, tone, current = false }: Props) {
  const { palette } = useTheme();
  const loud = tone && count ? palette.due[tone] : undefined;
  return (
    <Paper
      component={Link}
      to={to}
      variant="outlined"
      aria-current={current ? 'true' : undefined}
      sx={{
        display: 'grid',
        gap: 0.25,
        px: 2,
        py: 1.5,
        color: 'text.primary',
        textDecoration: 'none',
        bgcolor: loud?.fill,
        borderColor: current ? 'primary.main' : loud?.line,
        boxShadow: current ? theme => `inset 0 -3px 0 ${theme.palette.primary.main}` : undefined,
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Typography component="span" sx={{ color: loud?.text ?? 'text.secondary' }}>
        {label}
      </Typography>
      <Box
        component="span"
        sx={{ fontSize: '1.75rem', lineHeight: 1.2, fontWeight: 600, minHeight: '2.1rem', color: loud?.text }}
      >
        {count === undefined ? '' : numberWords(count, capped)}
      </Box>
    </Paper>
  );
}

/** Tiles in a row that breaks where the screen is narrow. */
export const tiles = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))',
} as const;
