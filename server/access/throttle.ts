import { type Context, type House } from '../platform/context';
import { dbTime, execute, forUpdate, isDuplicate } from '../platform/database';
import { Failure } from '../platform/failures';
import { hydrate, insertRows } from '../platform/rows';
import { blindIndex } from '../platform/secrets';
import { SignInAttempt } from './account.entity';
import { lanes } from './lanes';

const FREE = 4;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const FORGOTTEN_MS = 24 * 3600_000;

type Attempts = Pick<SignInAttempt, 'failed' | 'throttledUntil' | 'lastAt'>;

/**
 * One more attempt, as it is counted, or until when none is taken. After the fourth in a row the next must wait; the wait
 * doubles from one minute to a quarter of an hour. A day of quiet forgets.
 */
export function nextAttempt(before: Attempts | null, now: Date): { wait: Date } | Attempts {
  if (before?.throttledUntil && before.throttledUntil > now) return { wait: before.throttledUntil };
  const fresh = !before || now.getTime() - before.lastAt.getTime() > FORGOTTEN_MS;
  const failed = fresh ? 1 : before.failed + 1;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** Math.min(failed - FREE, 10), LONGEST_WAIT_MS);
  return { failed, lastAt: now, throttledUntil: failed >= FREE ? new Date(now.getTime() + wait) : null };
}

/**
 * Runs one attempt under a user name. It is counted, in a transaction of its own, before anything is looked at: so many at once, on
 * however many processes, try no more than one after another would. Known and unknown names go the same way.
 */
export function attempt<T>(ctx: Context, username: string, run: (counted: Counted) => Promise<T>): Promise<T> {
  const id = attemptId(username);
  return oneByOne(id, async () => {
    await reserve(ctx, id);
    const counted: Counted = {
      takeBack: () =>
        ctx.house.database.commit(async db => {
          await execute(
            db,
            'UPDATE sign_in_attempt SET failed = failed - 1, throttledUntil = NULL WHERE id = ? AND failed > 0',
            [id],
          );
        }),
    };
    return run(counted);
  });
}

/** An attempt that was counted, and turns out to be no failure. */
export type Counted = { takeBack(): Promise<void> };

/** How the attempts under a user name are kept: not by the name itself, in whose place a password may have been typed. */
export const attemptId = (username: string): string => blindIndex('username', username);

/** Forgets attempts that a day of quiet has made void. */
export function sweepAttempts({ database, clock }: House): Promise<number> {
  const before = dbTime(new Date(clock.now().getTime() - FORGOTTEN_MS));
  return database.commit(db => execute(db, 'DELETE FROM sign_in_attempt WHERE lastAt < ?', [before]));
}

const oneByOne = lanes({ width: 1, waiting: 20 });

async function reserve(ctx: Context, id: string): Promise<void> {
  try {
    await reserveOnce(ctx, id);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await reserveOnce(ctx, id);
  }
}

async function reserveOnce({ house, now }: Context, id: string): Promise<void> {
  await house.database.commit(async db => {
    const [row] = await db.query(`SELECT * FROM sign_in_attempt WHERE id = ?${forUpdate(db)}`, [id]);
    const next = nextAttempt(row ? hydrate(db, SignInAttempt, row) : null, now);
    if ('wait' in next)
      throw new Failure('THROTTLED', { seconds: Math.ceil((next.wait.getTime() - now.getTime()) / 1000) });
    if (!row) return insertRows(db, SignInAttempt, [{ id, ...next }]);
    const { failed, throttledUntil, lastAt } = next;
    await execute(db, 'UPDATE sign_in_attempt SET failed = ?, throttledUntil = ?, lastAt = ? WHERE id = ?', [
      failed,
      throttledUntil && dbTime(throttledUntil),
      dbTime(lastAt),
      id,
    ]);
  });
}
