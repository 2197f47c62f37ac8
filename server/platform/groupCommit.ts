import type { DataSource, EntityManager } from 'typeorm';
import { steady } from './clock';

type Run<T> = (db: EntityManager) => Promise<T>;
type Waiting = { run: Run<unknown>; done(result: never): void; failed(error: unknown): void };

const TOGETHER_MS = 20;

/**
 * The one writer of a SQLite file: commits run one after another in the order in which they came. Those that wait together share one
 * transaction, and so one sync to the disk, each after the first within a savepoint of its own; none is answered before the sync.
 */
export function groupCommit(source: DataSource): <T>(run: Run<T>) => Promise<T> {
  const line: Waiting[] = [];
  let busy = false;
  const work = async () => {
    busy = true;
    while (line.length > 0) await together(source, line);
    busy = false;
  };
  return run =>
    new Promise((done, failed) => {
      line.push({ run, done, failed });
      if (!busy) void work();
    });
}

/** The first needs no savepoint: where it fails, nothing else was done yet. */
async function together(source: DataSource, line: Waiting[]): Promise<void> {
  const first = line.shift()!;
  const taken = [first];
  const answers: (() => void)[] = [];
  try {
    await source.query('BEGIN IMMEDIATE');
    const until = steady() + TOGETHER_MS;
    const result = (await first.run(source.manager)) as never;
    answers.push(() => first.done(result));
    while (line.length > 0 && steady() < until) {
      const next = line.shift()!;
      taken.push(next);
      answers.push(await attempt(source, next));
    }
    await source.query('COMMIT');
  } catch (error) {
    await source.query('ROLLBACK').catch(() => undefined);
    for (const { failed } of taken) failed(error);
    return;
  }
  for (const answer of answers) answer();
}

/** Runs one commit of the group. Where the engine has taken back the whole transaction, the whole group fails. */
async function attempt(source: DataSource, { run, done, failed }: Waiting): Promise<() => void> {
  await source.query('SAVEPOINT own');
  try {
    const result = (await run(source.manager)) as never;
    await source.query('RELEASE own');
    return () => done(result);
  } catch (error) {
    await source.query('ROLLBACK TO own').catch(() => {
      throw error;
    });
    await source.query('RELEASE own');
    return () => failed(error);
  }
}
