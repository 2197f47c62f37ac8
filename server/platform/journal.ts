import { grants, type Owned, type Permission } from '../../shared/access';
import { newId } from './columns';
import type { Context, Work } from './context';
import { dbTime } from './database';
import { AuditEntry, StatusChange } from './records.entities';
import { insertRows } from './rows';
import { auditMac } from './secrets';

/** One act on one record, as it is written down. */
export type Recorded = {
  verb: string;
  record: Owned & { id: string };
  from: string | null;
  to: string | null;
  reasons?: readonly string[];
  fields?: readonly string[];
  /** The permissions that the verb asks for: the role that has one is the role that acted. */
  needs?: Permission | readonly Permission[];
};

/** What an audit entry says beyond who and when. Never a personal value: names of fields, codes, counts. */
export type Noted = {
  action: string;
  subject?: string | null;
  subjectId?: string | null;
  officeId?: string | null;
  outcome?: string;
  purpose?: string | null;
  detail?: object | null;
};

/** The status change that a verb leaves behind. */
export function statusChange(
  work: Work,
  subject: string,
  month: string,
  { verb, record, from, to, reasons, needs }: Recorded,
): Partial<StatusChange> {
  const { channel = null, businessType = null, regionCode = null, officeId = null } = record as Partial<StatusChange>;
  return {
    id: newId(work.now),
    subject,
    subjectId: record.id,
    verb,
    fromStatus: from,
    toStatus: to!,
    at: work.now,
    month,
    officeId,
    regionCode,
    channel,
    businessType,
    role: actingRole(work, needs),
    reasons: reasons?.length ? reasons.join(',') : null,
  };
}

/** In which of their roles the actor does this. */
function actingRole({ actor }: Context, needs: Recorded['needs'] = []): string {
  const asked: readonly Permission[] = typeof needs === 'string' ? [needs] : needs;
  return actor.roles.find(role => asked.some(one => grants[role].includes(one))) ?? actor.roles[0] ?? 'system';
}

/** The audit entry of a verb, with an HMAC of its own. */
export function auditEntry(
  work: Context,
  subject: string,
  { verb, record, from, to, fields }: Recorded,
): Partial<AuditEntry> {
  const detail = { ...(from && { from }), ...(to && { to }), ...(fields && { fields }) };
  return entryOf(work, {
    action: `${subject}.${verb}`,
    subject,
    subjectId: record.id,
    officeId: record.officeId ?? work.actor.officeId,
    detail,
  });
}

/** Writes one audit entry in the transaction at hand. */
export async function note(work: Work, noted: Noted): Promise<void> {
  await insertRows(work.db, AuditEntry, [entryOf(work, noted)]);
}

/** An audit entry of the context's actor at the context's instant. */
export function entryOf(ctx: Context, noted: Noted): Partial<AuditEntry> {
  const {
    action,
    subject = null,
    subjectId = null,
    officeId = null,
    outcome = 'DONE',
    purpose = null,
    detail = null,
  } = noted;
  const entry: Partial<AuditEntry> = {
    id: newId(ctx.now),
    at: ctx.now,
    actorId: ctx.actor.id || null,
    roles: ctx.actor.roles.join(','),
    action,
    subject,
    subjectId,
    officeId: officeId ?? ctx.actor.officeId,
    outcome,
    purpose,
    detail: detail && Object.keys(detail).length > 0 ? JSON.stringify(detail) : null,
    address: ctx.address,
    chain: null,
    seq: null,
    link: null,
  };
  entry.mac = macOf(entry);
  return entry;
}

/** The keyed hash over what an entry says; the verifier computes it again. */
export function macOf(entry: Omit<Partial<AuditEntry>, 'mac'>): string {
  const { id, at, actorId, roles, action, subject, subjectId, officeId, outcome, purpose, detail, address } = entry;
  return auditMac(
    JSON.stringify([
      id,
      dbTime(at!),
      actorId,
      roles,
      action,
      subject,
      subjectId,
      officeId,
      outcome,
      purpose,
      detail,
      address,
    ]),
  );
}
