import { addDays, dayOf } from '../../shared/calendar';
import { employerColumns } from '../employers/employer.list';
import { officeColumns } from '../offices/office.list';
import { personColumns, personSearch } from '../people/person.list';
import { photoColumns } from '../photos/photo.list';
import { type Context, policyIn } from '../platform/context';
import { counted } from '../platform/counters';
import { isoTime } from '../platform/database';
import { flag, instant, json, type Listing, type Many, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { ofOffices } from '../platform/scopes';
import type { Subject } from '../platform/subjects';
import { all, oneOf, type Where } from '../platform/where';
import { Application } from './application.entity';
import type { ApplicationFilter, DueFilter } from './application.filter';

/** Cases are seen and held within the offices of the actor; another office's case is not there. */
export const applications: Subject<Application> = {
  entity: Application,
  name: 'application',
  scope: (actor, alias) => ofOffices(actor, `${alias}.officeId`),
  cell: ({ status, officeId, channel, submittedAt }) => ({
    status,
    officeId,
    channel,
    month: submittedAt ? dayOf(new Date(submittedAt)).slice(0, 7) : '',
  }),
  policy: (ctx, { regionCode, policyId }) => policyIn(ctx, regionCode, policyId),
};

const eventColumns = {
  id: plain('v.id'),
  verb: plain('v.verb'),
  fromStatus: plain('v.fromStatus'),
  toStatus: plain('v.toStatus'),
  at: { sql: 'v.at', read: (at: unknown) => isoTime(String(at).slice(0, 23)) },
  role: plain('v.role'),
  reasons: plain('v.reasons'),
};

const history: Many = {
  from: "status_change v WHERE v.subject = 'application' AND v.subjectId = t.id",
  columns: eventColumns,
};

const LATEST =
  "(SELECT l.id FROM status_change l WHERE l.subject = 'application' AND l.subjectId = t.id ORDER BY l.at DESC, l.id DESC LIMIT 1)";

export const applicationListing: Listing<ApplicationFilter> = {
  table: 'application',
  columns: {
    id: plain('t.id'),
    version: whole('t.version'),
    receiptNo: plain('t.receiptNo'),
    status: plain('t.status'),
    businessType: plain('t.businessType'),
    cardKind: plain('t.cardKind'),
    channel: plain('t.channel'),
    regionCode: plain('t.regionCode'),
    officeId: plain('t.officeId'),
    employerId: plain('t.employerId'),
    personId: plain('t.personId'),
    photoId: plain('t.photoId'),
    enteredByIds: json('t.enteredByIds'),
    openedAt: instant('t.openedAt'),
    submittedAt: instant('t.submittedAt'),
    submissions: whole('t.submissions'),
    dueOn: plain('t.dueOn'),
    dueProvisional: flag('t.dueProvisional'),
    decidedById: plain('t.decidedById'),
    decidedAt: instant('t.decidedAt'),
    reasons: json('t.reasons'),
    earlierReasons: json('t.earlierReasons'),
    returnedLate: flag('t.returnedLate'),
    changed: json('t.changed'),
    note: plain('t.note'),
    truthDeclared: flag('t.truthDeclared'),
    proxyName: plain('t.proxyName'),
    proxyRelation: plain('t.proxyRelation'),
    proxyNumberLast4: plain('t.proxyNumberLast4'),
    materialsCount: whole('(SELECT COUNT(*) FROM application_material a WHERE a.applicationId = t.id)'),
    cardWhereabouts: plain(
      "(SELECT c.whereabouts FROM card c WHERE c.applicationId = t.id AND c.whereabouts <> 'VOID' LIMIT 1)",
    ),
  },
  ones: {
    office: { join: 'JOIN office f ON f.id = t.officeId', key: 'f.id', columns: officeColumns('f') },
    employer: { join: 'LEFT JOIN employer m ON m.id = t.employerId', key: 'm.id', columns: employerColumns('m') },
    person: { join: 'JOIN person p ON p.id = t.personId', key: 'p.id', columns: personColumns('p') },
    photo: { join: 'LEFT JOIN photo h ON h.id = t.photoId', key: 'h.id', columns: photoColumns('h') },
    latestEvent: {
      join: `LEFT JOIN status_change v ON v.id = ${LATEST}`,
      key: 'v.id',
      columns: { ...eventColumns, at: instant('v.at') },
    },
  },
  manys: {
    history,
    materials: {
      from: 'application_material a WHERE a.applicationId = t.id',
      columns: {
        id: plain('a.id'),
        kind: plain('a.kind'),
        sighted: plain('a.sighted'),
        number: plain('a.number'),
        date: plain('a.date'),
        amount: whole('a.amount'),
        fileId: plain('a.fileId'),
      },
    },
  },
  scope: ctx => ofOffices(ctx.actor, 't.officeId'),
  filter: conditions,
  sorts: {
    submittedAt: 't.submittedAt',
    dueOn: 't.dueOn',
    openedAt: 't.openedAt',
    decidedAt: 't.decidedAt',
    id: 't.id',
  },
  defaultSort: { field: 'submittedAt', order: 'ASC' },
  counted: byCounters,
  exact: ({ search, own, personId, ids, businessType, resubmitted }) =>
    !search && own == null && !personId && !ids && !businessType && resubmitted == null,
};

answeredBy(Application, applicationListing);

function conditions(ctx: Context, filter: ApplicationFilter): Where[] {
  const { ids, status, channel, officeId, businessType, personId, employerId, due, resubmitted, own, search } = filter;
  return [
    ...(ids ? [oneOf('t.id', ids)] : []),
    ...(status ? [oneOf('t.status', status)] : []),
    ...(channel ? [oneOf('t.channel', channel)] : []),
    ...(officeId ? [oneOf('t.officeId', officeId)] : []),
    ...(businessType ? [oneOf('t.businessType', [businessType])] : []),
    ...(personId ? [oneOf('t.personId', [personId])] : []),
    ...(employerId ? [oneOf('t.employerId', [employerId])] : []),
    ...(due ? [dueWithin(due, dayOf(ctx.now))] : []),
    ...(resubmitted != null ? [{ sql: `t.submissions ${resubmitted ? '>' : '<='} 1`, params: [] }] : []),
    ...(own != null ? [entered(ctx.actor.id, own)] : []),
    ...(search?.trim() ? [found(search.normalize('NFKC').trim())] : []),
  ];
}

function dueWithin(due: DueFilter, today: string): Where {
  if (due === 'OVERDUE') return { sql: "t.status = 'SUBMITTED' AND t.dueOn < ?", params: [today] };
  if (due === 'TODAY') return { sql: "t.status = 'SUBMITTED' AND t.dueOn = ?", params: [today] };
  return { sql: "t.status = 'SUBMITTED' AND t.dueOn > ? AND t.dueOn <= ?", params: [today, addDays(today, 2)] };
}

/** Ids are of a closed alphabet, so that a LIKE over the JSON list of ids is exact. */
const entered = (actorId: string, yes: boolean): Where => ({
  sql: `t.enteredByIds ${yes ? '' : 'NOT '}LIKE ?`,
  params: [`%"${actorId}"%`],
});

function found(text: string): Where {
  if (/^\d{6}-\d{8}-\d{1,6}$/.test(text)) return oneOf('t.receiptNo', [text]);
  const { sql, params } = personSearch('s', text);
  return { sql: `t.personId IN (SELECT s.id FROM person s WHERE ${sql})`, params };
}

/** Exact by counters where only status, office and channel are asked for. */
function byCounters(
  ctx: Context,
  { status, channel, officeId, ...rest }: ApplicationFilter,
): Promise<number> | undefined {
  if (Object.values(rest).some(value => value !== undefined && value !== null)) return undefined;
  const where = all(
    ofOffices(ctx.actor, 'officeId'),
    ...(status ? [oneOf('status', status)] : []),
    ...(channel ? [oneOf('channel', channel)] : []),
    ...(officeId ? [oneOf('officeId', officeId)] : []),
  );
  return counted(ctx.db, 'application', where);
}
