import { cardLifecycle } from '../../shared/cards';
import { handOverLifecycle } from '../../shared/handOvers';
import type { Card } from '../cards/card.entity';
import { cardFactsOf } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { newId } from '../platform/columns';
import type { Work } from '../platform/context';
import { dbTime, execute, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { transition, transitionMany } from '../platform/records';
import { insertRows } from '../platform/rows';
import { hold, holdMany, type Ref } from '../platform/subjects';
import { type CardMove, reception } from './custody.service';
import { type HandOver, HandOverItem } from './handOver.entity';
import { handOvers } from './handOver.list';
import { handOverFacts } from './handOver.service';
import { tellOfDifference } from './handOver.writing';

/** What the taker found: cards of the list, numbers that are not on it, and how many things there were. */
export type Found = {
  arrived: readonly string[];
  unlisted?: readonly string[] | null;
  takenCount: number;
  shelf?: string | null;
};

/**
 * The taker's own count of a hand-over: at an office what arrived is received onto a shelf, and what did not stays on its
 * way; a unit says which of its cards are there. COUNT_CHANGED when others are named than were counted, NOT_FOUND for a card that is
 * not on the list. Anything else than the list makes it DIFFERENT: that is told to both sides, and is a case until it is settled.
 */
export async function confirmHandOver(work: Work, ref: Ref, found: Found): Promise<HandOver> {
  const held = await hold(work, handOvers, ref);
  const rows: HandOverItem[] = await work.db.query(
    'SELECT id, cardId, cardNo, outcome FROM hand_over_item WHERE handOverId = ? ORDER BY id',
    [held.id],
  );
  const { arrived, extra } = sorted(rows, found);
  const atOffice = held.kind === 'TRANSFER';
  if (atOffice && !found.shelf?.trim()) throw new Failure('INVALID_INPUT', { fields: ['shelf'] });
  const there = rows.filter(({ cardId, outcome }) => outcome === null && arrived.has(cardId!));
  const came = atOffice
    ? await onTheirWay(work, held, there)
    : there.map(({ cardId }) => ({ id: cardId!, version: 0 }));
  const agree = extra.length === 0 && rows.every(({ cardId, outcome }) => outcome === 'BACK' || arrived.has(cardId!));
  const status = agree && came.length === arrived.size ? 'TAKEN' : 'DIFFERENT';
  return transition(work, handOvers, handOverLifecycle, 'confirm', ref, {
    facts: handOverFacts,
    change: { status, takenCount: found.takenCount, takenAt: work.now },
    after: async (inside, [handOver]) => {
      await markArrived(inside, held.id, came);
      if (atOffice) await receiveAll(inside, came, found.shelf!);
      await keepExtra(inside, held, extra, found.shelf);
      if (status === 'DIFFERENT') await tellOfDifference(inside, handOver);
    },
  });
}

/** Which cards of the list are said to be there, and which numbers are not on it. */
function sorted(rows: readonly HandOverItem[], { arrived, unlisted, takenCount }: Found) {
  const listed = new Set(rows.map(({ cardId }) => cardId));
  if (arrived.some(id => !listed.has(id))) throw new Failure('NOT_FOUND');
  const byNo = new Map(rows.map(({ cardNo, cardId }) => [cardNo, cardId!]));
  const numbers = [...new Set((unlisted ?? []).map(no => no.normalize('NFKC').replace(/\s/g, '').toUpperCase()))];
  const there = new Set([...arrived, ...numbers.flatMap(no => byNo.get(no) ?? [])]);
  const extra = numbers.filter(no => !byNo.has(no));
  const count = there.size + extra.length;
  if (count !== takenCount) throw new Failure('COUNT_CHANGED', { expected: takenCount, found: count });
  return { arrived: there, extra };
}

/** Those of them that are on their way by this hand-over, locked: one that became void or missing in the books comes in by no count. */
async function onTheirWay(work: Work, { id }: HandOver, rows: readonly HandOverItem[]): Promise<Card[]> {
  const held = await holdMany(
    work,
    cards,
    rows.map(({ cardId }) => cardId!),
  );
  return held.filter(({ whereabouts, handOverId }) => whereabouts === 'IN_TRANSIT' && handOverId === id);
}

async function markArrived(work: Work, handOverId: string, came: readonly Ref[]): Promise<void> {
  if (came.length === 0) return;
  await execute(
    work.db,
    `UPDATE hand_over_item SET outcome = 'ARRIVED', settledAt = ? WHERE handOverId = ? AND cardId IN (${marks(came)})`,
    [dbTime(work.now), handOverId, ...came.map(({ id }) => id)],
  );
}

/** This count is the one that they wait for. */
const counted = (move: CardMove): CardMove => ({
  ...move,
  facts: async (inside, records) => {
    const known = await cardFactsOf(inside, records);
    return new Map([...known].map(([id, facts]) => [id, { ...facts, handOverOpen: false }]));
  },
});

async function receiveAll(work: Work, came: readonly Ref[], shelf: string): Promise<void> {
  const refs = came.map(({ id, version }) => ({ id, version }));
  const move = counted(await reception(work, shelf));
  const outcomes = await transitionMany(work, cards, cardLifecycle, 'receive', refs, move);
  if (outcomes.some(({ ok }) => !ok)) throw new Failure('STALE');
}

/** What came beside the list is kept with its number; at an office it is received where it may be. */
async function keepExtra(
  work: Work,
  { id: handOverId }: HandOver,
  numbers: readonly string[],
  shelf?: string | null,
): Promise<void> {
  if (numbers.length === 0) return;
  const scope = cards.scope(work.actor, 't');
  const known: (Ref & { cardNo: string })[] = await work.db.query(
    `SELECT t.id, t.version, t.cardNo FROM card t WHERE t.cardNo IN (${marks(numbers)}) AND (${scope.sql}) ORDER BY t.id`,
    [...numbers, ...scope.params],
  );
  const byNo = new Map(known.map(one => [one.cardNo, one]));
  await insertRows(
    work.db,
    HandOverItem,
    numbers.map(cardNo => ({
      id: newId(work.now),
      handOverId,
      cardId: byNo.get(cardNo)?.id ?? null,
      cardNo,
      outcome: 'EXTRA' as const,
      settledAt: null,
    })),
  );
  if (!shelf || byNo.size === 0) return;
  const refs = [...byNo.values()].map(({ id, version }) => ({ id, version }));
  await transitionMany(work, cards, cardLifecycle, 'receive', refs, await reception(work, shelf));
}
