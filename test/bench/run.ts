import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../../server/platform/environment';
import { mariadbd, type PrivateServer, startMariadb } from '../support/mariadb';
import { fill } from './fill';
import { type Contestant, measure } from './rounds';
import { memoryOf, startLimit, startOurs } from './servers';
import { copyMariadb, copySqlite, mariadbStore, type Store, sqliteStore } from './store';
import { tableOf } from './table';

const KEYS = { ENCRYPTION_KEY: '11'.repeat(32), INDEX_KEY: '22'.repeat(32) };
const MAIN = join(__dirname, '../../dist/server/main.js');
const IDLE_MS = 5000;

type Stores = { ours: Store; limit: Store; token: string; end(): Promise<void> };

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    engine: { type: 'string', default: 'both' },
    rounds: { type: 'string', default: '3' },
    main: { type: 'string', default: MAIN },
    profile: { type: 'string' },
  },
});

const say = (text: string) => void process.stderr.write(`${text}\n`);

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'card-office-bench-'));
  try {
    if (values.engine !== 'mariadb') await bench('sqlite', await onSqlite(folder), folder);
    if (values.engine === 'sqlite') return;
    if (!mariadbd()) return say('*** No mariadbd on this machine: SQLite only ***');
    const server = await startMariadb({ durable: true });
    try {
      await bench('mariadb', await onMariadb(server, folder), folder);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onSqlite(folder: string): Promise<Stores> {
  const [path, copy] = ['ours.sqlite', 'limit.sqlite'].map(name => join(folder, name));
  const made = await sqliteStore(path);
  const token = await filled(made, folder);
  await copySqlite(path, copy);
  const limit = await sqliteStore(copy);
  return { ours: made, limit, token, end: () => Promise.all([made.close(), limit.close()]).then(() => undefined) };
}

async function onMariadb(server: PrivateServer, folder: string): Promise<Stores> {
  const ours = await mariadbStore(server, 'ours');
  const token = await filled(ours, folder);
  await copyMariadb(server, 'ours', 'bare');
  const limit = await mariadbStore(server, 'bare');
  return { ours, limit, token, end: () => Promise.all([ours.close(), limit.close()]).then(() => undefined) };
}

function filled(store: Store, folder: string): Promise<string> {
  say(`filling ${values.rows} cases: ${store.url}`);
  const environment = readEnvironment({ ...KEYS, DATABASE_URL: store.url, DATA_DIR: folder });
  return fill(environment, store, Number(values.rows), new Date());
}

async function bench(engine: string, { ours, limit, token, end }: Stores, folder: string): Promise<void> {
  const settings = { ...KEYS, DATABASE_URL: ours.url, DATA_DIR: folder, PORT: '0', NODE_ENV: 'production' };
  const mine = await startOurs(settings, values.main!, values.profile);
  const bare = await startLimit(limit.url);
  await new Promise(done => setTimeout(done, IDLE_MS));
  const idle = [mine, bare].map(server => memoryOf(server).now);
  const pair: Contestant[] = [
    { server: mine, store: ours, token },
    { server: bare, store: limit, token: null },
  ];
  try {
    const results = await measure(pair, Number(values.rounds), say);
    const peak = [mine, bare].map(server => memoryOf(server).peak);
    const starts = [mine, bare].map(({ startMs }) => Math.round(startMs));
    process.stdout.write(
      `\n${engine}, ${values.rows} cases, ${values.rounds} rounds\n${tableOf(results, { starts, idle, peak })}\n`,
    );
  } finally {
    await Promise.all([mine.stop(), bare.stop()]);
    await end();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
