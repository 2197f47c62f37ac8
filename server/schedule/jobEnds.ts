import type { Job } from '../jobs/job.entity';
import { tell } from '../notices/notice.service';
import { systemActor, type Work } from '../platform/context';

/** Tells whoever started a job how it ended, in the transaction that ends it; the house's own jobs are told to nobody. */
export async function tellJobEnd(work: Work, { id, kind, status, done, errorCode, createdById }: Job): Promise<void> {
  if (createdById === systemActor.id) return;
  const to = { accountId: createdById };
  const link = kind === 'ROSTER_IMPORT' ? `/roster?job=${id}` : `/jobs/${id}/show`;
  if (status === 'DONE') return tell(work, to, 'JOB_DONE', { jobId: id, job: kind, done }, { link });
  return tell(work, to, 'JOB_FAILED', { jobId: id, job: kind, code: errorCode ?? 'INTERNAL' }, { link });
}
