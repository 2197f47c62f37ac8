import type { BatchStatus } from '../../shared/production';
import type { Context } from '../platform/context';
import { marks } from '../platform/database';
import type { Card, CardMore } from './card.entity';
import { cardKey } from './card.key';

/** What the rules see of cards beyond their own rows, for many at once; a number that is about to be given is judged by whoever gives it. */
export async function cardFactsOf({ db }: Context, records: readonly Card[]): Promise<ReadonlyMap<string, CardMore>> {
  if (records.length === 0) return new Map();
  const batchIds = [...new Set(records.flatMap(({ batchId }) => batchId ?? []))];
  const batches: { id: string; status: BatchStatus }[] =
    batchIds.length > 0
      ? await db.query(`SELECT id, status FROM production_batch WHERE id IN (${marks(batchIds)})`, batchIds)
      : [];
  const statuses = new Map(batches.map(({ id, status }) => [id, status]));
  const keys = [...new Set(records.map(({ personId, kind }) => cardKey(personId, kind)))];
  const held: { openKey: string; id: string }[] = await db.query(
    `SELECT openKey, id FROM card WHERE openKey IN (${marks(keys)})
     UNION ALL SELECT openKey, id FROM application WHERE openKey IN (${marks(keys)})`,
    [...keys, ...keys],
  );
  const holders = new Map<string, string[]>();
  for (const { openKey, id } of held) holders.set(openKey, [...(holders.get(openKey) ?? []), id]);
  return new Map(
    records.map(({ id, personId, kind, batchId, chipId, bankCardNo }) => [
      id,
      {
        dataComplete: chipId !== null && bankCardNo !== null,
        batchStatus: (batchId && statuses.get(batchId)) || null,
        numberTaken: false,
        othersOnTheWay: (holders.get(cardKey(personId, kind)) ?? []).some(other => other !== id),
      },
    ]),
  );
}
