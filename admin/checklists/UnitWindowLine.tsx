import EventOutlined from '@mui/icons-material/EventOutlined';
import { Box, Typography, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../widgets/ToneChip';
import type { UnitList } from './unitProgress';
import { useUnitWords } from './useUnitWords';

/** The window in force or the next one, whether it is an extension, and what to do where it is closed. */
export function UnitWindowLine({ window, quiet = false }: { window: UnitList['window']; quiet?: boolean }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const words = useUnitWords();
  const { open, kind, daysLeft, provisional } = window;
  const pressing = open && kind !== 'ALWAYS' && daysLeft !== null && daysLeft !== undefined && daysLeft < 3;
  const tone = quiet
    ? palette.tone.neutral
    : pressing
      ? palette.due.today
      : open
        ? palette.tone.good
        : palette.tone.neutral;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
      <ToneChip tone={tone} icon={<EventOutlined />}>
        {words.window(window)}
      </ToneChip>
      {!open && !quiet && kind !== 'NONE' && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('checklists.unit.window.noExtension')}
        </Typography>
      )}
      {provisional && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('widgets.due.provisional')}
        </Typography>
      )}
    </Box>
  );
}
