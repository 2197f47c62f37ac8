import type { Context } from '../platform/context';
import { offload, type RawRow } from '../platform/offload';
import type { AxisName, Counted } from './figures';

type Months = { from: string; to: string };

/** How many status changes there were, by month and axes: aggregated by the database. */
export async function countChanges(
  { house }: Context,
  subject: string,
  { from, to }: Months,
  axes: readonly AxisName[],
): Promise<Counted[]> {
  const columns = columnsOf(axes);
  const rows = await offload(
    house.database,
    `SELECT month${columns.map(({ sql }) => `, ${sql}`).join('')}, COUNT(*) AS n FROM status_change
     WHERE subject = ? AND month BETWEEN ? AND ? GROUP BY month${columns.map(({ sql }) => `, ${sql}`).join('')}`,
    [subject, from, to],
  );
  return rows.map(row => countedOf(row, columns));
}

/** How often each reason was given for a return or rejection, by month and axes. */
export async function countReasons(
  { house }: Context,
  { from, to }: Months,
  axes: readonly AxisName[],
): Promise<Counted[]> {
  const columns = columnsOf(axes);
  const rows = await offload(
    house.database,
    `SELECT month, reasons${columns.map(({ sql }) => `, ${sql}`).join('')}, COUNT(*) AS n FROM status_change
     WHERE subject = 'application' AND month BETWEEN ? AND ? AND toStatus IN ('RETURNED', 'REJECTED') AND reasons IS NOT NULL
     GROUP BY month, reasons${columns.map(({ sql }) => `, ${sql}`).join('')}`,
    [from, to],
  );
  return merged(
    rows.flatMap(row => {
      const counted = countedOf(row, columns);
      return String(row.reasons)
        .split(',')
        .map(reason => ({ ...counted, place: { ...counted.place, REASON: reason } }));
    }),
  );
}

/** Decisions by the whole hours that they took, rounded up. */
export type Waited = Counted & { hours: number };

/** How long applications waited for a decision, from the submission that it answered, by month and axes. */
export async function countWaiting(
  { house }: Context,
  { from, to }: Months,
  axes: readonly AxisName[],
): Promise<Waited[]> {
  const columns = columnsOf(axes);
  const names = columns.map(({ sql }) => `, ${sql}`).join('');
  const hours =
    house.database.engine === 'sqlite'
      ? 'CAST((julianday(decided) - julianday(submitted)) * 24 AS INTEGER) + 1'
      : 'TIMESTAMPDIFF(HOUR, submitted, decided) + 1';
  const rows = await offload(
    house.database,
    `SELECT month${names}, ${hours} AS hours, COUNT(*) AS n FROM (
       SELECT month${names}, at AS decided, (
         SELECT MAX(s.at) FROM status_change s
         WHERE s.subject = 'application' AND s.subjectId = d.subjectId AND s.at <= d.at AND s.toStatus = 'SUBMITTED') AS submitted
       FROM status_change d
       WHERE d.subject = 'application' AND d.month BETWEEN ? AND ? AND d.toStatus IN ('APPROVED', 'RETURNED', 'REJECTED')
         AND d.fromStatus = 'SUBMITTED') AS decisions
     WHERE submitted IS NOT NULL GROUP BY month${names}, hours`,
    [from, to],
  );
  return rows.map(row => ({ ...countedOf(row, columns), hours: Number(row.hours) }));
}

/** How many records there are now, by axes: folded counters and pending deltas in one statement. */
export async function countStock({ db }: Context, subject: string, axes: readonly AxisName[]): Promise<Counted[]> {
  const columns = columnsOf(axes, STOCK_COLUMNS);
  const names = columns.map(({ sql }) => `${sql}, `).join('');
  const cells = 'SELECT status, channel, officeId, month, n FROM';
  const rows: RawRow[] = await db.query(
    `SELECT ${names}SUM(c.n) AS n FROM (
       ${cells} counter WHERE subject = ? UNION ALL ${cells} counter_delta WHERE subject = ?) AS c
     LEFT JOIN office o ON o.id = c.officeId${columns.length > 0 ? ` GROUP BY ${columns.map(({ sql }) => sql).join(', ')}` : ''}
     HAVING SUM(c.n) > 0`,
    [subject, subject],
  );
  return merged(rows.map(row => countedOf({ ...row, month: '' }, columns)));
}

/** One row for each place; the same place is met more than once where several reasons stand in one text. */
export function merged(rows: readonly Counted[]): Counted[] {
  const sums = new Map<string, Counted>();
  for (const row of rows) {
    const key = JSON.stringify([row.month, Object.entries(row.place).sort(([a], [b]) => (a < b ? -1 : 1))]);
    sums.set(key, { ...row, count: row.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

type Column = { axis: AxisName; sql: string };
type ColumnNames = Readonly<Partial<Record<AxisName, string>>>;

const CHANGE_COLUMNS: ColumnNames = {
  REGION: 'regionCode',
  OFFICE: 'officeId',
  CHANNEL: 'channel',
  STATUS: 'toStatus',
  VERB: 'verb',
  BUSINESS_TYPE: 'businessType',
  ROLE: 'role',
};

const STOCK_COLUMNS: ColumnNames = {
  REGION: 'o.regionCode',
  OFFICE: 'c.officeId',
  CHANNEL: 'c.channel',
  STATUS: 'c.status',
  MONTH: 'c.month',
};

/** The columns of the axes; an office is read with its region. */
function columnsOf(axes: readonly AxisName[], names: ColumnNames = CHANGE_COLUMNS): Column[] {
  const wanted = new Set<AxisName>(axes.includes('OFFICE') ? [...axes, 'REGION'] : axes);
  return (Object.keys(names) as AxisName[]).filter(axis => wanted.has(axis)).map(axis => ({ axis, sql: names[axis]! }));
}

const countedOf = (row: RawRow, columns: readonly Column[]): Counted => ({
  month: String(row.month),
  place: Object.fromEntries(columns.map(({ axis, sql }) => [axis, String(row[sql.replace(/^.\./, '')] ?? '')])),
  count: Number(row.n),
});
