import { addDays, dayOf } from '../../shared/calendar';
import { officeBy } from '../offices/office.service';
import { type Context, policyIn } from '../platform/context';
import { dbTime, isoTime } from '../platform/database';
import { ofOffices } from '../platform/scopes';
import { all, oneOf, type Where } from '../platform/where';
import type { CustodyAge, Shelf } from './shelf.types';

const SOON_DAYS = 30;
const AGES: readonly (readonly [from: number, to: number | null])[] = [
  [0, 30],
  [31, 90],
  [91, 180],
  [181, 365],
  [366, null],
];

/** What an office within reach keeps; nothing for any other. */
const keptAt = ({ actor }: Context, officeId: string): Where =>
  all(
    oneOf('t.keeperOfficeId', [officeId]),
    { sql: "t.whereabouts = 'IN_CUSTODY'", params: [] },
    ofOffices(actor, 't.keeperOfficeId'),
  );

/** The instant at which a day begins in Shanghai, as it is stored. */
export const startOf = (day: string): string => dbTime(new Date(`${day}T00:00:00+08:00`));

/** The shelves of an office: how much lies on each, since when, what is uncollected (R-38, P-13) and whose custody ends soon (P-15). */
export async function shelvesOf(ctx: Context, officeId: string): Promise<Shelf[]> {
  const { regionCode } = await officeBy(ctx.db, officeId);
  const { collectByDays } = await policyIn(ctx, regionCode);
  const today = dayOf(ctx.now);
  const { sql, params } = keptAt(ctx, officeId);
  const rows: Record<string, never>[] = await ctx.db.query(
    `SELECT t.shelf, COUNT(*) AS cards, MIN(t.keptSince) AS oldestSince,
       SUM(CASE WHEN t.keptSince < ? THEN 1 ELSE 0 END) AS uncollected, SUM(CASE WHEN t.custodyUntil <= ? THEN 1 ELSE 0 END) AS endingSoon
     FROM card t WHERE ${sql} GROUP BY t.shelf ORDER BY t.shelf`,
    [startOf(addDays(today, -collectByDays)), addDays(today, SOON_DAYS), ...params],
  );
  return rows.map(({ shelf, cards, oldestSince, uncollected, endingSoon }) => ({
    shelf,
    cards: Number(cards),
    oldestSince: isoTime(oldestSince)!,
    uncollected: Number(uncollected),
    endingSoon: Number(endingSoon),
  }));
}

/** How many cards an office keeps for how long (R-25). */
export async function custodyAges(ctx: Context, officeId: string): Promise<CustodyAge[]> {
  const today = dayOf(ctx.now);
  const { sql, params } = keptAt(ctx, officeId);
  const ages = AGES.map(([from, to]) => ({
    after: to === null ? startOf('1900-01-01') : startOf(addDays(today, -to)),
    before: startOf(addDays(today, 1 - from)),
  }));
  const [row]: Record<string, number | string | null>[] = await ctx.db.query(
    `SELECT ${AGES.map((_, at) => `SUM(CASE WHEN t.keptSince >= ? AND t.keptSince < ? THEN 1 ELSE 0 END) AS a${at}`).join(', ')}
     FROM card t WHERE ${sql}`,
    [...ages.flatMap(({ after, before }) => [after, before]), ...params],
  );
  return AGES.map(([fromDays, toDays], at) => ({ fromDays, toDays, cards: Number(row[`a${at}`] ?? 0) }));
}
