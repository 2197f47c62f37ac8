import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { numberWords } from '../widgets/numbers';

/** The running count, to be read from where one stands. */
export function ScanCounts({ count, word }: { count: number; word: string }) {
  const translate = useTranslate();
  return (
    <Box role="status" aria-live="polite" sx={{ display: 'flex', alignItems: 'baseline', gap: 1, flexWrap: 'wrap' }}>
      <Typography component="span" sx={{ fontSize: '3rem', lineHeight: 1, fontWeight: 700, color: 'primary.main' }}>
        {numberWords(count)}
      </Typography>
      <span>{translate(word)}</span>
    </Box>
  );
}
