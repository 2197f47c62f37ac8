import type { Hand, Whereabouts } from '../../shared/cards';
import { handOf } from '../../shared/cards';
import { cards } from '../cards/card.list';
import { employerColumns } from '../employers/employer.list';
import { officeColumns } from '../offices/office.list';
import type { Context } from '../platform/context';
import { marks } from '../platform/database';
import { instant, type Listing, list, plain, whole } from '../platform/listing';
import { offload } from '../platform/offload';
import { answeredBy } from '../platform/readings';
import { ofRegions } from '../platform/scopes';
import { asking, below, type Selection } from '../platform/selection';
import { ANYWHERE, all, oneOf, type Where } from '../platform/where';
import { handOvers } from './handOver.list';
import { handSql } from './ledger.compare';
import { LedgerCheck } from './ledger.entity';
import type { CardCustody, CustodyLine, CustodySums } from './ledger.types';

const LINES_AT_MOST = 200;

/** The lines of one card, newest first; who may read the card may read them. */
const lineListing: Listing<{ cardId: string }> = {
  table: 'custody_entry',
  columns: {
    id: plain('t.id'),
    at: instant('t.at'),
    verb: plain('t.verb'),
    hand: plain('t.hand'),
    shelf: plain('t.shelf'),
    handOverId: plain('t.handOverId'),
    handOverNo: plain('(SELECT h.no FROM hand_over h WHERE h.id = t.handOverId)'),
  },
  ones: {
    office: { join: 'LEFT JOIN office f ON f.id = t.officeId', key: 'f.id', columns: officeColumns('f') },
    employer: { join: 'LEFT JOIN employer m ON m.id = t.employerId', key: 'm.id', columns: employerColumns('m') },
  },
  scope: () => ANYWHERE,
  filter: (_ctx, { cardId }) => [oneOf('t.cardId', [cardId])],
  requires: { handOverNo: ['handOverId'] },
  sorts: { id: 't.id' },
  defaultSort: { field: 'id', order: 'DESC' },
};

type Found = { id: string; cardNo: string | null; whereabouts: Whereabouts };

/** Who has a card now and who had it before; null when it is not there or not within reach. */
export function custodyOf(ctx: Context, id: string, selection: Selection): Promise<CardCustody | null> {
  return custodyWhere(ctx, oneOf('t.id', [id]), selection);
}

/** The same by the number on the card, also by one that is void since the card was made anew. */
export async function custodyByCardNo(ctx: Context, given: string, selection: Selection): Promise<CardCustody | null> {
  const cardNo = given.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const found = await custodyWhere(ctx, oneOf('t.cardNo', [cardNo]), selection);
  const { reach } = ctx.actor;
  if (found || reach.kind !== 'offices' || reach.regions.length === 0) return found;
  const keys = reach.regions.map(region => `${region}|${cardNo}`);
  const sql = `t.id IN (SELECT n.cardId FROM card_number n WHERE n.id IN (${marks(keys)}))`;
  return custodyWhere(ctx, { sql, params: keys }, selection);
}

async function custodyWhere(ctx: Context, where: Where, selection: Selection): Promise<CardCustody | null> {
  const { sql, params } = all(where, cards.scope(ctx.actor, 't'));
  const [card]: Found[] = await ctx.db.query(
    `SELECT t.id, t.cardNo, t.whereabouts FROM card t WHERE ${sql} ORDER BY t.id DESC LIMIT 1`,
    [...params],
  );
  if (!card) return null;
  const asked = new Map([...below(selection, 'now'), ...below(selection, 'lines')]);
  const page = new Map([...asking('nodes { id }'), ['nodes', asked]]);
  const { nodes } = await list<CustodyLine, { cardId: string }>(
    ctx,
    lineListing,
    { cardId: card.id },
    { first: LINES_AT_MOST },
    page,
  );
  await hideForeign(ctx, nodes);
  const { id: cardId, cardNo, whereabouts } = card;
  return { cardId, cardNo, whereabouts, hand: handOf[whereabouts], now: nodes[0] ?? null, lines: nodes };
}

/** A hand-over between others is not named, though the card came by it. */
async function hideForeign(ctx: Context, lines: readonly CustodyLine[]): Promise<void> {
  const ids = [...new Set(lines.flatMap(({ handOverId }) => handOverId ?? []))];
  const { sql, params } = all(oneOf('h.id', ids), handOvers.scope(ctx.actor, 'h'));
  const own: { id: string }[] = await ctx.db.query(`SELECT h.id FROM hand_over h WHERE ${sql}`, [...params]);
  const known = new Set(own.map(({ id }) => id));
  for (const line of lines)
    if (!line.handOverId || !known.has(line.handOverId)) Object.assign(line, { handOverId: null, handOverNo: null });
}

/** All cards within reach by who has them: one statement, so that what moves meanwhile is counted once. */
export async function custodySums(ctx: Context, officeIds?: readonly string[] | null): Promise<CustodySums> {
  const ofThese: Where = officeIds
    ? eitherOf(oneOf('t.officeId', officeIds), oneOf('t.keeperOfficeId', officeIds))
    : ANYWHERE;
  const { sql, params } = all(cards.scope(ctx.actor, 't'), ofThese);
  const rows = await offload(
    ctx.house.database,
    `SELECT g.hand, g.officeId, g.employerId, m.name AS employerName, g.cards FROM (
       SELECT ${handSql('t.whereabouts')} AS hand, t.keeperOfficeId AS officeId, t.keeperEmployerId AS employerId, COUNT(*) AS cards
       FROM card t WHERE ${sql} GROUP BY hand, t.keeperOfficeId, t.keeperEmployerId) g
     LEFT JOIN employer m ON m.id = g.employerId ORDER BY g.hand, g.cards DESC, g.officeId, g.employerId`,
    params as string[],
  );
  const keepers = rows.map(({ hand, officeId, employerId, employerName, cards: n }) => ({
    hand: hand as Hand,
    officeId: officeId as string | null,
    employerId: employerId as string | null,
    employerName: employerName as string | null,
    cards: Number(n),
  }));
  return { total: keepers.reduce((sum, { cards: n }) => sum + n, 0), keepers };
}

const eitherOf = (one: Where, other: Where): Where => ({
  sql: `(${one.sql}) OR (${other.sql})`,
  params: [...one.params, ...other.params],
});

/** The checks of the own region, the latest first. */
export const ledgerCheckListing: Listing<object> = {
  table: 'ledger_check',
  columns: {
    id: plain('t.id'),
    regionCode: plain('t.regionCode'),
    day: plain('t.day'),
    at: instant('t.at'),
    cards: whole('t.cards'),
    sums: { sql: 't.sums', read: parsed },
    differences: whole('t.differences'),
    cardIds: { sql: 't.cardIds', read: parsed },
    asked: { sql: 't.onceKey', read: key => key === null },
  },
  scope: ctx => ofRegions(ctx.actor, 't.regionCode'),
  filter: () => [],
  sorts: { at: 't.at' },
  defaultSort: { field: 'at', order: 'DESC' },
  exact: () => true,
};

answeredBy(LedgerCheck, ledgerCheckListing);

function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}
