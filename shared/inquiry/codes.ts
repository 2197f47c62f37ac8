/** Why somebody has no card yet, or what is the matter with the one they have, in the order of the way to it. */
export const INQUIRY_REASONS = [
  'NOT_REGISTERED',
  'ENROLMENT_PENDING',
  'ENROLMENT_REFUSED',
  'ENROLMENT_ENDED',
  'NOBODY_APPLIED',
  'LIST_NOT_REQUESTED',
  'NOT_LISTED',
  'LIST_OPEN',
  'LEFT_OUT',
  'ROW_RETURNED',
  'LIST_SUBMITTED',
  'DRAFT',
  'IN_REVIEW',
  'RETURNED',
  'REJECTED',
  'ORDERED',
  'IN_PRODUCTION',
  'PRODUCED',
  'FAILED',
  'MISSING',
  'VOIDED',
  'READY',
  'WITH_EMPLOYER',
  'COLLECTED_NOT_ENABLED',
  'ONE_CARD',
  'ENABLED',
  'TEMP_LOST',
  'LOST',
  'CANCELLED',
  'DECEASED',
] as const;
export type InquiryReason = (typeof INQUIRY_REASONS)[number];

/** The reasons put together as a unit counts them. */
export const INQUIRY_GROUPS = [
  'NOT_ENROLLED',
  'NOBODY_APPLIED',
  'AT_BUREAU',
  'SENT_BACK',
  'IN_PRODUCTION',
  'TO_COLLECT',
  'TO_ENABLE',
  'IN_FORCE',
  'LOST',
  'OVER',
] as const;
export type InquiryGroup = (typeof INQUIRY_GROUPS)[number];

/** The group of each reason. */
export const groupOf: Readonly<Record<InquiryReason, InquiryGroup>> = {
  NOT_REGISTERED: 'NOT_ENROLLED',
  ENROLMENT_PENDING: 'NOT_ENROLLED',
  ENROLMENT_REFUSED: 'NOT_ENROLLED',
  ENROLMENT_ENDED: 'NOT_ENROLLED',
  NOBODY_APPLIED: 'NOBODY_APPLIED',
  LIST_NOT_REQUESTED: 'NOBODY_APPLIED',
  NOT_LISTED: 'NOBODY_APPLIED',
  LIST_OPEN: 'NOBODY_APPLIED',
  LEFT_OUT: 'NOBODY_APPLIED',
  ROW_RETURNED: 'SENT_BACK',
  LIST_SUBMITTED: 'AT_BUREAU',
  DRAFT: 'AT_BUREAU',
  IN_REVIEW: 'AT_BUREAU',
  RETURNED: 'SENT_BACK',
  REJECTED: 'SENT_BACK',
  ORDERED: 'IN_PRODUCTION',
  IN_PRODUCTION: 'IN_PRODUCTION',
  PRODUCED: 'IN_PRODUCTION',
  FAILED: 'IN_PRODUCTION',
  MISSING: 'IN_PRODUCTION',
  VOIDED: 'IN_PRODUCTION',
  READY: 'TO_COLLECT',
  WITH_EMPLOYER: 'TO_COLLECT',
  COLLECTED_NOT_ENABLED: 'TO_ENABLE',
  ONE_CARD: 'TO_ENABLE',
  ENABLED: 'IN_FORCE',
  TEMP_LOST: 'LOST',
  LOST: 'LOST',
  CANCELLED: 'OVER',
  DECEASED: 'OVER',
};

/** Whether no application has been made, whatever the list of the unit stands at. */
export const nobodyApplied = (reason: InquiryReason): boolean =>
  groupOf[reason] === 'NOBODY_APPLIED' || reason === 'ROW_RETURNED' || reason === 'LIST_SUBMITTED';

/** The five steps to a card, in order. */
export const CARD_STEPS = ['MATERIALS', 'AGENCY', 'PRODUCTION', 'COLLECTION', 'ACTIVATION'] as const;
export type CardStep = (typeof CARD_STEPS)[number];

/** How the step stands that somebody is at; the steps before it are done. */
export const STEP_STATES = ['CURRENT', 'TROUBLE', 'STOPPED', 'DONE'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** At which of the five steps somebody is, from 1. */
export type Progress = { step: number; state: StepState };

/** The step of each reason. */
export const stepOf: Readonly<Record<InquiryReason, Progress>> = {
  NOT_REGISTERED: { step: 1, state: 'CURRENT' },
  ENROLMENT_PENDING: { step: 1, state: 'CURRENT' },
  ENROLMENT_REFUSED: { step: 1, state: 'TROUBLE' },
  ENROLMENT_ENDED: { step: 1, state: 'STOPPED' },
  NOBODY_APPLIED: { step: 1, state: 'CURRENT' },
  LIST_NOT_REQUESTED: { step: 1, state: 'CURRENT' },
  NOT_LISTED: { step: 1, state: 'CURRENT' },
  LIST_OPEN: { step: 1, state: 'CURRENT' },
  LEFT_OUT: { step: 1, state: 'TROUBLE' },
  ROW_RETURNED: { step: 1, state: 'TROUBLE' },
  LIST_SUBMITTED: { step: 2, state: 'CURRENT' },
  DRAFT: { step: 1, state: 'CURRENT' },
  IN_REVIEW: { step: 2, state: 'CURRENT' },
  RETURNED: { step: 1, state: 'TROUBLE' },
  REJECTED: { step: 2, state: 'STOPPED' },
  ORDERED: { step: 3, state: 'CURRENT' },
  IN_PRODUCTION: { step: 3, state: 'CURRENT' },
  PRODUCED: { step: 3, state: 'CURRENT' },
  FAILED: { step: 3, state: 'TROUBLE' },
  MISSING: { step: 3, state: 'TROUBLE' },
  VOIDED: { step: 3, state: 'TROUBLE' },
  READY: { step: 4, state: 'CURRENT' },
  WITH_EMPLOYER: { step: 4, state: 'CURRENT' },
  COLLECTED_NOT_ENABLED: { step: 5, state: 'CURRENT' },
  ONE_CARD: { step: 5, state: 'CURRENT' },
  ENABLED: { step: 5, state: 'DONE' },
  TEMP_LOST: { step: 5, state: 'TROUBLE' },
  LOST: { step: 1, state: 'TROUBLE' },
  CANCELLED: { step: 5, state: 'STOPPED' },
  DECEASED: { step: 1, state: 'STOPPED' },
};

/** Who must act next. */
export const INQUIRY_ACTORS = ['PERSON', 'EMPLOYER', 'BUREAU', 'MAKER', 'NOBODY'] as const;
export type InquiryActor = (typeof INQUIRY_ACTORS)[number];

/** Who must act next for each reason; `READY` lies with the unit where the unit collects. */
export const actorOf: Readonly<Record<InquiryReason, InquiryActor>> = {
  NOT_REGISTERED: 'PERSON',
  ENROLMENT_PENDING: 'BUREAU',
  ENROLMENT_REFUSED: 'PERSON',
  ENROLMENT_ENDED: 'PERSON',
  NOBODY_APPLIED: 'PERSON',
  LIST_NOT_REQUESTED: 'EMPLOYER',
  NOT_LISTED: 'EMPLOYER',
  LIST_OPEN: 'EMPLOYER',
  LEFT_OUT: 'EMPLOYER',
  ROW_RETURNED: 'EMPLOYER',
  LIST_SUBMITTED: 'BUREAU',
  DRAFT: 'PERSON',
  IN_REVIEW: 'BUREAU',
  RETURNED: 'PERSON',
  REJECTED: 'PERSON',
  ORDERED: 'BUREAU',
  IN_PRODUCTION: 'MAKER',
  PRODUCED: 'BUREAU',
  FAILED: 'BUREAU',
  MISSING: 'BUREAU',
  VOIDED: 'BUREAU',
  READY: 'PERSON',
  WITH_EMPLOYER: 'EMPLOYER',
  COLLECTED_NOT_ENABLED: 'PERSON',
  ONE_CARD: 'PERSON',
  ENABLED: 'NOBODY',
  TEMP_LOST: 'PERSON',
  LOST: 'PERSON',
  CANCELLED: 'PERSON',
  DECEASED: 'NOBODY',
};

/** Where the card or the matter lies. */
export const INQUIRY_PLACES = ['NOWHERE', 'OFFICE', 'BANK', 'MAKER', 'EMPLOYER', 'HOLDER', 'UNKNOWN'] as const;
export type InquiryPlace = (typeof INQUIRY_PLACES)[number];

/** What is to be said beside the reason. */
export const INQUIRY_NOTES = [
  'NEWLY_ENROLLED_IN_PROGRESS',
  'ONE_CARD_REGION',
  'OVERDUE',
  'HOLDS_CARD',
  'MAY_APPLY_SELF',
  'CORRECTION_OPEN',
  'DATA_MISSING',
  'DOCUMENT_EXPIRED',
  'THROUGH_OTHERS',
] as const;
export type InquiryNote = (typeof INQUIRY_NOTES)[number];

/** The rules that each reason comes from, as the source texts give them. */
export const rulesOf: Readonly<Record<InquiryReason, readonly string[]>> = {
  NOT_REGISTERED: ['R-02', 'R-03', 'R-61'],
  ENROLMENT_PENDING: ['R-03', 'R-04', 'R-31'],
  ENROLMENT_REFUSED: ['R-03', 'R-05'],
  ENROLMENT_ENDED: ['R-03'],
  NOBODY_APPLIED: ['R-16', 'R-30', 'R-53'],
  LIST_NOT_REQUESTED: ['R-10', 'R-11', 'R-12'],
  NOT_LISTED: ['R-12'],
  LIST_OPEN: ['R-13', 'R-14', 'R-15'],
  LEFT_OUT: ['R-12', 'R-32'],
  ROW_RETURNED: ['R-14', 'R-54'],
  LIST_SUBMITTED: ['R-06', 'R-55'],
  DRAFT: ['R-54'],
  IN_REVIEW: ['R-06', 'R-55'],
  RETURNED: ['R-52', 'R-54'],
  REJECTED: ['R-03'],
  ORDERED: ['R-55', 'R-56'],
  IN_PRODUCTION: ['R-55', 'R-56'],
  PRODUCED: ['R-56', 'R-57'],
  FAILED: ['R-55'],
  MISSING: ['R-25'],
  VOIDED: ['R-55'],
  READY: ['R-07', 'R-25', 'R-26', 'R-57'],
  WITH_EMPLOYER: ['R-42'],
  COLLECTED_NOT_ENABLED: ['R-08', 'R-58', 'R-65', 'R-70'],
  ONE_CARD: ['R-01', 'R-58', 'R-65'],
  ENABLED: ['R-59'],
  TEMP_LOST: ['R-59'],
  LOST: ['R-59', 'R-71'],
  CANCELLED: ['R-59'],
  DECEASED: ['R-03'],
};
