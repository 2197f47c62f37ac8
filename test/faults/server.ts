import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const MAIN = resolve(__dirname, '../../dist/server/main.js');

/** The built server as a process of its own, to be killed. */
export type Killable = { address: string; kill(): Promise<void>; startedInMs: number };

/** Starts the built server and waits until it is ready. */
export async function startKillable(settings: {
  DATABASE_URL: string;
  DATA_DIR: string;
  PORT: string;
}): Promise<Killable> {
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, NODE_ENV: '', ...settings },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${settings.PORT}`;
  await ready(address, child);
  const startedInMs = performance.now() - began;
  return { address, startedInMs, kill: () => ended(child) };
}

async function ready(address: string, child: ChildProcess): Promise<void> {
  for (let left = 600; left > 0; left -= 1) {
    if (child.exitCode !== null) throw new Error('the server did not start');
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error('the server was not ready within a minute');
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise(done => {
    child.once('exit', () => done());
    child.kill('SIGKILL');
  });
}

/** Signs a demo account in; gives its cookie. */
export async function cookieOf(address: string, username: string): Promise<string> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation { signIn(input: { username: "${username}", password: "Demo-2026!" }) { id } }`,
    }),
  });
  return String(answer.headers.get('set-cookie')).split(';')[0];
}

/** Asks as whoever the cookie stands for; undefined when no answer came. */
export async function ask(
  address: string,
  cookie: string,
  query: string,
  variables: object = {},
): Promise<Record<string, never> | undefined> {
  try {
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await answer.json();
    return errors ? undefined : data;
  } catch {
    return undefined;
  }
}

/** A folder's path of the SQLite database that it holds. */
export const databaseIn = (folder: string): string => join(folder, 'kill.sqlite');
