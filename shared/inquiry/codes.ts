/** Why somebody has no card yet, or what is the matter with the one they have, in the order of the way to it. */
export const INQUIRY_REASONS = [
  'NOT_REGISTERED',
  'ENROLMENT_PENDING',
  'ENROLMENT_REFUSED',
  'ENROLMENT_ENDED',
  'ENROLLED_TWICE',
  'NOBODY_APPLIED',
  'LIST_NOT_REQUESTED',
  'NOT_LISTED',
  'LIST_OPEN',
  'LEFT_OUT',
  'ROW_RETURNED',
  'LIST_SUBMITTED',
  'MATERIALS_MISSING',
  'PHOTO_REFUSED',
  'DRAFT',
  'IN_REVIEW',
  'RETURNED',
  'REJECTED',
  'ORDERED',
  'IN_PRODUCTION',
  'PRODUCED',
  'IN_TRANSIT',
  'FAILED',
  'BANK_FAILED',
  'MISSING',
  'WRONG_CARD',
  'VOIDED',
  'READY',
  'WITH_EMPLOYER',
  'COLLECTED_NOT_ENABLED',
  'ONE_CARD',
  'ENABLED',
  'LOCKED',
  'EXPIRED',
  'TEMP_LOST',
  'LOST',
  'FINANCIAL_OVERDUE',
  'REPLACED',
  'UNCLAIMED',
  'CANCELLED',
  'DESTROYED',
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
  'TO_RENEW',
  'LOST',
  'OVER',
] as const;
export type InquiryGroup = (typeof INQUIRY_GROUPS)[number];

/** The five steps to a card, in order. */
export const CARD_STEPS = ['MATERIALS', 'AGENCY', 'PRODUCTION', 'COLLECTION', 'ACTIVATION'] as const;
export type CardStep = (typeof CARD_STEPS)[number];

/** How the step stands that somebody is at; the steps before it are done. */
export const STEP_STATES = ['CURRENT', 'TROUBLE', 'STOPPED', 'DONE'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** At which of the five steps somebody is, from 1. */
export type Progress = { step: number; state: StepState };

/** Who must act next. */
export const INQUIRY_ACTORS = ['PERSON', 'EMPLOYER', 'BUREAU', 'MAKER', 'NOBODY'] as const;
export type InquiryActor = (typeof INQUIRY_ACTORS)[number];

/** Where the card or the matter lies. */
export const INQUIRY_PLACES = [
  'NOWHERE',
  'OFFICE',
  'BANK',
  'MAKER',
  'TRANSIT',
  'EMPLOYER',
  'HOLDER',
  'UNKNOWN',
] as const;
export type InquiryPlace = (typeof INQUIRY_PLACES)[number];

/** What the day of an answer is: a window, an expected day, or the end of something. */
export const INQUIRY_DAYS = [
  'WINDOW',
  'DUE',
  'TRANSIT',
  'COLLECT',
  'CUSTODY',
  'FINANCIAL',
  'TEMPORARY',
  'VALIDITY',
] as const;
export type InquiryDay = (typeof INQUIRY_DAYS)[number];

/** What is to be said beside the reason. */
export const INQUIRY_NOTES = [
  'NEWLY_ENROLLED_IN_PROGRESS',
  'REGISTERED_LATE',
  'WINDOW_CLOSED',
  'WINDOW_UNPLANNED',
  'ONE_CARD_REGION',
  'OVERDUE',
  'REMADE',
  'HOLDS_CARD',
  'MAY_APPLY_SELF',
  'CORRECTION_OPEN',
  'DATA_MISSING',
  'FINANCIAL_INACTIVE',
  'FINANCIAL_DONE',
  'EXPIRES_SOON',
  'DOCUMENT_EXPIRED',
  'THROUGH_OTHERS',
] as const;
export type InquiryNote = (typeof INQUIRY_NOTES)[number];
