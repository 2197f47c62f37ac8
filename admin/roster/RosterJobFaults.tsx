import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

/** The rows that an import left out: an outcome keeps their numbers and codes, and nothing else. */
export function Faults({ text }: { text: string }) {
  const translate = useTranslate();
  const faults = text
    .split(',')
    .filter(Boolean)
    .map(one => one.split(':'));
  if (faults.length === 0) return null;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography component="h3" sx={{ fontWeight: 600 }}>
        {translate('roster.faultsTitle')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, maxHeight: 480, overflowY: 'auto' }}>
        {faults.map(([row, code, otherRow = '']) => (
          <Box component="li" key={`${row} ${code}`} sx={{ display: 'flex', gap: 1.5, py: 0.25 }}>
            <Box component="span" sx={{ minWidth: '5em', color: 'text.secondary' }}>
              {translate('roster.rowNumber', { row })}
            </Box>
            <span>{translate(`roster.faults.${code}`, { otherRow })}</span>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
