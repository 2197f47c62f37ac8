import type { MonthlySpan, Turnaround } from './calendar';
import type {
  ActivationChannel,
  BusinessType,
  Channel,
  Custodian,
  InsuranceKind,
  LossReason,
  OutletKind,
  PersonCategory,
} from './codes';
import type { PhotoSpec } from './photos';

/** What a monthly window governs: asking for the list, sending it in, or both (P-02). */
export const WINDOW_GOVERNS = ['REQUEST', 'SUBMIT', 'BOTH'] as const;
export type WindowGoverns = (typeof WINDOW_GOVERNS)[number];

/** The size of a paper photo where a channel asks for one. */
export const PAPER_SIZES = ['ONE_INCH', 'TWO_INCH'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** What a channel asks of a photo: the digital picture, and the paper one where people bring it. */
export type PhotoRequirement = { digital: PhotoSpec; paperSize: PaperSize | null };

/** Who the household register may speak for in place of an identity card, or beside it. */
export const REGISTER_USES = ['NOT_ACCEPTED', 'MINORS_INSTEAD', 'INSTEAD', 'ALSO'] as const;
export type RegisterUse = (typeof REGISTER_USES)[number];

/** How people stand to the channels: employed, flexible, or resident. */
export type PersonGroup = 'EMPLOYED' | 'FLEXIBLE' | 'RESIDENT';

/** Laws that the rules come from, keyed so that two "Article 2" are not mistaken (P-28). */
export type LegalRef = { law: 'SOCIAL_INSURANCE_LAW' | 'CARD_MEASURES'; article: number; paragraph: number | null };

/** What varies by region: plain data, effective from a day, frozen on a case at its first submission. */
export type Policy = {
  /** P-01, R-01: the social security card is the medical insurance card. */
  oneCard: boolean;
  /** P-02, R-10: when units may act on their photo checklist; null where there is no window. */
  unitWindow: MonthlySpan | null;
  /** P-02: what the unit window governs. */
  unitWindowGoverns: WindowGoverns;
  /** P-03, R-16: when self-employed people may apply; null where there is no window. */
  selfEmployedWindow: MonthlySpan | null;
  /** P-11: whether the end of a window that is no working day moves to the next one. */
  windowEndOnHoliday: 'ROLL_FORWARD' | 'NONE';
  /** the channels that the region has opened. */
  channels: readonly Channel[];
  /** P-04, P-05, P-06: which of them each group of people may use. */
  channelsFor: Readonly<Record<PersonGroup, readonly Channel[]>>;
  /** P-06, R-32, R-78, R-79: employed people may apply themselves always, or only where their unit has said so. */
  employedSelfApply: 'ALWAYS' | 'BY_UNIT';
  /** P-07: the photo by channel. */
  photoSpecs: Readonly<Record<Channel, PhotoRequirement>>;
  /** P-08, R-33, R-50: how identity is proved. */
  idEvidence: { original: boolean; copy: boolean; householdRegister: RegisterUse };
  /** P-08, R-40: what a proxy brings beside both certificates. */
  proxyEvidence: { letter: boolean; relation: boolean };
  /** P-09, P-10, R-06: how long a business takes, where the outlet has no time of its own. */
  turnaround: Readonly<Record<BusinessType, Turnaround>>;
  /** P-09, R-35, R-37, R-56: the times of outlets, which override the region's. */
  outletTurnaround: Readonly<Partial<Record<OutletKind, Partial<Record<BusinessType, Turnaround>>>>>;
  /** Whether the turnaround stands still while a case is returned for correction. */
  returnedClock: 'PAUSES' | 'RUNS';
  /** P-12, R-57, R-92: kinds of outlet where a card may be collected. */
  collectionPlaces: readonly OutletKind[];
  /** P-13, R-38: days from ready to "uncollected". */
  collectByDays: number;
  /** P-14, R-25: who keeps cards that are not collected. */
  custodians: readonly Custodian[];
  /** P-15, R-26: days after which a card in custody is cancelled; null for never. */
  custodyLimitDays: number | null;
  /** Days after which a card that is on its way between offices is looked for. */
  transitDays: number;
  /** cards that one agent may collect on a day until it is flagged as unusual. */
  agentCollectionsPerDay: number;
  /** Whether the bank opens the account before the maker gets the batch. */
  bankStage: boolean;
  /** P-30: channels whose cards are collected against a voucher. */
  collectionVoucher: readonly Channel[];
  /** P-16, R-58, R-94: whether a card must be enabled before use. */
  activationRequired: boolean;
  /** P-16, R-65 to: the ways to enable it. */
  activationChannels: readonly ActivationChannel[];
  /** P-17, R-70: days from collection to activate the financial function; null for no limit. */
  financialActivationDays: number | null;
  /** P-17, R-71: what happens when they are over. */
  financialOverdue: 'SS_LOSS' | 'FINANCIAL_ONLY';
  /** days before the deadline on which the holder is reminded. */
  financialReminderDays: readonly number[];
  /** P-18: days from collection to enable the social security function; null for no limit. */
  ssActivationDays: number | null;
  /** P-19: whether a proxy may activate the financial function. */
  proxyMayActivateFinancial: boolean;
  /** P-20: how long a temporary loss report holds, here and at the bank, and whether it then lapses by itself. */
  loss: { temporary: Turnaround; financial: Turnaround; autoRelease: boolean };
  /** P-21: whether a formal loss report may be released, by its reason. */
  formalLossReleasable: Readonly<Record<LossReason, boolean>>;
  /** P-22, R-23: production fees in fen. */
  cardFee: { first: number; reissue: number; replace: number; renew: number };
  /** P-23: years that a card is valid. */
  validityYears: number;
  /** days before the end of validity from which a card may be renewed. */
  renewFromDays: number;
  /** P-24, R-43, R-82: the insurance kinds in use. */
  insuranceKinds: readonly InsuranceKind[];
  /** P-25: the age from which a photo is compulsory. */
  photoAgeFrom: number;
  /** P-26, R-52: how many months old a recent photo may be. */
  photoMaxAgeMonths: number;
  /** P-27: wrong PINs until the card locks; PINs themselves are never stored. */
  pinMaxTries: number;
  /** Below this age a guardian acts. */
  guardianAge: number;
  /** P-28, R-27, R-43: the articles that the region's pages cite. */
  legalRefs: readonly LegalRef[];
};

/** The group that a category of person belongs to. */
export function personGroupOf(category: PersonCategory): PersonGroup {
  if (category === 'EMPLOYEE') return 'EMPLOYED';
  return category.startsWith('FLEXIBLE') ? 'FLEXIBLE' : 'RESIDENT';
}

/** Whether a person may come by a channel: it is open, and for a first card open to their group (P-04 to P-06, R-32, R-78, R-79). */
export function channelOpenTo(
  policy: Policy,
  channel: Channel,
  wish: { businessType: BusinessType; category: PersonCategory; unitAllowsSelfApply: boolean },
): boolean {
  if (!policy.channels.includes(channel)) return false;
  if (wish.businessType !== 'FIRST') return true;
  const group = personGroupOf(wish.category);
  if (!policy.channelsFor[group].includes(channel)) return false;
  if (group !== 'EMPLOYED' || UNIT_CHANNELS.includes(channel)) return true;
  return policy.employedSelfApply === 'ALWAYS' || wish.unitAllowsSelfApply;
}

/** How long a business takes at an outlet: the outlet's own time, else the region's (P-09, R-56). */
export function turnaroundOf(policy: Policy, businessType: BusinessType, outletKind?: OutletKind | null): Turnaround {
  const own = outletKind ? policy.outletTurnaround[outletKind]?.[businessType] : undefined;
  return own ?? policy.turnaround[businessType];
}

/** The production fee of a business in fen; nothing for what makes no card (P-22). */
export function feeOf({ cardFee }: Policy, businessType: BusinessType): number {
  const fees: Partial<Record<BusinessType, number>> = {
    FIRST: cardFee.first,
    REISSUE: cardFee.reissue,
    REPLACE: cardFee.replace,
    RENEW: cardFee.renew,
  };
  return fees[businessType] ?? 0;
}

/** The monthly window of a channel with its way of ending, or nothing where people may come any day. */
export function windowOf(policy: Policy, channel: Channel): (MonthlySpan & { rollEnd: boolean }) | undefined {
  const spans: Partial<Record<Channel, MonthlySpan | null>> = {
    EMPLOYER_CHECKLIST: policy.unitWindow,
    SELF_EMPLOYED: policy.selfEmployedWindow,
  };
  const span = spans[channel];
  return span ? { ...span, rollEnd: policy.windowEndOnHoliday === 'ROLL_FORWARD' } : undefined;
}

const UNIT_CHANNELS: readonly Channel[] = ['EMPLOYER_CHECKLIST', 'EMPLOYER_CENTRE'];
