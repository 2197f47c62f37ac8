import { instant, type Listing, plain, whole } from '../platform/listing';
import { ANYWHERE, NOWHERE, oneOf, type Where } from '../platform/where';
import type { AuditFilter } from './audit.inputs';

/** Audit entries, newest first: all of them, or those of the own offices for an auditor who also works in a bureau. */
export const auditListing: Listing<AuditFilter> = {
  table: 'audit_entry',
  columns: {
    id: plain('t.id'),
    at: instant('t.at'),
    actorId: plain('t.actorId'),
    actor: plain('(SELECT a.username FROM account a WHERE a.id = t.actorId)'),
    roles: { sql: 't.roles', read: value => String(value).split(',').filter(Boolean) },
    action: plain('t.action'),
    subject: plain('t.subject'),
    subjectId: plain('t.subjectId'),
    officeId: plain('t.officeId'),
    outcome: plain('t.outcome'),
    purpose: { sql: 't.purpose', read: value => (value === null ? null : withoutNumbers(String(value))) },
    detail: plain('t.detail'),
    address: plain('t.address'),
    chain: plain('t.chain'),
    seq: whole('t.seq'),
  },
  scope: ({ actor: { reach } }): Where => {
    if (reach.kind === 'all' || reach.kind === 'system') return ANYWHERE;
    return reach.kind === 'offices' ? oneOf('t.officeId', reach.ids) : NOWHERE;
  },
  filter: (_ctx, filter) => [
    ...EQUAL.flatMap(name => (filter[name] != null ? [oneOf(`t.${name}`, [filter[name]])] : [])),
    ...(filter.from ? [{ sql: 't.id >= ?', params: [firstIdAt(filter.from)] }] : []),
    ...(filter.to ? [{ sql: 't.id < ?', params: [firstIdAt(filter.to)] }] : []),
  ],
  sorts: { at: 't.id' },
  defaultSort: { field: 'at', order: 'DESC' },
};

/** The beginning of every id made at this instant: ids are ordered by time, so the primary key answers for it. */
export function firstIdAt(at: Date): string {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

/** A purpose is free text: what looks like a number of a person is taken out of it. */
export const withoutNumbers = (text: string): string => text.replace(/\d[\d\s-]{4,}[\dXx]/g, '…');

const EQUAL = [
  'action',
  'subject',
  'subjectId',
  'actorId',
  'outcome',
] as const satisfies readonly (keyof AuditFilter)[];
