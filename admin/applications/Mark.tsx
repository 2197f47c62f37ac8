import { useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ToneName } from '../theme/palette';
import { ToneChip } from '../widgets/ToneChip';

type Props = { of: 'resubmitted' | 'returnedLate' | 'own' | 'changed'; tone: ToneName };

/** A short mark on a case; its title says it in full. */
export function Mark({ of, tone }: Props) {
  const translate = useTranslate();
  const { palette } = useTheme();
  return (
    <ToneChip tone={palette.tone[tone]} title={translate(`review.marks.${of}.title`)}>
      {translate(`review.marks.${of}.label`)}
    </ToneChip>
  );
}
