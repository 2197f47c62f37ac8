import type { PhotoSpec } from '../../shared/photos';
import { type Archive, type ArchiveFile, openArchive } from '../files/archive';
import { checkUpload } from '../files/file.checks';
import { type Stored, spendFile, storeBytes, takenBytes } from '../files/file.service';
import type { JobOutcome } from '../jobs/job.entity';
import { handler } from '../jobs/job.run';
import { type PreparedPhoto, prepareBytes } from '../photos/photo.service';
import { newId } from '../platform/columns';
import type { Context, Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { insertRows } from '../platform/rows';
import { Checklist } from './checklist.entity';
import { isJunk, type Matching, matchingOf } from './matching';
import { openList, putIdCopy, putPhoto, specOf } from './staging.service';
import { UPLOAD_OUTCOMES, UploadEntry, type UploadKind, type UploadOutcome } from './upload.entity';

type Payload = { checklistId: string; kind: UploadKind; fileId: string; employerId: string; by: string };

/**
 * Puts each file of an archive to its row: read and decoded one at a time outside any transaction, staged in a commit of its own together
 * with the place to go on from, so that a job that dies anywhere does nothing twice. It acts as the administrator who ordered it.
 */
export const archiveImport = handler<Payload, number>(async run => {
  const { checklistId, kind, fileId } = run.payload;
  const bytes = await takenBytes(run.ctx, fileId);
  if (!bytes) return figuresOf(run.ctx, run.id);
  const archive = await openArchive(bytes);
  if (run.cursor === null) await checkWhole(archive);
  const list = await run.ctx.db.findOneByOrFail(Checklist, { id: checklistId });
  const spec = await specOf(run.ctx, list);
  const match = await matchingOf(run.ctx, checklistId);
  const total = archive.files.length;
  for (let at = run.cursor ?? 0; at < total; at += 1) {
    const entry = await prepared(forUnit(run.ctx, run.payload), archive, archive.files[at], { kind, match, spec });
    await run.step(
      async work => {
        const inside = forUnit(work, run.payload);
        await openList(inside, checklistId);
        await record(inside, { list, jobId: run.id, seq: at + 1, kind, entry });
      },
      { cursor: at + 1, done: at + 1, total },
    );
  }
  await run.step(work => spendFile(work, fileId), { total });
  return figuresOf(run.ctx, run.id);
});

/** Everything is unpacked once before anything is staged: an archive that is damaged or lies does nothing at all. */
async function checkWhole(archive: Archive): Promise<void> {
  for (const file of archive.files) await archive.read(file);
}

/** The context of a job as the administrator who ordered it, reaching that one unit. */
const forUnit = <C extends Context>(ctx: C, { employerId, by }: Payload): C => ({
  ...ctx,
  actor: { id: by, roles: ['unit_admin'], reach: { kind: 'employers', ids: [employerId] }, officeId: null },
});

/** A file of the archive, as far as it can be brought outside a transaction. */
type Entry = { path: string; itemId: string | null; made: Made };
type Made =
  | { is: 'IGNORED' | 'UNMATCHED' }
  | { is: 'PHOTO'; photo: PreparedPhoto }
  | { is: 'ID_COPY'; file: Stored }
  | { is: 'REFUSED'; code: string };

async function prepared(
  ctx: Context,
  archive: Archive,
  file: ArchiveFile,
  { kind, match, spec }: { kind: UploadKind; match: Matching; spec: PhotoSpec },
): Promise<Entry> {
  const { path } = file;
  const bytes = await archive.read(file);
  if (isJunk(path, bytes)) return { path, itemId: null, made: { is: 'IGNORED' } };
  const itemId = match(path) ?? null;
  if (!itemId) return { path, itemId, made: { is: 'UNMATCHED' } };
  return { path, itemId, made: await made(ctx, bytes, kind, spec) };
}

async function made(ctx: Context, bytes: Buffer, kind: UploadKind, spec: PhotoSpec): Promise<Made> {
  try {
    if (kind === 'PHOTO') return { is: 'PHOTO', photo: await prepareBytes(ctx, bytes, spec) };
    const { bytes: clean, mime } = await checkUpload(bytes, 'DOCUMENT');
    return { is: 'ID_COPY', file: await storeBytes(ctx, clean, { purpose: 'DOCUMENT', mime }) };
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'UNAVAILABLE') throw error;
    return { is: 'REFUSED', code: error.code };
  }
}

type Result = { outcome: UploadOutcome; codes: readonly string[] };

async function record(
  work: Work,
  { list, jobId, seq, kind, entry }: { list: Checklist; jobId: string; seq: number; kind: UploadKind; entry: Entry },
): Promise<void> {
  const { outcome, codes } = await put(work, entry);
  await insertRows(work.db, UploadEntry, [
    {
      id: newId(work.now),
      jobId,
      checklistId: list.id,
      officeId: list.officeId,
      employerId: list.employerId,
      seq,
      kind,
      name: entry.path,
      outcome,
      codes: [...codes],
      itemId: entry.itemId,
      createdAt: work.now,
    },
  ]);
}

/** A row that cannot take a picture any more refuses this one file, not the archive. */
async function put(work: Work, { itemId, made }: Entry): Promise<Result> {
  if (made.is === 'REFUSED') return { outcome: 'REFUSED', codes: [made.code] };
  const ref = { id: itemId ?? '' };
  try {
    if (made.is === 'PHOTO') return await putPhoto(work, ref, made.photo);
    if (made.is === 'ID_COPY') return await putIdCopy(work, ref, made.file);
    return { outcome: made.is, codes: [] };
  } catch (error) {
    if (error instanceof Failure && error.code === 'NOT_FROM_HERE') return { outcome: 'REFUSED', codes: [error.code] };
    throw error;
  }
}

/** How many files came to what. */
async function figuresOf(ctx: Context, jobId: string): Promise<JobOutcome> {
  const rows: { outcome: UploadOutcome; n: string | number }[] = await ctx.db.query(
    'SELECT outcome, COUNT(*) AS n FROM upload_entry WHERE jobId = ? GROUP BY outcome',
    [jobId],
  );
  const count = (outcome: UploadOutcome) => Number(rows.find(row => row.outcome === outcome)?.n ?? 0);
  return Object.fromEntries(UPLOAD_OUTCOMES.map(outcome => [outcome.toLowerCase(), count(outcome)]));
}
