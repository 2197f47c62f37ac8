import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import { Session } from '../../server/access/session.entity';
import { type OpenHouse, openHouse } from '../../server/house';
import { enqueue } from '../../server/jobs/job.service';
import { migrate } from '../../server/migrations/migrate';
import { commit, systemContext } from '../../server/platform/context';
import { type Environment, readEnvironment } from '../../server/platform/environment';
import { insertRows } from '../../server/platform/rows';
import { newToken, tokenHash } from '../../server/platform/secrets';
import { castOf, foundOffices } from '../support/cast';
import { freePort } from '../support/mariadb';
import { newDatabase, type TestEngine } from '../support/world';

const ROOT = join(__dirname, '../..');

/** What a server stands on that will be killed. */
export type Ground = {
  engine: TestEngine;
  environment: Environment;
  settings: Readonly<Record<string, string>>;
  tokens: { clerk: string; reviewer: string };
  drop(): Promise<void>;
};

/** A database with offices, two people who are signed in, and a job that waits. */
export async function prepare(engine: TestEngine, steps: number): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'card-office-kill-'));
  const { url, drop } = await newDatabase(engine, folder);
  const settings = { DATABASE_URL: url, DATA_DIR: folder, PORT: String(await freePort()) };
  const environment = readEnvironment(settings);
  const tokens = { clerk: newToken(), reviewer: newToken() };
  await migrate(environment);
  const house = await openHouse(environment, 'silent');
  await commit(systemContext(house), async work => {
    const cast = castOf(await foundOffices(work));
    for (const name of ['clerk', 'reviewer'] as const) {
      const { id, ...actor } = cast[name];
      const whole = { ...actor, username: name, displayName: name, locale: 'zh' as const };
      const times = { createdAt: work.now, lastSeenAt: work.now, expiresAt: new Date('2090-01-01T00:00:00Z') };
      const session = { id: tokenHash(tokens[name]), accountId: id, kind: 'BEARER' as const, label: name };
      await insertRows(work.db, Session, [{ ...session, ...times, actor: whole }]);
    }
    await enqueue(work, { kind: 'DEMO_HISTORY', payload: { steps }, total: steps });
  });
  await house.close();
  const clear = async () => {
    await drop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { engine, environment, settings, tokens, drop: clear };
}

/** Starts the server and waits until it listens. */
export async function start(ground: Ground): Promise<ChildProcess> {
  if (ground.engine !== 'sqlite') await raw(ground, LEASES_OVER);
  const args = ['-r', './test/support/typescript.cjs', './test/faults/server.ts', JSON.stringify(ground.settings)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((ready, failed) => {
    child.stdout!.once('data', () => ready());
    child.once('exit', () => failed(new Error('the server ended before it listened')));
  });
  return child;
}

/** Kills the server as no server can prevent. */
export async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>(done => child.once('exit', () => done()));
  child.kill('SIGKILL');
  await gone;
}

/** Half a minute passes: the lease of a process that died is over. SQLite's one process takes its own back at once. */
const LEASES_OVER = "UPDATE job SET leasedUntil = '2000-01-01' WHERE status = 'RUNNING'";

/** Waits until the job has come to its end. */
export async function jobDone(ground: Ground): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    const [{ n }] = await raw(ground, "SELECT COUNT(*) AS n FROM job WHERE status = 'DONE'");
    if (Number(n) === 1) return;
    await pause(100);
  }
  throw new Error('the job came to no end');
}

/** Opens the house over what the server has left behind. */
export async function opened(ground: Ground, look: (house: OpenHouse) => Promise<void>): Promise<void> {
  const house = await openHouse(ground.environment, 'silent');
  try {
    await look(house);
  } finally {
    await house.close();
  }
}

/** Asks the database past the house, beside a server that runs. */
async function raw({ environment: { databaseUrl } }: Ground, sql: string): Promise<Record<string, unknown>[]> {
  if (databaseUrl.startsWith('sqlite:')) {
    const db = new Sqlite(databaseUrl.slice('sqlite:'.length), { readonly: true });
    const rows = db.prepare(sql).all() as Record<string, unknown>[];
    db.close();
    return rows;
  }
  const db = await createConnection(databaseUrl);
  const [rows] = await db.query(sql);
  await db.end();
  return rows as Record<string, unknown>[];
}
