import { personColumns } from '../people/person.list';
import { instant, type Listing, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { ofOffices } from '../platform/scopes';
import type { Subject } from '../platform/subjects';
import { oneOf } from '../platform/where';
import { Card } from './card.entity';

export const cards: Subject<Card> = {
  entity: Card,
  name: 'card',
  scope: (actor, alias) => ofOffices(actor, `${alias}.officeId`),
};

export type CardFilter = { ids?: string[] | null; whereabouts?: string[] | null };

export const cardListing: Listing<CardFilter> = {
  table: 'card',
  columns: {
    id: plain('t.id'),
    version: whole('t.version'),
    whereabouts: plain('t.whereabouts'),
    kind: plain('t.kind'),
    businessType: plain('t.businessType'),
    regionCode: plain('t.regionCode'),
    orderedAt: instant('t.orderedAt'),
  },
  ones: { person: { join: 'JOIN person p ON p.id = t.personId', key: 'p.id', columns: personColumns('p') } },
  scope: ctx => ofOffices(ctx.actor, 't.officeId'),
  filter: (_ctx, { ids, whereabouts }) => [
    ...(ids ? [oneOf('t.id', ids)] : []),
    ...(whereabouts ? [oneOf('t.whereabouts', whereabouts)] : []),
  ],
  sorts: { orderedAt: 't.orderedAt', id: 't.id' },
  defaultSort: { field: 'orderedAt', order: 'ASC' },
};

answeredBy(Card, cardListing);
