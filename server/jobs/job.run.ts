import { type Context, commit, type House, systemContext, type Work } from '../platform/context';
import { execute, forUpdate } from '../platform/database';
import { assignments, hydrate } from '../platform/rows';
import { Job, type JobOutcome, type JobPayload, type JobValue } from './job.entity';
import { databaseTime } from './lease';

/** How long a job stays with whoever leased it without a sign of life. */
export const LEASE_SECONDS = 30;

/** How far a step has brought a job; what is left out stays as it is. */
export type Progress<C extends JobValue = JobValue> = { cursor?: C; done?: number; total?: number };

/** A job as its handler sees it. */
export type JobRun<P extends JobPayload = JobPayload, C extends JobValue = JobValue> = {
  readonly id: string;
  readonly createdById: string;
  readonly payload: P;
  /** Where the last committed step has left off; null at the very start. */
  readonly cursor: C | null;
  readonly done: number;
  /** A context of the house itself at the present instant. */
  readonly ctx: Context;
  /** One commit that stores the progress with it, so that a job which dies anywhere does nothing twice. */
  step<T>(run: (work: Work) => Promise<T>, progress: Progress<C> | ((result: T) => Progress<C>)): Promise<T>;
};

/** Does the work of one kind of job; what it gives is the job's outcome. It must go on from the cursor that it finds. */
export type Handler = (run: JobRun) => Promise<JobOutcome | null>;

/** A handler with types for its own payload and cursor. */
export const handler = <P extends JobPayload, C extends JobValue>(
  run: (job: JobRun<P, C>) => Promise<JobOutcome | null>,
): Handler => run as unknown as Handler;

/** Why a run was left without an end: the job is no longer ours, or the house is closing. */
export class LeftOff extends Error {
  constructor(readonly why: 'LOST' | 'CLOSING') {
    super(why);
  }
}

/** Makes the run of a leased job; before each step it asks whether the house is closing. */
export function runOf(house: House, job: Job, isClosing: () => boolean): JobRun {
  const at = { cursor: job.checkpoint, done: job.done };
  return {
    id: job.id,
    createdById: job.createdById,
    payload: job.payload,
    get cursor() {
      return at.cursor;
    },
    get done() {
      return at.done;
    },
    get ctx() {
      return systemContext(house);
    },
    async step(run, progress) {
      if (isClosing()) throw new LeftOff('CLOSING');
      const { result, reached } = await commit(systemContext(house), async work => {
        await holdLease(work, job);
        const given = await run(work);
        const next = typeof progress === 'function' ? progress(given) : progress;
        await keep(work, job, at, next);
        return { result: given, reached: next };
      });
      Object.assign(at, Object.fromEntries(Object.entries(reached).filter(([, value]) => value !== undefined)));
      return result;
    },
  };
}

/** The job under lock, still ours: otherwise somebody cancelled it, or another process has taken it over. */
export async function holdLease({ db }: Work, { id, leasedBy }: Job): Promise<Job> {
  const [row] = await db.query(
    `SELECT * FROM job WHERE id = ? AND leasedBy = ? AND status = 'RUNNING'${forUpdate(db)}`,
    [id, leasedBy],
  );
  if (!row) throw new LeftOff('LOST');
  return hydrate(db, Job, row);
}

/** A step that moved the cursor shows that the job comes forward: only attempts without progress count towards its end. */
async function keep(
  { db }: Work,
  { id }: Job,
  at: { cursor: JobValue },
  { cursor, done, total }: Progress,
): Promise<void> {
  const moved = cursor !== undefined && JSON.stringify(cursor) !== JSON.stringify(at.cursor);
  const changes: Partial<Job> = { done, total, ...(moved && { checkpoint: cursor, attempts: 1 }) };
  const { sql, params } = assignments(db, Job, changes);
  const sets = [`leasedUntil = ${databaseTime(db, LEASE_SECONDS)}`, ...sql];
  await execute(db, `UPDATE job SET ${sets.join(', ')} WHERE id = ?`, [...params, id]);
}
