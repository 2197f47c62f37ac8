import { itemLifecycle, listClosed, STAGEABLE } from '../../shared/checklists';
import { refusal } from '../../shared/failures';
import type { PhotoSpec } from '../../shared/photos';
import { attachFile, type Stored, sameBytes } from '../files/file.service';
import { Photo } from '../photos/photo.entity';
import { addPhoto, type PreparedPhoto, preparePhoto, verdictOn } from '../photos/photo.service';
import { type Commit, type Context, policyIn, type Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { transition } from '../platform/records';
import { hold } from '../platform/subjects';
import type { Checklist } from './checklist.entity';
import { checklists } from './checklist.list';
import type { ChecklistItem } from './item.entity';
import { breakSeal, listOfRow, within } from './item.frame';
import type { StageItem } from './item.inputs';
import { items } from './item.list';
import type { UploadOutcome } from './upload.entity';

/** What became of a picture that was put to a row, with the codes of what is wrong with it. */
export type Staged = { item: ChecklistItem; outcome: UploadOutcome; codes: readonly string[] };

/**
 * Stages a photo of a row: judged by the spec of the list's channel. A refused photo is kept on the row with its findings
 * unless an accepted one is there already (PHOTO_REFUSED); the same picture again changes nothing.
 */
export async function stagePhoto(ctx: Context, { id, version, fileId }: StageItem): Promise<Commit<ChecklistItem>> {
  const scope = items.scope(ctx.actor, 't');
  const [list]: Checklist[] = await ctx.db.query(
    `SELECT c.regionCode, c.policyId, c.channel FROM checklist_item t JOIN checklist c ON c.id = t.checklistId
     WHERE t.id = ? AND (${scope.sql})`,
    [id, ...scope.params],
  );
  if (!list) throw new Failure('NOT_FOUND');
  const photo = await preparePhoto(ctx, fileId, await specOf(ctx, list), null);
  return async work => {
    const { item, outcome, codes } = await putPhoto(work, { id, version }, photo);
    if (outcome === 'REFUSED' && item.photoId && item.version === version)
      throw new Failure('PHOTO_REFUSED', { codes });
    return item;
  };
}

/** Stages the copy of the ID card of a row; the same file again changes nothing. */
export async function stageIdCopy(work: Work, { id, version, fileId }: StageItem): Promise<ChecklistItem> {
  return (await putIdCopy(work, { id, version }, fileId)).item;
}

/** What the channel of a list asks of a photo, by the policy frozen at its request (P-07). */
export async function specOf(
  ctx: Context,
  list: Pick<Checklist, 'regionCode' | 'policyId' | 'channel'>,
): Promise<PhotoSpec> {
  const policy = await policyIn(ctx, list.regionCode, list.policyId);
  return policy.photoSpecs[list.channel].digital;
}

type RowRef = { id: string; version?: number };

/** Puts a prepared photo to a row: ACCEPTED, REFUSED (kept on the row where no accepted one is), or UNCHANGED. */
export async function putPhoto(work: Work, ref: RowRef, photo: PreparedPhoto): Promise<Staged> {
  const { list, item } = await heldFor(work, ref);
  const present = item.photoId ? await work.db.findOneByOrFail(Photo, { id: item.photoId }) : null;
  const { verdict, findings } = await verdictOn(work, photo, item.personId);
  const codes = findings.filter(({ severity }) => severity === 'BLOCK').map(({ code }) => code);
  if (present && present.originalHash === photo.originalHash && present.verdict === verdict)
    return { item, outcome: 'UNCHANGED', codes };
  const refused = verdict === 'REFUSED';
  if (refused && present && present.verdict !== 'REFUSED') return { item, outcome: 'REFUSED', codes };
  const { officeId, employerId, regionCode, personId } = item;
  const { id: photoId } = await addPhoto(work, photo, { person: { id: personId, regionCode }, officeId, employerId });
  const moved = await staged(work, list, item, 'stagePhoto', { photoId });
  return { item: moved, outcome: refused ? 'REFUSED' : 'ACCEPTED', codes };
}

/** Puts a copy of an ID card to a row: ACCEPTED, or UNCHANGED. */
export async function putIdCopy(work: Work, ref: RowRef, file: string | Stored): Promise<Staged> {
  const { list, item } = await heldFor(work, ref);
  const fileId = typeof file === 'string' ? file : file.id;
  if (item.idCopyFileId && (await sameBytes(work, item.idCopyFileId, fileId)))
    return { item, outcome: 'UNCHANGED', codes: [] };
  const { officeId, employerId, regionCode, personId } = item;
  await attachFile(work, file, { officeId, employerId, regionCode, personId }, 'DOCUMENT');
  return {
    item: await staged(work, list, item, 'stageIdCopy', { idCopyFileId: fileId }),
    outcome: 'ACCEPTED',
    codes: [],
  };
}

/** The row and its list, held; LIST_CLOSED or NOT_FROM_HERE before anything is written, so that an archive can go on. */
async function heldFor(work: Work, ref: RowRef): Promise<{ list: Checklist; item: ChecklistItem }> {
  const list = await listOfRow(work, ref.id);
  const item = await hold(work, items, ref);
  const closed = listClosed(list.status);
  if (closed) throw Failure.of(closed);
  if (!STAGEABLE.includes(item.status)) throw Failure.of(refusal('NOT_FROM_HERE', { status: item.status }));
  return { list, item };
}

async function staged(
  work: Work,
  list: Checklist,
  item: ChecklistItem,
  verb: 'stagePhoto' | 'stageIdCopy',
  change: Partial<ChecklistItem>,
): Promise<ChecklistItem> {
  const moved = await transition(work, items, itemLifecycle, verb, item, { change, facts: within(list) });
  await breakSeal(work, list);
  return moved;
}

/** A list within the actor's reach whose rows can still be changed by the unit: LIST_CLOSED otherwise. */
export async function openList(work: Work, id: string): Promise<Checklist> {
  const list = await hold(work, checklists, { id });
  const closed = listClosed(list.status);
  if (closed) throw Failure.of(closed);
  return list;
}
