import type { EntityManager } from 'typeorm';
import { engineOf, execute, marks } from './database';
import { CounterDelta } from './records.entities';
import { insertRows } from './rows';
import type { Where } from './where';

/** What a record is counted under. */
export type Cell = { status: string; officeId: string; channel: string; month: string };

type Delta = Cell & { n: number };

/** Appends what changes in the counts to the transaction: no row is hot, and the sum is exact at every commit. */
export async function count(db: EntityManager, subject: string, deltas: readonly Delta[]): Promise<void> {
  const sums = new Map<string, Delta & { cell: string; subject: string }>();
  for (const delta of deltas) {
    const cell = [subject, delta.officeId, delta.channel, delta.status, delta.month].join('|');
    const sum = sums.get(cell);
    if (sum) sum.n += delta.n;
    else sums.set(cell, { ...delta, cell, subject });
  }
  await insertRows(
    db,
    CounterDelta,
    [...sums.values()].filter(({ n }) => n !== 0),
  );
}

/** The exact count under a condition over subject, status, officeId, channel and month: folded cells plus pending deltas, in one statement. */
export async function counted(db: EntityManager, subject: string, { sql, params }: Where): Promise<number> {
  const [{ n }] = await db.query(
    `SELECT COALESCE(SUM(n), 0) AS n FROM (
       SELECT n FROM counter WHERE subject = ? AND (${sql})
       UNION ALL SELECT n FROM counter_delta WHERE subject = ? AND (${sql})) AS cells`,
    [subject, ...params, subject, ...params],
  );
  return Number(n);
}

/** Counts by status under a condition, exact. */
export async function countedByStatus(
  db: EntityManager,
  subject: string,
  { sql, params }: Where,
): Promise<ReadonlyMap<string, number>> {
  const rows: { status: string; n: number | string }[] = await db.query(
    `SELECT status, SUM(n) AS n FROM (
       SELECT status, n FROM counter WHERE subject = ? AND (${sql})
       UNION ALL SELECT status, n FROM counter_delta WHERE subject = ? AND (${sql})) AS cells GROUP BY status`,
    [subject, ...params, subject, ...params],
  );
  return new Map(rows.map(({ status, n }) => [status, Number(n)]));
}

const FOLDED_AT_ONCE = 5000;

/** Folds pending deltas into their cells and gives their number. Only the rows that it read are deleted, so none is lost or doubled. */
export async function foldCounters(db: EntityManager): Promise<number> {
  const rows: (Delta & { id: number; cell: string; subject: string })[] = await db.query(
    `SELECT * FROM counter_delta ORDER BY id LIMIT ${FOLDED_AT_ONCE}${engineOf(db) === 'sqlite' ? '' : ' FOR UPDATE SKIP LOCKED'}`,
  );
  if (rows.length === 0) return 0;
  const sums = new Map<string, (typeof rows)[number]>();
  for (const row of rows) sums.set(row.cell, { ...row, n: Number(row.n) + (sums.get(row.cell)?.n ?? 0) });
  const onTop =
    engineOf(db) === 'sqlite'
      ? 'ON CONFLICT (cell) DO UPDATE SET n = n + excluded.n'
      : 'ON DUPLICATE KEY UPDATE n = n + VALUES(n)';
  for (const { cell, subject, status, officeId, channel, month, n } of [...sums.values()].sort((a, b) =>
    a.cell < b.cell ? -1 : 1,
  )) {
    await execute(
      db,
      `INSERT INTO counter (cell, subject, status, officeId, channel, month, n) VALUES (?,?,?,?,?,?,?) ${onTop}`,
      [cell, subject, status, officeId, channel, month, n],
    );
  }
  const ids = rows.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += 1000) {
    const chunk = ids.slice(at, at + 1000);
    await execute(db, `DELETE FROM counter_delta WHERE id IN (${marks(chunk)})`, chunk);
  }
  return rows.length;
}
