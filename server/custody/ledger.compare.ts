import { HANDS, type Hand, handOf, WHEREABOUTS } from '../../shared/cards';
import type { Context } from '../platform/context';
import { offload, type RawRow } from '../platform/offload';
import type { HandSum } from './ledger.entity';

/** What a comparison of a region's cards with its ledger found. */
export type Compared = { cards: number; sums: HandSum[]; differences: number; cardIds: string[]; officeIds: string[] };

/** The hand of a card by where it is, in SQL. */
export const handSql = (whereabouts: string): string =>
  `CASE ${whereabouts} ${WHEREABOUTS.map(one => `WHEN '${one}' THEN '${handOf[one]}'`).join(' ')} END`;

const SHOWN = 100;
const PAGE = 5000;

const HAND = handSql('c.whereabouts');
const same = (ledger: string, card: string): string => `COALESCE(${ledger}, '') = COALESCE(${card}, '')`;

/** Its last line says where it is; a card that was only ordered has none. */
const AS_WRITTEN = `CASE WHEN e.id IS NULL THEN ${HAND} = 'NONE' ELSE e.hand = ${HAND} AND ${same('e.officeId', 'c.keeperOfficeId')}
  AND ${same('e.employerId', 'c.keeperEmployerId')} AND ${same('e.shelf', 'c.shelf')} END`;

/** Exactly one keeper: an office, or a unit, or nobody of ours. */
const ONE_KEEPER = `(c.keeperOfficeId IS NOT NULL) = (${HAND} IN ('OFFICE', 'TRANSIT')) AND (c.keeperEmployerId IS NOT NULL) = (${HAND} = 'EMPLOYER')`;

const LAST = 'e.id = (SELECT MAX(x.id) FROM custody_entry x WHERE x.cardId = c.id)';

/**
 * Compares every card of a region with its last line in the ledger and with exactly one keeper, by key pages that are read away from the
 * event loop and from the writer: a card and its line are read in one statement, so that what moves meanwhile is no difference.
 */
export async function compareLedger(
  { house: { database } }: Context,
  regionCode: string,
  page = PAGE,
): Promise<Compared> {
  const counts = new Map<Hand, number>();
  const cardIds: string[] = [];
  const officeIds = new Set<string>();
  let differences = 0;
  for (let after = ''; ; ) {
    const rows = await offload(database, PAGE_SQL, [regionCode, after, page]);
    for (const { hand, n } of rows) counts.set(hand as Hand, (counts.get(hand as Hand) ?? 0) + Number(n));
    const wrong = rows.reduce((sum, row) => sum + Number(row.wrong), 0);
    const last = lastOf(rows);
    if (wrong > 0) {
      const named = await offload(database, WRONG_SQL, [regionCode, after, last]);
      cardIds.push(...named.map(({ id }) => String(id)).slice(0, SHOWN - cardIds.length));
      for (const { officeId } of named) officeIds.add(String(officeId));
    }
    differences += wrong;
    if (rows.reduce((sum, { n }) => sum + Number(n), 0) < page) break;
    after = last;
  }
  const sums = HANDS.map(hand => ({ hand, cards: counts.get(hand) ?? 0 }));
  return {
    cards: sums.reduce((sum, { cards }) => sum + cards, 0),
    sums,
    differences,
    cardIds,
    officeIds: [...officeIds],
  };
}

const PAGE_SQL = `SELECT ${HAND} AS hand, COUNT(*) AS n, SUM(CASE WHEN ${AS_WRITTEN} AND ${ONE_KEEPER} THEN 0 ELSE 1 END) AS wrong, MAX(c.id) AS last
  FROM (SELECT id, whereabouts, keeperOfficeId, keeperEmployerId, shelf FROM card WHERE regionCode = ? AND id > ? ORDER BY id LIMIT ?) c
  LEFT JOIN custody_entry e ON ${LAST} GROUP BY ${HAND}`;

const WRONG_SQL = `SELECT c.id, c.officeId FROM card c LEFT JOIN custody_entry e ON ${LAST}
  WHERE c.regionCode = ? AND c.id > ? AND c.id <= ? AND NOT (${AS_WRITTEN} AND ${ONE_KEEPER}) ORDER BY c.id LIMIT ${PAGE}`;

const lastOf = (rows: readonly RawRow[]): string =>
  rows.reduce((last, row) => (String(row.last) > last ? String(row.last) : last), '');
