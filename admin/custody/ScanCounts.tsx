import { Box, Typography, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import { numberWords } from '../widgets/numbers';

type Props = { good: number; faulty: number; word?: string; faultyWord?: string };

/** The running count, to be read from where one stands. */
export function ScanCounts({
  good,
  faulty,
  word = 'custody.receive.ready',
  faultyWord = 'custody.receive.faulty',
}: Props) {
  const translate = useTranslate();
  const { palette } = useTheme();
  return (
    <Box role="status" aria-live="polite" sx={{ display: 'flex', alignItems: 'baseline', gap: 1, flexWrap: 'wrap' }}>
      <Typography component="span" sx={{ fontSize: '3rem', lineHeight: 1, fontWeight: 700, color: 'primary.main' }}>
        {numberWords(good)}
      </Typography>
      <span>{translate(word)}</span>
      {faulty > 0 && (
        <Typography component="span" sx={{ ml: 1, color: palette.tone.bad.text, fontWeight: 600 }}>
          {numberWords(faulty)} {translate(faultyWord)}
        </Typography>
      )}
    </Box>
  );
}
