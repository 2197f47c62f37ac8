import type { Context, Work } from '../platform/context';
import { dbTime, engineOf, execute, marks } from '../platform/database';

/** A card number and a chip that are about to be given to a card. */
export type Given = { cardId: string; regionCode: string; cardNo?: string | null; chipId?: string | null };

/** The cards whose number, or whose chip, belongs to another card or is void for ever. */
export type Taken = { numbers: ReadonlySet<string>; chips: ReadonlySet<string> };

/**
 * Takes numbers and chips for cards, each within its region, and gives the cards of which one is taken already: they take nothing. The row
 * that is first in the table has the number: a twin in flight waits for it.
 */
export async function takeNumbers(work: Work, given: readonly Given[]): Promise<Taken> {
  for (const some of chunked(given.flatMap(keysOf)))
    await execute(
      work.db,
      `INSERT ${engineOf(work.db) === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO card_number (id, cardId, voidedAt)
       VALUES ${some.map(() => '(?,?,NULL)').join(',')}`,
      some.flatMap(({ key, cardId }) => [key, cardId]),
    );
  const taken = await takenNumbers(work, given);
  const refused = given.filter(({ cardId }) => taken.numbers.has(cardId) || taken.chips.has(cardId));
  for (const some of chunked(refused.flatMap(keysOf)))
    await execute(
      work.db,
      `DELETE FROM card_number WHERE id IN (${marks(some)}) AND cardId IN (${marks(some)}) AND voidedAt IS NULL`,
      [...some.map(({ key }) => key), ...some.map(({ cardId }) => cardId)],
    );
  return taken;
}

/** The cards whose number or chip belongs to another card or is void for ever, as things stand. */
export async function takenNumbers({ db }: Context, given: readonly Given[]): Promise<Taken> {
  const keys = given.flatMap(keysOf);
  const held = new Map<string, { cardId: string; voidedAt: unknown }>();
  for (const some of chunked(keys)) {
    const rows: { id: string; cardId: string; voidedAt: unknown }[] = await db.query(
      `SELECT id, cardId, voidedAt FROM card_number WHERE id IN (${marks(some)})`,
      some.map(({ key }) => key),
    );
    for (const row of rows) held.set(row.id, row);
  }
  const taken = keys.filter(({ key, cardId }) => {
    const holder = held.get(key);
    return holder !== undefined && (holder.cardId !== cardId || holder.voidedAt !== null);
  });
  const of = (kind: Key['kind']) => new Set(taken.filter(one => one.kind === kind).map(({ cardId }) => cardId));
  return { numbers: of('number'), chips: of('chip') };
}

/** Gives the numbers and chips of these cards free again: they were never out of our hands. */
export async function freeNumbers(work: Work, cardIds: readonly string[]): Promise<void> {
  await execute(work.db, `DELETE FROM card_number WHERE cardId IN (${marks(cardIds)}) AND voidedAt IS NULL`, cardIds);
}

/** Makes the numbers and chips of these cards void for ever: a card that bears one may turn up anywhere. */
export async function voidNumbers(work: Work, cardIds: readonly string[]): Promise<void> {
  await execute(
    work.db,
    `UPDATE card_number SET voidedAt = ? WHERE cardId IN (${marks(cardIds)}) AND voidedAt IS NULL`,
    [dbTime(work.now), ...cardIds],
  );
}

const CHUNK = 500;

type Key = { key: string; cardId: string; kind: 'number' | 'chip' };

const keysOf = ({ cardId, regionCode, cardNo, chipId }: Given): Key[] => [
  ...(cardNo ? [{ key: `${regionCode}|${cardNo}`, cardId, kind: 'number' as const }] : []),
  ...(chipId ? [{ key: `${regionCode}|#${chipId}`, cardId, kind: 'chip' as const }] : []),
];

const chunked = (keys: readonly Key[]): Key[][] =>
  Array.from({ length: Math.ceil(keys.length / CHUNK) }, (_, at) => keys.slice(at * CHUNK, (at + 1) * CHUNK));
