import type { Actor } from '../../shared/access';
import { maskNumber, parseIdentityNumber } from '../../shared/identity';
import type { Context } from '../platform/context';
import { type Column, flag, instant, type Listing, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { either, ofEmployers, ofRegions } from '../platform/scopes';
import { holding, startsWith } from '../platform/search';
import { blindIndex } from '../platform/secrets';
import type { Subject } from '../platform/subjects';
import { all, oneOf, type Where } from '../platform/where';
import { Person } from './person.entity';
import type { PersonFilter } from './person.inputs';

const maskedNumber = (alias: string): Column => ({
  sql: `${alias}.numberLast4`,
  read: last4 => maskNumber(String(last4)),
});
const maskedMobile = (alias: string): Column => ({
  sql: `${alias}.mobileLast4`,
  read: last4 => (last4 === null ? null : `*******${String(last4)}`),
});

/** The columns of a person that may stand in a list: no encrypted one among them. */
export const personColumns = (alias: string) => ({
  id: plain(`${alias}.id`),
  version: whole(`${alias}.version`),
  regionCode: plain(`${alias}.regionCode`),
  idKind: plain(`${alias}.idKind`),
  maskedNumber: maskedNumber(alias),
  birthYear: whole(`${alias}.birthYear`),
  sex: plain(`${alias}.sex`),
  name: plain(`${alias}.name`),
  ethnicity: plain(`${alias}.ethnicity`),
  nationality: plain(`${alias}.nationality`),
  idValidTo: plain(`${alias}.idValidTo`),
  category: plain(`${alias}.category`),
  maskedMobile: maskedMobile(alias),
  fromLegacyNumber: flag(`${alias}.fromLegacyNumber`),
  deceasedOn: plain(`${alias}.deceasedOn`),
  createdAt: instant(`${alias}.createdAt`),
});

/** Staff see the people of their regions and those enrolled there; an employer its own accepted people. */
export function personScope(actor: Actor, alias: string): Where {
  const enrolled = (inner: Where): Where => ({
    sql: `EXISTS (SELECT 1 FROM enrolment e WHERE e.personId = ${alias}.id AND ${inner.sql})`,
    params: inner.params,
  });
  if (actor.reach.kind === 'employers')
    return enrolled(all(ofEmployers(actor, 'e.employerId'), oneOf('e.status', ['ACCEPTED'])));
  if (actor.reach.kind !== 'offices') return ofRegions(actor, `${alias}.regionCode`);
  return either(ofRegions(actor, `${alias}.regionCode`), enrolled(ofRegions(actor, 'e.regionCode')));
}

export const people: Subject<Person> = {
  entity: Person,
  name: 'person',
  scope: personScope,
};

/** The identity number that a text is, upgraded to 18 characters; undefined when it is none. */
export function searchedNumber(text: string): string | undefined {
  const compact = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (!/^(\d{17}[\dX]|\d{15}|[A-Z]{3}\d{12})$/.test(compact)) return undefined;
  const parsed = parseIdentityNumber(compact, '2999-12-31');
  return parsed.ok ? parsed.number : compact;
}

/** What a search box finds people by: a whole identity or mobile number, or the beginning of a name, or its pinyin. */
export function personSearch(alias: string, text: string): Where {
  const given = text.normalize('NFKC').trim();
  const number = searchedNumber(given);
  if (number) return { sql: `${alias}.numberIndex = ?`, params: [blindIndex('number', number)] };
  if (/^1[3-9]\d{9}$/.test(given)) return { sql: `${alias}.mobileIndex = ?`, params: [blindIndex('mobile', given)] };
  if (/^[a-z ]+$/i.test(given))
    return { sql: `${alias}.namePinyin LIKE ? ESCAPE '!'`, params: [holding(given.toLowerCase().replace(/ /g, ''))] };
  return startsWith(`${alias}.name`, given);
}

export const personListing: Listing<PersonFilter> = {
  table: 'person',
  columns: personColumns('t'),
  scope: (ctx: Context) => personScope(ctx.actor, 't'),
  filter: (_ctx, { ids, search, category }) => [
    ...(ids ? [oneOf('t.id', ids)] : []),
    ...(search?.trim() ? [personSearch('t', search)] : []),
    ...(category ? [oneOf('t.category', [category])] : []),
  ],
  sorts: { name: 't.name', createdAt: 't.createdAt', id: 't.id' },
  defaultSort: { field: 'id', order: 'DESC' },
};

answeredBy(Person, personListing);
