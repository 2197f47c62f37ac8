import { Box, Typography, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ShelvesQuery } from '../graphql/graphql';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';

type Age = ShelvesQuery['custodyAges'][number];
const TONES = ['good', 'waiting', 'attention', 'attention', 'bad'] as const;

/** How long what is kept has been kept: one bar, each part as wide as its share, each with its number in words. */
export function AgesBar({ ages }: { ages: readonly Age[] }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const all = ages.reduce((sum, { cards }) => sum + cards, 0);
  if (all === 0) return null;
  const wordOf = ({ fromDays, toDays }: Age) =>
    toDays === null || toDays === undefined
      ? translate('ledger.ages.beyond', { days: fromDays - 1 })
      : translate('ledger.ages.within', { from: fromDays, to: toDays });
  return (
    <Panel title={translate('ledger.ages.title', { count: all })}>
      <Box aria-hidden sx={{ display: 'flex', height: 14, borderRadius: '4px', overflow: 'hidden' }}>
        {ages.map((age, at) => (
          <Box key={age.fromDays} sx={{ flex: age.cards, bgcolor: palette.tone[TONES[at]].line }} />
        ))}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {ages.map((age, at) => (
          <Box component="li" key={age.fromDays} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
            <Box
              aria-hidden
              sx={{
                width: 12,
                height: 12,
                borderRadius: '3px',
                bgcolor: palette.tone[TONES[at]].fill,
                border: `1px solid ${palette.tone[TONES[at]].line}`,
              }}
            />
            <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
              {wordOf(age)}
            </Typography>
            <strong>{numberWords(age.cards)}</strong>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
