import { newId } from '../../server/platform/columns';
import { force, rowsOf } from './act';
import { OTHER_REGION, REGION } from './cast';
import type { World } from './world';

/** Batches of two bureaus at the maker: each with a card of its own office and a line that nobody ordered. */
export async function settleBatches(world: World): Promise<void> {
  const { bureau, other } = world.place;
  for (const [officeId, regionCode] of [
    [bureau, REGION],
    [other, OTHER_REGION],
  ]) {
    const id = newId(world.clock.now);
    await force(
      world,
      `INSERT INTO production_batch (id, version, no, status, regionCode, officeId, businessType, headCount, openedById, openedAt)
       VALUES (?, 1, ?, 'SENT_TO_MAKER', ?, ?, 'FIRST', 1, 'cards', '2026-11-20 02:00:00.000')`,
      [id, `P${regionCode}-20261120-009`, regionCode, officeId],
    );
    const [card] = await rowsOf<{ id: string }>(
      world,
      "SELECT id FROM card WHERE officeId = ? AND whereabouts IN ('ORDERED', 'PRODUCED') AND keeperOfficeId IS NULL ORDER BY id",
      [officeId],
    );
    await force(world, "UPDATE card SET whereabouts = 'IN_PRODUCTION', batchId = ? WHERE id = ?", [id, card.id]);
    await force(world, 'INSERT INTO production_item (id, batchId, cardId, seq) VALUES (?, ?, ?, 1)', [
      newId(world.clock.now),
      id,
      card.id,
    ]);
    await force(
      world,
      `INSERT INTO return_line (id, jobId, batchId, line, outcome, name, createdAt)
       VALUES (?, ?, ?, 2, 'EXTRA', ?, '2026-11-20 02:00:00.000')`,
      [newId(world.clock.now), newId(world.clock.now), id, `多出${regionCode}`],
    );
  }
}
