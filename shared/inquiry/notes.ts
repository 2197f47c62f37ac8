import { addDays, type Day, daysBetween, dueOn, registrationDeadline } from '../calendar';
import { channelOpenTo, turnaroundOf } from '../policy';
import type { InquiryNote, InquiryReason } from './codes';
import { type Days, financialOpen } from './days';
import type { InquiryFacts } from './facts';

/** What is to be said beside a reason. */
export function notesOf(reason: InquiryReason, facts: InquiryFacts, { from, by, byKind }: Days): InquiryNote[] {
  const { asked, policy, application, holdsCard, row, card, person, enrolment, today, throughOthers } = facts;
  const late = !throughOthers && application?.dueOn != null && application.dueOn < today;
  const soon = card?.validUntil && card.validUntil <= addDays(today, policy.renewFromDays);
  const notes: readonly (readonly [InquiryNote, unknown])[] = [
    ['NEWLY_ENROLLED_IN_PROGRESS', newlyEnrolled(reason, facts)],
    ['REGISTERED_LATE', registeredLate(facts) !== null && BEFORE_THE_CARD.includes(reason)],
    ['WINDOW_CLOSED', byKind === 'WINDOW' && from !== null && from > today],
    ['WINDOW_UNPLANNED', enrolment?.collective && !by && UNIT_ACTS.includes(reason)],
    ['ONE_CARD_REGION', asked === 'MEDICAL' && policy.oneCard && card],
    ['OVERDUE', late && BUREAU_WORKS.includes(reason)],
    ['REMADE', facts.wrongBefore && !throughOthers && MADE_AGAIN.includes(reason)],
    ['HOLDS_CARD', holdsCard && WITHOUT_A_CARD.includes(reason)],
    ['MAY_APPLY_SELF', maySelf(facts) && ['LIST_NOT_REQUESTED', 'NOT_LISTED', 'LEFT_OUT'].includes(reason)],
    ['CORRECTION_OPEN', row?.correctionOpen && ['LIST_OPEN', 'LIST_SUBMITTED'].includes(reason)],
    ['DATA_MISSING', !card?.dataComplete && ['COLLECTED_NOT_ENABLED', 'ONE_CARD'].includes(reason)],
    ['FINANCIAL_INACTIVE', reason === 'ENABLED' && financialOpen(facts) && !throughOthers],
    ['FINANCIAL_DONE', reason === 'FINANCIAL_OVERDUE' && card?.finStatus === 'ACTIVE'],
    ['EXPIRES_SOON', reason === 'ENABLED' && soon && !throughOthers],
    ['DOCUMENT_EXPIRED', person?.idValidTo && person.idValidTo < today && !throughOthers && reason !== 'DECEASED'],
    ['THROUGH_OTHERS', throughOthers],
  ];
  return notes.filter(([, holds]) => holds).map(([note]) => note);
}

/** On which day after the employment it was registered, where the law's 30 days were over by then (R-61, Art. 58). */
export function registeredLate({ enrolment, byUnit, throughOthers }: InquiryFacts): number | null {
  const { employedOn, registeredOn, throughUnit } = enrolment ?? {};
  if (!employedOn || !registeredOn || !throughUnit || (byUnit && throughOthers)) return null;
  return registeredOn > registrationDeadline(employedOn as Day) ? daysBetween(employedOn, registeredOn) : null;
}

/** within the time that a first card takes after the enrolment it is normal to have none. */
function newlyEnrolled(
  reason: InquiryReason,
  { enrolment, policy, calendar, today, holdsCard }: InquiryFacts,
): boolean {
  if (!enrolment || holdsCard || !IN_PROGRESS.includes(reason)) return false;
  if (reason === 'ENROLMENT_PENDING') return true;
  return dueOn(calendar, turnaroundOf(policy, 'FIRST'), enrolment.acceptedOn ?? enrolment.registeredOn).on >= today;
}

/** somebody with a unit may apply at a counter too, where region or unit allow it. */
const maySelf = ({ policy, enrolment, person }: InquiryFacts): boolean =>
  person !== null &&
  enrolment !== null &&
  channelOpenTo(policy, 'BUREAU', {
    businessType: 'FIRST',
    category: person.category,
    unitAllowsSelfApply: enrolment.unitAllowsSelfApply,
  });

const UNIT_ACTS: readonly InquiryReason[] = ['LIST_NOT_REQUESTED', 'NOT_LISTED', 'LIST_OPEN', 'LEFT_OUT'];

/** Where it matters that the registration was late: everything since then began later. */
const BEFORE_THE_CARD: readonly InquiryReason[] = [
  ...UNIT_ACTS,
  'ENROLMENT_PENDING',
  'ENROLLED_TWICE',
  'NOBODY_APPLIED',
  'ROW_RETURNED',
  'LIST_SUBMITTED',
  'PHOTO_REFUSED',
  'MATERIALS_MISSING',
  'DRAFT',
  'IN_REVIEW',
];

const MADE_AGAIN: readonly InquiryReason[] = ['IN_PRODUCTION', 'PRODUCED', 'IN_TRANSIT'];

const BUREAU_WORKS: readonly InquiryReason[] = [
  ...MADE_AGAIN,
  'IN_REVIEW',
  'ORDERED',
  'FAILED',
  'BANK_FAILED',
  'MISSING',
  'WRONG_CARD',
  'VOIDED',
];

const IN_PROGRESS: readonly InquiryReason[] = [
  ...MADE_AGAIN,
  'ENROLMENT_PENDING',
  'NOBODY_APPLIED',
  'LIST_NOT_REQUESTED',
  'NOT_LISTED',
  'LIST_OPEN',
  'LIST_SUBMITTED',
  'MATERIALS_MISSING',
  'DRAFT',
  'IN_REVIEW',
  'ORDERED',
];

/** While something is on its way, the card held so far stays of use. */
const WITHOUT_A_CARD: readonly InquiryReason[] = [
  ...BUREAU_WORKS,
  'MATERIALS_MISSING',
  'PHOTO_REFUSED',
  'DRAFT',
  'RETURNED',
  'REJECTED',
  'READY',
  'WITH_EMPLOYER',
  'COLLECTED_NOT_ENABLED',
  'ONE_CARD',
];
