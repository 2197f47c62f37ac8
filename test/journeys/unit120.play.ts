import { expected } from '../support/roster';

/** One play of the unit of 120 people, and what one step leaves for the next. */
export type Play = {
  day: string;
  roster: string;
  window: { kind: 'MONTHLY' | 'EXTENSION'; from: string; to: string };
  /** Where the list is, as the unit sees it. */
  list: string;
  voucherNo: string;
  batchId: string;
  /** The cards that were made. */
  cardNos: readonly string[];
};

/** How many people are on the list, and how many cards are made for them. */
export const PEOPLE = expected.photos['persons expected'];
export const { produced: MADE } = expected.return;
