import type { Context } from '../platform/context';
import { json, type Listing, plain, whole } from '../platform/listing';
import { ANYWHERE, oneOf, type Where } from '../platform/where';
import type { OfficeFilter } from './office.inputs';

/** The columns of an office, for every list that shows one. */
export const officeColumns = (alias: string) => ({
  id: plain(`${alias}.id`),
  version: whole(`${alias}.version`),
  code: plain(`${alias}.code`),
  nameZh: plain(`${alias}.nameZh`),
  nameEn: plain(`${alias}.nameEn`),
  kind: plain(`${alias}.kind`),
  parentId: plain(`${alias}.parentId`),
  regionCode: plain(`${alias}.regionCode`),
  bankCode: plain(`${alias}.bankCode`),
  services: json(`${alias}.services`),
  address: plain(`${alias}.address`),
  phone: plain(`${alias}.phone`),
  designatedFrom: plain(`${alias}.designatedFrom`),
  designatedTo: plain(`${alias}.designatedTo`),
});

/** Offices are public knowledge: everyone who is signed in sees them all. */
export const officeListing: Listing<OfficeFilter> = {
  table: 'office',
  columns: officeColumns('t'),
  scope: (): Where => ANYWHERE,
  filter: (_ctx: Context, { ids, regionCode, kind }) => [
    ...(ids ? [oneOf('t.id', ids)] : []),
    ...(regionCode ? [oneOf('t.regionCode', [regionCode])] : []),
    ...(kind ? [oneOf('t.kind', [kind])] : []),
  ],
  sorts: { code: 't.code', nameZh: 't.nameZh' },
  defaultSort: { field: 'code', order: 'ASC' },
};
