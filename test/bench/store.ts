import { copyFileSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { type Connection, createConnection } from 'mysql2/promise';
import type { PrivateServer } from '../support/mariadb';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** A database as the benchmark itself fills and asks it, beside both servers. */
export type Store = {
  url: string;
  insert(table: string, rows: readonly Row[]): Promise<void>;
  query<T>(sql: string, params?: readonly Value[]): Promise<T[]>;
  run(sql: string, params?: readonly Value[]): Promise<void>;
  /** Ends the filling: everything is on disk, and the planner knows how much there is. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the SQLite file at a path. */
export async function sqliteStore(path: string): Promise<Store> {
  const db = new Sqlite(path, { timeout: 10_000 });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = OFF');
  return {
    url: `sqlite:${path}`,
    insert: async (table, rows) => {
      if (rows.length === 0) return;
      const names = Object.keys(rows[0]);
      const one = db.prepare(`INSERT INTO ${table} (${listed(names)}) VALUES (${names.map(() => '?').join(',')})`);
      db.transaction(() => {
        for (const row of rows) one.run(...names.map(name => row[name]));
      })();
    },
    query: async <T>(sql: string, params: readonly Value[] = []) => db.prepare(sql).all(...params) as T[],
    run: async (sql, params = []) => void db.prepare(sql).run(...params),
    settle: async () => {
      db.pragma('analysis_limit = 1000');
      db.exec('ANALYZE');
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
    close: async () => void db.close(),
  };
}

/** A second file with the same content. */
export async function copySqlite(from: string, to: string): Promise<void> {
  for (const tail of ['', '-wal', '-shm']) rmSync(to + tail, { force: true });
  copyFileSync(from, to);
}

const AT_ONCE = 1000;

/** Opens a database of a MariaDB server; makes it when it is not there. */
export async function mariadbStore({ url: server }: Pick<PrivateServer, 'url'>, name: string): Promise<Store> {
  const admin = await createConnection(server);
  await admin.query(`CREATE DATABASE IF NOT EXISTS ${name}`);
  await admin.query('SET GLOBAL innodb_buffer_pool_size = 1610612736');
  await admin.end();
  const url = `${server}/${name}`;
  const db = await createConnection({ uri: url, charset: 'utf8mb4_bin', timezone: 'Z' });
  return {
    url,
    insert: async (table, rows) => {
      if (rows.length === 0) return;
      const names = Object.keys(rows[0]);
      await db.query('START TRANSACTION');
      for (let at = 0; at < rows.length; at += AT_ONCE) {
        const values = rows.slice(at, at + AT_ONCE).map(row => names.map(column => row[column]));
        await db.query(`INSERT INTO ${table} (${listed(names)}) VALUES ?`, [values]);
      }
      await db.query('COMMIT');
    },
    query: async <T>(sql: string, params: readonly Value[] = []) => (await db.query(sql, [...params]))[0] as T[],
    run: async (sql, params = []) => void (await db.query(sql, [...params])),
    settle: async () => {
      for (const table of await tablesOf(db)) await db.query(`ANALYZE TABLE ${table}`);
    },
    close: () => db.end(),
  };
}

/** A second database with the same tables and rows on the same server. */
export async function copyMariadb({ url }: Pick<PrivateServer, 'url'>, from: string, to: string): Promise<void> {
  const db = await createConnection(`${url}/${from}`);
  await db.query(`DROP DATABASE IF EXISTS ${to}`);
  await db.query(`CREATE DATABASE ${to}`);
  for (const table of await tablesOf(db)) {
    await db.query(`CREATE TABLE ${to}.${table} LIKE ${from}.${table}`);
    await db.query(`INSERT INTO ${to}.${table} SELECT * FROM ${from}.${table}`);
    await db.query(`ANALYZE TABLE ${to}.${table}`);
  }
  await db.end();
}

async function tablesOf(db: Connection): Promise<string[]> {
  const [rows] = await db.query('SHOW TABLES');
  return (rows as Record<string, string>[]).flatMap(row => Object.values(row));
}

const listed = (names: readonly string[]): string => names.map(name => `\`${name}\``).join(',');
