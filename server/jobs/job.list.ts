import type { Actor } from '../../shared/access';
import { instant, json, type Listing, plain, whole } from '../platform/listing';
import type { Subject } from '../platform/subjects';
import { ANYWHERE, oneOf, type Where } from '../platform/where';
import { Job } from './job.entity';
import type { JobFilter } from './job.inputs';

/** A job as it is held: everybody reaches their own, the house reaches all. */
export const jobs: Subject<Job> = { entity: Job, name: 'job', scope: own };

/** How jobs are read: one's own, the latest first. */
export const jobListing: Listing<JobFilter> = {
  table: 'job',
  columns: {
    id: plain('t.id'),
    version: whole('t.version'),
    kind: plain('t.kind'),
    status: plain('t.status'),
    total: whole('t.total'),
    done: whole('t.done'),
    attempts: whole('t.attempts'),
    maxAttempts: whole('t.maxAttempts'),
    runAfter: instant('t.runAfter'),
    createdAt: instant('t.createdAt'),
    finishedAt: instant('t.finishedAt'),
    errorCode: plain('t.errorCode'),
    incident: plain('t.incident'),
    outcome: json('t.outcome'),
  },
  requires: { figures: ['outcome'] },
  scope: ({ actor }) => own(actor, 't'),
  filter: (_ctx, { status, kind }) => [
    ...(status?.length ? [oneOf('t.status', status)] : []),
    ...(kind ? [oneOf('t.kind', [kind])] : []),
  ],
  sorts: { createdAt: 't.createdAt' },
  defaultSort: { field: 'createdAt', order: 'DESC' },
  exact: () => true,
};

function own({ id, reach }: Actor, alias: string): Where {
  return reach.kind === 'system' ? ANYWHERE : oneOf(`${alias}.createdById`, [id]);
}
