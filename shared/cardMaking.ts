import type { Owned } from './access';
import { refusal } from './failures';
import type { Rule } from './lifecycle';

/** Why a card that was made is void: a wrong card (错卡, T-18). */
export const VOID_REASONS = ['MISPRINTED', 'WRONG_PERSON', 'WRONG_DATA', 'CHIP_DEFECT', 'OTHER'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** What a voucher stands in for: a missing card (漏卡凭证) or a wrong one (错卡凭证). */
export const TROUBLE_KINDS = ['MISSING', 'WRONG'] as const;
export type TroubleKind = (typeof TROUBLE_KINDS)[number];

/** What the rules of making see of a card, and of what is given or shown for it. */
export type MakingFacts = Owned & {
  whereabouts: string;
  /** The status of the batch that it is in. */
  batchStatus: string | null;
  /** The number now given belongs to another card, or is void for ever. */
  numberTaken: boolean;
  /** The chip now named is in another card, or was in one that is void. */
  chipTaken?: boolean;
  /** The bank card now named is another than the one whose account the bank opened. */
  bankCardDiffers?: boolean;
  /** The voucher at the counter stands in for other cards than this one. */
  voucherForOthers?: boolean;
  /** It is to be void because it was made wrong. */
  wrong?: boolean;
  /** The office that would make it at once. */
  madeAt?: string;
};

/** A number is given once in a region. */
export const numberFree: Rule<MakingFacts> = ({ numberTaken }) => (numberTaken ? 'CARD_NUMBER_TAKEN' : undefined);

/** A chip is in one card of its region. */
export const chipFree: Rule<MakingFacts> = ({ chipTaken }) => (chipTaken ? 'CHIP_ID_TAKEN' : undefined);

/** While the bank has the batch nothing is made of it. */
export const bankIsDone: Rule<MakingFacts> = ({ batchStatus }) =>
  batchStatus === 'SENT_TO_BANK' || batchStatus === 'BANK_RETURNED' ? 'BANK_FIRST' : undefined;

/** A card bears the account that the bank opened for it, and no other. */
export const sameAccount: Rule<MakingFacts> = ({ bankCardDiffers }) =>
  bankCardDiffers ? 'BANK_CARD_DIFFERS' : undefined;

/** An account is entered while the bank has the batch. */
export const atBank: Rule<MakingFacts> = ({ batchStatus }) =>
  batchStatus === 'SENT_TO_BANK' ? undefined : 'BATCH_CLOSED';

/** A voucher is for exactly the cards that are on it. */
export const voucherFits: Rule<MakingFacts> = ({ voucherForOthers }) =>
  voucherForOthers ? 'VOUCHER_UNKNOWN' : undefined;

/** Only what was made and is in our hands can be a wrong card; the holder's own is lost, replaced or cancelled (T-11, T-13). */
export const madeIfWrong: Rule<MakingFacts> = ({ wrong, whereabouts }) =>
  wrong && !WRONG_FROM.includes(whereabouts) ? refusal('NOT_FROM_HERE', { status: whereabouts }) : undefined;

/** Where a card may be found to be wrong. */
const WRONG_FROM: readonly string[] = ['PRODUCED', 'IN_CUSTODY', 'IN_TRANSIT', 'WITH_EMPLOYER'];

/** A county centre makes what it ordered itself, and nothing that already waits in a batch. */
export const orderedHere: Rule<MakingFacts> = ({ madeAt, officeId, batchStatus }) => {
  if (madeAt === undefined) return undefined;
  if (officeId !== madeAt) return 'CARD_ELSEWHERE';
  return batchStatus === null ? undefined : 'CARD_IN_BATCH';
};
