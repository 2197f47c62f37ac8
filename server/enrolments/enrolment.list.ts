import type { Actor } from '../../shared/access';
import { employerColumns } from '../employers/employer.list';
import { personColumns, personSearch, searchedNumber } from '../people/person.list';
import type { Context } from '../platform/context';
import { type Column, type Columns, flag, instant, type Listing, type One, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { ofEmployers, ofRegions } from '../platform/scopes';
import { startsWith } from '../platform/search';
import type { Subject } from '../platform/subjects';
import { all, oneOf, type Where } from '../platform/where';
import { Enrolment } from './enrolment.entity';
import type { EnrolmentFilter } from './enrolment.inputs';

/** Staff see the enrolments of their regions; an employer its accepted ones, and of the others those that it sent itself. */
const scope = (actor: Actor, alias: string): Where => {
  const own = ofEmployers(actor, `${alias}.employerId`);
  return actor.reach.kind === 'employers'
    ? all(own, { sql: `${alias}.status = 'ACCEPTED' OR ${alias}.sentName IS NOT NULL`, params: [] })
    : ofRegions(actor, `${alias}.regionCode`);
};

export const enrolments: Subject<Enrolment> = { entity: Enrolment, name: 'enrolment', scope };

/** Another accepted enrolment of the same kind of the same person. */
const TWICE = `EXISTS (SELECT 1 FROM enrolment o WHERE o.activeKey = CONCAT(t.personId, '|', t.insuranceKind) AND o.id <> t.id)`;

/** Where what the unit sent is not what is known; the sex says it too where the number told none. */
const DIFFERS = `(SELECT CONCAT(CASE WHEN t.sentName <> d.name THEN 'name,' ELSE '' END, CASE WHEN t.sentSex <> d.sex THEN 'sex,' ELSE '' END,
  CASE WHEN t.sentBirthYear <> d.birthYear THEN 'birthYear,' ELSE '' END, CASE WHEN t.sentEthnicity <> d.ethnicity THEN 'ethnicity,' ELSE '' END,
  CASE WHEN t.sentMobileIndex <> COALESCE(d.mobileIndex, '') THEN 'mobile,' ELSE '' END) FROM person d WHERE d.id = t.personId)`;

const sent: One = {
  join: '',
  key: 't.sentName',
  columns: {
    name: plain('t.sentName'),
    sex: plain('t.sentSex'),
    birthYear: whole('t.sentBirthYear'),
    ethnicity: plain('t.sentEthnicity'),
    maskedMobile: { sql: 't.sentMobileLast4', read: last4 => (last4 === null ? null : `*******${String(last4)}`) },
  },
};

/** Enrolments as staff read them. */
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
    differs: { sql: DIFFERS, read: text => String(text).split(',').filter(Boolean) },
  },
  ones: {
    sent,
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

/** Of somebody whose enrolment is not accepted an employer sees what it sent, and nothing that would tell whether they were known before. */
const sentOr = (known: Column, sql: string, read = known.read): Column => ({
  sql: `CASE WHEN t.status = 'ACCEPTED' THEN ${known.sql} ELSE ${sql} END`,
  read,
});

function unitPersonColumns(): Columns {
  const known = personColumns('p');
  return {
    ...known,
    id: sentOr(known.id, 't.id'),
    version: sentOr(known.version, '1'),
    regionCode: sentOr(known.regionCode, 't.regionCode'),
    idKind: sentOr(known.idKind, 't.sentIdKind'),
    birthYear: sentOr(known.birthYear, 't.sentBirthYear'),
    sex: sentOr(known.sex, 't.sentSex'),
    name: sentOr(known.name, 't.sentName'),
    ethnicity: sentOr(known.ethnicity, "COALESCE(t.sentEthnicity, '01')"),
    nationality: sentOr(known.nationality, 'NULL'),
    idValidTo: sentOr(known.idValidTo, 'NULL'),
    category: sentOr(known.category, "'EMPLOYEE'"),
    maskedMobile: sentOr(known.maskedMobile, 't.sentMobileLast4'),
    fromLegacyNumber: sentOr(known.fromLegacyNumber, '0'),
    deceasedOn: sentOr(known.deceasedOn, 'NULL'),
    createdAt: sentOr(known.createdAt, 't.createdAt'),
  };
}

/** Enrolments as an employer reads them: its own people, and the rows that it sent. */
const unitListing: Listing<EnrolmentFilter> = {
  ...enrolmentListing,
  columns: {
    ...enrolmentListing.columns,
    personId: sentOr(plain('t.personId'), 't.id'),
    enrolledTwice: flag('0'),
    deceased: sentOr(flag('(SELECT d.deceasedOn IS NOT NULL FROM person d WHERE d.id = t.personId)'), '0', Boolean),
    differs: { sql: "''", read: () => [] },
  },
  ones: { ...enrolmentListing.ones, person: { ...enrolmentListing.ones!.person, columns: unitPersonColumns() } },
  filter: (ctx, { personId, search, ...filter }) => [
    ...enrolmentListing.filter(ctx, filter),
    ...(personId ? [all(oneOf('t.personId', [personId]), ACCEPTED)] : []),
    ...(search?.trim() ? [foundByUnit(search)] : []),
  ],
};

/** The listing by which an actor reads enrolments. */
export const enrolmentListingFor = ({ reach }: Actor): Listing<EnrolmentFilter> =>
  reach.kind === 'employers' ? unitListing : enrolmentListing;

const ACCEPTED: Where = { sql: "t.status = 'ACCEPTED'", params: [] };

/** Own people are found as staff find them; the others by the whole number, which the unit sent, or by the name as sent. */
function foundByUnit(text: string): Where {
  const given = text.normalize('NFKC').trim();
  const own = all(ACCEPTED, found(given));
  const sentTo = searchedNumber(given) ? found(given) : startsWith('t.sentName', given);
  const sentRow = all({ sql: "t.status <> 'ACCEPTED'", params: [] }, sentTo);
  return { sql: `(${own.sql}) OR (${sentRow.sql})`, params: [...own.params, ...sentRow.params] };
}

function found(text: string): Where {
  const { sql, params } = personSearch('s', text);
  return { sql: `t.personId IN (SELECT s.id FROM person s WHERE ${sql})`, params };
}

answeredBy(Enrolment, enrolmentListing);
