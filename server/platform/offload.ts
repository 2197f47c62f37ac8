import { Worker } from 'node:worker_threads';
import type { Database } from './database';
import { Failure } from './failures';

export type RawRow = Readonly<Record<string, string | number | null>>;

/**
 * Runs a large aggregate for reading. On SQLite it runs in a thread with a read-only connection of its own, so that the event loop is
 * never held; a server engine runs it by itself. At most two run at once in a process, and one that takes too long is TOO_COSTLY.
 */
export async function offload(
  database: Database,
  sql: string,
  params: readonly (string | number)[],
): Promise<RawRow[]> {
  const release = await seat(database);
  try {
    return database.engine === 'sqlite' ? await inThread(database, sql, params) : await onServer(database, sql, params);
  } finally {
    release();
  }
}

/** Ends the thread of a database, if it has one; called before the database is closed. */
export async function closeOffload(database: Database): Promise<void> {
  await threads.get(database)?.end(new Error('closed'));
}

const AT_ONCE = 2;
const LIMIT_SECONDS = 20;
const IDLE_MS = 60_000;

const queues = new WeakMap<Database, { taken: number; waiting: (() => void)[] }>();

async function seat(database: Database): Promise<() => void> {
  const queue = queues.get(database) ?? { taken: 0, waiting: [] };
  queues.set(database, queue);
  if (queue.taken < AT_ONCE) queue.taken += 1;
  else await new Promise<void>(resolve => queue.waiting.push(resolve));
  return () => {
    const next = queue.waiting.shift();
    if (next) next();
    else queue.taken -= 1;
  };
}

const TIMED_OUT = new Set([1969, 3024]);

async function onServer(
  { engine, read }: Database,
  sql: string,
  params: readonly (string | number)[],
): Promise<RawRow[]> {
  const limited =
    engine === 'mariadb'
      ? `SET STATEMENT max_statement_time = ${LIMIT_SECONDS} FOR ${sql}`
      : sql.replace(/^\s*SELECT/, `SELECT /*+ MAX_EXECUTION_TIME(${LIMIT_SECONDS * 1000}) */`);
  try {
    return await read.query(limited, [...params]);
  } catch (error) {
    if (TIMED_OUT.has((error as { driverError?: { errno?: number } }).driverError?.errno ?? 0))
      throw new Failure('TOO_COSTLY');
    throw error;
  }
}

type Answer = { id: number; rows?: RawRow[]; failed?: string };
type Waiting = { resolve(rows: RawRow[]): void; reject(error: Error): void; timer: NodeJS.Timeout };
type Thread = {
  ask(sql: string, params: readonly (string | number)[]): Promise<RawRow[]>;
  end(reason: Error): Promise<unknown>;
};

const threads = new WeakMap<Database, Thread>();

function inThread(database: Database, sql: string, params: readonly (string | number)[]): Promise<RawRow[]> {
  const thread = threads.get(database) ?? startThread(database);
  threads.set(database, thread);
  return thread.ask(sql, params);
}

function startThread(database: Database): Thread {
  const worker = new Worker(`(${serve})()`, {
    eval: true,
    workerData: { driver: require.resolve('better-sqlite3'), path: database.source.options.database },
  });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const end = (reason: Error) => {
    if (threads.get(database) === thread) threads.delete(database);
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(reason);
    }
    waiting.clear();
    return worker.terminate();
  };
  const idle = setTimeout(() => void (waiting.size === 0 && end(new Error('idle'))), IDLE_MS).unref();
  const ask = (sql: string, params: readonly (string | number)[]) =>
    new Promise<RawRow[]>((resolve, reject) => {
      const timer = setTimeout(() => void end(new Failure('TOO_COSTLY')), LIMIT_SECONDS * 1000);
      asked += 1;
      waiting.set(asked, { resolve, reject, timer });
      worker.postMessage({ id: asked, sql, params });
    });
  worker.on('message', ({ id, rows, failed }: Answer) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    idle.refresh();
    clearTimeout(asker?.timer);
    if (rows) asker?.resolve(rows);
    else asker?.reject(new Error(failed));
  });
  worker.on('error', () => void end(new Error('the thread failed')));
  const thread = { ask, end };
  return thread;
}

/** What runs in the thread. It is started from its text, since tests have no compiled file for it: nothing outside of it is in reach. */
function serve(): void {
  const { parentPort, workerData } = require('node:worker_threads') as typeof import('node:worker_threads');
  const Sqlite = require(workerData.driver) as typeof import('better-sqlite3');
  const db = new Sqlite(workerData.path, { readonly: true, fileMustExist: true, timeout: 5000 });
  parentPort!.on('message', ({ id, sql, params }: { id: number; sql: string; params: (string | number)[] }) => {
    try {
      parentPort!.postMessage({ id, rows: db.prepare(sql).all(...params) });
    } catch (error) {
      parentPort!.postMessage({ id, failed: (error as { code?: string }).code ?? 'failed' });
    }
  });
}
