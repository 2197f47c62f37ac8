import type { EntityManager } from 'typeorm';
import type { Owned } from '../../shared/access';
import { dayOf } from '../../shared/calendar';
import type { Lifecycle } from '../../shared/lifecycle';
import type { Policy } from '../../shared/policy';
import { type Context, policyIn, type Work } from './context';
import { count } from './counters';
import { execute, marks } from './database';
import { Failure } from './failures';
import { auditEntry, type Recorded, statusChange } from './journal';
import { AuditEntry, StatusChange } from './records.entities';
import { assignments, insertRows, updateRows } from './rows';
import type { Subject, Versioned } from './subjects';

/** Facts that the record's own row does not carry: a rule that reads one makes the service give it. */
type Given<E, F> = Omit<F, keyof E> & Partial<F>;
type FactsOf<E, F> = (work: Work, records: readonly E[]) => Promise<ReadonlyMap<string, Given<E, F>>>;

/** How a verb moves records: the facts that need other rows (computed under the lock, for all records at once), what changes, what follows. */
export type Move<E, F> = {
  change?: Partial<E> | ((record: E) => Partial<E>);
  reasons?: readonly string[];
  /** What follows in the same transaction. */
  after?: (work: Work, records: readonly E[]) => Promise<unknown>;
} & (Exclude<keyof F, keyof E> extends never ? { facts?: FactsOf<E, F> } : { facts: FactsOf<E, F> });

/** The versioned change of judged records: UPDATE, status change, audit entry and counts of each, then what follows. They are changed in place. */
export async function amendAll<E extends Versioned, S extends string, V extends string, F extends Owned>(
  work: Work,
  subject: Subject<E>,
  lifecycle: Lifecycle<S, V, F>,
  verb: V,
  records: readonly E[],
  { change = {}, reasons, after }: Move<E, F>,
): Promise<readonly E[]> {
  if (records.length === 0) return [];
  const { column } = lifecycle;
  const { to, needs } = lifecycle.steps[verb];
  const status = typeof to === 'string' ? ({ [column]: to } as Partial<E>) : {};
  const stood = records.map(record => String((record as Record<string, unknown>)[column]));
  const { cell, trail } = subject;
  const places = trail && records.map(trail.placeOf);
  const left = cell ? records.map(record => ({ ...cell(record), n: -1 })) : [];
  const several = to !== undefined && typeof to !== 'string' ? (to as readonly string[]) : undefined;
  if (typeof change === 'function') {
    const changes = records.map(record => ({ ...change(record), ...status }));
    await writeEach(work.db, subject, records, changes);
    for (const [at, record] of records.entries()) Object.assign(record, changes[at]).version += 1;
  } else {
    const all = { ...change, ...status };
    await write(work.db, subject, records, all);
    for (const record of records) Object.assign(record, all).version += 1;
  }
  const standing = records.map(record => String((record as Record<string, unknown>)[column]));
  if (several && standing.some(one => !several.includes(one))) throw new Error(`${verb} leads to one of ${several}`);
  await recordAll(
    work,
    subject,
    records.map((record, at) => ({ verb, record, from: stood[at], to: standing[at], reasons, needs })),
  );
  if (cell) await count(work.db, subject.name, [...left, ...records.map(record => ({ ...cell(record), n: 1 }))]);
  const gone = trail && records.filter((record, at) => trail.placeOf(record) !== places![at]);
  if (gone?.length) await trail!.follow(work, verb, gone);
  await after?.(work, records);
  return records;
}

/** The versioned UPDATE: STALE when a row moved since it was read, which only an engine without our lock can show. */
export async function write<E extends Versioned>(
  db: EntityManager,
  { entity }: Subject<E>,
  records: readonly E[],
  change: Partial<E>,
): Promise<void> {
  const { sql, params } = assignments(db, entity, change);
  const set = [...sql, 'version = version + 1'].join(', ');
  const table = db.dataSource.getMetadata(entity).tableName;
  const versions = new Map<number, string[]>();
  for (const { id, version } of records) versions.set(version, [...(versions.get(version) ?? []), id]);
  for (const [version, ids] of versions) {
    const touched = await execute(db, `UPDATE ${table} SET ${set} WHERE id IN (${marks(ids)}) AND version = ?`, [
      ...params,
      ...ids,
      version,
    ]);
    if (touched !== ids.length) throw new Failure('STALE');
  }
}

/** The versioned UPDATE where each record has values of its own: many per statement; STALE as above. */
async function writeEach<E extends Versioned>(
  db: EntityManager,
  { entity }: Subject<E>,
  records: readonly E[],
  changes: readonly Partial<E>[],
): Promise<void> {
  const touched = await updateRows(
    db,
    entity,
    records.map(({ id, version }, at) => ({ id, version, change: changes[at] })),
  );
  if (touched !== records.length) throw new Failure('STALE');
}

/** Writes down what happened to each record. */
export async function recordAll<E extends Versioned>(
  work: Work,
  { name }: Subject<E>,
  acts: readonly Recorded[],
): Promise<void> {
  const month = dayOf(work.now).slice(0, 7);
  const changes = acts.filter(act => act.to).map(act => statusChange(work, name, month, act));
  await insertRows(work.db, StatusChange, changes);
  await insertRows(
    work.db,
    AuditEntry,
    acts.map(act => auditEntry(work, name, act)),
  );
}

/** The policy that a record is judged by: the one frozen on it, else its region's. */
export async function policyFor<E extends Versioned>(ctx: Context, subject: Subject<E>, record: E): Promise<Policy> {
  if (subject.policy) return subject.policy(ctx, record);
  return policyIn(ctx, record.regionCode ?? '');
}

/** The status of a record, whatever its column is called. */
export const statusOf = (record: object): string | null =>
  'status' in record ? String(record.status) : 'whereabouts' in record ? String(record.whereabouts) : null;
