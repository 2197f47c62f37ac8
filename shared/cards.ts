import { dayOf } from './calendar';
import {
  atBank,
  bankIsDone,
  chipFree,
  type MakingFacts,
  madeIfWrong,
  numberFree,
  orderedHere,
  sameAccount,
  voucherFits,
} from './cardMaking';
import type { LossReason } from './codes';
import { refusal } from './failures';
import { lifecycle, type Rule } from './lifecycle';
import type { BatchStatus } from './production';

export const WHEREABOUTS = [
  'ORDERED',
  'IN_PRODUCTION',
  'PRODUCED',
  'FAILED',
  'MISSING',
  'IN_CUSTODY',
  'IN_TRANSIT',
  'WITH_EMPLOYER',
  'COLLECTED',
  'VOID',
  'DESTROYED',
] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

/** In whose hands a card may be: exactly one of these at any time. NOBODY: it is missing and looked for; NONE: there is no such piece of plastic. */
export const HANDS = ['MAKER', 'OFFICE', 'TRANSIT', 'EMPLOYER', 'HOLDER', 'NOBODY', 'NONE'] as const;
export type Hand = (typeof HANDS)[number];

/** The hand that a card is in wherever it is. */
export const handOf: Readonly<Record<Whereabouts, Hand>> = {
  ORDERED: 'NONE',
  IN_PRODUCTION: 'MAKER',
  PRODUCED: 'MAKER',
  FAILED: 'NONE',
  MISSING: 'NOBODY',
  IN_CUSTODY: 'OFFICE',
  IN_TRANSIT: 'TRANSIT',
  WITH_EMPLOYER: 'EMPLOYER',
  COLLECTED: 'HOLDER',
  VOID: 'NONE',
  DESTROYED: 'NONE',
};

/** States of the social security function; null before production. */
export const SS_STATUSES = ['SEALED', 'NORMAL', 'LOST', 'LOCKED', 'TEMP_LOST', 'CANCELLED'] as const;
export type SsStatus = (typeof SS_STATUSES)[number];

/** The official codes of the states (AAZ502). */
export const ssCodes: Readonly<Record<SsStatus, string>> = {
  SEALED: '0',
  NORMAL: '1',
  LOST: '2',
  LOCKED: '3',
  TEMP_LOST: '4',
  CANCELLED: '9',
};

/** States of the financial function, the bank's own; null where the card has none. */
export const FIN_STATUSES = ['INACTIVE', 'ACTIVE', 'TEMP_LOST', 'LOST', 'CLOSED'] as const;
export type FinStatus = (typeof FIN_STATUSES)[number];

/** How a temporary loss report comes in: at a counter, or by telephone (T-08). */
export const LOSS_CHANNELS = ['COUNTER', 'PHONE'] as const;
export type LossChannel = (typeof LOSS_CHANNELS)[number];

/** The two functions on one card. */
export const CARD_FUNCTIONS = ['SOCIAL_SECURITY', 'FINANCIAL'] as const;
export type CardFunction = (typeof CARD_FUNCTIONS)[number];

/** Where production fails: at the bank that opens the account, or at the maker. */
export const FAIL_STAGES = ['BANK', 'MAKER'] as const;
export type FailStage = (typeof FAIL_STAGES)[number];

/** Why a card is cancelled (T-16, T-17), and by which other card. */
export const CANCEL_REASONS = ['DECEASED', 'MOVED_AWAY', 'SETTLED_ABROAD', 'UNCLAIMED', 'REPLACED', 'OTHER'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** In whose hands a card got lost before its holder had it (lifecycles.md, markMissing). */
export const LOST_BY = ['MAKER', 'TRANSIT', 'OFFICE', 'BANK', 'EMPLOYER'] as const;
export type LostBy = (typeof LOST_BY)[number];

/** What the rules of a card may see. Facts from other rows are computed under the lock. */
export type CardFacts = MakingFacts & {
  whereabouts: Whereabouts;
  /** Null until the maker gives one. */
  cardNo: string | null;
  ssStatus: SsStatus | null;
  lossReason: LossReason | null;
  finStatus: FinStatus | null;
  /** It is on its way by a hand-over that nobody has counted yet. */
  handOverOpen: boolean;
  /** Why the financial function is reported lost formally. */
  finLossReason: LossReason | null;
  /** The last day of its validity, where it is known. */
  validUntil: string | null;
  /** The office that keeps it, while it is in custody; in transit the one that it is on its way to. */
  keeperOfficeId: string | null;
  keeperEmployerId: string | null;
  /** Chip and bank data are there; without them the card cannot be enabled (待补录). */
  dataComplete: boolean;
  /** The status of the batch that it is in. */
  batchStatus: BatchStatus | null;
  /** Another case or card of this person and kind is on its way. */
  othersOnTheWay: boolean;
  /** A case of this person and kind is open. */
  caseOpen: boolean;
  holderDeceased: boolean;
  /** The instant from which it has been kept where it lies. */
  keptSince: Date | string | null;
  /** The unit that stands at the counter for it. */
  unitAtCounter?: string;
  /** The day on which it is said to have been handed over. */
  handedOn?: string;
};

const batchSent: Rule<CardFacts> = ({ batchStatus }) => (batchStatus === 'SENT_TO_MAKER' ? undefined : 'BATCH_CLOSED');

const forUnit: Rule<CardFacts> = ({ employerId, unitAtCounter }) => {
  if (!employerId) return 'EMPLOYER_REQUIRED';
  return unitAtCounter === undefined || unitAtCounter === employerId ? undefined : 'OTHER_UNIT';
};

/** What is cancelled is handed to nobody and made no more. */
const notCancelled: Rule<CardFacts> = ({ ssStatus }) => (ssStatus === 'CANCELLED' ? 'CARD_CANCELLED' : undefined);

const holderAlive: Rule<CardFacts> = ({ holderDeceased }) => (holderDeceased ? 'HOLDER_DECEASED' : undefined);

/** Nobody got a card on a day to come, or before whoever handed it over had it. */
const dayFits: Rule<CardFacts> = ({ handedOn, keptSince }, { now }) => {
  if (handedOn === undefined) return undefined;
  if (handedOn > dayOf(now)) return 'DAY_IN_FUTURE';
  return keptSince !== null && handedOn < dayOf(new Date(keptSince)) ? 'DAY_TOO_EARLY' : undefined;
};

/** A card is handed over where it lies; a unit's cards by its register, which it keeps itself or brings to the bureau. */
const inOwnHands: Rule<CardFacts> = ({ whereabouts, keeperOfficeId, keeperEmployerId, handedOn }, { actor }) => {
  const { reach } = actor;
  if (reach.kind === 'system') return undefined;
  if (reach.kind === 'employers')
    return whereabouts === 'WITH_EMPLOYER' && keeperEmployerId !== null && reach.ids.includes(keeperEmployerId)
      ? undefined
      : refusal('NOT_FROM_HERE', { status: whereabouts });
  const byRegister = handedOn !== undefined;
  if (byRegister !== (whereabouts === 'WITH_EMPLOYER')) return 'CARD_ELSEWHERE';
  return byRegister || keeperOfficeId === actor.officeId ? undefined : 'CARD_ELSEWHERE';
};

/** What is on its way comes in where it is sent to. */
const towardsHere: Rule<CardFacts> = ({ whereabouts, keeperOfficeId }, { actor }) =>
  whereabouts !== 'IN_TRANSIT' || actor.reach.kind === 'system' || keeperOfficeId === actor.officeId
    ? undefined
    : 'CARD_ELSEWHERE';

/** What is on its way is counted in by its hand-over; later only what was not there then. */
const countedFirst: Rule<CardFacts> = ({ whereabouts, handOverOpen }) =>
  whereabouts === 'IN_TRANSIT' && handOverOpen ? 'HAND_OVER_OPEN' : undefined;

/** Only what lies at one's own counter is moved there. */
const atOwnOffice: Rule<CardFacts> = ({ whereabouts, keeperOfficeId }, { actor }) =>
  whereabouts !== 'IN_CUSTODY' || actor.reach.kind === 'system' || keeperOfficeId === actor.officeId
    ? undefined
    : 'CARD_ELSEWHERE';

/** Only what is of no use to anybody is destroyed. */
const cancelledFirst: Rule<CardFacts> = ({ ssStatus }) => (ssStatus === 'CANCELLED' ? undefined : 'CARD_IN_USE');

/** A card that was never made is found nowhere. */
const wasMade: Rule<CardFacts> = ({ cardNo }) => (cardNo === null ? 'CARD_DATA_MISSING' : undefined);

/** Where a card is (lifecycles.md, Card: whereabouts). */
export const cardLifecycle = lifecycle<CardFacts>()('whereabouts', WHEREABOUTS, {
  order: { from: [], to: 'ORDERED', needs: 'application:decide' },
  /** To the bank or the maker with its batch, or at once at a county centre. */
  send: { from: ['ORDERED'], to: 'IN_PRODUCTION', needs: 'card:produce', rules: [orderedHere] },
  /** The bank opened the account before the maker gets the batch. */
  openAccount: { from: ['IN_PRODUCTION'], needs: 'card:produce', rules: [atBank] },
  markProduced: {
    from: ['IN_PRODUCTION'],
    to: 'PRODUCED',
    needs: 'card:produce',
    rules: [bankIsDone, sameAccount, numberFree, chipFree],
  },
  markFailed: { from: ['IN_PRODUCTION'], to: 'FAILED', needs: 'card:produce' },
  undoProduced: { from: ['PRODUCED'], to: 'IN_PRODUCTION', needs: 'card:produce', rules: [notCancelled, batchSent] },
  /** Chip and bank data that came later (待补录). */
  completeData: {
    from: ['PRODUCED', 'IN_CUSTODY', 'IN_TRANSIT', 'WITH_EMPLOYER', 'COLLECTED'],
    needs: 'card:produce',
    rules: [chipFree],
  },
  receive: {
    from: ['PRODUCED', 'WITH_EMPLOYER', 'IN_TRANSIT'],
    to: 'IN_CUSTODY',
    needs: 'card:keep',
    rules: [towardsHere, countedFirst],
  },
  /** From office to office (配送); it comes in there by `receive`, or back by `takeBack`. */
  dispatch: { from: ['IN_CUSTODY'], to: 'IN_TRANSIT', needs: 'card:keep', rules: [atOwnOffice] },
  takeBack: { from: ['IN_TRANSIT'], to: 'IN_CUSTODY', needs: 'card:keep' },
  /** To another shelf or box of the same office. */
  reshelve: { from: ['IN_CUSTODY'], needs: 'card:keep', rules: [atOwnOffice] },
  issueToEmployer: {
    from: ['IN_CUSTODY'],
    to: 'WITH_EMPLOYER',
    needs: 'card:keep',
    rules: [forUnit, inOwnHands, notCancelled, voucherFits],
  },
  collect: {
    from: ['IN_CUSTODY', 'WITH_EMPLOYER'],
    to: 'COLLECTED',
    needs: ['card:handOver', 'card:distribute'],
    rules: [inOwnHands, notCancelled, holderAlive, dayFits],
  },
  markMissing: {
    from: ['IN_PRODUCTION', 'PRODUCED', 'IN_CUSTODY', 'IN_TRANSIT', 'WITH_EMPLOYER'],
    to: 'MISSING',
    needs: 'card:keep',
  },
  /** Found again before it was made anew (找回). */
  recover: { from: ['MISSING'], to: 'IN_CUSTODY', needs: 'card:keep', rules: [notCancelled, wasMade] },
  remake: { from: ['FAILED', 'MISSING'], to: 'ORDERED', needs: 'card:produce', rules: [notCancelled] },
  void: {
    from: ['ORDERED', 'IN_PRODUCTION', 'PRODUCED', 'FAILED', 'MISSING', 'IN_CUSTODY', 'IN_TRANSIT', 'WITH_EMPLOYER'],
    to: 'VOID',
    needs: ['card:void', 'application:decide', 'application:returnFailed'],
    rules: [madeIfWrong],
  },
  /** What is cancelled and lies at an office, or was handed in, is destroyed (销毁). */
  destroy: {
    from: ['IN_CUSTODY', 'COLLECTED'],
    to: 'DESTROYED',
    needs: ['card:keep', 'card:handOver'],
    rules: [cancelledFirst, atOwnOffice],
  },
});

export type CardVerb = keyof typeof cardLifecycle.steps;
