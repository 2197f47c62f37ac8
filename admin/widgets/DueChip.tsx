import AlarmOutlined from '@mui/icons-material/AlarmOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import Schedule from '@mui/icons-material/Schedule';
import { useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { DueName } from '../theme/palette';
import { ToneChip } from './ToneChip';

type Props = {
  /** Calendar day, YYYY-MM-DD; null where no clock runs. */
  dueOn: string | null | undefined;
  /** Days left by the office's calendar; negative when overdue. Computed by the caller from shared/calendar. */
  daysLeft: number;
  paused?: boolean;
  provisional?: boolean;
};

/** When a case is due (R-35, P-09): words and a sign first, the colour repeats them. */
export function DueChip({ dueOn, daysLeft, paused = false, provisional = false }: Props) {
  const translate = useTranslate();
  const { palette } = useTheme();
  if (!dueOn) return null;
  const name = dueName(daysLeft, paused);
  const Icon = icons[name];
  const title = [translate('widgets.due.on', { day: dueOn }), provisional && translate('widgets.due.provisional')];
  return (
    <ToneChip tone={palette.due[name]} icon={<Icon aria-hidden />} title={title.filter(Boolean).join(' · ')}>
      {translate(`widgets.due.${name}`, { smart_count: Math.abs(daysLeft) })}
      {provisional ? ' *' : ''}
    </ToneChip>
  );
}

/** Which of the five due states a number of days is; "soon" is two days or fewer. */
export function dueName(daysLeft: number, paused = false): DueName {
  if (paused) return 'paused';
  if (daysLeft < 0) return 'overdue';
  if (daysLeft === 0) return 'today';
  return daysLeft <= 2 ? 'soon' : 'fine';
}

const icons = {
  overdue: ErrorOutlined,
  today: AlarmOutlined,
  soon: AlarmOutlined,
  fine: Schedule,
  paused: PauseCircleOutlined,
};
