import type { CardFacts } from '../../shared/cards';
import { cardLifecycle, type FailStage } from '../../shared/cards';
import type { FailureCode } from '../../shared/failures';
import type { BatchStatus } from '../../shared/production';
import { cardDataFault } from '../../shared/returnFile';
import { financialSide } from '../cards/card.clocks';
import type { Card } from '../cards/card.entity';
import { batchStatusesOf, cardFactsOf } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { freeNumbers, takeNumbers, voidNumbers } from '../cards/card.numbers';
import type { Move } from '../platform/amending';
import type { RefInput } from '../platform/bulk';
import type { Work } from '../platform/context';
import { forUpdate, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { transition, transitionMany } from '../platform/records';
import { hold, type Outcome, type Ref } from '../platform/subjects';
import { accountOf, bankCard, type CardData, IN_NO_HANDS, NO_ACCOUNT, NOT_MADE, normalised } from './making.data';
import { settle, unsettle } from './settling';

/**
 * Marks a card as produced with the number it bears (CARD_NUMBER_FORMAT, CARD_NUMBER_TAKEN); the social security function is sealed.
 * Chip and bank data may be missing; what is there must be sound (CHIP_ID_FORMAT, CHIP_ID_REGION, BANK_CARD_FORMAT), a chip in no other card
 * (CHIP_ID_TAKEN), and the account the one that the bank opened, where it did (BANK_CARD_DIFFERS; BANK_FIRST while the bank has the batch).
 */
export async function markCardProduced(work: Work, { id, version, ...data }: Ref & CardData): Promise<Card> {
  const held = await hold(work, cards, { id, version });
  const given = normalised(data);
  const fault = cardDataFault(given, held.regionCode);
  if (fault) throw new Failure(fault);
  return transition(
    work,
    cards,
    cardLifecycle,
    'markProduced',
    { id, version },
    producing(work, new Map([[id, given]])),
  );
}

/** Marks many cards as produced with an outcome for each, at most 1,000; of two with one number the first has it. */
export async function markCardsProduced(work: Work, items: readonly (Ref & CardData)[]): Promise<Outcome[]> {
  const given = new Map<string, CardData>();
  for (const { id, version, ...data } of items) if (!given.has(id)) given.set(id, normalised(data));
  const regions = await regionsOf(work, [...given.keys()]);
  const faults = new Map<string, FailureCode>();
  for (const [id, data] of given) {
    const region = regions.get(id);
    const fault = region ? cardDataFault(data, region) : undefined;
    if (fault) faults.set(id, fault);
  }
  const sound = items.filter(({ id }) => !faults.has(id)).map(({ id, version }) => ({ id, version }));
  const outcomes = await transitionMany(work, cards, cardLifecycle, 'markProduced', sound, producing(work, given));
  const known = new Map(outcomes.map(outcome => [outcome.id, outcome]));
  return items.map(({ id }) => known.get(id) ?? { id, ok: false, code: faults.get(id)! });
}

/** Marks a card as failed in production, at the bank or at the maker, with the reason; its row in the batch keeps both. */
export function markCardFailed(work: Work, { stage, reason, ...ref }: Ref & Failed): Promise<Card> {
  return transition(
    work,
    cards,
    cardLifecycle,
    'markFailed',
    ref,
    failing(() => ({ stage, reason })),
  );
}

/** Marks many cards as failed with an outcome for each; each may have a reason of its own. */
export function markCardsFailed(work: Work, refs: readonly Ref[], failed: (id: string) => Failed): Promise<Outcome[]> {
  return transitionMany(work, cards, cardLifecycle, 'markFailed', refs, failing(failed));
}

/** Takes back that a card was produced, before its receipt and while its batch is open: its number is free again, its row waits again. */
export async function undoProduced(work: Work, ref: RefInput): Promise<Card> {
  const { batchId } = await hold(work, cards, { id: ref.id });
  if (batchId) await work.db.query(`SELECT id FROM production_batch WHERE id = ?${forUpdate(work.db)}`, [batchId]);
  return transition(work, cards, cardLifecycle, 'undoProduced', ref, {
    facts: cardFactsOf,
    change: ({ accountOpenedAt }) => ({ ...NOT_MADE, ...(accountOpenedAt ? {} : NO_ACCOUNT) }),
    after: async (inside, [card]) => {
      await freeNumbers(inside, [card.id]);
      await unsettle(inside, [card]);
    },
  });
}

/** Orders a failed or missing card anew: its number is void for ever, and the row of its old batch keeps its outcome. */
export function remakeCard(work: Work, ref: RefInput): Promise<Card> {
  return transition(work, cards, cardLifecycle, 'remake', ref, remaking());
}

/** Orders many failed or missing cards anew with an outcome for each. */
export function remakeCards(work: Work, refs: readonly Ref[]): Promise<Outcome[]> {
  return transitionMany(work, cards, cardLifecycle, 'remake', refs, remaking());
}

/** Completes chip and bank data that came later (待补录); what is known already stays as it is: INVALID_INPUT when nothing is new, CHIP_ID_TAKEN for a chip in another card. */
export async function completeCardData(
  work: Work,
  { chipId, atr, bankCode, bankCardNo, ...ref }: RefInput & Omit<Partial<CardData>, 'cardNo'>,
): Promise<Card> {
  const held = await hold(work, cards, ref);
  const given = normalised({ cardNo: held.cardNo ?? '', chipId, atr, bankCode, bankCardNo });
  const fault = cardDataFault({ ...given, cardNo: null }, held.regionCode);
  if (fault) throw new Failure(fault);
  const change: Partial<Card> = {
    ...(given.chipId && !held.chipId && { chipId: given.chipId }),
    ...(given.atr && !held.atr && { atr: given.atr }),
    ...(given.bankCode && !held.bankCode && { bankCode: given.bankCode }),
    ...(given.bankCardNo &&
      !held.bankCardNo && { ...bankCard(given.bankCardNo), ...(await financialSide(work, held)) }),
  };
  if (Object.keys(change).length === 0) throw new Failure('INVALID_INPUT', { fields: ['chipId', 'bankCardNo'] });
  const chip = { cardId: held.id, regionCode: held.regionCode, chipId: change.chipId };
  return transition(work, cards, cardLifecycle, 'completeData', ref, {
    facts: async (inside, records) => {
      const { chips } = await takeNumbers(inside, [chip]);
      const known = await cardFactsOf(inside, records);
      return new Map([...known].map(([id, facts]) => [id, { ...facts, chipTaken: chips.has(id) }]));
    },
    change,
  });
}

export type Failed = { stage: FailStage; reason: string };

const producing = ({ now }: Work, given: ReadonlyMap<string, CardData>): Move<Card, CardFacts> => ({
  facts: async (work, records) => {
    const statuses = await batchStatusesOf(work.db, records);
    const statusOf = ({ batchId }: Card): BatchStatus | null => (batchId && statuses.get(batchId)) || null;
    const asking = records.filter(
      one =>
        one.whereabouts === 'IN_PRODUCTION' && !AT_BANK.includes(statusOf(one)) && !differs(one, given.get(one.id)!),
    );
    const taken = await takeNumbers(
      work,
      asking.map(({ id, regionCode }) => ({ cardId: id, regionCode, ...given.get(id)! })),
    );
    return new Map(
      records.map(one => {
        const found = { numberTaken: taken.numbers.has(one.id), chipTaken: taken.chips.has(one.id) };
        const bankCardDiffers = differs(one, given.get(one.id)!);
        return [one.id, { ...NO_MATTER, ...found, batchStatus: statusOf(one), bankCardDiffers }];
      }),
    );
  },
  change: held => {
    const { cardNo, chipId, atr, issuedOn, validUntil, boxPosition, ...more } = given.get(held.id)!;
    return {
      cardNo,
      chipId: chipId ?? null,
      atr: atr ?? null,
      ...accountOf(held, { cardNo, ...more }),
      issuedOn: issuedOn ?? null,
      validUntil: validUntil ?? null,
      boxPosition: boxPosition ?? null,
      producedAt: now,
      ssStatus: 'SEALED',
    };
  },
  after: (work, records) => settle(work, records, 'PRODUCED'),
});

/** What no rule of this verb asks. */
const NO_MATTER = {
  dataComplete: false,
  othersOnTheWay: false,
  caseOpen: false,
  holderDeceased: false,
  handOverOpen: false,
};

const AT_BANK: readonly (BatchStatus | null)[] = ['SENT_TO_BANK', 'BANK_RETURNED'];

/** Whether what is made names another account than the one that the bank opened before. */
const differs = ({ accountOpenedAt, bankCardNo }: Card, given: CardData): boolean =>
  accountOpenedAt !== null && !!given.bankCardNo && given.bankCardNo !== bankCardNo;

const failing = (failed: (id: string) => Failed): Move<Card, CardFacts> => ({
  facts: cardFactsOf,
  after: (work, records) => settle(work, records, 'FAILED', failed),
});

const remaking = (): Move<Card, CardFacts> => {
  const left = new Map<string, { batchId: string | null; outcome: 'FAILED' | 'MISSING' }>();
  return {
    facts: cardFactsOf,
    change: ({ id, batchId, whereabouts }) => {
      left.set(id, { batchId, outcome: whereabouts === 'MISSING' ? 'MISSING' : 'FAILED' });
      return { ...NOT_MADE, ...NO_ACCOUNT, ...IN_NO_HANDS };
    },
    after: async (work, records) => {
      await voidNumbers(
        work,
        records.map(({ id }) => id),
      );
      for (const outcome of ['FAILED', 'MISSING'] as const) {
        const rows = records.map(({ id }) => ({ id, ...left.get(id)! })).filter(row => row.outcome === outcome);
        await settle(work, rows, outcome);
      }
    },
  };
};

async function regionsOf({ db }: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows: { id: string; regionCode: string }[] = await db.query(
    `SELECT id, regionCode FROM card WHERE id IN (${marks(ids)})`,
    [...ids],
  );
  return new Map(rows.map(({ id, regionCode }) => [id, regionCode]));
}
