import type { Actor } from '../../shared/access';
import { employerColumns } from '../employers/employer.list';
import { personColumns, personSearch } from '../people/person.list';
import type { Context } from '../platform/context';
import { flag, instant, type Listing, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { either, ofEmployers, ofRegions } from '../platform/scopes';
import type { Subject } from '../platform/subjects';
import { oneOf, type Where } from '../platform/where';
import { Enrolment } from './enrolment.entity';
import type { EnrolmentFilter } from './enrolment.inputs';

/** Staff see the enrolments of their regions; an employer its accepted ones and the pending ones that it sent itself. */
const scope = (actor: Actor, alias: string): Where =>
  either(ofRegions(actor, `${alias}.regionCode`), ofEmployers(actor, `${alias}.employerId`));

export const enrolments: Subject<Enrolment> = { entity: Enrolment, name: 'enrolment', scope };

/** Another accepted enrolment of the same kind of the same person. */
const TWICE = `EXISTS (SELECT 1 FROM enrolment o WHERE o.activeKey = CONCAT(t.personId, '|', t.insuranceKind) AND o.id <> t.id)`;

export const enrolmentListing: Listing<EnrolmentFilter> = {
  table: 'enrolment',
  columns: {
    id: plain('t.id'),
    version: whole('t.version'),
    status: plain('t.status'),
    regionCode: plain('t.regionCode'),
    personId: plain('t.personId'),
    employerId: plain('t.employerId'),
    insuranceKind: plain('t.insuranceKind'),
    employedOn: plain('t.employedOn'),
    registeredOn: plain('t.registeredOn'),
    acceptedOn: plain('t.acceptedOn'),
    endedOn: plain('t.endedOn'),
    everPaid: flag('t.everPaid'),
    note: plain('t.note'),
    createdAt: instant('t.createdAt'),
    enrolledTwice: flag(TWICE),
    deceased: flag('(SELECT d.deceasedOn IS NOT NULL FROM person d WHERE d.id = t.personId)'),
  },
  ones: {
    person: { join: 'JOIN person p ON p.id = t.personId', key: 'p.id', columns: personColumns('p') },
    employer: { join: 'LEFT JOIN employer m ON m.id = t.employerId', key: 'm.id', columns: employerColumns('m') },
  },
  scope: (ctx: Context) => scope(ctx.actor, 't'),
  filter: (_ctx, { ids, status, personId, employerId, search }) => [
    ...(ids ? [oneOf('t.id', ids)] : []),
    ...(status ? [oneOf('t.status', status)] : []),
    ...(personId ? [oneOf('t.personId', [personId])] : []),
    ...(employerId ? [oneOf('t.employerId', [employerId])] : []),
    ...(search?.trim() ? [found(search)] : []),
  ],
  sorts: { createdAt: 't.createdAt', id: 't.id', registeredOn: 't.registeredOn' },
  defaultSort: { field: 'createdAt', order: 'ASC' },
};

function found(text: string): Where {
  const { sql, params } = personSearch('s', text);
  return { sql: `t.personId IN (SELECT s.id FROM person s WHERE ${sql})`, params };
}

answeredBy(Enrolment, enrolmentListing);
