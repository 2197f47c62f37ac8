import type { Actor } from '../../shared/access';
import type { Context } from '../platform/context';
import { flag, instant, type Listing, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { either, ofEmployers, ofRegions } from '../platform/scopes';
import { startsWith } from '../platform/search';
import type { Subject } from '../platform/subjects';
import { oneOf, type Where } from '../platform/where';
import { Employer } from './employer.entity';
import type { EmployerFilter } from './employer.inputs';

/** The columns of a unit, for every list that shows one. */
export const employerColumns = (alias: string) => ({
  id: plain(`${alias}.id`),
  version: whole(`${alias}.version`),
  regionCode: plain(`${alias}.regionCode`),
  creditCode: plain(`${alias}.creditCode`),
  creditCodeVerified: flag(`${alias}.creditCodeVerified`),
  name: plain(`${alias}.name`),
  kind: plain(`${alias}.kind`),
  address: plain(`${alias}.address`),
  bankCode: plain(`${alias}.bankCode`),
  selfApplyAllowed: flag(`${alias}.selfApplyAllowed`),
  selfApplyNote: plain(`${alias}.selfApplyNote`),
  createdAt: instant(`${alias}.createdAt`),
});

const scope = (actor: Actor, alias: string): Where =>
  either(ofRegions(actor, `${alias}.regionCode`), ofEmployers(actor, `${alias}.id`));

export const employers: Subject<Employer> = { entity: Employer, name: 'employer', scope };

export const employerListing: Listing<EmployerFilter> = {
  table: 'employer',
  columns: employerColumns('t'),
  scope: (ctx: Context) => scope(ctx.actor, 't'),
  filter: (_ctx, { ids, search, kind }) => [
    ...(ids ? [oneOf('t.id', ids)] : []),
    ...(search?.trim() ? [unitSearch(search.normalize('NFKC').trim())] : []),
    ...(kind ? [oneOf('t.kind', [kind])] : []),
  ],
  sorts: { name: 't.name', createdAt: 't.createdAt', id: 't.id' },
  defaultSort: { field: 'id', order: 'DESC' },
};

const unitSearch = (text: string): Where =>
  /^[0-9A-Z]{18}$/i.test(text) ? oneOf('t.creditCode', [text.toUpperCase()]) : startsWith('t.name', text);

answeredBy(Employer, employerListing);
