import type { EntityManager, EntityMetadata } from 'typeorm';
import { dbTime, engineOf, execute, marks } from './database';

export type Entity<E> = new () => E;

const CHUNK = 200;

/** Inserts rows of an entity, many per statement; while the database works on one, the next is made. */
export async function insertRows<E extends object>(
  db: EntityManager,
  entity: Entity<E>,
  rows: readonly Partial<E>[],
): Promise<void> {
  if (rows.length === 0) return;
  const meta = db.dataSource.getMetadata(entity);
  const columns = codecsOf(db, meta).filter(({ generated }) => !generated);
  const names = columns.map(({ column }) => `\`${column}\``).join(',');
  const tuple = `(${marks(columns)})`;
  const chunks = chunked(rows).map(chunk => {
    const values: unknown[] = [];
    for (const row of chunk)
      for (const { name, write } of columns) values.push(write((row as Record<string, unknown>)[name]));
    return execute(db, `INSERT INTO ${meta.tableName} (${names}) VALUES ${chunk.map(() => tuple).join(',')}`, values);
  });
  await allOf(chunks);
}

function chunked<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < rows.length; at += CHUNK) chunks.push(rows.slice(at, at + CHUNK));
  return chunks;
}

/** Waits until every statement has come to its end, so that none runs on behind a rollback; then the first failure counts. */
async function allOf<T>(statements: readonly Promise<T>[]): Promise<T[]> {
  const ended = await Promise.allSettled(statements);
  return ended.map(one => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** The SET part of an UPDATE for these values: `a = ?, b = ?` with its parameters. */
export function assignments<E extends object>(
  db: EntityManager,
  entity: Entity<E>,
  change: Partial<E>,
): { sql: string[]; params: unknown[] } {
  const meta = db.dataSource.getMetadata(entity);
  const codecs = codecsOf(db, meta);
  const sql: string[] = [];
  const params: unknown[] = [];
  for (const [name, value] of Object.entries(change)) {
    const codec = codecs.find(one => one.name === name);
    if (!codec) throw new Error(`${meta.name} has no column ${name}`);
    if (value === undefined) continue;
    sql.push(`\`${codec.column}\` = ?`);
    params.push(codec.write(value));
  }
  return { sql, params };
}

/** One row and what it is to become, if it still has this version. */
export type RowChange<E> = { id: string; version: number; change: Partial<E> };

/**
 * Updates rows that each have values of their own, many per statement, and gives how many it found. Rows may change different columns.
 * Each is found by its key, however small the table: a scan would lock the rows of others.
 */
export async function updateRows<E extends object>(
  db: EntityManager,
  entity: Entity<E>,
  rows: readonly RowChange<E>[],
): Promise<number> {
  const alike = new Map<string, RowChange<E>[]>();
  for (const row of rows) {
    const names = Object.keys(row.change).filter(name => (row.change as Record<string, unknown>)[name] !== undefined);
    const shape = names.sort().join(',');
    const some = alike.get(shape);
    if (some) some.push(row);
    else alike.set(shape, [row]);
  }
  const chunks = [...alike].flatMap(([shape, some]) => {
    const names = shape.split(',').filter(Boolean);
    return chunked(some).map(chunk => updateAlike(db, entity, names, chunk));
  });
  return (await allOf(chunks)).reduce((sum, touched) => sum + touched, 0);
}

async function updateAlike<E extends object>(
  db: EntityManager,
  entity: Entity<E>,
  names: readonly string[],
  rows: readonly RowChange<E>[],
): Promise<number> {
  const meta = db.dataSource.getMetadata(entity);
  const codecs = names.map(name => {
    const codec = codecsOf(db, meta).find(one => one.name === name);
    if (!codec) throw new Error(`${meta.name} has no column ${name}`);
    return codec;
  });
  const columns = codecs.map(({ name, column, write }) => {
    const values = rows.map(({ change }) => write((change as Record<string, unknown>)[name]));
    return { column, values, alike: values.every(value => value === values[0]) };
  });
  const own = columns.filter(({ alike }) => !alike);
  const common = columns.filter(({ alike }) => alike);
  const params = [
    ...rows.flatMap(({ id, version }, at) => [id, version, ...own.map(({ values }) => values[at])]),
    ...common.map(({ values }) => values[0]),
  ];
  const given = `WITH g(id, version${own.map((_, at) => `, v${at}`).join('')}) AS (VALUES ${rows
    .map(() => `(?,?${',?'.repeat(own.length)})`)
    .join(',')})`;
  const sets = [
    ...own.map(({ column }, at) => `\`${column}\` = g.v${at}`),
    ...common.map(({ column }) => `\`${column}\` = ?`),
    'version = t.version + 1',
  ];
  const same = 't.id = g.id AND t.version = g.version';
  return execute(
    db,
    engineOf(db) === 'sqlite'
      ? `${given} UPDATE ${meta.tableName} AS t SET ${sets.join(', ')} FROM g WHERE ${same}`
      : `UPDATE (${given} SELECT * FROM g) g STRAIGHT_JOIN ${meta.tableName} t FORCE INDEX (PRIMARY) ON ${same} SET ${sets.map(set => `t.${set}`).join(', ')}`,
    params,
  );
}

/** Makes an entity of a raw row. */
export function hydrate<E extends object>(
  db: EntityManager,
  entity: Entity<E>,
  raw: Readonly<Record<string, unknown>>,
): E {
  const record = new entity() as Record<string, unknown>;
  for (const { name, column, read } of codecsOf(db, db.dataSource.getMetadata(entity))) {
    const value = raw[column] ?? null;
    record[name] = read ? read(value) : value;
  }
  return record as E;
}

/** How one column goes into the database and comes out; without `read` it comes out as it is. */
type Codec = {
  name: string;
  column: string;
  generated: boolean;
  write(value: unknown): unknown;
  read?(value: unknown): unknown;
};

const known = new WeakMap<EntityMetadata, readonly Codec[]>();

/** Types whose values need nothing done to them on either engine. */
const AS_IT_IS: readonly unknown[] = ['varchar', 'text', 'int'];

function codecsOf({ dataSource: { driver } }: EntityManager, meta: EntityMetadata): readonly Codec[] {
  const found = known.get(meta);
  if (found) return found;
  const made = meta.columns.map((column): Codec => {
    const whole = { name: column.propertyName, column: column.databaseName, generated: column.isGenerated };
    const given = (value: unknown) => bound(driver.preparePersistentValue(value ?? null, column));
    if (column.transformer || !AS_IT_IS.includes(column.type)) {
      const write = column.type === 'datetime' ? timeWriter(given) : given;
      return { ...whole, write, read: value => driver.prepareHydratedValue(value, column) };
    }
    return { ...whole, write: value => bound(value ?? null) };
  });
  known.set(meta, made);
  return made;
}

const bound = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value);

/** Many rows of one commit carry the same instant: it is written out once. */
function timeWriter(otherwise: (value: unknown) => unknown): (value: unknown) => unknown {
  let last: { at: Date; text: string } | undefined;
  return value => {
    if (!(value instanceof Date)) return otherwise(value);
    if (last?.at !== value) last = { at: value, text: dbTime(value) };
    return last.text;
  };
}
