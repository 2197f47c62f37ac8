import type { FailStage } from '../../shared/cards';
import type { BatchOutcome } from '../../shared/production';
import type { Card } from '../cards/card.entity';
import type { Work } from '../platform/context';
import { execute, marks } from '../platform/database';

type InBatch = Pick<Card, 'id' | 'batchId'>;

/** Writes down what became of cards on the rows of the batch that they are in; a row that has an outcome keeps it. */
export async function settle(
  work: Work,
  cards: readonly InBatch[],
  outcome: BatchOutcome,
  failed?: (id: string) => { stage: FailStage; reason: string },
): Promise<void> {
  const alike = new Map<string, { batchId: string; stage: FailStage | null; reason: string | null; ids: string[] }>();
  for (const { id, batchId } of cards) {
    if (!batchId) continue;
    const { stage = null, reason = null } = failed?.(id) ?? {};
    const key = JSON.stringify([batchId, stage, reason]);
    const some = alike.get(key);
    if (some) some.ids.push(id);
    else alike.set(key, { batchId, stage, reason, ids: [id] });
  }
  for (const { batchId, stage, reason, ids } of alike.values())
    await execute(
      work.db,
      `UPDATE production_item SET outcome = ?, failStage = ?, failReason = ?
       WHERE batchId = ? AND cardId IN (${marks(ids)}) AND outcome IS NULL`,
      [outcome, stage, reason, batchId, ...ids],
    );
}

/** Counts wrong cards as void on the rows of their batch, whatever the maker had said of them. */
export async function settleVoid(work: Work, cards: readonly InBatch[]): Promise<void> {
  const batches = new Map<string, string[]>();
  for (const { id, batchId } of cards) if (batchId) batches.set(batchId, [...(batches.get(batchId) ?? []), id]);
  for (const [batchId, ids] of batches)
    await execute(
      work.db,
      `UPDATE production_item SET outcome = 'VOID' WHERE batchId = ? AND cardId IN (${marks(ids)})`,
      [batchId, ...ids],
    );
}

/** Lets the rows of cards wait again. */
export async function unsettle(work: Work, cards: readonly InBatch[]): Promise<void> {
  for (const { id, batchId } of cards)
    await execute(work.db, 'UPDATE production_item SET outcome = NULL WHERE batchId = ? AND cardId = ?', [batchId, id]);
}
