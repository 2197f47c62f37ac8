import { attachFile } from '../files/file.service';
import { Job } from '../jobs/job.entity';
import { enqueue } from '../jobs/job.service';
import type { Work } from '../platform/context';
import { note } from '../platform/journal';
import { hydrate } from '../platform/rows';
import type { ImportArchive } from './checklist.inputs';
import { openList } from './staging.service';

/** Orders the import of an archive of photos or ID copies into a list that the unit still works on; the archive was vetted at its upload. */
export async function importArchive(work: Work, { checklistId, kind, fileId }: ImportArchive): Promise<Job> {
  const { officeId, employerId, regionCode } = await openList(work, checklistId);
  await attachFile(work, fileId, { officeId, employerId, regionCode }, 'ARCHIVE');
  const payload = { checklistId, kind, fileId, employerId, by: work.actor.id };
  const jobId = await enqueue(work, { kind: 'ARCHIVE_IMPORT', payload, officeId, employerId, regionCode });
  await note(work, {
    action: 'checklist.importArchive',
    subject: 'checklist',
    subjectId: checklistId,
    officeId,
    detail: { kind, jobId },
  });
  const [row] = await work.db.query('SELECT * FROM job WHERE id = ?', [jobId]);
  return hydrate(work.db, Job, row);
}
