import type { Actor } from '../../shared/access';
import { dayOf } from '../../shared/calendar';
import { employerColumns } from '../employers/employer.list';
import { officeColumns } from '../offices/office.list';
import type { Context } from '../platform/context';
import { isoTime } from '../platform/database';
import { instant, type Listing, type Many, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { either, ofEmployers, ofOffices } from '../platform/scopes';
import { startsWith } from '../platform/search';
import type { Subject } from '../platform/subjects';
import { NOWHERE, oneOf, type Where } from '../platform/where';
import { HandOver } from './handOver.entity';
import type { HandOverFilter } from './handOver.inputs';

/** Staff reach what their offices gave or take, a unit what it takes or gave back. */
const scope = (actor: Actor, alias: string): Where =>
  either(
    ofOffices(actor, `${alias}.officeId`),
    ofOffices(actor, `${alias}.keeperOfficeId`),
    ofEmployers(actor, `${alias}.employerId`),
  );

export const handOvers: Subject<HandOver> = { entity: HandOver, name: 'handOver', scope };

/** A card that became void on its way needs nobody to look for it. */
const VOID = "(i.settledAt IS NULL AND EXISTS (SELECT 1 FROM card c WHERE c.id = i.cardId AND c.whereabouts = 'VOID'))";

/** The rows of a hand-over that are still to be settled. */
export const OPEN_ROWS = `hand_over_item i WHERE i.settledAt IS NULL AND NOT ${VOID} AND i.handOverId =`;

const items: Many = {
  from: 'hand_over_item i WHERE i.handOverId = t.id',
  columns: {
    id: plain('i.id'),
    cardId: plain('i.cardId'),
    cardNo: plain('i.cardNo'),
    outcome: plain(`CASE WHEN ${VOID} THEN 'VOID' ELSE i.outcome END`),
    settledAt: { sql: 'i.settledAt', read: text => isoTime(text === null ? null : String(text).slice(0, 23)) },
  },
};

const history: Many = {
  from: "status_change v WHERE v.subject = 'handOver' AND v.subjectId = t.id",
  columns: {
    id: plain('v.id'),
    verb: plain('v.verb'),
    fromStatus: plain('v.fromStatus'),
    toStatus: plain('v.toStatus'),
    at: { sql: 'v.at', read: text => isoTime(String(text).slice(0, 23)) },
    role: plain('v.role'),
    reasons: plain('v.reasons'),
  },
};

export const handOverListing: Listing<HandOverFilter> = {
  table: 'hand_over',
  columns: {
    id: plain('t.id'),
    version: whole('t.version'),
    no: plain('t.no'),
    kind: plain('t.kind'),
    status: plain('t.status'),
    regionCode: plain('t.regionCode'),
    officeId: plain('t.officeId'),
    keeperOfficeId: plain('t.keeperOfficeId'),
    employerId: plain('t.employerId'),
    givenAt: instant('t.givenAt'),
    givenCount: whole('t.givenCount'),
    takenCount: whole('t.takenCount'),
    takenAt: instant('t.takenAt'),
    dueOn: plain('t.dueOn'),
    settleNote: plain('t.settleNote'),
    settledAt: instant('t.settledAt'),
    listed: whole(
      "(SELECT COUNT(*) FROM hand_over_item i WHERE i.handOverId = t.id AND COALESCE(i.outcome, '') <> 'EXTRA')",
    ),
    unsettled: whole(`(SELECT COUNT(*) FROM ${OPEN_ROWS} t.id)`),
  },
  ones: {
    office: { join: 'JOIN office f ON f.id = t.officeId', key: 'f.id', columns: officeColumns('f') },
    keeperOffice: {
      join: 'LEFT JOIN office k1 ON k1.id = t.keeperOfficeId',
      key: 'k1.id',
      columns: officeColumns('k1'),
    },
    employer: { join: 'LEFT JOIN employer m ON m.id = t.employerId', key: 'm.id', columns: employerColumns('m') },
  },
  manys: { items, history },
  scope: ctx => scope(ctx.actor, 't'),
  filter: (ctx, filter) => conditions(ctx, filter),
  sorts: { givenAt: 't.givenAt', takenAt: 't.takenAt', no: 't.no', dueOn: 't.dueOn', id: 't.id' },
  defaultSort: { field: 'givenAt', order: 'DESC' },
  exact: () => true,
};

answeredBy(HandOver, handOverListing);

function conditions(ctx: Context, { ids, kind, status, way, overdue, search }: HandOverFilter): Where[] {
  return [
    ...(ids ? [oneOf('t.id', ids)] : []),
    ...(kind ? [oneOf('t.kind', kind)] : []),
    ...(status ? [oneOf('t.status', status)] : []),
    ...(way ? [towards(ctx.actor, way)] : []),
    ...(overdue ? [{ sql: "t.status = 'GIVEN' AND t.dueOn < ?", params: [dayOf(ctx.now)] }] : []),
    ...(search?.trim() ? [startsWith('t.no', search.normalize('NFKC').trim().toUpperCase())] : []),
  ];
}

/** What comes into the own office (or unit), and what goes out of it. */
function towards({ officeId, reach }: Actor, way: 'IN' | 'OUT'): Where {
  if (reach.kind === 'employers') return oneOf('t.kind', [way === 'IN' ? 'ISSUE' : 'RETURN']);
  if (!officeId) return NOWHERE;
  return way === 'IN'
    ? oneOf('t.keeperOfficeId', [officeId])
    : { sql: "t.officeId = ? AND t.kind IN ('TRANSFER', 'ISSUE')", params: [officeId] };
}
