import type { InquiryActor, InquiryGroup, InquiryReason, Progress, StepState } from './codes';

/** What holds for a reason whoever asks: its group, its step, who must act next, and the rules that it comes from. */
export type AboutReason = {
  group: InquiryGroup;
  progress: Progress;
  actor: InquiryActor;
  rules: readonly string[];
};

const of = (
  group: InquiryGroup,
  step: number,
  state: StepState,
  actor: InquiryActor,
  ...rules: readonly string[]
): AboutReason => ({ group, progress: { step, state }, actor, rules });

/** The table of the reasons. */
export const aboutReason: Readonly<Record<InquiryReason, AboutReason>> = {
  NOT_REGISTERED: of('NOT_ENROLLED', 1, 'CURRENT', 'PERSON', 'R-02', 'R-03', 'R-61'),
  ENROLMENT_PENDING: of('NOT_ENROLLED', 1, 'CURRENT', 'BUREAU', 'R-03', 'R-04', 'R-31'),
  ENROLMENT_REFUSED: of('NOT_ENROLLED', 1, 'TROUBLE', 'PERSON', 'R-03', 'R-05'),
  ENROLMENT_ENDED: of('NOT_ENROLLED', 1, 'STOPPED', 'PERSON', 'R-03'),
  ENROLLED_TWICE: of('NOT_ENROLLED', 1, 'TROUBLE', 'PERSON', 'R-05'),
  NOBODY_APPLIED: of('NOBODY_APPLIED', 1, 'CURRENT', 'PERSON', 'R-16', 'R-30', 'R-53'),
  LIST_NOT_REQUESTED: of('NOBODY_APPLIED', 1, 'CURRENT', 'EMPLOYER', 'R-10', 'R-11', 'R-12'),
  NOT_LISTED: of('NOBODY_APPLIED', 1, 'CURRENT', 'EMPLOYER', 'R-12'),
  LIST_OPEN: of('NOBODY_APPLIED', 1, 'CURRENT', 'EMPLOYER', 'R-13', 'R-14', 'R-15'),
  LEFT_OUT: of('NOBODY_APPLIED', 1, 'TROUBLE', 'EMPLOYER', 'R-12', 'R-32'),
  ROW_RETURNED: of('SENT_BACK', 1, 'TROUBLE', 'EMPLOYER', 'R-14', 'R-54'),
  LIST_SUBMITTED: of('AT_BUREAU', 2, 'CURRENT', 'BUREAU', 'R-06', 'R-55'),
  MATERIALS_MISSING: of('AT_BUREAU', 1, 'TROUBLE', 'PERSON', 'R-54'),
  PHOTO_REFUSED: of('SENT_BACK', 1, 'TROUBLE', 'PERSON', 'R-14', 'R-52'),
  DRAFT: of('AT_BUREAU', 1, 'CURRENT', 'BUREAU', 'R-54'),
  IN_REVIEW: of('AT_BUREAU', 2, 'CURRENT', 'BUREAU', 'R-06', 'R-55'),
  RETURNED: of('SENT_BACK', 1, 'TROUBLE', 'PERSON', 'R-52', 'R-54'),
  REJECTED: of('SENT_BACK', 2, 'STOPPED', 'PERSON', 'R-03'),
  ORDERED: of('IN_PRODUCTION', 3, 'CURRENT', 'BUREAU', 'R-55', 'R-56'),
  IN_PRODUCTION: of('IN_PRODUCTION', 3, 'CURRENT', 'MAKER', 'R-55', 'R-56'),
  PRODUCED: of('IN_PRODUCTION', 3, 'CURRENT', 'BUREAU', 'R-56', 'R-57'),
  IN_TRANSIT: of('IN_PRODUCTION', 4, 'CURRENT', 'BUREAU', 'R-25', 'R-57'),
  FAILED: of('IN_PRODUCTION', 3, 'TROUBLE', 'BUREAU', 'R-55'),
  BANK_FAILED: of('IN_PRODUCTION', 3, 'TROUBLE', 'BUREAU', 'R-55', 'R-70'),
  MISSING: of('IN_PRODUCTION', 3, 'TROUBLE', 'BUREAU', 'R-25'),
  WRONG_CARD: of('IN_PRODUCTION', 3, 'TROUBLE', 'BUREAU', 'R-55'),
  VOIDED: of('IN_PRODUCTION', 3, 'TROUBLE', 'BUREAU', 'R-55'),
  READY: of('TO_COLLECT', 4, 'CURRENT', 'PERSON', 'R-07', 'R-25', 'R-26', 'R-57'),
  WITH_EMPLOYER: of('TO_COLLECT', 4, 'CURRENT', 'EMPLOYER', 'R-42'),
  COLLECTED_NOT_ENABLED: of('TO_ENABLE', 5, 'CURRENT', 'PERSON', 'R-08', 'R-58', 'R-60', 'R-65', 'R-70'),
  ONE_CARD: of('TO_ENABLE', 5, 'CURRENT', 'PERSON', 'R-01', 'R-58', 'R-65'),
  ENABLED: of('IN_FORCE', 5, 'DONE', 'NOBODY', 'R-49', 'R-59'),
  LOCKED: of('TO_RENEW', 5, 'TROUBLE', 'PERSON', 'R-59'),
  EXPIRED: of('TO_RENEW', 5, 'TROUBLE', 'PERSON', 'R-59', 'R-99'),
  TEMP_LOST: of('LOST', 5, 'TROUBLE', 'PERSON', 'R-59'),
  LOST: of('LOST', 1, 'TROUBLE', 'PERSON', 'R-59'),
  FINANCIAL_OVERDUE: of('LOST', 5, 'TROUBLE', 'PERSON', 'R-70', 'R-71'),
  REPLACED: of('OVER', 5, 'STOPPED', 'NOBODY', 'R-59', 'R-65'),
  UNCLAIMED: of('OVER', 4, 'STOPPED', 'PERSON', 'R-25', 'R-26'),
  CANCELLED: of('OVER', 5, 'STOPPED', 'PERSON', 'R-59'),
  DESTROYED: of('OVER', 5, 'STOPPED', 'PERSON', 'R-59'),
  DECEASED: of('OVER', 1, 'STOPPED', 'NOBODY', 'R-03'),
};

/** Whether no application has been made, whatever the list of the unit stands at. */
export const nobodyApplied = (reason: InquiryReason): boolean =>
  aboutReason[reason].group === 'NOBODY_APPLIED' || reason === 'ROW_RETURNED' || reason === 'LIST_SUBMITTED';
