import { maskNumber } from '../../shared/identity';
import { FINDING_CODES, type ItemView } from '../../shared/production';
import { cardColumns, cardOnes } from '../cards/card.list';
import { employerColumns } from '../employers/employer.list';
import { officeColumns } from '../offices/office.list';
import { personSearch } from '../people/person.list';
import type { Context } from '../platform/context';
import { flag, instant, type Listing, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { ofOffices } from '../platform/scopes';
import { startsWith } from '../platform/search';
import type { Subject } from '../platform/subjects';
import { all, oneOf, type Where } from '../platform/where';
import { ProductionBatch } from './batch.entity';
import type { BatchFilter, BatchItemFilter, ReturnLineFilter } from './batch.filter';

/** Batches are the work of an office: only its staff reach them. */
export const batches: Subject<ProductionBatch> = {
  entity: ProductionBatch,
  name: 'batch',
  scope: (actor, alias) => ofOffices(actor, `${alias}.officeId`),
};

/** Whether a return line `t` has to be looked into before its batch is closed: shared/production.ts says it in words. */
export const FINDING = `(t.outcome = 'EXTRA' OR (t.outcome = 'REFUSED' AND t.code IN (${FINDING_CODES.map(code => `'${code}'`).join(', ')})))`;

/**
 * What became of a row `i` with its card `c`: what is written down, else what the card has come to while it is still in this batch. A card
 * becomes void or missing without its batch being asked.
 */
export const outcomeOf = (i: string, c: string): string =>
  `COALESCE(${i}.outcome, CASE WHEN ${c}.batchId = ${i}.batchId AND ${c}.whereabouts IN ('VOID', 'MISSING') THEN ${c}.whereabouts END)`;

export const batchListing: Listing<BatchFilter> = {
  table: 'production_batch',
  columns: {
    id: plain('t.id'),
    version: whole('t.version'),
    no: plain('t.no'),
    status: plain('t.status'),
    regionCode: plain('t.regionCode'),
    officeId: plain('t.officeId'),
    employerId: plain('t.employerId'),
    businessType: plain('t.businessType'),
    headCount: whole('t.headCount'),
    manifestFileId: plain('t.manifestFileId'),
    bankFileId: plain('t.bankFileId'),
    sentToBankAt: instant('t.sentToBankAt'),
    bankReturnedAt: instant('t.bankReturnedAt'),
    openedAt: instant('t.openedAt'),
    sentAt: instant('t.sentAt'),
    closedAt: instant('t.closedAt'),
    latestImportId: plain('(SELECT MAX(l.jobId) FROM return_line l WHERE l.batchId = t.id)'),
  },
  ones: {
    employer: { join: 'LEFT JOIN employer m ON m.id = t.employerId', key: 'm.id', columns: employerColumns('m') },
    office: { join: 'JOIN office f ON f.id = t.officeId', key: 'f.id', columns: officeColumns('f') },
  },
  requires: { facts: ['status'] },
  scope: ctx => ofOffices(ctx.actor, 't.officeId'),
  filter: (_ctx, { ids, status, employerId, search }) => [
    ...(ids ? [oneOf('t.id', ids)] : []),
    ...(status ? [oneOf('t.status', status)] : []),
    ...(employerId ? [oneOf('t.employerId', [employerId])] : []),
    ...(search?.trim() ? [found(search.normalize('NFKC').trim())] : []),
  ],
  sorts: { openedAt: 't.openedAt', sentAt: 't.sentAt', no: 't.no', id: 't.id' },
  defaultSort: { field: 'openedAt', order: 'DESC' },
  exact: ({ search }) => !search?.trim(),
};

answeredBy(ProductionBatch, batchListing);

function found(text: string): Where {
  const { sql, params } = startsWith('u.name', text);
  const no = startsWith('t.no', text.toUpperCase());
  return {
    sql: `(${no.sql}) OR t.employerId IN (SELECT u.id FROM employer u WHERE ${sql})`,
    params: [...no.params, ...params],
  };
}

const ofOwnBatches = ({ actor }: Context, batchId: string): Where => {
  const { sql, params } = ofOffices(actor, 'b.officeId');
  return all(oneOf('t.batchId', [batchId]), {
    sql: `EXISTS (SELECT 1 FROM production_batch b WHERE b.id = t.batchId AND (${sql}))`,
    params,
  });
};

const CARD_OF_ROW = '(SELECT c.id FROM card c WHERE c.id = t.cardId';
const HAS_LINE = 'EXISTS (SELECT 1 FROM return_line l WHERE l.batchId = t.batchId AND l.cardId = t.cardId)';
const READ = 'EXISTS (SELECT 1 FROM return_line l WHERE l.batchId = t.batchId)';
const OUTCOME = `(SELECT ${outcomeOf('t', 'c')} FROM card c WHERE c.id = t.cardId)`;

export const batchItemListing: Listing<BatchItemFilter> = {
  table: 'production_item',
  columns: {
    id: plain('t.id'),
    cardId: plain('t.cardId'),
    seq: whole('t.seq'),
    outcome: plain(OUTCOME),
    failStage: plain('t.failStage'),
    failReason: plain('t.failReason'),
    hasLine: flag(`(${HAS_LINE})`),
  },
  ones: {
    card: { join: 'JOIN card c ON c.id = t.cardId', key: 'c.id', columns: cardColumns('c'), ones: cardOnes('c') },
  },
  scope: () => ({ sql: '1 = 1', params: [] }),
  filter: (ctx, { batchId, view, search }) => [
    ofOwnBatches(ctx, batchId),
    ...(view ? [behind(view)] : []),
    ...(search?.trim() ? [named(search)] : []),
  ],
  sorts: { seq: 't.seq' },
  defaultSort: { field: 'seq', order: 'ASC' },
  exact: () => true,
};

function behind(view: ItemView): Where {
  if (view === 'WAITING') return { sql: `${OUTCOME} IS NULL`, params: [] };
  if (view === 'WITHOUT_LINE') return { sql: `${OUTCOME} IS NULL AND ${READ} AND NOT ${HAS_LINE}`, params: [] };
  return oneOf(OUTCOME, [view]);
}

function named(text: string): Where {
  const { sql, params } = personSearch('s', text);
  return { sql: `EXISTS ${CARD_OF_ROW} AND c.personId IN (SELECT s.id FROM person s WHERE ${sql}))`, params };
}

export const returnLineListing: Listing<ReturnLineFilter> = {
  table: 'return_line',
  columns: {
    id: plain('t.id'),
    jobId: plain('t.jobId'),
    line: whole('t.line'),
    outcome: plain('t.outcome'),
    code: plain('t.code'),
    finding: flag(FINDING),
    bankCardLast4: plain('t.bankCardLast4'),
    acknowledgedAt: instant('t.acknowledgedAt'),
    note: plain('t.note'),
    cardId: plain('t.cardId'),
    cardNo: plain('t.cardNo'),
    maskedNumber: { sql: 't.numberLast4', read: last4 => (last4 === null ? null : maskNumber(String(last4))) },
    name: plain('t.name'),
    failStage: plain('t.failStage'),
    failReason: plain('t.failReason'),
  },
  ones: {
    card: { join: 'LEFT JOIN card c ON c.id = t.cardId', key: 'c.id', columns: cardColumns('c') },
  },
  scope: () => ({ sql: '1 = 1', params: [] }),
  filter: (ctx, { batchId, jobId, outcome, findings }) => [
    ofOwnBatches(ctx, batchId),
    ...(jobId ? [oneOf('t.jobId', [jobId])] : []),
    ...(outcome ? [oneOf('t.outcome', outcome)] : []),
    ...(findings ? [{ sql: FINDING, params: [] }] : []),
  ],
  sorts: { line: 't.line' },
  defaultSort: { field: 'line', order: 'ASC' },
  exact: () => true,
};
