import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A server under measurement, in a process of its own. */
export type Measured = {
  name: 'ours' | 'limit';
  address: string;
  pid: number;
  /** From the start of the process to its address being printed. */
  startMs: number;
  stop(): Promise<void>;
};

const ROOT = join(__dirname, '../..');

/** Starts the house as it is delivered: built, in production, with all that runs beside it. */
export function startOurs(
  settings: Readonly<Record<string, string>>,
  main: string,
  profile?: string,
): Promise<Measured> {
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  return start('ours', [...flags, main], settings);
}

/** Starts the hand-written server over a database. */
export const startLimit = (url: string): Promise<Measured> =>
  start('limit', ['-r', './test/support/typescript.cjs', './test/bench/limit.ts', url], {});

async function start(
  name: Measured['name'],
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Measured> {
  const began = performance.now();
  const child = spawn(process.execPath, [...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, TZ: 'UTC', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const address = await addressOf(child, gone);
  return {
    name,
    address,
    pid: child.pid!,
    startMs: performance.now() - began,
    stop: async () => {
      process.off('exit', kill);
      child.kill('SIGTERM');
      const late = setTimeout(kill, 10_000);
      await gone;
      clearTimeout(late);
    },
  };
}

function addressOf(child: ChildProcess, gone: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (text: Buffer) => {
      said += text.toString();
      const found = /http:\/\/[\w.]+:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    void gone.then(() => reject(new Error(`the server ended before it listened: ${said}`)));
  });
}

/** Milliseconds of processor time that a process has used, over all its threads. */
export function cpuOf({ pid }: Pick<Measured, 'pid'>): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`))
    nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return nanoseconds / 1e6;
}

/** Megabytes that a process holds now, and at most held. */
export function memoryOf({ pid }: Pick<Measured, 'pid'>): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}
