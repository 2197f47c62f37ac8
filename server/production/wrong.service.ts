import type { VoidReason } from '../../shared/cardMaking';
import { type CardFacts, cardLifecycle } from '../../shared/cards';
import type { Card } from '../cards/card.entity';
import { cardFactsOf } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { voidNumbers } from '../cards/card.numbers';
import { orderCards } from '../cards/card.service';
import type { Move } from '../platform/amending';
import type { Work } from '../platform/context';
import { transition, transitionMany } from '../platform/records';
import type { Outcome, Ref } from '../platform/subjects';
import { settleVoid } from './settling';
import { NO_VOUCHERS, vouchersFor } from './trouble';

/** What is wrong with a card, and whether another is ordered in its place. */
export type WrongCard = { reason: VoidReason; note: string; reorder: boolean };

/**
 * Makes a wrong card (错卡, T-18) void, before its holder has it: its number and chip are given to nobody any more, and its row in the batch
 * counts as void. With `reorder` a new card is ordered for the same case at once, so that the person's way goes on with a new number; without,
 * nothing is on its way any more, the case stays approved as what was decided, and the person may apply anew.
 */
export function voidCard(work: Work, { id, version }: Ref, wrong: WrongCard): Promise<Card> {
  return transition(work, cards, cardLifecycle, 'void', { id, version }, voiding(wrong));
}

/** Makes many wrong cards void for one reason, an outcome for each; the cards of one unit are on one voucher. */
export function voidCards(work: Work, refs: readonly Ref[], wrong: WrongCard): Promise<Outcome[]> {
  return transitionMany(work, cards, cardLifecycle, 'void', refs, voiding(wrong));
}

/** In nobody's hands; that it was in a batch stays. */
const GONE = {
  openKey: null,
  handOverId: null,
  custodyUntil: null,
  keeperOfficeId: null,
  keeperEmployerId: null,
  shelf: null,
  keptSince: null,
  ssStatus: null,
  finStatus: null,
} as const satisfies Partial<Card>;

function voiding({ reason, note, reorder }: WrongCard): Move<Card, CardFacts> {
  let vouchers = NO_VOUCHERS;
  const waited = new Set<string>();
  return {
    facts: async (work, records) => {
      for (const { id, openKey } of records) if (openKey !== null) waited.add(id);
      if (reorder) vouchers = await vouchersFor(work, 'WRONG', records);
      const known = await cardFactsOf(work, records);
      return new Map([...known].map(([id, facts]) => [id, { ...facts, wrong: true }]));
    },
    reasons: [reason],
    change: card => ({ ...GONE, voidReason: reason, voidNote: note.trim(), ...vouchers(card) }),
    after: async (work, records) => {
      const ids = records.map(({ id }) => id);
      await voidNumbers(work, ids);
      await settleVoid(work, records);
      if (reorder)
        await reordered(
          work,
          records.filter(({ id }) => waited.has(id)),
        );
    },
  };
}

/** Orders a card in the place of each: the key of the person and kind passes to it, and the voucher is for it. */
async function reordered(work: Work, records: readonly Card[]): Promise<void> {
  await orderCards(
    work,
    records.map(
      ({
        id,
        applicationId,
        personId,
        kind,
        businessType,
        regionCode,
        officeId,
        employerId,
        troubleKind,
        troubleNo,
      }) => ({
        applicationId,
        personId,
        kind,
        businessType,
        regionCode,
        officeId,
        employerId,
        troubleKind,
        troubleNo,
        insteadOfId: id,
      }),
    ),
  );
}
