import type { Actor } from '../../shared/access';
import { employerColumns } from '../employers/employer.list';
import { officeColumns } from '../offices/office.list';
import { personColumns, personSearch } from '../people/person.list';
import { isoTime } from '../platform/database';
import { flag, instant, type Listing, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { either, ofEmployers, ofOffices } from '../platform/scopes';
import { startsWith } from '../platform/search';
import type { Subject } from '../platform/subjects';
import { oneOf, type Where } from '../platform/where';
import { Card } from './card.entity';
import type { CardFilter } from './card.filter';

/** Staff reach the cards that their offices ordered or keep, a unit those of its own people. */
const scope = (actor: Actor, alias: string): Where =>
  either(
    ofOffices(actor, `${alias}.officeId`),
    ofOffices(actor, `${alias}.keeperOfficeId`),
    ofEmployers(actor, `${alias}.employerId`),
  );

export const cards: Subject<Card> = { entity: Card, name: 'card', scope };

/** Somebody else of the same person and kind is on its way: a case that is open, or another card. */
const CASE = "EXISTS (SELECT 1 FROM application a WHERE a.openKey = CONCAT(t.personId, '|', t.kind))";
const OTHERS = `EXISTS (SELECT 1 FROM card o WHERE o.openKey = CONCAT(t.personId, '|', t.kind) AND o.id <> t.id) OR ${CASE}`;

const columns = {
  id: plain('t.id'),
  version: whole('t.version'),
  whereabouts: plain('t.whereabouts'),
  kind: plain('t.kind'),
  businessType: plain('t.businessType'),
  personId: plain('t.personId'),
  applicationId: plain('t.applicationId'),
  regionCode: plain('t.regionCode'),
  officeId: plain('t.officeId'),
  employerId: plain('t.employerId'),
  orderedAt: instant('t.orderedAt'),
  batchId: plain('t.batchId'),
  batchNo: plain('(SELECT b.no FROM production_batch b WHERE b.id = t.batchId)'),
  cardNo: plain('t.cardNo'),
  bankCode: plain('t.bankCode'),
  bankCardLast4: plain('t.bankCardLast4'),
  chipOnFile: flag('(t.chipId IS NOT NULL)'),
  bankOnFile: flag('(t.bankCardNo IS NOT NULL)'),
  issuedOn: plain('t.issuedOn'),
  validUntil: plain('t.validUntil'),
  boxPosition: plain('t.boxPosition'),
  producedAt: instant('t.producedAt'),
  keeperOfficeId: plain('t.keeperOfficeId'),
  keeperEmployerId: plain('t.keeperEmployerId'),
  shelf: plain('t.shelf'),
  keptSince: instant('t.keptSince'),
  voucherNo: plain('t.voucherNo'),
  agentName: plain('t.agentName'),
  agentNumberLast4: plain('t.agentNumberLast4'),
  missingSince: instant('t.missingSince'),
  lostBy: plain('t.lostBy'),
  missingNote: plain('t.missingNote'),
  collectedOn: plain('t.collectedOn'),
  collectorName: plain('t.collectorName'),
  collectorRelation: plain('t.collectorRelation'),
  collectorNumberLast4: plain('t.collectorNumberLast4'),
  ssStatus: plain('t.ssStatus'),
  enabledAt: instant('t.enabledAt'),
  enabledBy: plain('t.enabledBy'),
  lossReason: plain('t.lossReason'),
  lostAt: instant('t.lostAt'),
  lossUntil: plain('t.lossUntil'),
  cancelReason: plain('t.cancelReason'),
  cancelNote: plain('t.cancelNote'),
  cancelledAt: instant('t.cancelledAt'),
};

export const cardListing: Listing<CardFilter> = {
  table: 'card',
  columns,
  ones: {
    facts: {
      join: '',
      key: 't.id',
      columns: {
        dataComplete: flag('(t.chipId IS NOT NULL AND t.bankCardNo IS NOT NULL)'),
        batchStatus: plain('(SELECT b.status FROM production_batch b WHERE b.id = t.batchId)'),
        numberTaken: flag('0'),
        othersOnTheWay: flag(`(${OTHERS})`),
        caseOpen: flag(`(${CASE})`),
        holderDeceased: flag('(SELECT d.deceasedOn IS NOT NULL FROM person d WHERE d.id = t.personId)'),
      },
    },
    person: { join: 'JOIN person p ON p.id = t.personId', key: 'p.id', columns: personColumns('p') },
    employer: { join: 'LEFT JOIN employer m ON m.id = t.employerId', key: 'm.id', columns: employerColumns('m') },
    office: { join: 'JOIN office f ON f.id = t.officeId', key: 'f.id', columns: officeColumns('f') },
    keeperOffice: {
      join: 'LEFT JOIN office k1 ON k1.id = t.keeperOfficeId',
      key: 'k1.id',
      columns: officeColumns('k1'),
    },
    keeperEmployer: {
      join: 'LEFT JOIN employer k2 ON k2.id = t.keeperEmployerId',
      key: 'k2.id',
      columns: employerColumns('k2'),
    },
  },
  manys: {
    history: {
      from: "status_change v WHERE v.subject = 'card' AND v.subjectId = t.id",
      columns: {
        id: plain('v.id'),
        verb: plain('v.verb'),
        fromStatus: plain('v.fromStatus'),
        toStatus: plain('v.toStatus'),
        at: { sql: 'v.at', read: at => isoTime(String(at).slice(0, 23)) },
        role: plain('v.role'),
        reasons: plain('v.reasons'),
      },
    },
  },
  scope: ctx => scope(ctx.actor, 't'),
  filter: (_ctx, filter) => conditions(filter),
  sorts: {
    orderedAt: 't.orderedAt',
    producedAt: 't.producedAt',
    keptSince: 't.keptSince',
    cardNo: 't.cardNo',
    id: 't.id',
  },
  defaultSort: { field: 'orderedAt', order: 'ASC' },
  exact: ({ search }) => !search?.trim(),
};

answeredBy(Card, cardListing);

function conditions({ search, ...filter }: CardFilter): Where[] {
  const { ids, whereabouts, ssStatus, personId, employerId, officeId, keeperOfficeId, batchId, businessType } = filter;
  return [
    ...(ids ? [oneOf('t.id', ids)] : []),
    ...(whereabouts ? [oneOf('t.whereabouts', whereabouts)] : []),
    ...(ssStatus ? [oneOf('t.ssStatus', ssStatus)] : []),
    ...(personId ? [oneOf('t.personId', [personId])] : []),
    ...(employerId ? [oneOf('t.employerId', [employerId])] : []),
    ...(officeId ? [oneOf('t.officeId', officeId)] : []),
    ...(keeperOfficeId ? [oneOf('t.keeperOfficeId', keeperOfficeId)] : []),
    ...(batchId ? [oneOf('t.batchId', [batchId])] : []),
    ...(businessType ? [oneOf('t.businessType', [businessType])] : []),
    ...(search?.trim() ? [found(search.normalize('NFKC').trim())] : []),
  ];
}

/** What a search box finds cards by: the beginning of a card number, or whatever finds their person. */
function found(text: string): Where {
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (/^(?=.*\d)[A-Z0-9]{1,9}$/.test(compact)) return startsWith('t.cardNo', compact);
  const { sql, params } = personSearch('s', text);
  return { sql: `t.personId IN (SELECT s.id FROM person s WHERE ${sql})`, params };
}
