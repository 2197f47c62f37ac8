import type { EntityManager } from 'typeorm';

/** How many cards a run takes into one transaction. */
const AT_ONCE = 500;

/** The rows of a query in pages by a day and the id, each page asked for when the one before is done. */
export async function* pagesOf<Row extends { id: string }>(
  db: EntityManager,
  sql: string,
  params: readonly unknown[],
  day: string & keyof Row,
): AsyncGenerator<Row[]> {
  for (let last: Row | undefined; ; ) {
    const after = last ? ` AND (${day} > ? OR (${day} = ? AND id > ?))` : '';
    const rows: Row[] = await db.query(`${sql}${after} ORDER BY ${day}, id LIMIT ${AT_ONCE}`, [
      ...params,
      ...(last ? [last[day], last[day], last.id] : []),
    ]);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1);
  }
}
