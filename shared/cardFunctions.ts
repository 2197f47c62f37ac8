import { holds } from './access';
import { type Day, dayOf } from './calendar';
import { type CardFacts, FIN_STATUSES, SS_STATUSES, type SsStatus } from './cards';
import { lifecycle, type Rule } from './lifecycle';

const collected: Rule<CardFacts> = ({ whereabouts }) => (whereabouts === 'COLLECTED' ? undefined : 'NOT_COLLECTED');

const holderAlive: Rule<CardFacts> = ({ holderDeceased }) => (holderDeceased ? 'HOLDER_DECEASED' : undefined);

const complete: Rule<CardFacts> = ({ dataComplete }) => (dataComplete ? undefined : 'CARD_DATA_MISSING');

/** What may still be made anew has no account to close. */
const collectedOrCancelled: Rule<CardFacts> = ({ whereabouts, ssStatus }) =>
  whereabouts === 'COLLECTED' || ssStatus === 'CANCELLED' ? undefined : 'NOT_COLLECTED';

/** The last day of its validity is over (P-23). */
export const isExpired = ({ validUntil }: Pick<CardFacts, 'validUntil'>, day: Day): boolean =>
  validUntil !== null && validUntil < day;

/** What has expired comes into force no more; whoever holds one renews it. */
const valid: Rule<CardFacts> = (card, { now }) => (isExpired(card, dayOf(now)) ? 'CARD_EXPIRED' : undefined);

const notCancelled: Rule<CardFacts> = ({ ssStatus }) => (ssStatus === 'CANCELLED' ? 'CARD_CANCELLED' : undefined);

/**
 * A formal loss is final unless the policy says otherwise for its reason (P-21), or a supervisor sets an error right. The loss of day
 * 301 is released once the financial function is active (domain.md §0, T-07).
 */
const releasable: Rule<CardFacts> = ({ ssStatus, lossReason, finStatus }, { actor, policy }) => {
  if (ssStatus !== 'LOST' || holds(actor, 'card:rectify')) return undefined;
  if (!policy.formalLossReleasable[lossReason ?? 'OTHER']) return 'LOSS_FINAL';
  return lossReason === 'FINANCIAL_NOT_ACTIVATED' && finStatus !== 'ACTIVE' ? 'FINANCIAL_NOT_ACTIVE' : undefined;
};

/** The same of the financial function: the run after the last day may have reported it instead (P-17). */
const financialReleasable: Rule<CardFacts> = ({ finStatus, finLossReason }, { actor, policy }) =>
  finStatus !== 'LOST' || holds(actor, 'card:rectify') || policy.formalLossReleasable[finLossReason ?? 'OTHER']
    ? undefined
    : 'LOSS_FINAL';

/** Once a reissue is under way a formal loss stands; a temporary one took no place from anybody and is always released. */
const noneOnTheWay: Rule<CardFacts> = ({ ssStatus, othersOnTheWay, caseOpen }) => {
  if (ssStatus !== 'LOST' || !othersOnTheWay) return undefined;
  return caseOpen ? 'OPEN_ELSEWHERE' : 'CARD_ON_ITS_WAY';
};

/** The social security function of a card (lifecycles.md; ): it lives once the holder has the card. */
export const ssLifecycle = lifecycle<CardFacts>()('ssStatus', SS_STATUSES, {
  enable: { from: ['SEALED'], to: 'NORMAL', needs: 'card:enable', rules: [collected, holderAlive, complete, valid] },
  markTemporarilyLost: {
    from: ['SEALED', 'NORMAL', 'LOCKED'],
    to: 'TEMP_LOST',
    needs: 'card:reportLoss',
    rules: [collected],
  },
  markLost: {
    from: ['SEALED', 'NORMAL', 'TEMP_LOST', 'LOCKED'],
    to: 'LOST',
    needs: 'card:reportLoss',
    rules: [collected],
  },
  releaseLoss: {
    from: ['TEMP_LOST', 'LOST'],
    to: ['SEALED', 'NORMAL', 'LOCKED'],
    needs: ['card:reportLoss', 'card:rectify'],
    rules: [collected, releasable, noneOnTheWay],
  },
  /** Too many wrong PINs (P-27, T-15); no PIN is ever kept. */
  lockPin: { from: ['NORMAL'], to: 'LOCKED', needs: 'card:enable', rules: [collected] },
  resetPin: { from: ['LOCKED'], to: 'NORMAL', needs: 'card:enable', rules: [collected, holderAlive] },
  /** A PIN that was forgotten before it locked. */
  renewPin: { from: ['NORMAL'], needs: 'card:enable', rules: [collected, holderAlive] },
  cancel: { from: ['SEALED', 'NORMAL', 'TEMP_LOST', 'LOST', 'LOCKED'], to: 'CANCELLED', needs: 'card:cancel' },
});

export type SsVerb = keyof typeof ssLifecycle.steps;

/** The financial function of a card beside it (R-70, T-05): the bank's, whose word the bureau writes down. */
export const finLifecycle = lifecycle<CardFacts>()('finStatus', FIN_STATUSES, {
  activateFinancial: {
    from: ['INACTIVE'],
    to: 'ACTIVE',
    needs: 'card:enable',
    rules: [collected, holderAlive, notCancelled],
  },
  /** The holder is told that the time to activate it runs out. */
  remindFinancial: { from: ['INACTIVE'], needs: 'card:enable', rules: [collected, holderAlive, notCancelled] },
  markFinancialTemporarilyLost: {
    from: ['INACTIVE', 'ACTIVE'],
    to: 'TEMP_LOST',
    needs: 'card:reportLoss',
    rules: [collected],
  },
  markFinancialLost: {
    from: ['INACTIVE', 'ACTIVE', 'TEMP_LOST'],
    to: 'LOST',
    needs: 'card:reportLoss',
    rules: [collected],
  },
  releaseFinancialLoss: {
    from: ['TEMP_LOST', 'LOST'],
    to: ['INACTIVE', 'ACTIVE'],
    needs: ['card:reportLoss', 'card:rectify'],
    rules: [collected, financialReleasable],
  },
  closeFinancial: {
    from: ['INACTIVE', 'ACTIVE', 'TEMP_LOST', 'LOST'],
    to: 'CLOSED',
    needs: 'card:cancel',
    rules: [collectedOrCancelled],
  },
});

export type FinVerb = keyof typeof finLifecycle.steps;

/** Whether the medical insurance account of a person can be used. */
export const MEDICAL_ACCOUNTS = ['NORMAL', 'SUSPENDED'] as const;
export type MedicalAccount = (typeof MEDICAL_ACCOUNTS)[number];

/** The account is normal while some card of the person is enabled and usable, by the states of all their cards; else it is suspended. */
export const medicalAccountOf = (statuses: readonly (SsStatus | null)[]): MedicalAccount =>
  statuses.includes('NORMAL') ? 'NORMAL' : 'SUSPENDED';

/** What a card is for, once it is enabled: what it records, what is looked up with it, business done and costs settled. */
export const CARD_USES = ['RECORD', 'INQUIRY', 'BUSINESS', 'SETTLEMENT'] as const;
export type CardUse = (typeof CARD_USES)[number];

/** The uses that a card has now: all of them while it is enabled and usable, none before and after. */
export const usesOf = (ssStatus: SsStatus | null): readonly CardUse[] => (ssStatus === 'NORMAL' ? CARD_USES : []);
