import { maskNumber } from '../../shared/identity';
import { personColumns, personSearch } from '../people/person.list';
import { photoColumns } from '../photos/photo.list';
import type { Context } from '../platform/context';
import { flag, instant, json, type Listing, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { open } from '../platform/secrets';
import type { Subject } from '../platform/subjects';
import { oneOf, type Where } from '../platform/where';
import { scopeOfUnit } from './checklist.list';
import { ChecklistItem } from './item.entity';
import type { ItemFilter, PhotoStage } from './item.inputs';

export const items: Subject<ChecklistItem> = {
  entity: ChecklistItem,
  name: 'checklist_item',
  scope: scopeOfUnit,
};

/** What a unit proposes, with its field before it, since a number or a phone is shown by its last four only. */
const PROPOSAL = "CASE WHEN t.proposed IS NULL THEN NULL ELSE CONCAT(t.disputeField, '|', t.proposed) END";

export const itemListing: Listing<ItemFilter> = {
  table: 'checklist_item',
  columns: {
    id: plain('t.id'),
    version: whole('t.version'),
    checklistId: plain('t.checklistId'),
    seq: whole('t.seq'),
    status: plain('t.status'),
    officeId: plain('t.officeId'),
    employerId: plain('t.employerId'),
    personId: plain('t.personId'),
    photoId: plain('t.photoId'),
    idCopyFileId: plain('t.idCopyFileId'),
    disputeField: plain('t.disputeField'),
    proposal: { sql: PROPOSAL, read: value => shown(value as string | null) },
    evidenceFileId: plain('t.evidenceFileId'),
    correction: plain('t.correction'),
    excludeReason: plain('t.excludeReason'),
    reasons: json('t.reasons'),
    note: plain('t.note'),
    applicationId: plain('t.applicationId'),
    photoRequired: flag('t.photoRequired'),
    actedById: plain('t.actedById'),
    actedAt: instant('t.actedAt'),
    listStatus: plain('(SELECT c.status FROM checklist c WHERE c.id = t.checklistId)'),
    sealVoidedAt: instant('(SELECT c.sealVoidedAt FROM checklist c WHERE c.id = t.checklistId)'),
    applicationStatus: plain('(SELECT a.status FROM application a WHERE a.id = t.applicationId)'),
  },
  ones: {
    person: { join: 'JOIN person p ON p.id = t.personId', key: 'p.id', columns: personColumns('p') },
    photo: { join: 'LEFT JOIN photo h ON h.id = t.photoId', key: 'h.id', columns: photoColumns('h') },
  },
  requires: { hindrance: ['id'] },
  scope: (ctx: Context) => scopeOfUnit(ctx.actor, 't'),
  filter: (_ctx, filter) => itemConditions(filter),
  sorts: { seq: 't.seq', id: 't.id' },
  defaultSort: { field: 'seq', order: 'ASC' },
  exact: () => true,
};

answeredBy(ChecklistItem, itemListing);

/** Which rows a filter means; for the list on the screen and for what is done to all of them at once. */
export function itemConditions(filter: ItemFilter): Where[] {
  const { ids, checklistId, status, photo, idCopyMissing, correction, search } = filter;
  return [
    ...(ids ? [oneOf('t.id', ids)] : []),
    ...(checklistId ? [oneOf('t.checklistId', [checklistId])] : []),
    ...(status ? [oneOf('t.status', status)] : []),
    ...(photo ? [PHOTO_STAGES[photo]] : []),
    ...(idCopyMissing != null ? [{ sql: `t.idCopyFileId IS ${idCopyMissing ? '' : 'NOT '}NULL`, params: [] }] : []),
    ...(correction ? [oneOf('t.correction', [correction])] : []),
    ...(search?.trim() ? [found(search)] : []),
  ];
}

const withPhoto = (condition: string): Where => ({
  sql: `EXISTS (SELECT 1 FROM photo o WHERE o.id = t.photoId AND ${condition})`,
  params: [],
});
const PHOTO_STAGES: Readonly<Record<PhotoStage, Where>> = {
  MISSING: { sql: 't.photoId IS NULL AND t.photoRequired = 1', params: [] },
  REFUSED: withPhoto("o.verdict = 'REFUSED'"),
  ACCEPTED: withPhoto("o.verdict <> 'REFUSED'"),
};

function found(text: string): Where {
  const { sql, params } = personSearch('s', text);
  return { sql: `t.personId IN (SELECT s.id FROM person s WHERE ${sql})`, params };
}

function shown(value: string | null): string | null {
  if (value === null) return null;
  const at = value.indexOf('|');
  const clear = open(value.slice(at + 1));
  const field = value.slice(0, at);
  if (field === 'number') return maskNumber(clear.slice(-4));
  return field === 'mobile' ? `*******${clear.slice(-4)}` : clear;
}
