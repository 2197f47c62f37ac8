import type { EntityManager } from 'typeorm';
import { type Actor, holds, within } from '../../shared/access';
import { lookedUp } from '../audit/audit.service';
import { newId } from '../platform/columns';
import type { Context, House, Work } from '../platform/context';
import { dbTime, execute, forUpdate, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { entryOf } from '../platform/journal';
import { AuditEntry } from '../platform/records.entities';
import { hydrate, insertRows } from '../platform/rows';
import { blindIndex } from '../platform/secrets';
import { checkUpload, cleanPicture, type UploadPurpose } from './file.checks';
import { type FilePurpose, StoredFile } from './file.entity';
import { diskStore, sha256Of } from './file.store';

/** A file that is kept but belongs to no record yet; loose files are swept after a day. */
export type Stored = { id: string; sha256: string; size: number };

/** Where an attached file belongs: its scope is copied from the record. */
export type Place = Partial<Pick<StoredFile, 'officeId' | 'regionCode' | 'employerId' | 'personId'>>;

/** A file as it may be answered. */
export type Readable = { id: string; mime: string; bytes: Buffer };

/** Takes in an upload of the actor: checked by its content, encrypted, loose until a record takes it. Answers the real SHA-256. */
export async function receiveFile(ctx: Context, bytes: Buffer, purpose: UploadPurpose): Promise<Stored> {
  const checked = await checkUpload(bytes, purpose);
  return keep(ctx, checked.bytes, { purpose, mime: checked.mime, sha256: sha256Of(bytes), uploaded: true });
}

/** Keeps bytes that the house itself made (a re-encoded photo, a receipt), loose until `attachFile`. Slow: belongs before a commit. */
export function storeBytes(
  ctx: Context,
  bytes: Buffer,
  { purpose, mime }: { purpose: FilePurpose; mime: string },
): Promise<Stored> {
  return keep(ctx, bytes, { purpose, mime, sha256: sha256Of(bytes), uploaded: false });
}

/** The bytes of an own upload that no record has taken yet: NOT_FOUND for anybody else's, FILE_IN_USE once it is taken. */
export async function uploadedBytes(ctx: Context, id: string): Promise<{ file: StoredFile; bytes: Buffer }> {
  const file = ownLoose(ctx.actor, await fileBy(ctx, id));
  return { file, bytes: await diskStore(ctx.house.environment).get(file.name) };
}

/**
 * Gives a loose file of the actor to a record and gives its id. An uploaded photo is spent by it: of a photo only the re-encoded copy
 * (which comes as `Stored`) is kept. INVALID_INPUT where a purpose is asked for that the file does not have.
 */
export async function attachFile(
  work: Work,
  given: string | Stored,
  place: Place,
  only?: FilePurpose,
): Promise<string> {
  const id = typeof given === 'string' ? given : given.id;
  const file = ownLoose(work.actor, await fileBy(work, id, forUpdate(work.db)));
  if (only && file.purpose !== only) throw new Failure('INVALID_INPUT', { fields: ['fileId'] });
  const purpose = typeof given === 'string' && file.purpose === 'PHOTO' ? 'SPENT' : file.purpose;
  const { officeId = null, regionCode = null, employerId = null, personId = null } = place;
  const taken = await execute(
    work.db,
    `UPDATE stored_file SET attached = 1, purpose = ?, officeId = ?, regionCode = ?, employerId = ?, personId = ?
     WHERE id = ? AND attached = 0`,
    [purpose, officeId, regionCode, employerId, personId, id],
  );
  if (taken === 0) throw new Failure('FILE_IN_USE');
  return id;
}

/** The bytes of a file that a job of the house has taken in, for the job itself; undefined once it is spent. */
export async function takenBytes(ctx: Context, id: string): Promise<Buffer | undefined> {
  const file = await fileBy(ctx, id);
  return file?.attached && file.purpose !== 'SPENT' ? diskStore(ctx.house.environment).get(file.name) : undefined;
}

export { sha256Of };

/** The SHA-256 of a kept file's bytes in hex, as anyone computes it who is given the file. For the house itself: it checks no reach. */
export async function fileDigest(ctx: Context, id: string): Promise<string | null> {
  const bytes = await keptBytes(ctx, id);
  return bytes && sha256Of(bytes);
}

/** The bytes of a kept file, for the house itself: it checks no reach. */
export async function keptBytes(ctx: Context, id: string): Promise<Buffer | null> {
  const file = await fileBy(ctx, id);
  return file && diskStore(ctx.house.environment).get(file.name);
}

/** Whether two files hold the same bytes. */
export async function sameBytes(ctx: Context, one: string, other: string): Promise<boolean> {
  const names: { name: string }[] = await ctx.db.query('SELECT name FROM stored_file WHERE id IN (?, ?)', [one, other]);
  return names.length === 2 && names[0].name === names[1].name;
}

/** Says that nobody needs a taken file any more; the sweep removes it. */
export async function spendFile(work: Work, id: string): Promise<void> {
  await execute(work.db, "UPDATE stored_file SET purpose = 'SPENT' WHERE id = ? AND attached = 1", [id]);
}

/** A file that the actor may read; NOT_FOUND otherwise. Each reading is audited, on the person where there is one. A photo that no record has taken is shown re-encoded. */
export async function fileFor(ctx: Context, id: string): Promise<Readable> {
  const file = await fileBy(ctx, id);
  if (!file || !mayRead(ctx.actor, file)) throw new Failure('NOT_FOUND');
  const kept = await diskStore(ctx.house.environment).get(file.name);
  const raw = file.purpose === 'PHOTO' && !file.attached;
  const subject = file.personId ? { subject: 'person', subjectId: file.personId } : { subject: 'file', subjectId: id };
  lookedUp(ctx, { action: 'file.read', ...subject, officeId: file.officeId, detail: { file: id } });
  return raw ? { id, mime: 'image/jpeg', bytes: await cleanPicture(kept) } : { id, mime: file.mime, bytes: kept };
}

/** Who may read a file: a loose one whoever brought it; an attached one staff within reach, or the administrators of its unit; a manifest whoever produces. */
export function mayRead(actor: Actor, file: StoredFile): boolean {
  if (file.purpose === 'SPENT' || (file.attached && WORKED_OFF.includes(file.purpose))) return false;
  if (!file.attached) return file.uploadedById === actor.id;
  if (file.purpose === 'MANIFEST') return holds(actor, 'card:produce') && within(actor.reach, file);
  if (holds(actor, 'person:read')) return within(actor.reach, file);
  return actor.reach.kind === 'employers' && actor.roles.includes('unit_admin') && within(actor.reach, file);
}

/** Removes files that no record took within a day, and originals that are spent; says how many. */
export async function sweepLooseFiles(house: House): Promise<number> {
  const before = dbTime(new Date(house.clock.now().getTime() - LOOSE_MS));
  const { read } = house.database;
  const stale: { id: string; name: string }[] = await read.query(
    `SELECT id, name FROM stored_file WHERE purpose = 'SPENT'
     UNION ALL SELECT id, name FROM stored_file WHERE purpose IN ('PHOTO', 'DOCUMENT', 'RECEIPT', 'ROSTER', 'ARCHIVE', 'RETURN_FILE', 'MANIFEST', 'SEALED_LIST') AND attached = 0 AND createdAt < ? LIMIT ${SWEPT}`,
    [before],
  );
  if (stale.length === 0) return 0;
  const ids = stale.map(({ id }) => id);
  await house.database.commit(db =>
    execute(db, `DELETE FROM stored_file WHERE id IN (${marks(ids)}) AND (attached = 0 OR purpose = 'SPENT')`, ids),
  );
  const store = diskStore(house.environment);
  for (const name of new Set(stale.map(file => file.name))) {
    await store.remove(name, async () => {
      const users: unknown[] = await read.query('SELECT id FROM stored_file WHERE name = ? LIMIT 1', [name]);
      return users.length > 0;
    });
  }
  return stale.length;
}

/** Tables and archives hold many people's numbers at once: once taken in, nobody reads them again. */
const WORKED_OFF: readonly FilePurpose[] = ['ROSTER', 'ARCHIVE', 'RETURN_FILE'];

const LOOSE_MS = 24 * 3600_000;
const SWEPT = 500;

type Kept = { purpose: FilePurpose; mime: string; sha256: string; uploaded: boolean };

/**
 * The row first, then the bytes: a sweep that runs meanwhile sees the row and leaves the bytes alone, and a crash in between leaves
 * a loose row, which is swept.
 */
async function keep(ctx: Context, bytes: Buffer, { purpose, mime, sha256, uploaded }: Kept): Promise<Stored> {
  const { actor, now, house } = ctx;
  const store = diskStore(house.environment);
  const id = newId(now);
  const row: Partial<StoredFile> = {
    id,
    name: store.nameOf(bytes),
    sha256: blindIndex('sha256', sha256),
    size: bytes.length,
    mime,
    purpose,
  };
  const entry = entryOf(ctx, {
    action: 'file.upload',
    subject: 'file',
    subjectId: id,
    detail: { purpose, size: bytes.length },
  });
  await written(ctx, async db => {
    await insertRows(db, StoredFile, [{ ...row, uploadedById: actor.id, attached: false, createdAt: now }]);
    if (uploaded) await insertRows(db, AuditEntry, [entry]);
  });
  try {
    await store.put(bytes);
  } catch (error) {
    await written(ctx, db => execute(db, 'DELETE FROM stored_file WHERE id = ?', [id]));
    throw error;
  }
  return { id, sha256, size: bytes.length };
}

/** In the transaction at hand, or in one of its own. */
const written = <T>(ctx: Context, run: (db: EntityManager) => Promise<T>): Promise<T> =>
  'transaction' in ctx ? run(ctx.db) : ctx.house.database.commit(run);

async function fileBy(ctx: Context, id: string, lock = ''): Promise<StoredFile | null> {
  const [row] = await ctx.db.query(`SELECT * FROM stored_file WHERE id = ?${lock}`, [id]);
  return row ? hydrate(ctx.db, StoredFile, row) : null;
}

function ownLoose(actor: Actor, file: StoredFile | null): StoredFile {
  if (!file || file.uploadedById !== actor.id) throw new Failure('NOT_FOUND');
  if (file.attached) throw new Failure('FILE_IN_USE');
  return file;
}
