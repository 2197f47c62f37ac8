import type { Owned, Permission } from '../../shared/access';
import { type Refusal, refusal } from '../../shared/failures';
import { type Lifecycle, whyNot } from '../../shared/lifecycle';
import { amendAll, type Move, policyFor, recordAll, statusOf, write } from './amending';
import { newId } from './columns';
import type { Work } from './context';
import { count } from './counters';
import { Failure } from './failures';
import { insertRows } from './rows';
import { hold, holdMany, type Outcome, type Ref, type Subject, type Versioned } from './subjects';

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
  const { to, needs } = lifecycle.steps[verb];
  if (typeof to !== 'string') throw new Error(`${verb} begins no record`);
  const [made] = await createMany(work, subject, verb, [{ ...values, [lifecycle.column]: to } as Partial<E>], needs);
  return made;
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

/** Inserts many records of one kind, each recorded and counted; what was to be named before it was there brings its id. */
export async function createMany<E extends Versioned>(
  work: Work,
  subject: Subject<E>,
  verb: string,
  rows: readonly Partial<E>[],
  needs?: Permission | readonly Permission[],
): Promise<E[]> {
  const records = rows.map(values =>
    Object.assign(new subject.entity(), values, { id: values.id ?? newId(work.now), version: 1 }),
  );
  await insertRows(work.db, subject.entity, records);
  await recordAll(
    work,
    subject,
    records.map(record => ({ verb, record, from: null, to: statusOf(record), needs })),
  );
  const { cell, trail } = subject;
  const placed = trail && records.filter(record => trail.placeOf(record) !== trail.nowhere);
  if (placed?.length) await trail!.follow(work, verb, placed);
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

/** The facts are put onto the held record: to copy so wide a row is the dearest part of a judgement. */
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
    judged.push(whyNot(lifecycle, verb, Object.assign(record, known?.get(record.id)) as unknown as F, scene));
  }
  return judged;
}
