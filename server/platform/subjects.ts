import type { Actor, Owned } from '../../shared/access';
import type { FailureCode, Params } from '../../shared/failures';
import type { Policy } from '../../shared/policy';
import type { Context, Work } from './context';
import type { Cell } from './counters';
import { forUpdate, marks } from './database';
import { Failure } from './failures';
import { type Entity, hydrate } from './rows';
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
  trail?: Trail<E>;
};

/** A ledger of where records of a kind are: whatever verb moves one to another place leaves a line. */
export type Trail<E> = {
  /** The place in one text, compared before and after. */
  placeOf(record: E): string;
  /** Where a record is that was only just made: no line is written for it. */
  nowhere: string;
  follow(work: Work, verb: string, records: readonly E[]): Promise<void>;
};

export type Ref = { id: string; version: number };

/** What happened to one row of a request. */
export type Outcome = { id: string; ok: boolean; code?: FailureCode; params?: Params };

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
