import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { freePort } from './mariadb';

/** The house's clock in journeys begins here: a Monday, 10:00 in Shanghai. */
export const MORNING = '2026-11-23T02:00:00.000Z';

/**
 * The data folder of a server that has loaded the demo and its history: made once for all journeys of a test run by the first that
 * comes, as every start would make the same. Null outside a test run.
 */
export async function loadedDemo(): Promise<string | null> {
  const shared = process.env.TEST_DEMO_DIR;
  if (!shared) return null;
  const [folder, ready] = [join(shared, 'data'), join(shared, 'ready')];
  const first = mkdirSync(folder, { recursive: true }) !== undefined;
  if (!first) {
    while (!existsSync(ready)) await sleep(200);
    return folder;
  }
  const server = await startServer(folder, MORNING);
  while (!historyDone(folder)) await sleep(200);
  await server.stop();
  writeFileSync(ready, '');
  return folder;
}

function historyDone(folder: string): boolean {
  const database = new Database(join(folder, 'card-office.sqlite'), { readonly: true });
  try {
    return database.prepare("SELECT 1 FROM job WHERE kind = 'DEMO_HISTORY' AND status = 'DONE'").get() !== undefined;
  } finally {
    database.close();
  }
}

type Server = { address: string; faults: string[]; stop(): Promise<void> };

const root = resolve(__dirname, '../..');

/** Loaded into the server: it stops when whoever started it is gone, however that ended. */
const WITH_US = 'data:text/javascript,process.stdin.on("end", () => process.kill(process.pid, "SIGTERM")).resume()';

/** Starts what `npm start` starts; pino's lines of level error and above are kept as faults. */
export async function startServer(folder: string, clock: string): Promise<Server> {
  const env = { PATH: process.env.PATH, DATA_DIR: folder, PORT: String(await freePort()), CLOCK_START: clock };
  const args = ['--import', WITH_US, '--enable-source-maps', 'dist/server/main.js'];
  const child = spawn(process.execPath, args, { cwd: root, env });
  const faults: string[] = [];
  const address = await new Promise<string>((found, failed) => {
    let told = '';
    child.stderr.on('data', chunk => {
      told += chunk;
    });
    lines(child, line => {
      const at = /^Card office: (http\S+)/.exec(line)?.[1];
      if (at) found(at);
      if (/^\{"level":[56]0,/.test(line)) faults.push(line);
    });
    child.once('exit', code => failed(new Error(`the server ended with ${code}: ${told}`)));
  });
  const ended = new Promise<void>(done => child.once('exit', () => done()));
  return {
    address,
    faults,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function lines({ stdout }: ChildProcess, take: (line: string) => void): void {
  let rest = '';
  stdout?.setEncoding('utf8');
  stdout?.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) take(part);
  });
}
