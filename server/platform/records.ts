import type { EntityManager } from 'typeorm';
import { type Actor, type Owned } from '../../shared/access';
import { dayOf } from '../../shared/calendar';
import { type FailureCode, type Params, type Refusal, refusal } from '../../shared/failures';
import { type Lifecycle, whyNot } from '../../shared/lifecycle';
import type { Policy } from '../../shared/policy';
import { newId } from './columns';
import type { Context, Work } from './context';
import { type Cell, count } from './counters';
import { execute, forUpdate, marks } from './database';
import { Failure } from './failures';
import { auditEntry, type Recorded, statusChange } from './journal';
import { AuditEntry, StatusChange } from './records.entities';
import { assignments, type Entity, hydrate, insertRows } from './rows';
import type { Where } from './where';

/** A record that can be held: it has a version that tells an officer that their screen is old. */
export type Versioned = Owned & { id: string; version: number };

/** One kind of record: its table, who reaches which rows, and how it is counted. Without a scope nothing is reached. */
export type Subject<E extends Versioned> = {
  entity: Entity<E>;
  name: string;
  scope(actor: Actor, alias: string): Where;
  cell?(record: E): Cell;
  policy?(ctx: Context, record: E): Promise<Policy>;
};

export type Ref = { id: string; version: number };

/** What happened to one row of a request. */
export type Outcome = { id: string; ok: boolean; code?: FailureCode; params?: Params };

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

/** The row by id within the actor's reach, locked where the engine can; NOT_FOUND outside it, STALE if and only if it moved. */
export async function hold<E extends Versioned>(
  work: Work,
  subject: Subject<E>,
  ref: { id: string; version?: number },
): Promise<E> {
  const [record] = await holdMany(work, subject, [ref.id]);
  if (!record) throw new Failure('NOT_FOUND');
  if (ref.version !== undefined && ref.version !== record.version) throw new Failure('STALE');
  return record;
}

/** The rows by id within the actor's reach, locked in the order of their ids. */
export async function holdMany<E extends Versioned>(
  work: Work,
  subject: Subject<E>,
  ids: readonly string[],
): Promise<E[]> {
  if (ids.length === 0) return [];
  const scope = subject.scope(work.actor, 't');
  const table = work.db.dataSource.getMetadata(subject.entity).tableName;
  const rows: Record<string, unknown>[] = await work.db.query(
    `SELECT t.* FROM ${table} t WHERE t.id IN (${marks(ids)}) AND (${scope.sql}) ORDER BY t.id${forUpdate(work.db)}`,
    [...ids, ...scope.params],
  );
  return rows.map(row => hydrate(work.db, subject.entity, row));
}

/** One record, one verb: hold, judge, amend, record. Throws the refusal. Gives the record as it stands afterwards. */
export async function transition<E extends Versioned, S extends string, V extends string, F extends Owned>(
  work: Work,
  subject: Subject<E>,
  lifecycle: Lifecycle<S, V, F>,
  verb: V,
  ref: Ref,
  move: Move<E, F>,
): Promise<E> {
  const record = await hold(work, subject, ref);
  const [refused] = await judge(work, subject, lifecycle, verb, [record], move);
  if (refused) throw Failure.of(refused);
  const [moved] = await amendAll(work, subject, lifecycle, verb, [record], move);
  return moved;
}

/** Many records, one verb, an outcome for each: a refused row undoes no other. Rows must be at most 1,000. */
export async function transitionMany<E extends Versioned, S extends string, V extends string, F extends Owned>(
  work: Work,
  subject: Subject<E>,
  lifecycle: Lifecycle<S, V, F>,
  verb: V,
  refs: readonly Ref[],
  move: Move<E, F>,
): Promise<Outcome[]> {
  const held = new Map(
    (await holdMany(work, subject, [...new Set(refs.map(({ id }) => id))])).map(record => [record.id, record]),
  );
  const refusals = new Map<string, Refusal>();
  for (const { id, version } of refs) {
    const record = held.get(id);
    if (!record) refusals.set(id, refusal('NOT_FOUND'));
    else if (record.version !== version) refusals.set(id, refusal('STALE'));
  }
  const standing = [...held.values()].filter(({ id }) => !refusals.has(id));
  const judged = await judge(work, subject, lifecycle, verb, standing, move);
  for (const [at, record] of standing.entries()) if (judged[at]) refusals.set(record.id, judged[at]);
  await amendAll(
    work,
    subject,
    lifecycle,
    verb,
    standing.filter(({ id }) => !refusals.has(id)),
    move,
  );
  return refs.map(({ id }) => {
    const refused = refusals.get(id);
    return refused ? { id, ok: false, ...refused } : { id, ok: true };
  });
}

/** Makes a record of a lifecycle: judged as its first verb, inserted, counted and recorded. The facts include the record's own values. */
export async function begin<E extends Versioned, S extends string, V extends string, F extends Owned>(
  work: Work,
  subject: Subject<E>,
  lifecycle: Lifecycle<S, V, F>,
  verb: V,
  values: Omit<Partial<E>, 'id' | 'version'>,
  facts: Partial<F>,
): Promise<E> {
  const record = { ...values, ...facts, [lifecycle.column]: '' } as unknown as F;
  const policy = await policyFor(work, subject, values as unknown as E);
  const refused = whyNot(lifecycle, verb, record, { actor: work.actor, now: work.now, policy });
  if (refused) throw Failure.of(refused);
  return create(work, subject, verb, { ...values, [lifecycle.column]: lifecycle.steps[verb].to } as Partial<E>);
}

/** Inserts a record with its audit entry, and its status change when it has a status. */
export async function create<E extends Versioned>(
  work: Work,
  subject: Subject<E>,
  verb: string,
  values: Partial<E>,
): Promise<E> {
  const [record] = await createMany(work, subject, verb, [values]);
  return record;
}

/** Inserts many records of one kind, each recorded and counted. */
export async function createMany<E extends Versioned>(
  work: Work,
  subject: Subject<E>,
  verb: string,
  rows: readonly Partial<E>[],
): Promise<E[]> {
  const records = rows.map(values => Object.assign(new subject.entity(), values, { id: newId(work.now), version: 1 }));
  await insertRows(work.db, subject.entity, records);
  await recordAll(
    work,
    subject,
    records.map(record => ({ verb, record, from: null, to: statusOf(record) })),
  );
  const { cell } = subject;
  if (cell)
    await count(
      work.db,
      subject.name,
      records.map(record => ({ ...cell(record), n: 1 })),
    );
  return records;
}

/** Changes a held record outside any lifecycle (a correction): version, audit entry with the names of the fields. */
export async function amend<E extends Versioned>(
  work: Work,
  subject: Subject<E>,
  record: E,
  verb: string,
  change: Partial<E>,
): Promise<E> {
  await write(work.db, subject, [record], change);
  const moved = Object.assign(new subject.entity(), record, change, { version: record.version + 1 });
  await recordAll(work, subject, [{ verb, record: moved, from: null, to: null, fields: Object.keys(change) }]);
  return moved;
}

async function judge<E extends Versioned, S extends string, V extends string, F extends Owned>(
  work: Work,
  subject: Subject<E>,
  lifecycle: Lifecycle<S, V, F>,
  verb: V,
  records: readonly E[],
  { facts }: Move<E, F>,
): Promise<(Refusal | undefined)[]> {
  const known = facts ? await facts(work, records) : undefined;
  const judged: (Refusal | undefined)[] = [];
  for (const record of records) {
    const policy = await policyFor(work, subject, record);
    const scene = { actor: work.actor, now: work.now, policy };
    judged.push(whyNot(lifecycle, verb, { ...record, ...known?.get(record.id) } as unknown as F, scene));
  }
  return judged;
}

async function amendAll<E extends Versioned, S extends string, V extends string, F extends Owned>(
  work: Work,
  subject: Subject<E>,
  lifecycle: Lifecycle<S, V, F>,
  verb: V,
  records: readonly E[],
  { change = {}, reasons, after }: Move<E, F>,
): Promise<E[]> {
  if (records.length === 0) return [];
  const { column } = lifecycle;
  const { to } = lifecycle.steps[verb];
  const status = to ? ({ [column]: to } as Partial<E>) : {};
  const moved: E[] = [];
  if (typeof change === 'function') {
    for (const record of records) {
      const own = { ...change(record), ...status };
      await write(work.db, subject, [record], own);
      moved.push(Object.assign(new subject.entity(), record, own, { version: record.version + 1 }));
    }
  } else {
    const all = { ...change, ...status };
    await write(work.db, subject, records, all);
    moved.push(
      ...records.map(record => Object.assign(new subject.entity(), record, all, { version: record.version + 1 })),
    );
  }
  const before = (at: number) => String((records[at] as Record<string, unknown>)[column]);
  await recordAll(
    work,
    subject,
    moved.map((record, at) => ({ verb, record, from: before(at), to: to ?? before(at), reasons })),
  );
  if (subject.cell) {
    const { cell } = subject;
    await count(
      work.db,
      subject.name,
      moved.flatMap((record, at) => [
        { ...cell(records[at]), n: -1 },
        { ...cell(record), n: 1 },
      ]),
    );
  }
  await after?.(work, moved);
  return moved;
}

/** The versioned UPDATE: STALE when a row moved since it was read, which only an engine without our lock can show. */
async function write<E extends Versioned>(
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

async function recordAll<E extends Versioned>(
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

async function policyFor<E extends Versioned>(ctx: Context, subject: Subject<E>, record: E): Promise<Policy> {
  if (subject.policy) return subject.policy(ctx, record);
  return ctx.house.policyOf(ctx.db, record.regionCode ?? '', ctx.now);
}

const statusOf = (record: object): string | null =>
  'status' in record ? String(record.status) : 'whereabouts' in record ? String(record.whereabouts) : null;
