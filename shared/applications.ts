import type { Owned } from './access';
import type { BusinessType } from './codes';
import { type FailureCode, type Refusal, refusal } from './failures';
import { lifecycle, type Rule } from './lifecycle';

export const APPLICATION_STATUSES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'REJECTED', 'WITHDRAWN'] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** The state of the photo on a case, as the spec frozen on the case judges it (R-19, R-52, P-25, P-26). */
export const PHOTO_STATES = ['OK', 'MISSING', 'REFUSED', 'TOO_OLD', 'NOT_NEEDED'] as const;
export type PhotoState = (typeof PHOTO_STATES)[number];

/** What else of this person stands in the way of a card of this kind, or is lacking for another one (T-11, T-13, T-14). */
export const HINDRANCES = [
  'NONE',
  'OPEN_CASE',
  'CARD_ON_ITS_WAY',
  'CARD_IN_FORCE',
  'CARD_NOT_HELD',
  'LOSS_NOT_REPORTED',
  'ONE_CARD',
  'RENEWAL_EARLY',
] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/** What a person has of one kind of card, beside the case that is judged. */
export type Standing = {
  caseOpen: boolean;
  cardOnItsWay: boolean;
  inForce: boolean;
  /** A card of theirs, in force or never enabled, is formally reported lost. */
  lost: boolean;
  /** The card in force is valid for so long that it is not renewed yet (T-14). */
  renewalEarly: boolean;
  /** In a one-card region the other kind is asked for, and the social security card is held or awaited. */
  hasTheOneCard: boolean;
};

/**
 * What stands in the way of a business: one case and one card on its way at a time; no second card where one does for both;
 * a first card for whoever has none, a reissue after a formal loss report (T-11), a replacement or renewal of the card in hand (T-13, T-14),
 * a renewal only when it is about to expire or has.
 */
export function hindranceOf(businessType: BusinessType, standing: Standing): Hindrance {
  const { caseOpen, cardOnItsWay, inForce, lost, hasTheOneCard, renewalEarly } = standing;
  if (caseOpen) return 'OPEN_CASE';
  if (cardOnItsWay) return 'CARD_ON_ITS_WAY';
  if (hasTheOneCard) return 'ONE_CARD';
  if (businessType === 'FIRST') return inForce || lost ? 'CARD_IN_FORCE' : 'NONE';
  if (businessType === 'REISSUE') return lost ? 'NONE' : inForce ? 'LOSS_NOT_REPORTED' : 'CARD_NOT_HELD';
  if (!inForce || lost) return 'CARD_NOT_HELD';
  return businessType === 'RENEW' && renewalEarly ? 'RENEWAL_EARLY' : 'NONE';
}

/** What the rules of an application may see. Facts from other rows are computed under the lock. */
export type ApplicationFacts = Owned & {
  status: ApplicationStatus;
  /** Whoever entered, corrected or converted the case: none of them decides it. */
  enteredByIds: readonly string[];
  decidedById: string | null;
  decidedAt: Date | string | null;
  /** First submission, where the clock starts. */
  submittedAt: Date | string | null;
  /** An accepted enrolment in the issuing region. */
  eligible: boolean;
  /** More than one active enrolment of one insurance kind. */
  enrolledTwice: boolean;
  deceased: boolean;
  hindrance: Hindrance;
  /** Kinds of material that the channel asks for and the case lacks. */
  missingMaterials: readonly string[];
  photoState: PhotoState;
  /** The window of the channel, open on the day of judgement; the next one is named in the refusal. */
  windowOpen: boolean;
  windowFrom: string | null;
  windowTo: string | null;
  /** Where the card of this case is; null while none is ordered. */
  cardWhereabouts: string | null;
};

/** Seconds within which the same reviewer takes a decision back. */
export const UNDO_SECONDS = 10;

const alive: Rule<ApplicationFacts> = ({ deceased }) => (deceased ? 'HOLDER_DECEASED' : undefined);

const eligible: Rule<ApplicationFacts> = ({ eligible: yes, enrolledTwice }) =>
  !yes ? 'NOT_ELIGIBLE' : enrolledTwice ? 'ENROLLED_TWICE' : undefined;

const hindered: Readonly<Record<Hindrance, FailureCode | undefined>> = {
  NONE: undefined,
  OPEN_CASE: 'OPEN_ELSEWHERE',
  CARD_ON_ITS_WAY: 'CARD_ON_ITS_WAY',
  CARD_IN_FORCE: 'CARD_ALREADY_HELD',
  CARD_NOT_HELD: 'CARD_NOT_HELD',
  LOSS_NOT_REPORTED: 'LOSS_NOT_REPORTED',
  ONE_CARD: 'ONE_CARD',
  RENEWAL_EARLY: 'RENEWAL_TOO_EARLY',
};

const unhindered: Rule<ApplicationFacts> = ({ hindrance }) => hindered[hindrance];

const windowOpen: Rule<ApplicationFacts> = ({ submittedAt, windowOpen: open, windowFrom, windowTo }) =>
  submittedAt || open ? undefined : refusal('WINDOW_CLOSED', { from: windowFrom ?? '', to: windowTo ?? '' });

const materialsComplete: Rule<ApplicationFacts> = ({ missingMaterials }) =>
  missingMaterials.length > 0 ? refusal('MATERIALS_MISSING', { kinds: missingMaterials }) : undefined;

const photoAccepted: Rule<ApplicationFacts> = ({ photoState }): Refusal | undefined => {
  if (photoState === 'MISSING') return refusal('PHOTO_MISSING');
  if (photoState === 'REFUSED') return refusal('PHOTO_REFUSED');
  return photoState === 'TOO_OLD' ? refusal('PHOTO_TOO_OLD') : undefined;
};

const notOwnWork: Rule<ApplicationFacts> = ({ enteredByIds }, { actor }) =>
  enteredByIds.includes(actor.id) ? 'OWN_WORK' : undefined;

const whoeverEntered: Rule<ApplicationFacts> = ({ enteredByIds }, { actor }) =>
  enteredByIds.includes(actor.id) ? undefined : 'FORBIDDEN';

const ownDecision: Rule<ApplicationFacts> = ({ decidedById }, { actor }) =>
  decidedById === actor.id ? undefined : 'NOT_YOUR_DECISION';

const withinUndo: Rule<ApplicationFacts> = ({ decidedAt }, { now }) =>
  decidedAt && now.getTime() - new Date(decidedAt).getTime() <= UNDO_SECONDS * 1000 ? undefined : 'UNDO_TOO_LATE';

const cardStillOrdered: Rule<ApplicationFacts> = ({ status, cardWhereabouts }) =>
  status === 'APPROVED' && cardWhereabouts !== 'ORDERED' ? 'CARD_MOVED_ON' : undefined;

/** From SUBMITTED a reviewer returns; from APPROVED only while the card is ordered (reviewer) or has failed (card clerk too). */
const returnable: Rule<ApplicationFacts> = ({ status, cardWhereabouts }, { actor }) => {
  const decides = actor.roles.includes('reviewer');
  if (status === 'SUBMITTED') return decides ? undefined : 'FORBIDDEN';
  if (cardWhereabouts === 'FAILED') return undefined;
  if (!decides) return 'FORBIDDEN';
  return cardWhereabouts === 'ORDERED' ? undefined : 'CARD_MOVED_ON';
};

/** What may happen to an application, by whom, and when (lifecycles.md, Application). */
export const applicationLifecycle = lifecycle<ApplicationFacts>()('status', APPLICATION_STATUSES, {
  open: { from: [], to: 'DRAFT', needs: 'application:enter', rules: [alive, eligible, unhindered] },
  /** A row of a photo checklist becomes a case, submitted at once (lifecycles.md, convertItem). */
  convert: {
    from: [],
    to: 'SUBMITTED',
    needs: 'checklist:decide',
    rules: [alive, eligible, unhindered, materialsComplete, photoAccepted],
  },
  correct: { from: ['DRAFT', 'RETURNED'], needs: 'application:enter' },
  submit: {
    from: ['DRAFT', 'RETURNED'],
    to: 'SUBMITTED',
    needs: 'application:enter',
    rules: [alive, eligible, unhindered, windowOpen, materialsComplete, photoAccepted],
  },
  approve: {
    from: ['SUBMITTED'],
    to: 'APPROVED',
    needs: 'application:decide',
    rules: [notOwnWork, alive, eligible, unhindered, materialsComplete, photoAccepted],
  },
  return: {
    from: ['SUBMITTED', 'APPROVED'],
    to: 'RETURNED',
    needs: ['application:decide', 'application:returnFailed'],
    rules: [returnable, notOwnWork],
  },
  reject: { from: ['SUBMITTED'], to: 'REJECTED', needs: 'application:decide', rules: [notOwnWork] },
  withdraw: {
    from: ['DRAFT', 'SUBMITTED', 'RETURNED'],
    to: 'WITHDRAWN',
    needs: ['application:enter', 'checklist:decide'],
    rules: [whoeverEntered],
  },
  undoDecision: {
    from: ['APPROVED', 'REJECTED', 'RETURNED'],
    to: 'SUBMITTED',
    needs: 'application:decide',
    rules: [ownDecision, withinUndo, cardStillOrdered, unhindered],
  },
});

export type ApplicationVerb = keyof typeof applicationLifecycle.steps;

/** The statuses in which a case is open: it holds the person's `openKey`. */
export const OPEN_STATUSES = ['DRAFT', 'SUBMITTED', 'RETURNED'] as const satisfies readonly ApplicationStatus[];
