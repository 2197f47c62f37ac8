import { type Day, dayOf, instantOfDay, isDay, workingDaysBetween } from '../../shared/calendar';
import type { BusinessType } from '../../shared/codes';
import { figuresOf, type Spell } from '../../shared/turnaround';
import type { Context } from '../platform/context';
import { dbTime, isoTime } from '../platform/database';
import { Failure } from '../platform/failures';
import { offload } from '../platform/offload';
import { ofOffices } from '../platform/scopes';
import type { LateAtCentre, OverdueBatch, ProductionTurnaround } from './turnaround.types';

/** How far a question about days may reach. */
const SPAN_DAYS = 400;
const SHOWN = 200;

/**
 * How long the cards that were produced in these days took, by office and business, in working days of the published calendar:
 * the database counts alike cards, the days are reckoned here. INVALID_INPUT for no days, or for more than 400.
 */
export async function productionTurnaround(ctx: Context, from: Day, to: Day): Promise<ProductionTurnaround[]> {
  const { house, actor, now } = ctx;
  const [start, end] = span(from, to);
  const day = dayIn(ctx);
  const scope = ofOffices(actor, 'c.officeId');
  const rows = (await offload(
    house.database,
    `SELECT r.officeId, r.businessType, r.orderedOn, r.producedOn, r.readyOn, COUNT(*) AS n,
       SUM(CASE WHEN COALESCE(r.readyOn, ?) > r.dueOn THEN 1 ELSE 0 END) AS late
     FROM (SELECT c.officeId, c.businessType, ${day('c.orderedAt')} AS orderedOn, ${day('c.producedAt')} AS producedOn,
         ${readyOn(day)} AS readyOn, a.dueOn
       FROM card c LEFT JOIN application a ON a.id = c.applicationId
       WHERE (${scope.sql}) AND c.producedAt BETWEEN ? AND ? AND c.whereabouts <> 'VOID') r
     GROUP BY r.officeId, r.businessType, r.orderedOn, r.producedOn, r.readyOn`,
    [dayOf(now), ...(scope.params as string[]), dbTime(start), dbTime(end)],
  )) as unknown as Alike[];
  const calendar = await house.calendarOf(ctx.db);
  const reckoned = new Map<string, number>();
  const between = (one: Day, other: Day): number => {
    const key = `${one} ${other}`;
    if (!reckoned.has(key)) reckoned.set(key, workingDaysBetween(calendar, one, other));
    return reckoned.get(key)!;
  };
  const groups = new Map<
    string,
    { officeId: string; businessType: BusinessType; made: Spell[]; ready: Spell[]; late: number }
  >();
  for (const { officeId, businessType, orderedOn, producedOn, readyOn, n, late } of rows) {
    const key = `${officeId} ${businessType}`;
    const group = groups.get(key) ?? { officeId, businessType, made: [], ready: [], late: 0 };
    group.made.push({ days: between(orderedOn, producedOn), count: Number(n) });
    if (readyOn) group.ready.push({ days: between(orderedOn, readyOn), count: Number(n) });
    group.late += Number(late);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { made, ready, ...group }]) => ({
      ...group,
      toProduced: figuresOf(made)!,
      toReady: figuresOf(ready),
    }));
}

/** Batches at the bank or the maker that hold cards whose case is past its due day, the longest overdue first; at most 200. */
export async function overdueBatches(ctx: Context): Promise<OverdueBatch[]> {
  const scope = ofOffices(ctx.actor, 'b.officeId');
  const rows: (Omit<OverdueBatch, 'sentAt' | 'overdue'> & {
    sentAt: string | Date | null;
    overdue: number | string;
  })[] = await ctx.db.query(
    `SELECT b.id, b.no, b.status, b.businessType, b.officeId, m.name AS employerName, COALESCE(b.sentAt, b.sentToBankAt) AS sentAt,
         COUNT(*) AS overdue, MIN(a.dueOn) AS dueOn
       FROM production_batch b JOIN card c ON c.batchId = b.id JOIN application a ON a.id = c.applicationId
         LEFT JOIN employer m ON m.id = b.employerId
       WHERE (${scope.sql}) AND b.status IN ('SENT_TO_BANK', 'BANK_RETURNED', 'SENT_TO_MAKER')
         AND c.whereabouts IN ('IN_PRODUCTION', 'PRODUCED') AND a.dueOn < ?
       GROUP BY b.id, b.no, b.status, b.businessType, b.officeId, m.name, b.sentAt, b.sentToBankAt
       ORDER BY dueOn, b.no LIMIT ${SHOWN}`,
    [...scope.params, dayOf(ctx.now)],
  );
  return rows.map(({ sentAt, overdue, ...row }) => ({
    ...row,
    sentAt: isoTime(sentAt) as unknown as Date | null,
    overdue: Number(overdue),
  }));
}

/** Cases that county centres took in on these days and whose card was not ready on the day on which they were due; at most 200. */
export async function lateAtCentres(ctx: Context, from: Day, to: Day): Promise<LateAtCentre[]> {
  const [start, end] = span(from, to);
  const day = dayIn(ctx);
  const scope = ofOffices(ctx.actor, 'a.officeId');
  return (await offload(
    ctx.house.database,
    `SELECT r.* FROM (SELECT a.id AS applicationId, a.receiptNo, a.officeId, ${day('a.submittedAt')} AS submittedOn, a.dueOn,
         ${readyOn(day)} AS readyOn
       FROM application a JOIN office f ON f.id = a.officeId AND f.kind = 'MEDICAL_CENTRE'
         LEFT JOIN card c ON c.applicationId = a.id AND c.whereabouts <> 'VOID'
       WHERE (${scope.sql}) AND a.submittedAt BETWEEN ? AND ? AND a.status NOT IN ('REJECTED', 'WITHDRAWN', 'RETURNED')) r
     WHERE COALESCE(r.readyOn, ?) > r.dueOn ORDER BY r.dueOn, r.applicationId LIMIT ${SHOWN}`,
    [...(scope.params as string[]), dbTime(start), dbTime(end), dayOf(ctx.now)],
  )) as unknown as LateAtCentre[];
}

type Alike = {
  officeId: string;
  businessType: BusinessType;
  orderedOn: Day;
  producedOn: Day;
  readyOn: Day | null;
  n: number | string;
  late: number | string;
};

/** The day on which a card `c` was first ready after it was made: as it says itself, else by when it was first received. */
const readyOn = (day: (instant: string) => string): string =>
  `CASE WHEN c.readyOn IS NOT NULL THEN c.readyOn WHEN c.whereabouts NOT IN ('IN_PRODUCTION', 'PRODUCED') THEN
     ${day("(SELECT MIN(v.at) FROM status_change v WHERE v.subject = 'card' AND v.subjectId = c.id AND v.verb = 'receive' AND v.at >= c.producedAt)")} END`;

/** The day of an instant in the bureau's zone, as the engine says it. */
const dayIn =
  ({ house }: Context) =>
  (instant: string): string =>
    house.database.engine === 'sqlite'
      ? `strftime('%Y-%m-%d', ${instant}, '+8 hours')`
      : `DATE_FORMAT(${instant} + INTERVAL 8 HOUR, '%Y-%m-%d')`;

function span(from: Day, to: Day): [Date, Date] {
  if (!isDay(from) || !isDay(to)) throw new Failure('INVALID_INPUT', { fields: ['from', 'to'] });
  const [start, end] = [instantOfDay(from, 'start'), instantOfDay(to, 'end')];
  const days = (end.getTime() - start.getTime()) / 86_400_000;
  if (days < 0 || days > SPAN_DAYS) throw new Failure('INVALID_INPUT', { fields: ['from', 'to'] });
  return [start, end];
}
