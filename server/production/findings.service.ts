import { batchLifecycle } from '../../shared/production';
import type { Work } from '../platform/context';
import { dbTime, execute, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { transition } from '../platform/records';
import { hold, type Outcome } from '../platform/subjects';
import { batches, FINDING } from './batch.list';
import { batchFacts } from './batch.sums';

/**
 * Says what was found out about extra or doubled lines of return files (T-18): until then their batch does not close. An outcome for each;
 * NOT_FOUND out of reach or for a line that is no finding, NOT_FROM_HERE when somebody has looked into it already.
 */
export async function acknowledgeReturnLines(work: Work, ids: readonly string[], note: string): Promise<Outcome[]> {
  const asked = [...new Set(ids)];
  const scope = batches.scope(work.actor, 'b');
  const rows: { id: string; batchId: string }[] = await work.db.query(
    `SELECT t.id, t.batchId FROM return_line t JOIN production_batch b ON b.id = t.batchId
     WHERE t.id IN (${marks(asked)}) AND (${scope.sql}) AND ${FINDING} ORDER BY t.batchId`,
    [...asked, ...scope.params],
  );
  const batchOf = new Map(rows.map(({ id, batchId }) => [id, batchId]));
  const outcomes = new Map<string, Outcome>();
  for (const batchId of new Set(batchOf.values())) {
    const own = asked.filter(id => batchOf.get(id) === batchId);
    for (const one of await acknowledged(work, batchId, own, note.trim())) outcomes.set(one.id, one);
  }
  return asked.map(id => outcomes.get(id) ?? { id, ok: false, code: 'NOT_FOUND' });
}

/** The same for one line; the refusal is thrown. */
export async function acknowledgeReturnLine(work: Work, id: string, note: string): Promise<Outcome> {
  const [outcome] = await acknowledgeReturnLines(work, [id], note);
  if (!outcome.ok) throw new Failure(outcome.code!, outcome.params);
  return outcome;
}

async function acknowledged(work: Work, batchId: string, ids: readonly string[], note: string): Promise<Outcome[]> {
  const { version, status } = await hold(work, batches, { id: batchId });
  const open: { id: string }[] = await work.db.query(
    `SELECT id FROM return_line WHERE id IN (${marks(ids)}) AND acknowledgedAt IS NULL`,
    [...ids],
  );
  const fresh = new Set(open.map(({ id }) => id));
  if (fresh.size > 0) {
    await transition(work, batches, batchLifecycle, 'acknowledge', { id: batchId, version }, { facts: batchFacts });
    await execute(
      work.db,
      `UPDATE return_line SET acknowledgedAt = ?, acknowledgedById = ?, note = ? WHERE id IN (${marks([...fresh])})`,
      [dbTime(work.now), work.actor.id, note, ...fresh],
    );
  }
  return ids.map(id =>
    fresh.has(id) ? { id, ok: true } : { id, ok: false, code: 'NOT_FROM_HERE', params: { status } },
  );
}
