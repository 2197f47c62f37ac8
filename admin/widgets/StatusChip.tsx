import { useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ToneName } from '../theme/palette';
import { ToneChip } from './ToneChip';

/** A status in words, in the colour of its kind. The words are `statuses.<of>.<status>`. */
export function StatusChip({ of, status, tone }: { of: string; status: string; tone?: ToneName }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  return <ToneChip tone={palette.tone[tone ?? toneOf(status)]}>{translate(`statuses.${of}.${status}`)}</ToneChip>;
}

/** The kind of each status: waiting for us, on its way, well ended, sent back, refused, or over. */
export function toneOf(status: string): ToneName {
  return tones[status] ?? 'neutral';
}

const tones: Readonly<Record<string, ToneName>> = {
  DRAFT: 'neutral',
  PENDING: 'waiting',
  SUBMITTED: 'waiting',
  ACCEPTED: 'good',
  APPROVED: 'good',
  CONFIRMED: 'good',
  DISPUTED: 'attention',
  EXCLUDED: 'final',
  CONVERTED: 'good',
  RETURNED: 'attention',
  REFUSED: 'bad',
  REJECTED: 'bad',
  WITHDRAWN: 'final',
  ENDED: 'final',
  ORDERED: 'waiting',
  IN_PRODUCTION: 'moving',
  PRODUCED: 'moving',
  IN_CUSTODY: 'waiting',
  WITH_EMPLOYER: 'waiting',
  COLLECTED: 'good',
  MISSING: 'bad',
  VOID: 'final',
  IN_TRANSIT: 'moving',
  DESTROYED: 'final',
  GIVEN: 'waiting',
  TAKEN: 'good',
  DIFFERENT: 'bad',
  SETTLED: 'good',
  TAKEN_BACK: 'final',
  ARRIVED: 'good',
  LATE: 'attention',
  BACK: 'final',
  EXTRA: 'attention',
  OPEN: 'waiting',
  SENT_TO_BANK: 'moving',
  BANK_RETURNED: 'waiting',
  SENT_TO_MAKER: 'moving',
  CLOSED: 'good',
  SEALED: 'neutral',
  QUEUED: 'waiting',
  RUNNING: 'moving',
  DONE: 'good',
  FAILED: 'bad',
  CANCELLED: 'final',
  NORMAL: 'good',
  ACTIVE: 'good',
  LOCKED: 'attention',
  TEMP_LOST: 'attention',
  LOST: 'bad',
  INACTIVE: 'neutral',
  DEAD: 'bad',
};
