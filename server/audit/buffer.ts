import type { House } from '../platform/context';
import { recordIncident } from '../platform/failures';

/** Things that are written soon rather than at once. */
export type Buffered<T> = {
  add(item: T): void;
  /** Writes what waits now; used when the house closes. */
  flush(): Promise<void>;
};

const KEPT_MAX = 20_000;

/** Gathers things for at most `wait` milliseconds and writes them together; what could not be written waits for the next turn. */
export function buffered<T>(house: House, wait: number, write: (items: readonly T[]) => Promise<void>): Buffered<T> {
  let waiting: T[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const items = waiting;
    waiting = [];
    try {
      await write(items);
    } catch (error) {
      recordIncident(house.log, error);
      waiting = [...items, ...waiting].slice(0, KEPT_MAX);
      plan();
    }
  };
  const flush = () => {
    running = running.then(turn);
    return running;
  };
  const plan = () => {
    timer ??= setTimeout(() => void flush(), wait).unref();
  };
  return {
    add: item => {
      waiting.push(item);
      plan();
    },
    flush,
  };
}
