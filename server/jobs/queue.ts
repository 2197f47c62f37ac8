import type { EntityManager } from 'typeorm';
import type { FailureCode } from '../../shared/failures';
import type { JobKind, JobStatus } from '../../shared/jobs';
import { newId } from '../platform/columns';
import { commit, type House, systemContext, type Work } from '../platform/context';
import { dbTime, engineOf, execute, marks } from '../platform/database';
import { assignments, hydrate } from '../platform/rows';
import { Job, type JobOutcome } from './job.entity';
import { holdLease, LEASE_SECONDS } from './job.run';
import { databaseTime } from './lease';

/** What is done with a job that has come to its end, in the transaction that ends it; handed in by the composition root. */
export type OnEnd = (work: Work, job: Job) => Promise<void>;

/** How a run ended: done, refused by a rule, dead after too many attempts, or to be tried again. */
export type Ending =
  | { status: 'DONE'; outcome: JobOutcome | null }
  | { status: 'FAILED'; errorCode: FailureCode }
  | { status: 'FAULT'; incident: string }
  | { status: 'LEFT' };

/** Leases the oldest job that waits or whose lease has run out; it looks by the reader first, so that an idle house writes nothing. */
export async function leaseNext(house: House, kinds: readonly JobKind[]): Promise<Job | undefined> {
  const { database, clock } = house;
  if (kinds.length === 0 || !(await oldest(database.read, kinds, clock.now(), ''))) return undefined;
  return database.commit(async db => {
    const job = await oldest(db, kinds, clock.now(), engineOf(db) === 'sqlite' ? '' : ' FOR UPDATE SKIP LOCKED');
    if (!job) return undefined;
    const leasedBy = newId(clock.now());
    const change: Partial<Job> = { status: 'RUNNING', leasedBy, attempts: job.attempts + 1, version: job.version + 1 };
    const { sql, params } = assignments(db, Job, change);
    await execute(
      db,
      `UPDATE job SET ${sql.join(', ')}, leasedUntil = ${databaseTime(db, LEASE_SECONDS)} WHERE id = ?`,
      [...params, job.id],
    );
    return Object.assign(job, change);
  });
}

/** Keeps a lease alive while a long step runs. */
export async function renew({ database }: House, { id, leasedBy }: Job): Promise<void> {
  await database.commit(db =>
    execute(db, `UPDATE job SET leasedUntil = ${databaseTime(db, LEASE_SECONDS)} WHERE id = ? AND leasedBy = ?`, [
      id,
      leasedBy,
    ]),
  );
}

/** Ends a run: the job is final, or waits for its next attempt, later each time. */
export async function end(house: House, leased: Job, ending: Ending, onEnd: OnEnd): Promise<void> {
  await commit(systemContext(house), async work => {
    const job = await holdLease(work, leased);
    const change = { leasedBy: null, leasedUntil: null, version: job.version + 1, ...after(work, job, ending) };
    const { sql, params } = assignments(work.db, Job, change);
    await execute(work.db, `UPDATE job SET ${sql.join(', ')} WHERE id = ?`, [...params, job.id]);
    if (change.finishedAt) await onEnd(work, Object.assign(job, change));
  });
}

/** Gives back what a process has left behind that died with the only key to its database: no other process can hold a lease. */
export async function reclaim({ database }: House): Promise<void> {
  if (database.engine !== 'sqlite') return;
  await database.commit(db => execute(db, "UPDATE job SET leasedUntil = NULL WHERE status = 'RUNNING'"));
}

const RETRY_SECONDS = 2;
const RETRY_AT_MOST = 600;

function after({ now }: Work, job: Job, ending: Ending): Partial<Job> {
  const final = (status: JobStatus): Partial<Job> => ({ status, finishedAt: now, dedupeKey: null });
  switch (ending.status) {
    case 'DONE':
      return { ...final('DONE'), outcome: ending.outcome };
    case 'FAILED':
      return { ...final('FAILED'), errorCode: ending.errorCode };
    case 'LEFT':
      return { status: 'QUEUED', attempts: job.attempts - 1 };
    default: {
      if (job.attempts >= job.maxAttempts) return { ...final('DEAD'), incident: ending.incident };
      const wait = Math.min(RETRY_SECONDS ** job.attempts, RETRY_AT_MOST);
      return { status: 'QUEUED', incident: ending.incident, runAfter: new Date(now.getTime() + wait * 1000) };
    }
  }
}

async function oldest(db: EntityManager, kinds: readonly JobKind[], now: Date, lock: string): Promise<Job | undefined> {
  const head = `SELECT * FROM job WHERE kind IN (${marks(kinds)})`;
  const tail = `ORDER BY id LIMIT 1${lock}`;
  const abandoned = `status = 'RUNNING' AND (leasedUntil IS NULL OR leasedUntil < ${databaseTime(db)})`;
  const [left] = await db.query(`${head} AND ${abandoned} ${tail}`, [...kinds]);
  if (left) return hydrate(db, Job, left);
  const [due] = await db.query(`${head} AND status = 'QUEUED' AND (runAfter IS NULL OR runAfter <= ?) ${tail}`, [
    ...kinds,
    dbTime(now),
  ]);
  return due && hydrate(db, Job, due);
}
