import { type JobKind, OPEN_JOB_STATUSES } from '../../shared/jobs';
import { newId } from '../platform/columns';
import type { Work } from '../platform/context';
import { isDuplicate } from '../platform/database';
import { Failure } from '../platform/failures';
import { amend } from '../platform/records';
import { insertRows } from '../platform/rows';
import { hold, type Ref } from '../platform/subjects';
import { Job, type JobPayload } from './job.entity';
import { jobs } from './job.list';

/** What is to be done: ids only in the payload. Under a dedupe key at most one job is open. */
export type Order = {
  kind: JobKind;
  payload: JobPayload;
  dedupeKey?: string | null;
  runAfter?: Date | null;
  total?: number | null;
  maxAttempts?: number;
  officeId?: string | null;
  employerId?: string | null;
  regionCode?: string | null;
};

/** Orders a job in the transaction at hand and gives its id: that of the open one when the dedupe key is taken. */
export async function enqueue(work: Work, order: Order): Promise<string> {
  const { kind, payload, dedupeKey = null, runAfter = null, total = null, maxAttempts = 6 } = order;
  const { officeId = work.actor.officeId, employerId = null, regionCode = null } = order;
  const id = newId(work.now);
  const row: Omit<Job, 'figures'> = {
    id,
    version: 1,
    kind,
    status: 'QUEUED',
    payload,
    checkpoint: null,
    total,
    done: 0,
    outcome: null,
    attempts: 0,
    maxAttempts,
    runAfter,
    leasedBy: null,
    leasedUntil: null,
    createdById: work.actor.id,
    officeId,
    employerId,
    regionCode,
    createdAt: work.now,
    finishedAt: null,
    dedupeKey,
    errorCode: null,
    incident: null,
  };
  try {
    await insertRows(work.db, Job, [row]);
    return id;
  } catch (error) {
    if (dedupeKey === null || !isDuplicate(error)) throw error;
    const [open] = await work.db.query('SELECT id FROM job WHERE dedupeKey = ?', [dedupeKey]);
    return open.id;
  }
}

/** Stops a job of one's own; a step that is running is undone, what was committed stays. */
export async function cancelJob(work: Work, ref: Ref): Promise<Job> {
  const job = await hold(work, jobs, ref);
  if (!OPEN_JOB_STATUSES.some(open => open === job.status)) throw new Failure('NOT_FROM_HERE', { status: job.status });
  return amend(work, jobs, job, 'cancel', {
    status: 'CANCELLED',
    finishedAt: work.now,
    leasedBy: null,
    leasedUntil: null,
    dedupeKey: null,
  });
}
