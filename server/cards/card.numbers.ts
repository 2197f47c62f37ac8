import type { Context, Work } from '../platform/context';
import { dbTime, engineOf, execute, marks } from '../platform/database';

/** A number that is about to be given to a card. */
export type Given = { cardId: string; regionCode: string; cardNo: string };

/**
 * Takes numbers for cards, each within its region, and gives the cards whose number belongs to another card or is void for ever. The row
 * that is first in the table has the number: a twin in flight waits for it.
 */
export async function takeNumbers(work: Work, given: readonly Given[]): Promise<ReadonlySet<string>> {
  for (let at = 0; at < given.length; at += CHUNK) {
    const some = given.slice(at, at + CHUNK);
    await execute(
      work.db,
      `INSERT ${engineOf(work.db) === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO card_number (id, cardId, voidedAt)
       VALUES ${some.map(() => '(?,?,NULL)').join(',')}`,
      some.flatMap(one => [keyOf(one), one.cardId]),
    );
  }
  return takenNumbers(work, given);
}

/** The cards whose number belongs to another card or is void for ever, as things stand. */
export async function takenNumbers({ db }: Context, given: readonly Given[]): Promise<ReadonlySet<string>> {
  if (given.length === 0) return new Set();
  const rows: { id: string; cardId: string; voidedAt: unknown }[] = await db.query(
    `SELECT id, cardId, voidedAt FROM card_number WHERE id IN (${marks(given)})`,
    given.map(keyOf),
  );
  const held = new Map(rows.map(row => [row.id, row]));
  return new Set(
    given
      .filter(one => {
        const holder = held.get(keyOf(one));
        return holder !== undefined && (holder.cardId !== one.cardId || holder.voidedAt !== null);
      })
      .map(({ cardId }) => cardId),
  );
}

/** Gives the numbers of these cards free again: they were never out of our hands. */
export async function freeNumbers(work: Work, cardIds: readonly string[]): Promise<void> {
  await execute(work.db, `DELETE FROM card_number WHERE cardId IN (${marks(cardIds)}) AND voidedAt IS NULL`, cardIds);
}

/** Makes the numbers of these cards void for ever: a card that bears one may turn up anywhere. */
export async function voidNumbers(work: Work, cardIds: readonly string[]): Promise<void> {
  await execute(
    work.db,
    `UPDATE card_number SET voidedAt = ? WHERE cardId IN (${marks(cardIds)}) AND voidedAt IS NULL`,
    [dbTime(work.now), ...cardIds],
  );
}

const CHUNK = 500;

const keyOf = ({ regionCode, cardNo }: Given): string => `${regionCode}|${cardNo}`;
