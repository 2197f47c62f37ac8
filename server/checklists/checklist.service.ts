import { checklistLifecycle } from '../../shared/checklists';
import { feeOf } from '../../shared/policy';
import { attachFile, keptBytes, sha256Of, storeBytes } from '../files/file.service';
import { tell } from '../notices/notice.service';
import type { RefInput } from '../platform/bulk';
import type { Commit, Context, Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { transition } from '../platform/records';
import { takeSerials } from '../platform/serial';
import { hold } from '../platform/subjects';
import { Checklist } from './checklist.entity';
import { checklistFactsOf as facts } from './checklist.facts';
import type { ReturnChecklist, SealChecklist } from './checklist.inputs';
import { checklists } from './checklist.list';
import { voided } from './item.frame';
import { canonical, type Manifest, manifestOf, printNow, rowsNow } from './manifest';
import { supplementAfter } from './request.service';

/**
 * Seals a list: every row confirmed with photo and ID copy, or disputed, or excluded (ROWS_UNREADY). The manifest is made before
 * the commit, which refuses it when a row has moved meanwhile (STALE). A community declares its table of photos and its bill beside it.
 */
export async function sealChecklist(ctx: Context, input: SealChecklist): Promise<Commit<Checklist>> {
  const list = await listSeen(ctx, input.id);
  const sealedBy = input.sealedBy.normalize('NFKC').trim();
  if (!sealedBy) throw new Failure('INVALID_INPUT', { fields: ['sealedBy'] });
  const declared = await declaredWith(ctx, list, input);
  const { bytes, hash, print } = await manifestOf(ctx, list, { sealedBy, sealedAt: ctx.now.toISOString() });
  const stored = await storeBytes(ctx, bytes, { purpose: 'SEALED_LIST', mime: 'application/json' });
  return async work => {
    const { id, officeId, regionCode, employerId } = await hold(work, checklists, input);
    if ((await printNow(work, { id })) !== print) throw new Failure('STALE');
    const seal = { sealedBy, sealedById: work.actor.id, sealedAt: work.now, sealVoidedAt: null };
    const change = { ...declared, ...seal, manifestFileId: stored.id, manifestHash: hash };
    const sealed = await transition(work, checklists, checklistLifecycle, 'seal', refOf(input), { facts, change });
    await attachFile(work, stored, { officeId, regionCode, employerId });
    return sealed;
  };
}

/** Takes the seal off; it is void and says so. */
export function unsealChecklist(work: Work, input: RefInput): Promise<Checklist> {
  return transition(work, checklists, checklistLifecycle, 'unseal', refOf(input), { facts, change: voided(work) });
}

/**
 * Submits a sealed list inside its window, an extension or a plan (R-10, R-21; WINDOW_CLOSED, PLAN_MISSING). SEAL_BROKEN when what was
 * sealed is no longer what stands there, as when the bureau has corrected a person meanwhile.
 */
export async function submitChecklist(ctx: Context, input: RefInput): Promise<Commit<Checklist>> {
  const list = await listSeen(ctx, input.id);
  const { print, changedRows, intact } = await verified(ctx, list);
  return async work => {
    const held = await hold(work, checklists, input);
    const change = { submittedAt: work.now, submittedById: work.actor.id, ...UNSEEN };
    const submitted = await transition(work, checklists, checklistLifecycle, 'submit', refOf(input), { facts, change });
    const broken = !intact || changedRows.length > 0 || (await printNow(work, held)) !== print;
    if (broken) throw new Failure('SEAL_BROKEN');
    const { id, no, officeId, rows } = submitted;
    const to = { officeId, role: 'checklist_officer' as const };
    await tell(work, to, 'CHECKLIST_SUBMITTED', { checklistId: id, no, rows }, { link: linkTo(id) });
    return submitted;
  };
}

/** Takes a submitted list back that nobody at the bureau has opened yet (LIST_OPENED); its seal is void. */
export function recallChecklist(work: Work, input: RefInput): Promise<Checklist> {
  const change = { ...voided(work), submittedAt: null, submittedById: null };
  return transition(work, checklists, checklistLifecycle, 'recall', refOf(input), { facts, change });
}

/** Confirms a list whose rows are all decided; gives the number of the collection voucher (P-30). Returned rows leave for a supplement. */
export async function confirmChecklist(work: Work, input: RefInput): Promise<Checklist> {
  const list = await hold(work, checklists, input);
  const { collectionVoucher } = await checklists.policy!(work, list);
  const voucherNo = collectionVoucher.includes(list.channel) ? await voucherOf(work, list) : null;
  const change = { ...decided(work), ...seenNow(work, list), openKey: null, voucherNo, reasons: [], note: null };
  const confirmed = await transition(work, checklists, checklistLifecycle, 'confirm', refOf(input), { facts, change });
  await supplementAfter(work, confirmed);
  const { id, no, employerId, converted } = confirmed;
  const [{ n }] = await work.db.query(
    "SELECT COUNT(*) AS n FROM checklist_item WHERE checklistId = ? AND status = 'RETURNED'",
    [id],
  );
  const params = { checklistId: id, no, converted, returned: Number(n) };
  await tell(work, { employerId }, 'CHECKLIST_CONFIRMED', params, { link: linkTo(id) });
  return confirmed;
}

/** Returns a whole list with all reasons at once (一次性告知), while none of its rows is converted (ROWS_CONVERTED). */
export async function returnChecklist(
  work: Work,
  { reasons: given, note, ...input }: ReturnChecklist,
): Promise<Checklist> {
  const list = await hold(work, checklists, input);
  const reasons = [...new Set(given)];
  const change = { ...decided(work), ...seenNow(work, list), reasons, note: note?.trim() || null };
  const returned = await transition(work, checklists, checklistLifecycle, 'return', refOf(input), {
    facts,
    reasons,
    change,
  });
  const { id, no, employerId } = returned;
  const params = { checklistId: id, no, reasons: reasons.join(',') };
  await tell(work, { employerId }, 'CHECKLIST_RETURNED', params, { link: linkTo(id) });
  return returned;
}

/** Whether the sealed manifest is whole, and which of its rows no longer stand as they were sealed; null while there is no seal. */
export async function checklistVerification(ctx: Context, id: string) {
  const list = await listSeen(ctx, id);
  return list.manifestFileId ? verified(ctx, list) : null;
}

const refOf = ({ id, version }: RefInput) => ({ id, version });
const linkTo = (id: string): string => `/checklists/${id}/show`;
const UNSEEN = { seenAt: null, seenById: null, decidedAt: null, decidedById: null, reasons: [], note: null };
const decided = (work: Work) => ({ decidedAt: work.now, decidedById: work.actor.id });
const seenNow = (work: Work, { seenAt }: Checklist) => (seenAt ? {} : { seenAt: work.now, seenById: work.actor.id });

async function voucherOf(work: Work, { regionCode, month }: Checklist): Promise<string> {
  const series = `LKP-${regionCode}-${month.replace('-', '')}`;
  return `${series}-${String(await takeSerials(work, series, 1)).padStart(5, '0')}`;
}

/** The list within the actor's reach, read before a commit. */
async function listSeen(ctx: Context, id: string): Promise<Checklist> {
  const scope = checklists.scope(ctx.actor, 'c');
  const [row]: { id: string }[] = await ctx.db.query(`SELECT c.id FROM checklist c WHERE c.id = ? AND (${scope.sql})`, [
    id,
    ...scope.params,
  ]);
  if (!row) throw new Failure('NOT_FOUND');
  return ctx.db.findOneByOrFail(Checklist, { id });
}

async function verified(ctx: Context, list: Checklist) {
  const sealedAt = list.sealedAt ? new Date(list.sealedAt).toISOString() : '';
  const { rows, print } = await rowsNow(ctx, list, sealedAt);
  const bytes = list.manifestFileId ? await keptBytes(ctx, list.manifestFileId) : null;
  const intact = bytes !== null && sha256Of(bytes) === list.manifestHash;
  const sealed = intact ? (JSON.parse(bytes.toString('utf8')) as Manifest).rows : [];
  const then = new Map(sealed.map(row => [row.seq, canonical(row)]));
  const changedRows = rows.filter(row => then.get(row.seq) !== canonical(row)).map(({ seq }) => seq);
  return { hash: list.manifestHash, intact, changedRows, print };
}

/** the table of photos counts what is attached (COUNT_CHANGED), the bill covers everybody (MATERIALS_MISSING, INVALID_INPUT). */
async function declaredWith(ctx: Context, list: Checklist, input: SealChecklist): Promise<Partial<Checklist>> {
  if (list.channel !== 'COMMUNITY') return {};
  const [{ n, photos }] = await ctx.db.query(
    `SELECT COUNT(*) AS n, COUNT(t.photoId) AS photos FROM checklist_item t WHERE t.checklistId = ? AND t.status IN ('CONFIRMED', 'DISPUTED')`,
    [list.id],
  );
  const { declaredPhotos = null, costNo = null, costOn = null, costAmount = null } = input;
  if (declaredPhotos !== Number(photos))
    throw new Failure('COUNT_CHANGED', { expected: declaredPhotos ?? 0, actual: Number(photos) });
  const fee = feeOf(await checklists.policy!(ctx, list), 'FIRST') * Number(n);
  if (fee > 0 && (!costNo || !costOn)) throw new Failure('MATERIALS_MISSING', { kinds: ['CARD_COST_RECEIPT'] });
  if (fee > 0 && costAmount !== fee) throw new Failure('INVALID_INPUT', { fields: ['costAmount'] });
  return { declaredPhotos, costNo, costOn, costAmount };
}
