import type { Card } from '../cards/card.entity';

/** What a card bears once it is made. */
export type CardData = {
  cardNo: string;
  chipId?: string | null;
  atr?: string | null;
  bankCode?: string | null;
  bankCardNo?: string | null;
  issuedOn?: string | null;
  validUntil?: string | null;
  boxPosition?: string | null;
};

/** The data of a card as it is kept: half width, capitals, no blanks. */
export function normalised(data: CardData): CardData {
  const squeezed = (text: string | null | undefined) =>
    text?.normalize('NFKC').replace(/\s/g, '').toUpperCase() || null;
  return {
    ...data,
    cardNo: squeezed(data.cardNo) ?? '',
    chipId: squeezed(data.chipId),
    atr: squeezed(data.atr),
    bankCode: squeezed(data.bankCode),
    bankCardNo: squeezed(data.bankCardNo),
    boxPosition: data.boxPosition?.trim() || null,
  };
}

/** What a card says of its account once it is made: what was opened before, else what was made. */
export const accountOf = (held: Card, given: CardData): Partial<Card> =>
  held.accountOpenedAt
    ? { finStatus: 'INACTIVE' }
    : {
        bankCode: given.bankCode ?? null,
        ...bankCard(given.bankCardNo),
        finStatus: given.bankCardNo ? 'INACTIVE' : null,
      };

/** The number of the bank card and what is shown of it. */
export const bankCard = (bankCardNo: string | null | undefined) => ({
  bankCardNo: bankCardNo ?? null,
  bankCardLast4: bankCardNo?.slice(-4) ?? null,
});

/** What a card bears while the bank has no account for it. */
export const NO_ACCOUNT = {
  accountOpenedAt: null,
  bankCode: null,
  bankCardNo: null,
  bankCardLast4: null,
} as const satisfies Partial<Card>;

/** What a card bears while it is not made. */
export const NOT_MADE = {
  cardNo: null,
  chipId: null,
  atr: null,
  issuedOn: null,
  validUntil: null,
  boxPosition: null,
  producedAt: null,
  ssStatus: null,
  finStatus: null,
} as const satisfies Partial<Card>;

/** In no hands: nobody keeps it, nobody looks for it. */
export const IN_NO_HANDS = {
  batchId: null,
  handOverId: null,
  readyOn: null,
  custodyUntil: null,
  keeperOfficeId: null,
  keeperEmployerId: null,
  shelf: null,
  keptSince: null,
  voucherNo: null,
  agentName: null,
  agentNumber: null,
  agentNumberLast4: null,
  missingSince: null,
  lostBy: null,
  missingNote: null,
} as const satisfies Partial<Card>;
