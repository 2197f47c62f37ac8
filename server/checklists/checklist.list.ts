import type { Actor } from '../../shared/access';
import { employerColumns } from '../employers/employer.list';
import { type Context, policyIn } from '../platform/context';
import { instant, json, type Listing, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { either, ofEmployers, ofOffices } from '../platform/scopes';
import type { Subject } from '../platform/subjects';
import { oneOf, type Where } from '../platform/where';
import { Checklist } from './checklist.entity';
import type { ChecklistFilter } from './checklist.inputs';

/** Lists are reached by staff of the unit's office and by the unit's own administrators. */
export const scopeOfUnit = (actor: Actor, alias: string): Where =>
  either(ofOffices(actor, `${alias}.officeId`), ofEmployers(actor, `${alias}.employerId`));

export const checklists: Subject<Checklist> = {
  entity: Checklist,
  name: 'checklist',
  scope: scopeOfUnit,
  policy: (ctx, { regionCode, policyId }) => policyIn(ctx, regionCode, policyId),
};

const ROWS = 'FROM checklist_item i WHERE i.checklistId = t.id';
const IN_WORK = "i.status IN ('LISTED', 'CONFIRMED', 'DISPUTED')";
const PHOTO_ACCEPTED = "EXISTS (SELECT 1 FROM photo h WHERE h.id = i.photoId AND h.verdict <> 'REFUSED')";
const PHOTO_REFUSED = "EXISTS (SELECT 1 FROM photo h WHERE h.id = i.photoId AND h.verdict = 'REFUSED')";
/** a confirmed row counts with its photo, where one is compulsory, and its ID copy. */
const READY = `i.status IN ('DISPUTED', 'EXCLUDED', 'RETURNED')
  OR (i.status = 'CONFIRMED' AND i.idCopyFileId IS NOT NULL AND (${PHOTO_ACCEPTED} OR (i.photoRequired = 0 AND i.photoId IS NULL)))`;

/** Conditions over the rows of a list, by the names of the counts that they give. */
export const rowCounts = {
  rows: '1 = 1',
  listed: "i.status = 'LISTED'",
  confirmed: "i.status = 'CONFIRMED'",
  disputed: "i.status = 'DISPUTED'",
  excluded: "i.status = 'EXCLUDED'",
  converted: "i.status = 'CONVERTED'",
  returned: "i.status = 'RETURNED'",
  unready: `NOT (${READY})`,
  undecided: "i.status NOT IN ('CONVERTED', 'RETURNED', 'EXCLUDED')",
  photosMissing: `${IN_WORK} AND i.photoRequired = 1 AND NOT ${PHOTO_ACCEPTED}`,
  photosRefused: `${IN_WORK} AND ${PHOTO_REFUSED}`,
  idCopiesMissing: `${IN_WORK} AND i.idCopyFileId IS NULL`,
  correctionsOpen: "i.status = 'DISPUTED' AND i.correction = 'OPEN'",
} as const;

const counts = Object.fromEntries(
  Object.entries(rowCounts).map(([name, condition]) => [name, whole(`(SELECT COUNT(*) ${ROWS} AND (${condition}))`)]),
);

/** The columns of a list with its exact counts, each a scalar sub-select that is read only when it is asked for. */
export const checklistColumns = {
  id: plain('t.id'),
  version: whole('t.version'),
  no: plain('t.no'),
  status: plain('t.status'),
  regionCode: plain('t.regionCode'),
  officeId: plain('t.officeId'),
  employerId: plain('t.employerId'),
  channel: plain('t.channel'),
  month: plain('t.month'),
  windowFrom: plain('t.windowFrom'),
  windowTo: plain('t.windowTo'),
  supplementOfId: plain('t.supplementOfId'),
  requestedAt: instant('t.requestedAt'),
  sealedAt: instant('t.sealedAt'),
  sealedBy: plain('t.sealedBy'),
  manifestFileId: plain('t.manifestFileId'),
  manifestHash: plain('t.manifestHash'),
  sealVoidedAt: instant('t.sealVoidedAt'),
  submittedAt: instant('t.submittedAt'),
  seenAt: instant('t.seenAt'),
  decidedAt: instant('t.decidedAt'),
  reasons: json('t.reasons'),
  note: plain('t.note'),
  voucherNo: plain('t.voucherNo'),
  ...counts,
};

export const checklistListing: Listing<ChecklistFilter> = {
  table: 'checklist',
  columns: checklistColumns,
  ones: { employer: { join: 'JOIN employer m ON m.id = t.employerId', key: 'm.id', columns: employerColumns('m') } },
  requires: { window: ['employerId'] },
  scope: (ctx: Context) => scopeOfUnit(ctx.actor, 't'),
  filter: (_ctx, { ids, status, officeId, employerId, month, supplement }) => [
    ...(ids ? [oneOf('t.id', ids)] : []),
    ...(status ? [oneOf('t.status', status)] : []),
    ...(officeId ? [oneOf('t.officeId', officeId)] : []),
    ...(employerId ? [oneOf('t.employerId', [employerId])] : []),
    ...(month ? [oneOf('t.month', [month])] : []),
    ...(supplement != null ? [{ sql: `t.supplementOfId IS ${supplement ? 'NOT ' : ''}NULL`, params: [] }] : []),
  ],
  sorts: { requestedAt: 't.requestedAt', submittedAt: 't.submittedAt', id: 't.id' },
  defaultSort: { field: 'requestedAt', order: 'DESC' },
  exact: () => true,
};

answeredBy(Checklist, checklistListing);
