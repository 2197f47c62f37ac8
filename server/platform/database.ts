import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { DataSource, type DataSourceOptions, type EntityManager, type QueryRunner } from 'typeorm';
import { groupCommit } from './groupCommit';

export type Engine = 'sqlite' | 'mariadb' | 'mysql';

/** Entities and migrations are handed in by the composition root, so that the platform knows no room. */
export type Schema = {
  entities: readonly (new () => object)[];
  migrations: readonly (new () => object)[];
};

/**
 * The database behind one face. `read` sees committed rows only and cannot write on SQLite; `commit` runs a transaction:
 * on SQLite through one FIFO writer, on MariaDB/MySQL READ COMMITTED, re-run from a new BEGIN after
 * a lost deadlock or certification (1213, 1020, 1205), at most 3 times.
 */
export type Database = {
  engine: Engine;
  source: DataSource;
  read: EntityManager;
  commit<T>(run: (db: EntityManager) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

type Listed = NonNullable<DataSourceOptions['entities']> & NonNullable<DataSourceOptions['migrations']>;

/** Opens the database that the address names: `sqlite:PATH`, `mariadb://…` or `mysql://…`. */
export async function openDatabase(url: string, schema: Schema): Promise<Database> {
  return url.startsWith('sqlite:') ? openSqlite(url.slice('sqlite:'.length), schema) : openServer(url, schema);
}

async function openSqlite(path: string, schema: Schema): Promise<Database> {
  mkdirSync(dirname(path), { recursive: true });
  const release = lockFile(path);
  const common = {
    type: 'better-sqlite3' as const,
    database: path,
    timeout: 5000,
    prepareDatabase: prepareSqlite,
    entities: [...schema.entities] as Listed,
    invalidWhereValuesBehavior: { null: 'throw' as const, undefined: 'throw' as const },
  } satisfies DataSourceOptions;
  const source = new DataSource({
    ...common,
    enableWAL: true,
    migrations: [...schema.migrations] as Listed,
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  await source.query('CREATE TABLE IF NOT EXISTS opened (at INTEGER)');
  await source.query('DROP TABLE opened');
  await source.query('PRAGMA optimize = 0x10002');
  const reader = new DataSource({ ...common, readonly: true });
  await reader.initialize();
  const commit = groupCommit(source);
  return {
    engine: 'sqlite',
    source,
    read: reader.manager,
    commit,
    close: async () => {
      await commit(async () => undefined);
      await reader.destroy();
      await source.destroy();
      release();
    },
  };
}

/**
 * Synced at each commit, pages kept in memory, and statistics from a sample only: full ones make SQLite plan a statement anew
 * whenever its parameters change.
 */
function prepareSqlite(db: Sqlite.Database): void {
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -32768');
  db.pragma('temp_store = MEMORY');
  db.pragma('analysis_limit = 1000');
}

/** One process per SQLite file: a second one is refused by an exclusive lock that dies with its process. */
function lockFile(path: string): () => void {
  const lock = new Sqlite(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    throw new Error('another process has this database open');
  }
  return () => void lock.close();
}

const RETRIED = new Set([1213, 1020, 1205]);
const ATTEMPTS = 3;
/** At most so long before the next attempt, so that two that met once do not meet again. */
const PAUSE_MS = 40;

async function openServer(url: string, schema: Schema): Promise<Database> {
  const engine = url.startsWith('mysql:') ? 'mysql' : 'mariadb';
  const source = new DataSource({
    type: engine,
    url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    entities: [...schema.entities] as Listed,
    migrations: [...schema.migrations] as Listed,
    migrationsTransactionMode: 'each',
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: { connectionLimit: 12, enableKeepAlive: true, maxIdle: 4, idleTimeout: 60_000 },
  } as DataSourceOptions);
  await source.initialize();
  return {
    engine,
    source,
    read: source.manager,
    commit: run => retried(() => serverTransaction(source, run)),
    close: () => source.destroy(),
  };
}

async function serverTransaction<T>(source: DataSource, run: (db: EntityManager) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await readCommitted(runner);
    await runner.startTransaction();
    const result = await run(runner.manager);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

const set = new WeakSet<object>();

/** Sets the isolation once for each connection: one round trip less in every transaction. */
async function readCommitted(runner: QueryRunner): Promise<void> {
  const connection: object = await runner.connect();
  if (set.has(connection)) return;
  await runner.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  set.add(connection);
}

async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = ATTEMPTS; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left <= 1 || !RETRIED.has(driverOf(error).errno ?? 0)) throw error;
      await pause(Math.random() * PAUSE_MS);
    }
  }
}

type DriverError = { code?: string; errno?: number };

const driverOf = (error: unknown): DriverError =>
  (error as { driverError?: DriverError } | undefined)?.driverError ?? (error as DriverError) ?? {};

/** Whether a write failed on a unique index, on either engine. */
export function isDuplicate(error: unknown): boolean {
  const { code, errno } = driverOf(error);
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** The engine that a manager talks to. */
export const engineOf = (db: EntityManager): Engine =>
  db.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : (db.dataSource.options.type as Engine);

/** The clause that locks the rows of a SELECT; SQLite's one writer needs none. */
export const forUpdate = (db: EntityManager): string => (engineOf(db) === 'sqlite' ? '' : ' FOR UPDATE');

/** An instant as both engines store it: UTC, to the millisecond. */
export const dbTime = (at: Date): string => at.toISOString().replace('T', ' ').slice(0, 23);

/** What a raw query gave for an instant (text on SQLite, Date on MariaDB), as an ISO instant. */
export function isoTime(value: string | Date | null): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? `${value.slice(0, 10)}T${value.slice(11)}Z` : value.toISOString();
}

/** Marks for a list of values: `?,?,?`. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(',');

/** Runs a raw write and gives the number of rows it touched, on either engine. */
export async function execute(db: EntityManager, sql: string, params: readonly unknown[] = []): Promise<number> {
  const runner = db.queryRunner ?? db.dataSource.createQueryRunner();
  const { affected = 0 } = await runner.query(sql, [...params], true);
  return affected;
}
