import type { Commit, Context, Work } from './context';
import { execute, isDuplicate } from './database';
import { Failure } from './failures';
import { IdempotencyKey } from './records.entities';
import { hydrate, insertRows } from './rows';
import { blindIndex } from './secrets';

/** What a used key answers with: a record to read again, or an outcome of ids and codes. */
type Kept = { record: string; id: string } | { outcome: unknown };

/**
 * Runs a commit once per account, operation and key: the key is inserted first in the same transaction, so a twin in flight waits.
 * The same key with another input is KEY_REUSED; a replay gives the first id and outcome, other fields as they stand now.
 * Refusals are not kept: they roll the key back.
 */
export function keyed<T>(operation: string, key: string | undefined, input: unknown, run: Commit<T>): Commit<T> {
  if (!key) return run;
  return async work => {
    const fingerprint = blindIndex('input', canonical(input));
    const used = {
      accountId: work.actor.id,
      operation,
      key,
      input: fingerprint,
      outcome: null,
      done: false,
      createdAt: work.now,
    };
    try {
      await insertRows(work.db, IdempotencyKey, [used]);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return replay<T>(work, operation, key, fingerprint);
    }
    const result = await run(work);
    await execute(
      work.db,
      'UPDATE idempotency_key SET done = 1, outcome = ? WHERE accountId = ? AND operation = ? AND `key` = ?',
      [JSON.stringify(kept(work, result)), work.actor.id, operation, key],
    );
    return result;
  };
}

/**
 * The commit that answers a key which was used before, or nothing. It is asked before anything is prepared: what the first run took
 * (an upload, say) is there only once.
 */
export async function usedBefore<T>(
  ctx: Context,
  operation: string,
  key: string | undefined,
  input: unknown,
): Promise<Commit<T> | undefined> {
  if (!key) return undefined;
  const rows: unknown[] = await ctx.db.query(
    'SELECT accountId FROM idempotency_key WHERE accountId = ? AND operation = ? AND `key` = ?',
    [ctx.actor.id, operation, key],
  );
  if (rows.length === 0) return undefined;
  return work => replay<T>(work, operation, key, blindIndex('input', canonical(input)));
}

async function replay<T>(work: Work, operation: string, key: string, fingerprint: string): Promise<T> {
  const rows: Record<string, unknown>[] = await work.db.query(
    'SELECT * FROM idempotency_key WHERE accountId = ? AND operation = ? AND `key` = ?',
    [work.actor.id, operation, key],
  );
  const used = hydrate(work.db, IdempotencyKey, rows[0]);
  if (used.input !== fingerprint) throw new Failure('KEY_REUSED');
  const outcome: Kept = JSON.parse(used.outcome ?? 'null');
  work.replies.replayed = true;
  if ('outcome' in outcome) return outcome.outcome as T;
  const [row] = await work.db.query(`SELECT * FROM ${tableOf(work, outcome.record)} WHERE id = ?`, [outcome.id]);
  return hydrate(work.db, metaOf(work, outcome.record).target as new () => object, row) as T;
}

function kept(work: Work, result: unknown): Kept {
  const name = (result as object | null)?.constructor?.name;
  const isRecord = name !== undefined && work.db.dataSource.entityMetadatas.some(meta => meta.name === name);
  return isRecord ? { record: name, id: (result as { id: string }).id } : { outcome: result };
}

const metaOf = (work: Work, record: string) => work.db.dataSource.entityMetadatas.find(meta => meta.name === record)!;
const tableOf = (work: Work, record: string) => metaOf(work, record).tableName;

/** JSON with sorted keys and without the key itself, so that equal inputs have equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (name, inner: unknown) => {
    if (name === 'idempotencyKey') return undefined;
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
