import type { House } from '../platform/context';
import { recordIncident } from '../platform/failures';
import { turnAt } from './turn';

/** Something that the house does again and again. */
export type Task = { name: string; everyMs: number; run(house: House): Promise<unknown> };

export type Schedule = {
  /** Waits for what is running and lets other processes take over. */
  stop(): Promise<void>;
};

/** Runs each task again and again: never over itself, and in one process at a time where several share the database (F-39). */
export function startSchedule(house: House, tasks: readonly Task[]): Schedule {
  const running = tasks.map(task => repeat(house, task));
  return {
    stop: async () => {
      await Promise.all(running.map(({ stop }) => stop()));
    },
  };
}

function repeat(house: House, task: Task): Schedule {
  const turn = turnAt(house, task.name);
  let stopped = false;
  let timer: NodeJS.Timeout;
  let current: Promise<void> = Promise.resolve();
  const next = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      current = once().finally(next);
    }, task.everyMs).unref();
  };
  const once = async () => {
    try {
      if (await turn.isOurs()) await task.run(house);
    } catch (error) {
      recordIncident(house.log, error);
    }
  };
  current = once().finally(next);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current;
      await turn.giveUp().catch(error => recordIncident(house.log, error));
    },
  };
}
