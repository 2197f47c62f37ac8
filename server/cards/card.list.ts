import type { Actor } from '../../shared/access';
import { medicalAccountOf, usesOf } from '../../shared/cardFunctions';
import type { SsStatus } from '../../shared/cards';
import { employerColumns } from '../employers/employer.list';
import { officeColumns } from '../offices/office.list';
import { personColumns, personSearch } from '../people/person.list';
import { dbTime, isoTime } from '../platform/database';
import { type Column, flag, instant, type Listing, type Ones, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { either, ofEmployers, ofOffices } from '../platform/scopes';
import { startsWith } from '../platform/search';
import type { Subject } from '../platform/subjects';
import { oneOf, type Where } from '../platform/where';
import { Card } from './card.entity';
import type { CardFilter } from './card.filter';
import { custodyTrail } from './custody.trail';

/** Staff reach the cards that their offices ordered, keep or handed out, a unit those of its own people. */
const scope = (actor: Actor, alias: string): Where =>
  either(
    ofOffices(actor, `${alias}.officeId`),
    ofOffices(actor, `${alias}.keeperOfficeId`),
    ofOffices(actor, `${alias}.collectOfficeId`),
    ofEmployers(actor, `${alias}.employerId`),
  );

export const cards: Subject<Card> = { entity: Card, name: 'card', scope, trail: custodyTrail };

/** Somebody else of the same person and kind is on its way: a case that is open, or another card. */
const caseOf = (c: string): string =>
  `EXISTS (SELECT 1 FROM application a WHERE a.openKey = CONCAT(${c}.personId, '|', ${c}.kind))`;
const others = (c: string): string =>
  `EXISTS (SELECT 1 FROM card o WHERE o.openKey = CONCAT(${c}.personId, '|', ${c}.kind) AND o.id <> ${c}.id) OR ${caseOf(c)}`;

/** The person's medical account by the states of all their cards. */
const medicalAccount = (c: string): Column => ({
  sql: `(SELECT GROUP_CONCAT(m.ssStatus) FROM card m WHERE m.personId = ${c}.personId)`,
  read: text => medicalAccountOf(String(text ?? '').split(',') as SsStatus[]),
});

/** What it is good for now. */
const uses = (c: string): Column => ({ sql: `${c}.ssStatus`, read: status => usesOf(status as SsStatus | null) });

type Told = { id: string; at: string };

/** Everything that moved a card, oldest first: one column, so that it can be read wherever a card is. */
const historyOf = (c: string): Column => ({
  sql: `(SELECT GROUP_CONCAT(JSON_OBJECT('id', v.id, 'verb', v.verb, 'fromStatus', v.fromStatus, 'toStatus', v.toStatus, 'at', v.at,
    'role', v.role, 'reasons', v.reasons)) FROM status_change v WHERE v.subject = 'card' AND v.subjectId = ${c}.id)`,
  read: text =>
    (JSON.parse(`[${text ?? ''}]`) as Told[])
      .map(event => ({ ...event, at: isoTime(event.at.slice(0, 23)) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** In whose hands it is, and how its holder got it. */
const handColumns = (c: string) => ({
  keeperOfficeId: plain(`${c}.keeperOfficeId`),
  keeperEmployerId: plain(`${c}.keeperEmployerId`),
  shelf: plain(`${c}.shelf`),
  keptSince: instant(`${c}.keptSince`),
  readyOn: plain(`${c}.readyOn`),
  custodyUntil: plain(`${c}.custodyUntil`),
  voucherNo: plain(`${c}.voucherNo`),
  agentName: plain(`${c}.agentName`),
  agentNumberLast4: plain(`${c}.agentNumberLast4`),
  missingSince: instant(`${c}.missingSince`),
  lostBy: plain(`${c}.lostBy`),
  missingNote: plain(`${c}.missingNote`),
  destroyNote: plain(`${c}.destroyNote`),
  collectedOn: plain(`${c}.collectedOn`),
  collectorName: plain(`${c}.collectorName`),
  collectorRelation: plain(`${c}.collectorRelation`),
  collectorNumberLast4: plain(`${c}.collectorNumberLast4`),
  collectorLetterNo: plain(`${c}.collectorLetterNo`),
  collectNo: plain(`${c}.collectNo`),
  collectOfficeId: plain(`${c}.collectOfficeId`),
  collectorScope: plain(`${c}.collectorScope`),
  unusualAgent: flag(`${c}.unusualAgent`),
});

/** Its two functions, what was lost and what was cancelled. */
const functionColumns = (c: string) => ({
  ssStatus: plain(`${c}.ssStatus`),
  enabledAt: instant(`${c}.enabledAt`),
  enabledBy: plain(`${c}.enabledBy`),
  enabledOfficeId: plain(`${c}.enabledOfficeId`),
  visitKind: plain(`${c}.visitKind`),
  pinLockedAt: instant(`${c}.pinLockedAt`),
  finStatus: plain(`${c}.finStatus`),
  finDeadline: plain(`${c}.finDeadline`),
  finGuardedAt: instant(`${c}.finGuardedAt`),
  finActivatedAt: instant(`${c}.finActivatedAt`),
  finOfficeId: plain(`${c}.finOfficeId`),
  finAgentName: plain(`${c}.finAgentName`),
  finLossReason: plain(`${c}.finLossReason`),
  finLostAt: instant(`${c}.finLostAt`),
  finLossUntil: plain(`${c}.finLossUntil`),
  finCloseNote: plain(`${c}.finCloseNote`),
  lossReason: plain(`${c}.lossReason`),
  lostAt: instant(`${c}.lostAt`),
  lossUntil: plain(`${c}.lossUntil`),
  cancelReason: plain(`${c}.cancelReason`),
  cancelNote: plain(`${c}.cancelNote`),
  cancelledAt: instant(`${c}.cancelledAt`),
});

/** The columns of a card, for every list that shows one. */
export const cardColumns = (c: string) => ({
  id: plain(`${c}.id`),
  version: whole(`${c}.version`),
  whereabouts: plain(`${c}.whereabouts`),
  kind: plain(`${c}.kind`),
  businessType: plain(`${c}.businessType`),
  personId: plain(`${c}.personId`),
  applicationId: plain(`${c}.applicationId`),
  regionCode: plain(`${c}.regionCode`),
  officeId: plain(`${c}.officeId`),
  employerId: plain(`${c}.employerId`),
  orderedAt: instant(`${c}.orderedAt`),
  batchId: plain(`${c}.batchId`),
  batchNo: plain(`(SELECT b.no FROM production_batch b WHERE b.id = ${c}.batchId)`),
  cardNo: plain(`${c}.cardNo`),
  bankCode: plain(`${c}.bankCode`),
  bankCardLast4: plain(`${c}.bankCardLast4`),
  photoFileId: plain(
    `(SELECT h.fileId FROM application a JOIN photo h ON h.id = a.photoId WHERE a.id = ${c}.applicationId)`,
  ),
  chipOnFile: flag(`(${c}.chipId IS NOT NULL)`),
  bankOnFile: flag(`(${c}.bankCardNo IS NOT NULL)`),
  issuedOn: plain(`${c}.issuedOn`),
  validUntil: plain(`${c}.validUntil`),
  boxPosition: plain(`${c}.boxPosition`),
  producedAt: instant(`${c}.producedAt`),
  ...handColumns(c),
  ...functionColumns(c),
  medicalAccount: medicalAccount(c),
  uses: uses(c),
  accountOpenedAt: instant(`${c}.accountOpenedAt`),
  voidReason: plain(`${c}.voidReason`),
  voidNote: plain(`${c}.voidNote`),
  troubleKind: plain(`${c}.troubleKind`),
  troubleNo: plain(`${c}.troubleNo`),
  insteadOfId: plain(`${c}.insteadOfId`),
  history: historyOf(c),
});

/** What a card leads to, each at most once. */
export const cardOnes = (c: string): Ones => ({
  facts: {
    join: '',
    key: `${c}.id`,
    columns: {
      dataComplete: flag(`(${c}.chipId IS NOT NULL AND ${c}.bankCardNo IS NOT NULL)`),
      batchStatus: plain(`(SELECT b.status FROM production_batch b WHERE b.id = ${c}.batchId)`),
      numberTaken: flag('0'),
      othersOnTheWay: flag(`(${others(c)})`),
      caseOpen: flag(`(${caseOf(c)})`),
      handOverOpen: flag(
        `(${c}.whereabouts = 'IN_TRANSIT' AND EXISTS (SELECT 1 FROM hand_over h WHERE h.id = ${c}.handOverId AND h.status = 'GIVEN'))`,
      ),
      holderDeceased: flag(`(SELECT d.deceasedOn IS NOT NULL FROM person d WHERE d.id = ${c}.personId)`),
    },
  },
  person: { join: `JOIN person p ON p.id = ${c}.personId`, key: 'p.id', columns: personColumns('p') },
  employer: { join: `LEFT JOIN employer m ON m.id = ${c}.employerId`, key: 'm.id', columns: employerColumns('m') },
  office: { join: `JOIN office f ON f.id = ${c}.officeId`, key: 'f.id', columns: officeColumns('f') },
  keeperOffice: {
    join: `LEFT JOIN office k1 ON k1.id = ${c}.keeperOfficeId`,
    key: 'k1.id',
    columns: officeColumns('k1'),
  },
  enabledOffice: {
    join: `LEFT JOIN office k3 ON k3.id = ${c}.enabledOfficeId`,
    key: 'k3.id',
    columns: officeColumns('k3'),
  },
  keeperEmployer: {
    join: `LEFT JOIN employer k2 ON k2.id = ${c}.keeperEmployerId`,
    key: 'k2.id',
    columns: employerColumns('k2'),
  },
});

export const cardListing: Listing<CardFilter> = {
  table: 'card',
  columns: cardColumns('t'),
  ones: cardOnes('t'),
  scope: ctx => scope(ctx.actor, 't'),
  filter: (_ctx, filter) => conditions(filter),
  sorts: {
    orderedAt: 't.orderedAt',
    producedAt: 't.producedAt',
    keptSince: 't.keptSince',
    collectedOn: 't.collectedOn',
    finDeadline: 't.finDeadline',
    cardNo: 't.cardNo',
    id: 't.id',
  },
  defaultSort: { field: 'orderedAt', order: 'ASC' },
  exact: ({ search }) => !search?.trim(),
};

answeredBy(Card, cardListing);

function conditions({ search, ...filter }: CardFilter): Where[] {
  const { ids, whereabouts, ssStatus, finStatus, finDueBy, personId, employerId, officeId, keeperOfficeId } = filter;
  const { batchId, businessType, shelf, keptBefore, handOverId } = filter;
  return [
    ...(ids ? [oneOf('t.id', ids)] : []),
    ...(whereabouts ? [oneOf('t.whereabouts', whereabouts)] : []),
    ...(ssStatus ? [oneOf('t.ssStatus', ssStatus)] : []),
    ...(finStatus ? [oneOf('t.finStatus', finStatus)] : []),
    ...(finDueBy ? [dueBy(finDueBy)] : []),
    ...(personId ? [oneOf('t.personId', [personId])] : []),
    ...(employerId ? [oneOf('t.employerId', [employerId])] : []),
    ...(officeId ? [oneOf('t.officeId', officeId)] : []),
    ...(keeperOfficeId ? [oneOf('t.keeperOfficeId', keeperOfficeId)] : []),
    ...(batchId ? [oneOf('t.batchId', [batchId])] : []),
    ...(shelf ? [oneOf('t.shelf', [shelf])] : []),
    ...(keptBefore ? [{ sql: 't.keptSince < ?', params: [dbTime(new Date(`${keptBefore}T00:00:00+08:00`))] }] : []),
    ...(handOverId ? [oneOf('t.handOverId', [handOverId])] : []),
    ...(businessType ? [oneOf('t.businessType', [businessType])] : []),
    ...(search?.trim() ? [found(search.normalize('NFKC').trim())] : []),
  ];
}

/** Cards whose financial function is to be activated by a day, those past it not yet reported lost among them. */
const dueBy = (day: string): Where => ({
  sql: "t.finStatus = 'INACTIVE' AND t.finGuardedAt IS NULL AND t.finDeadline <= ?",
  params: [day],
});

/** What a search box finds cards by: the beginning of a card number, or whatever finds their person. */
function found(text: string): Where {
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (/^(?=.*\d)[A-Z0-9]{1,9}$/.test(compact)) return startsWith('t.cardNo', compact);
  const { sql, params } = personSearch('s', text);
  return { sql: `t.personId IN (SELECT s.id FROM person s WHERE ${sql})`, params };
}
