import { Failure } from '../platform/failures';

/** Runs tasks of the same key one after another (or `width` at once); THROTTLED when too many wait already. */
export function lanes({
  width,
  waiting,
}: {
  width: number;
  waiting: number;
}): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const busy = new Map<string, { running: number; next: (() => void)[] }>();
  return async (key, task) => {
    const lane = busy.get(key) ?? { running: 0, next: [] };
    busy.set(key, lane);
    if (lane.running >= width) {
      if (lane.next.length >= waiting) throw new Failure('THROTTLED', { seconds: 1 });
      await new Promise<void>(resolve => lane.next.push(resolve));
    } else {
      lane.running += 1;
    }
    try {
      return await task();
    } finally {
      const next = lane.next.shift();
      if (next) next();
      else lane.running -= 1;
      if (lane.running === 0) busy.delete(key);
    }
  };
}
