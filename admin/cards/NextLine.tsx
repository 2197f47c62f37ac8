import { Box, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { NextAct } from './nextActs';

/** In one line who must act next and what is to be done; where nobody must, only how it stands. */
export function NextLine({ act: { who, key, tone, params } }: { act: NextAct }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const colours = palette.tone[tone];
  return (
    <Box
      sx={{
        px: 1.25,
        py: 0.75,
        borderRadius: '6px',
        border: '1px solid',
        borderColor: colours.line,
        bgcolor: colours.fill,
        color: colours.text,
        overflowWrap: 'anywhere',
      }}
    >
      {who !== 'NOBODY' && (
        <Box component="span" sx={{ fontWeight: 600, mr: 0.75 }}>
          {translate(`functions.who.${who}`)}
        </Box>
      )}
      {translate(`functions.next.${key}`, params)}
    </Box>
  );
}
