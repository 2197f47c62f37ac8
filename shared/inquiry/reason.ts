import { type ApplicationStatus, OPEN_STATUSES } from '../applications';
import { RETURN_REASONS, type ReturnReason } from '../reasons';
import { aboutReason } from './about';
import type { InquiryReason, Progress } from './codes';
import { lackingOf } from './draft';
import type { CardKnown, InquiryFacts } from './facts';

/**
 * Why there is no card yet: always exactly one reason. What is on its way goes before what is held, a case before a list, a list before
 * an enrolment. Whoever may only know where it stands is told no closer reason.
 */
export function reasonOf(facts: InquiryFacts): InquiryReason {
  const reason = standingOf(facts);
  return facts.throughOthers ? reason : (closer[reason]?.(facts) ?? reason);
}

/** At which of the five steps a case is, with the card that it ordered. */
export function progressOf(
  status: ApplicationStatus,
  card: Pick<CardKnown, 'whereabouts' | 'ssStatus'> | null,
): Progress {
  if (status === 'WITHDRAWN') return { step: 1, state: 'STOPPED' };
  return aboutReason[card && status === 'APPROVED' ? ofCard(card) : ofCase({ status })].progress;
}

function standingOf(facts: InquiryFacts): InquiryReason {
  const { person, card, application } = facts;
  if (!person) return 'NOT_REGISTERED';
  if (person.deceased) return card?.ssStatus === 'CANCELLED' ? ofCard(card) : 'DECEASED';
  if (card?.cancelReason === 'REPLACED') return ofCard(card);
  if (card && onItsWay(card)) return asMedical(facts, ofCard(card));
  if (application && isOpen(application)) return ofCase(application);
  if (card) return asMedical(facts, ofCard(card));
  if (application && !rowIsNewer(facts)) return ofCase(application);
  return ofEnrolment(facts);
}

/** A card is on its way until its holder has enabled it. */
const onItsWay = ({ whereabouts, ssStatus }: CardKnown): boolean =>
  whereabouts !== 'VOID' && ssStatus !== 'CANCELLED' && (whereabouts !== 'COLLECTED' || ssStatus === 'SEALED');

const isOpen = ({ status }: { status: ApplicationStatus }): boolean =>
  (OPEN_STATUSES as readonly ApplicationStatus[]).includes(status);

/** The card that is asked for as a medical card is there, and only has to be enabled. */
const asMedical = ({ asked, policy }: InquiryFacts, reason: InquiryReason): InquiryReason =>
  asked === 'MEDICAL' && policy.oneCard && reason === 'COLLECTED_NOT_ENABLED' ? 'ONE_CARD' : reason;

function ofCard({ whereabouts, ssStatus }: Pick<CardKnown, 'whereabouts' | 'ssStatus'>): InquiryReason {
  if (whereabouts === 'DESTROYED') return 'DESTROYED';
  if (whereabouts === 'VOID') return 'VOIDED';
  if (ssStatus === 'CANCELLED') return 'CANCELLED';
  if (whereabouts === 'IN_CUSTODY') return 'READY';
  if (whereabouts !== 'COLLECTED') return whereabouts;
  if (ssStatus === 'NORMAL') return 'ENABLED';
  return ssStatus === null || ssStatus === 'SEALED' ? 'COLLECTED_NOT_ENABLED' : ssStatus;
}

function ofCase({ status }: { status: ApplicationStatus }): InquiryReason {
  if (status === 'SUBMITTED') return 'IN_REVIEW';
  if (status === 'APPROVED') return 'VOIDED';
  return status === 'WITHDRAWN' ? 'NOBODY_APPLIED' : status;
}

/** A unit has listed the person again since the case was decided. */
const rowIsNewer = ({ row, application }: InquiryFacts): boolean =>
  row !== null &&
  row.status !== 'CONVERTED' &&
  application?.decidedAt != null &&
  row.requestedAt > application.decidedAt;

function ofEnrolment({ enrolment, row, unitList }: InquiryFacts): InquiryReason {
  if (!enrolment) return 'NOT_REGISTERED';
  if (enrolment.status !== 'ACCEPTED') return ENROLMENT_REASONS[enrolment.status];
  if (row && row.status !== 'CONVERTED' && row.listStatus !== 'CONFIRMED') return ofRow(row);
  if (row && (row.status === 'EXCLUDED' || row.status === 'RETURNED') && !unitList) return ofRow(row);
  if (!enrolment.throughUnit) return 'NOBODY_APPLIED';
  return unitList && unitList !== 'CONFIRMED' ? 'NOT_LISTED' : 'LIST_NOT_REQUESTED';
}

const ENROLMENT_REASONS = {
  PENDING: 'ENROLMENT_PENDING',
  REFUSED: 'ENROLMENT_REFUSED',
  ENDED: 'ENROLMENT_ENDED',
} as const;

function ofRow({ status, listStatus }: NonNullable<InquiryFacts['row']>): InquiryReason {
  if (status === 'EXCLUDED') return 'LEFT_OUT';
  if (status === 'RETURNED') return 'ROW_RETURNED';
  return listStatus === 'SUBMITTED' ? 'LIST_SUBMITTED' : 'LIST_OPEN';
}

type Closer = (facts: InquiryFacts) => InquiryReason | undefined;

const twice: Closer = ({ enrolment }) => (enrolment?.twice ? 'ENROLLED_TWICE' : undefined);
const wrong: Closer = ({ wrongBefore }) => (wrongBefore ? 'WRONG_CARD' : undefined);
const photo = (told: readonly string[] | undefined) =>
  told && told.length > 0 && told.every(isOfPhoto) ? 'PHOTO_REFUSED' : undefined;
const isOfPhoto = (code: string): boolean => RETURN_REASONS[code as ReturnReason] === 'PHOTO';

/** Where something stands, and the closer reason that is told where it is known. */
const closer: Partial<Record<InquiryReason, Closer>> = {
  ENROLMENT_PENDING: twice,
  NOBODY_APPLIED: twice,
  LIST_NOT_REQUESTED: twice,
  NOT_LISTED: twice,
  LIST_OPEN: facts => twice(facts) ?? photo(facts.photoFaults),
  LIST_SUBMITTED: twice,
  ROW_RETURNED: ({ row }) => photo(row?.told),
  RETURNED: ({ application }) => photo(application?.told),
  DRAFT: facts =>
    facts.photoFaults.length > 0 ? 'PHOTO_REFUSED' : lackingOf(facts).length > 0 ? 'MATERIALS_MISSING' : undefined,
  ORDERED: wrong,
  VOIDED: wrong,
  FAILED: ({ card }) => (card?.failStage === 'BANK' ? 'BANK_FAILED' : undefined),
  ENABLED: ({ card, today }) => (card?.validUntil && card.validUntil < today ? 'EXPIRED' : undefined),
  LOST: ({ card }) => (card?.lossReason === 'FINANCIAL_NOT_ACTIVATED' ? 'FINANCIAL_OVERDUE' : undefined),
  CANCELLED: ({ card }) =>
    card?.cancelReason === 'REPLACED' || card?.cancelReason === 'UNCLAIMED' ? card.cancelReason : undefined,
};
