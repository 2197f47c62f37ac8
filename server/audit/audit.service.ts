import type { Context, House } from '../platform/context';
import { entryOf, type Noted } from '../platform/journal';
import type { NoteRefusal } from '../platform/operations';
import { AuditEntry } from '../platform/records.entities';
import { insertRows } from '../platform/rows';
import type { AuditVerification } from './audit.entity';
import { verifyChain } from './audit.verifier';
import { type Buffered, buffered } from './buffer';

/** Notes that somebody looked at one record; written within a second, so a crash may lose the last second of look-ups. */
export function lookedUp(ctx: Context, seen: Omit<Noted, 'outcome'>): void {
  bufferOf(ctx.house).add({ ctx, noted: { ...seen, outcome: 'SEEN' } });
}

/** Notes the refusal of an operation, with the record that it was about where that is known. */
export const noteRefusal: NoteRefusal = (ctx, operation, code) => {
  const subject = ctx.loaders.get(REFUSED) as Refused | undefined;
  ctx.loaders.delete(REFUSED);
  bufferOf(ctx.house).add({ ctx, noted: { action: operation, outcome: code, ...subject } });
};

/** Says which record the refusal that follows is about: a sign-in has no actor yet. */
export function refusalIsAbout(ctx: Context, subject: Refused): void {
  ctx.loaders.set(REFUSED, subject);
}

/** Writes what is still buffered; for the closing of the house. */
export const flushAudit = (house: House): Promise<void> => bufferOf(house).flush();

/** Verifies the whole trail; whoever asks meanwhile is given the same answer. */
export function auditVerification({ house }: Context): Promise<AuditVerification> {
  const running =
    verifications.get(house) ?? verifyChain(house.database.read).finally(() => verifications.delete(house));
  verifications.set(house, running);
  return running;
}

type Refused = { subject: string; subjectId: string };
type Happened = { ctx: Context; noted: Noted };

const REFUSED = 'audit.refused';
const WITHIN_MS = 500;
const CHUNK = 500;
const verifications = new WeakMap<House, Promise<AuditVerification>>();
const buffers = new WeakMap<House, Buffered<Happened>>();

function bufferOf(house: House): Buffered<Happened> {
  const known = buffers.get(house);
  if (known) return known;
  const made = buffered<Happened>(house, WITHIN_MS, happened => write(house, entriesOf(happened)));
  buffers.set(house, made);
  return made;
}

/** One entry for each, but one with a count for equal refusals of nobody in particular, so that a flood does not fill the trail. */
export function entriesOf(happened: readonly Happened[]): Partial<AuditEntry>[] {
  const alike = new Map<unknown, { first: Happened; times: number }>();
  for (const one of happened) {
    const { ctx, noted } = one;
    const nobody = ctx.actor.id === '' && !noted.subjectId;
    const key = nobody ? `${noted.action}|${noted.outcome}|${ctx.address}` : one;
    const group = alike.get(key);
    if (group) group.times += 1;
    else alike.set(key, { first: one, times: 1 });
  }
  return [...alike.values()].map(({ first: { ctx, noted }, times }) =>
    entryOf(ctx, times > 1 ? { ...noted, detail: { ...noted.detail, times } } : noted),
  );
}

async function write(house: House, entries: readonly Partial<AuditEntry>[]): Promise<void> {
  await house.database.commit(async db => {
    for (let at = 0; at < entries.length; at += CHUNK) await insertRows(db, AuditEntry, entries.slice(at, at + CHUNK));
  });
}
