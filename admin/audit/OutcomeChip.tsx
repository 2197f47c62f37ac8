import { useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../widgets/ToneChip';

/** What came of it: done, seen, or the code of the refusal. */
export function OutcomeChip({ outcome }: { outcome: string }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const tone = outcome === 'DONE' ? 'good' : outcome === 'SEEN' ? 'waiting' : 'bad';
  return <ToneChip tone={palette.tone[tone]}>{translate(`audit.outcomes.${outcome}`, { _: outcome })}</ToneChip>;
}
