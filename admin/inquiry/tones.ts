import type { InquiryGroup } from '../../shared/inquiry/codes';
import type { ToneName } from '../theme/palette';

/** The colour of each group of reasons. */
export const groupTones: Readonly<Record<InquiryGroup, ToneName>> = {
  NOT_ENROLLED: 'neutral',
  NOBODY_APPLIED: 'attention',
  AT_BUREAU: 'waiting',
  SENT_BACK: 'attention',
  IN_PRODUCTION: 'moving',
  TO_COLLECT: 'waiting',
  TO_ENABLE: 'attention',
  IN_FORCE: 'good',
  TO_RENEW: 'attention',
  LOST: 'bad',
  OVER: 'final',
};
