import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HighlightOff from '@mui/icons-material/HighlightOff';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import { Box, useTheme } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

export type Verdict = 'good' | 'bad' | 'attention' | 'unknown';

/** A list of facts; holds FactRow. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <Box component="dl" sx={{ m: 0, '& > div:last-of-type': { borderBottom: 0 } }}>
      {children}
    </Box>
  );
}

type Props = { label: string; children: ReactNode; verdict?: Verdict; note?: ReactNode; changed?: boolean };

/** One fact with its label and, beside it, what the automatic check found. `changed` lights what a correction touched. */
export function FactRow({ label, children, verdict, note, changed = false }: Props) {
  const { palette } = useTheme();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '5.5em minmax(0, 1fr) auto', sm: '7em minmax(0, 1fr) auto' },
        columnGap: 1.25,
        py: 0.625,
        px: 1,
        mx: -1,
        borderBottom: `1px solid ${palette.divider}`,
        bgcolor: changed ? palette.tone.attention.fill : undefined,
      }}
    >
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
        {note && <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{note}</Box>}
      </Box>
      {verdict && (
        <Box component="dd" sx={{ m: 0 }}>
          <VerdictMark verdict={verdict} />
        </Box>
      )}
    </Box>
  );
}

/** What an automatic check found, as sign and word; the word may be one's own. */
export function VerdictMark({ verdict, word }: { verdict: Verdict; word?: string }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const [Icon, tone] = marks[verdict];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        color: palette.tone[tone].text,
        fontSize: '0.8125rem',
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16 }} />
      {word ?? translate(`widgets.verdict.${verdict}`)}
    </Box>
  );
}

const marks = {
  good: [CheckCircleOutlined, 'good'],
  bad: [HighlightOff, 'bad'],
  attention: [ReportProblemOutlined, 'attention'],
  unknown: [RadioButtonUnchecked, 'final'],
} as const;
