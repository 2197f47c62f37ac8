import { type Day, type Due, dueOn } from '../calendar';
import type { Channel } from '../codes';
import type { MaterialKind } from '../materials';
import { channelOpenTo, type LegalRef, turnaroundOf } from '../policy';
import {
  actorOf,
  groupOf,
  type InquiryActor,
  type InquiryGroup,
  type InquiryNote,
  type InquiryPlace,
  type InquiryReason,
  nobodyApplied,
  type Progress,
  rulesOf,
  stepOf,
} from './codes';
import { bringFor, daysOf, NO_DAYS, placeOf, toldOf, unitCollects } from './next';
import { type InquiryFacts, reasonOf } from './reason';

/** The answer: why, who must act, where it lies, what to bring, by when, and on which legal basis. */
export type InquiryAnswer = {
  reason: InquiryReason;
  group: InquiryGroup;
  nobodyApplied: boolean;
  notes: readonly InquiryNote[];
  actor: InquiryActor;
  place: InquiryPlace;
  /** The office where it lies, where that may be told. */
  officeId: string | null;
  bring: readonly MaterialKind[];
  /** The first day, where only some days will do. */
  from: Day | null;
  /** The day by which something is done, or has to be done; provisional as for a due day. */
  by: Due | null;
  /** Codes of what was told at a return, a refusal, an exclusion or a failure. */
  told: readonly string[];
  basis: readonly LegalRef[];
  rules: readonly string[];
  progress: Progress;
};

/** Why there is no card yet, from what is known; the same for the counter, the unit and every program (F-26). */
export function whyNoCard(facts: InquiryFacts): InquiryAnswer {
  const reason = reasonOf(facts);
  const { place, officeId } = placeOf(reason, facts);
  const hidden = facts.throughOthers;
  const { from, by } = hidden ? NO_DAYS : daysOf(reason, facts);
  return {
    reason,
    group: groupOf[reason],
    nobodyApplied: nobodyApplied(reason),
    notes: notesOf(reason, facts),
    actor: whoActs(reason, facts),
    place: hidden && place !== 'NOWHERE' ? 'UNKNOWN' : place,
    officeId: hidden ? null : officeId,
    bring: hidden ? [] : bringFor(reason, facts),
    from,
    by,
    told: hidden ? [] : toldOf(reason, facts),
    basis: basisOf(reason, facts),
    rules: rulesOf[reason],
    progress: stepOf[reason],
  };
}

const UNIT_CHANNELS: readonly Channel[] = ['EMPLOYER_CHECKLIST', 'EMPLOYER_CENTRE', 'COMMUNITY', 'VILLAGE_BANK'];

function whoActs(reason: InquiryReason, facts: InquiryFacts): InquiryActor {
  if (reason === 'READY' && unitCollects(facts)) return 'EMPLOYER';
  if (reason === 'NOT_REGISTERED' && (facts.byUnit || facts.person?.category === 'EMPLOYEE')) return 'EMPLOYER';
  const { application } = facts;
  if (application && (reason === 'DRAFT' || reason === 'RETURNED') && UNIT_CHANNELS.includes(application.channel))
    return 'EMPLOYER';
  return actorOf[reason];
}

function notesOf(reason: InquiryReason, facts: InquiryFacts): InquiryNote[] {
  const { asked, policy, application, holdsCard, row, card, person, today, throughOthers } = facts;
  const selfApply = person && facts.enrolment && mayApplySelf(facts, person.category);
  const late = !throughOthers && application?.dueOn != null && application.dueOn < today;
  const notes: readonly (readonly [InquiryNote, unknown])[] = [
    ['NEWLY_ENROLLED_IN_PROGRESS', newlyEnrolled(reason, facts)],
    ['ONE_CARD_REGION', asked === 'MEDICAL' && policy.oneCard && card],
    ['OVERDUE', late && BUREAU_WORKS.includes(reason)],
    ['HOLDS_CARD', holdsCard && !['ENABLED', 'TEMP_LOST', 'LOST', 'CANCELLED', 'DECEASED'].includes(reason)],
    ['MAY_APPLY_SELF', selfApply && ['LIST_NOT_REQUESTED', 'NOT_LISTED', 'LEFT_OUT'].includes(reason)],
    ['CORRECTION_OPEN', row?.correctionOpen && ['LIST_OPEN', 'LIST_SUBMITTED'].includes(reason)],
    ['DATA_MISSING', !card?.dataComplete && ['COLLECTED_NOT_ENABLED', 'ONE_CARD'].includes(reason)],
    ['DOCUMENT_EXPIRED', person?.idValidTo && person.idValidTo < today && !throughOthers && reason !== 'DECEASED'],
    ['THROUGH_OTHERS', throughOthers],
  ];
  return notes.filter(([, holds]) => holds).map(([note]) => note);
}

const BUREAU_WORKS: readonly InquiryReason[] = [
  'IN_REVIEW',
  'ORDERED',
  'IN_PRODUCTION',
  'PRODUCED',
  'FAILED',
  'MISSING',
  'VOIDED',
];

/** within the time that a first card takes after the enrolment it is normal to have none. */
function newlyEnrolled(
  reason: InquiryReason,
  { enrolment, policy, calendar, today, holdsCard }: InquiryFacts,
): boolean {
  if (!enrolment || holdsCard || !IN_PROGRESS.includes(reason)) return false;
  if (reason === 'ENROLMENT_PENDING') return true;
  return dueOn(calendar, turnaroundOf(policy, 'FIRST'), enrolment.acceptedOn ?? enrolment.registeredOn).on >= today;
}

const IN_PROGRESS: readonly InquiryReason[] = [
  'ENROLMENT_PENDING',
  'NOBODY_APPLIED',
  'LIST_NOT_REQUESTED',
  'NOT_LISTED',
  'LIST_OPEN',
  'LIST_SUBMITTED',
  'DRAFT',
  'IN_REVIEW',
  'ORDERED',
  'IN_PRODUCTION',
  'PRODUCED',
];

/** somebody with a unit may apply at a counter too, where region or unit allow it. */
const mayApplySelf = (
  { policy, enrolment }: InquiryFacts,
  category: Parameters<typeof channelOpenTo>[2]['category'],
): boolean =>
  channelOpenTo(policy, 'BUREAU', {
    businessType: 'FIRST',
    category,
    unitAllowsSelfApply: enrolment?.unitAllowsSelfApply ?? false,
  });

const law = (article: number, paragraph: number | null = null): LegalRef => ({
  law: 'SOCIAL_INSURANCE_LAW',
  article,
  paragraph,
});
const CARD_MEASURES: LegalRef = { law: 'CARD_MEASURES', article: 2, paragraph: null };

/** The articles that the answer rests on, as far as the region cites them (P-28). */
function basisOf(reason: InquiryReason, { policy }: InquiryFacts): LegalRef[] {
  const cited = ({ law: name, article }: LegalRef) =>
    policy.legalRefs.some(ref => ref.law === name && ref.article === article);
  return (
    REGISTRATION.includes(reason)
      ? [law(58)]
      : USE.includes(reason)
        ? [law(28), law(29), CARD_MEASURES]
        : [CARD_MEASURES, law(4, 1)]
  ).filter(cited);
}

const REGISTRATION: readonly InquiryReason[] = [
  'NOT_REGISTERED',
  'ENROLMENT_PENDING',
  'ENROLMENT_REFUSED',
  'ENROLMENT_ENDED',
];
/** Where it matters what a card in use is good for: an enabled card pays at once. */
const USE: readonly InquiryReason[] = [
  'READY',
  'WITH_EMPLOYER',
  'COLLECTED_NOT_ENABLED',
  'ONE_CARD',
  'ENABLED',
  'TEMP_LOST',
  'LOST',
];
