import type { EntityManager, EntityMetadata } from 'typeorm';
import { execute, marks } from './database';

export type Entity<E> = new () => E;

const CHUNK = 200;

/** Inserts rows of an entity, many per statement. */
export async function insertRows<E extends object>(
  db: EntityManager,
  entity: Entity<E>,
  rows: readonly Partial<E>[],
): Promise<void> {
  if (rows.length === 0) return;
  const meta = db.dataSource.getMetadata(entity);
  const columns = meta.columns.filter(column => !column.isGenerated);
  const names = columns.map(column => `\`${column.databaseName}\``).join(',');
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    const values = chunk.flatMap(row =>
      columns.map(column => persisted(db, column, (row as Record<string, unknown>)[column.propertyName])),
    );
    const tuple = `(${marks(columns)})`;
    await execute(db, `INSERT INTO ${meta.tableName} (${names}) VALUES ${chunk.map(() => tuple).join(',')}`, values);
  }
}

/** The SET part of an UPDATE for these values: `a = ?, b = ?` with its parameters. */
export function assignments<E extends object>(
  db: EntityManager,
  entity: Entity<E>,
  change: Partial<E>,
): { sql: string[]; params: unknown[] } {
  const meta = db.dataSource.getMetadata(entity);
  const sql: string[] = [];
  const params: unknown[] = [];
  for (const [name, value] of Object.entries(change)) {
    const column = meta.findColumnWithPropertyName(name);
    if (!column) throw new Error(`${meta.name} has no column ${name}`);
    if (value === undefined) continue;
    sql.push(`\`${column.databaseName}\` = ?`);
    params.push(persisted(db, column, value));
  }
  return { sql, params };
}

/** Makes an entity of a raw row. */
export function hydrate<E extends object>(
  db: EntityManager,
  entity: Entity<E>,
  raw: Readonly<Record<string, unknown>>,
): E {
  const meta = db.dataSource.getMetadata(entity);
  const record = new entity() as Record<string, unknown>;
  for (const column of meta.columns) {
    record[column.propertyName] = db.dataSource.driver.prepareHydratedValue(raw[column.databaseName] ?? null, column);
  }
  return record as E;
}

type ColumnOf = EntityMetadata['columns'][number];

function persisted(db: EntityManager, column: ColumnOf, value: unknown): unknown {
  const given = db.dataSource.driver.preparePersistentValue(value ?? null, column);
  return typeof given === 'boolean' ? Number(given) : given;
}
