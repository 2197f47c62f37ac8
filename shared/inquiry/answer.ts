import type { Day, Due } from '../calendar';
import type { Channel } from '../codes';
import type { MaterialKind } from '../materials';
import type { LegalRef } from '../policy';
import { aboutReason, nobodyApplied } from './about';
import type {
  InquiryActor,
  InquiryDay,
  InquiryGroup,
  InquiryNote,
  InquiryPlace,
  InquiryReason,
  Progress,
} from './codes';
import { daysOf, NO_DAYS, sinceOf } from './days';
import { photoOfCase } from './draft';
import type { InquiryFacts } from './facts';
import { bringFor, placeOf, toldOf, unitCollects } from './next';
import { notesOf, registeredLate } from './notes';
import { reasonOf } from './reason';

/** The answer: why, who must act, where it lies, what to bring, by when, and on which legal basis. */
export type InquiryAnswer = {
  reason: InquiryReason;
  group: InquiryGroup;
  nobodyApplied: boolean;
  notes: readonly InquiryNote[];
  actor: InquiryActor;
  place: InquiryPlace;
  /** The office where it lies, on the way to which it is, or where to go; where that may be told. */
  officeId: string | null;
  bring: readonly MaterialKind[];
  /** Since when it is so. */
  since: Day | null;
  /** The first day, where only some days will do. */
  from: Day | null;
  /** The day by which something is done, or has to be done; provisional as for a due day. */
  by: Due | null;
  byKind: InquiryDay | null;
  /** Codes of what was told at a return, a refusal, an exclusion, a failure or a cancellation. */
  told: readonly string[];
  /** On which day after the employment it was registered, where that was too late. */
  registeredOnDay: number | null;
  /** The card that took its place. */
  newCardNo: string | null;
  basis: readonly LegalRef[];
  rules: readonly string[];
  progress: Progress;
};

/** Why there is no card yet, from what is known; the same for the counter, the unit and every program (F-26). */
export function whyNoCard(facts: InquiryFacts): InquiryAnswer {
  const reason = reasonOf(facts);
  const { group, rules, progress } = aboutReason[reason];
  const { place, officeId } = placeOf(reason, facts);
  const hidden = facts.throughOthers;
  const days = hidden ? NO_DAYS : daysOf(reason, facts);
  const notes = notesOf(reason, facts, days);
  return {
    reason,
    group,
    nobodyApplied: nobodyApplied(reason) || (reason === 'PHOTO_REFUSED' && !photoOfCase(facts)),
    notes,
    actor: whoActs(reason, facts),
    place: hidden && place !== 'NOWHERE' ? 'UNKNOWN' : place,
    officeId: hidden ? null : officeId,
    bring: hidden ? [] : bringFor(reason, facts),
    since: hidden ? null : sinceOf(reason, facts),
    ...days,
    told: hidden ? [] : toldOf(reason, facts),
    registeredOnDay: notes.includes('REGISTERED_LATE') ? registeredLate(facts) : null,
    newCardNo: reason === 'REPLACED' ? (facts.card?.newCardNo ?? null) : null,
    basis: basisOf(reason, notes, facts),
    rules,
    progress,
  };
}

const UNIT_CHANNELS: readonly Channel[] = ['EMPLOYER_CHECKLIST', 'EMPLOYER_CENTRE', 'COMMUNITY', 'VILLAGE_BANK'];
const APPLICANT_MENDS: readonly InquiryReason[] = ['MATERIALS_MISSING', 'RETURNED', 'PHOTO_REFUSED'];

function whoActs(reason: InquiryReason, facts: InquiryFacts): InquiryActor {
  const { application, byUnit, person, card } = facts;
  if (reason === 'READY' && unitCollects(facts)) return 'EMPLOYER';
  if (reason === 'NOT_REGISTERED' && (byUnit || person?.category === 'EMPLOYEE')) return 'EMPLOYER';
  if (reason === 'PHOTO_REFUSED' && !photoOfCase(facts)) return 'EMPLOYER';
  if (application && APPLICANT_MENDS.includes(reason) && UNIT_CHANNELS.includes(application.channel)) return 'EMPLOYER';
  if (reason === 'ENABLED' && card?.finStatus === 'INACTIVE' && !facts.throughOthers) return 'PERSON';
  return aboutReason[reason].actor;
}

const law = (article: number, paragraph: number | null = null): LegalRef => ({
  law: 'SOCIAL_INSURANCE_LAW',
  article,
  paragraph,
});
const CARD_MEASURES: LegalRef = { law: 'CARD_MEASURES', article: 2, paragraph: null };

/** The articles that the answer rests on, as far as the region cites them (P-28). */
function basisOf(reason: InquiryReason, notes: readonly InquiryNote[], { policy }: InquiryFacts): LegalRef[] {
  const cited = ({ law: name, article }: LegalRef) =>
    policy.legalRefs.some(ref => ref.law === name && ref.article === article);
  const late = notes.includes('REGISTERED_LATE') && !REGISTRATION.includes(reason) ? [law(58)] : [];
  const own = REGISTRATION.includes(reason)
    ? [law(58)]
    : USE.includes(reason)
      ? [law(28), law(29), CARD_MEASURES]
      : [CARD_MEASURES, law(4, 1)];
  return [...late, ...own].filter(cited);
}

const REGISTRATION: readonly InquiryReason[] = [
  'NOT_REGISTERED',
  'ENROLMENT_PENDING',
  'ENROLMENT_REFUSED',
  'ENROLMENT_ENDED',
  'ENROLLED_TWICE',
];
/** Where it matters what a card in use is good for: an enabled card pays at once. */
const USE: readonly InquiryReason[] = [
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
];
