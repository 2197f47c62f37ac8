import { lanes } from '../../server/access/lanes';
import { nextAttempt } from '../../server/access/throttle';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 4) + minutes * 60_000);

describe('attempts to sign in', () => {
  test('four in a row are taken, the next must wait, and the wait doubles up to a quarter of an hour', () => {
    let now = at(0);
    let before: Parameters<typeof nextAttempt>[0] = null;
    const waits: number[] = [];
    for (let n = 1; n <= 10; n += 1) {
      const next = nextAttempt(before, now);
      if ('wait' in next) throw new Error('refused although the wait was over');
      before = next;
      if (next.throttledUntil) {
        expect(nextAttempt(before, now)).toEqual({ wait: next.throttledUntil });
        waits.push((next.throttledUntil.getTime() - now.getTime()) / 60_000);
        now = next.throttledUntil;
      }
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15, 15]);
  });

  test('a day of quiet forgets them', () => {
    expect(nextAttempt({ failed: 9, throttledUntil: at(5), lastAt: at(0) }, at(24 * 60 + 1))).toMatchObject({
      failed: 1,
      throttledUntil: null,
    });
    expect(nextAttempt({ failed: 3, throttledUntil: null, lastAt: at(0) }, at(23 * 60))).toMatchObject({ failed: 4 });
  });
});

describe('a lane', () => {
  test('runs its tasks one after another, others beside it, and refuses when too many wait', async () => {
    const run = lanes({ width: 1, waiting: 2 });
    const order: string[] = [];
    const task = (name: string) => async () => {
      order.push(`${name} in`);
      await new Promise(resolve => setImmediate(resolve));
      order.push(`${name} out`);
    };
    const all = [run('a', task('1')), run('a', task('2')), run('a', task('3')), run('b', task('x'))];
    await expect(run('a', task('4'))).rejects.toMatchObject({ code: 'THROTTLED' });
    await Promise.all(all);
    expect(order.filter(step => !step.startsWith('x'))).toEqual(['1 in', '1 out', '2 in', '2 out', '3 in', '3 out']);
    expect(order.indexOf('x in')).toBeLessThan(order.indexOf('1 out'));
  });

  test('goes on after a task that failed', async () => {
    const run = lanes({ width: 1, waiting: 2 });
    const failing = run('a', () => Promise.reject(new Error('no')));
    const following = run('a', async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    await expect(following).resolves.toBe('yes');
  });
});
