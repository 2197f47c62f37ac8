import type { EntityManager } from 'typeorm';
import type { BatchStatus } from '../../shared/production';
import type { Context } from '../platform/context';
import { marks } from '../platform/database';
import type { Card } from './card.entity';
import { cardKey } from './card.key';
import type { CardMore } from './card.more';

/** What the rules see of cards beyond their own rows, for many at once; a number that is about to be given is judged by whoever gives it. */
export async function cardFactsOf({ db }: Context, records: readonly Card[]): Promise<ReadonlyMap<string, CardMore>> {
  if (records.length === 0) return new Map();
  const statuses = await batchStatusesOf(db, records);
  const personIds = [...new Set(records.map(({ personId }) => personId))];
  const gone: { id: string }[] = await db.query(
    `SELECT id FROM person WHERE id IN (${marks(personIds)}) AND deceasedOn IS NOT NULL`,
    personIds,
  );
  const deceased = new Set(gone.map(({ id }) => id));
  const onTheWay = await uncounted(db, records);
  const keys = [...new Set(records.map(({ personId, kind }) => cardKey(personId, kind)))];
  const held: { openKey: string; cardId: string | null }[] = await db.query(
    `SELECT openKey, id AS cardId FROM card WHERE openKey IN (${marks(keys)})
     UNION ALL SELECT openKey, NULL AS cardId FROM application WHERE openKey IN (${marks(keys)})`,
    [...keys, ...keys],
  );
  const holders = new Map<string, (string | null)[]>();
  for (const { openKey, cardId } of held) holders.set(openKey, [...(holders.get(openKey) ?? []), cardId]);
  return new Map(
    records.map(({ id, personId, kind, batchId, chipId, bankCardNo, handOverId }) => {
      const others = (holders.get(cardKey(personId, kind)) ?? []).filter(cardId => cardId !== id);
      const more = {
        dataComplete: chipId !== null && bankCardNo !== null,
        batchStatus: (batchId && statuses.get(batchId)) || null,
        numberTaken: false,
        othersOnTheWay: others.length > 0,
        caseOpen: others.includes(null),
        holderDeceased: deceased.has(personId),
        handOverOpen: handOverId !== null && onTheWay.has(handOverId),
      };
      return [id, more];
    }),
  );
}

/** The hand-overs by which some of these cards are on their way and that wait for their count. */
async function uncounted(db: Context['db'], records: readonly Card[]): Promise<ReadonlySet<string>> {
  const ids = records.flatMap(({ whereabouts, handOverId }) => (whereabouts === 'IN_TRANSIT' && handOverId) || []);
  if (ids.length === 0) return new Set();
  const each = [...new Set(ids)];
  const rows: { id: string }[] = await db.query(
    `SELECT id FROM hand_over WHERE id IN (${marks(each)}) AND status = 'GIVEN'`,
    each,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Where the batches of cards stand. */
export async function batchStatusesOf(
  db: EntityManager,
  records: readonly Pick<Card, 'batchId'>[],
): Promise<ReadonlyMap<string, BatchStatus>> {
  const ids = [...new Set(records.flatMap(({ batchId }) => batchId ?? []))];
  if (ids.length === 0) return new Map();
  const rows: { id: string; status: BatchStatus }[] = await db.query(
    `SELECT id, status FROM production_batch WHERE id IN (${marks(ids)})`,
    ids,
  );
  return new Map(rows.map(({ id, status }) => [id, status]));
}
