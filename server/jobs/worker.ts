import type { FailureCode } from '../../shared/failures';
import type { JobKind } from '../../shared/jobs';
import type { House } from '../platform/context';
import { Failure, recordIncident } from '../platform/failures';
import type { Job } from './job.entity';
import { type Handler, LeftOff, runOf } from './job.run';
import { end, leaseNext, type OnEnd, reclaim, renew } from './queue';

export type Handlers = Readonly<Partial<Record<JobKind, Handler>>>;

export type Worker = {
  /** Says that work may be waiting; cheap, called after every commit. */
  wake(): void;
  /** Lets the steps that run come to their end, gives their jobs back and returns. */
  stop(): Promise<void>;
};

export type WorkerOptions = {
  /** Kinds that run in a lane of their own, so that they hold up nobody who waits at a desk. */
  background?: readonly JobKind[];
  /** What follows the end of a job, in the same transaction. */
  onEnd?: OnEnd;
};

/** Runs jobs: one at a time in each lane, taken over from whoever left them, until stopped (F-39). */
export function startWorker(
  house: House,
  handlers: Handlers,
  { background = [], onEnd = async () => undefined }: WorkerOptions = {},
): Worker {
  const kinds = Object.keys(handlers) as JobKind[];
  const lanes = [kinds.filter(kind => !background.includes(kind)), kinds.filter(kind => background.includes(kind))];
  const bells = lanes.map(() => bell());
  let closing = false;
  const ready = reclaim(house).catch(error => void recordIncident(house.log, error));
  const runs = lanes.map(async (mine, at) => {
    await ready;
    while (!closing) {
      bells[at].hush();
      const worked = await workOnce(house, handlers, mine, () => closing, onEnd).catch(error => passOver(house, error));
      if (!worked && !closing) await bells[at].rung(POLL_MS);
    }
  });
  return {
    wake: () => {
      for (const { ring } of bells) ring();
    },
    stop: async () => {
      closing = true;
      for (const { ring } of bells) ring();
      await Promise.all(runs);
    },
  };
}

/** Refusals that say nothing about the work itself: it is tried again. */
const TRANSIENT: ReadonlySet<FailureCode> = new Set<FailureCode>(['STALE', 'UNAVAILABLE', 'THROTTLED', 'INTERNAL']);

const POLL_MS = 1000;
const RENEW_MS = 10_000;
/** After a ring: commits that follow one another are looked at together. */
const GATHER_MS = 25;

async function workOnce(
  house: House,
  handlers: Handlers,
  kinds: readonly JobKind[],
  isClosing: () => boolean,
  onEnd: OnEnd,
): Promise<boolean> {
  const job = await leaseNext(house, kinds);
  if (!job) return false;
  const renewal = setInterval(
    () => void renew(house, job).catch(error => recordIncident(house.log, error)),
    RENEW_MS,
  ).unref();
  try {
    if (job.attempts > job.maxAttempts) throw new Error('begun too often without coming forward');
    const outcome = await handlers[job.kind]!(runOf(house, job, isClosing));
    await end(house, job, { status: 'DONE', outcome }, onEnd);
  } catch (error) {
    await settle(house, job, error, onEnd);
  } finally {
    clearInterval(renewal);
  }
  return true;
}

async function settle(house: House, job: Job, error: unknown, onEnd: OnEnd): Promise<void> {
  if (error instanceof LeftOff) return error.why === 'CLOSING' ? end(house, job, { status: 'LEFT' }, onEnd) : undefined;
  if (error instanceof Failure && !TRANSIENT.has(error.code))
    return end(house, job, { status: 'FAILED', errorCode: error.code }, onEnd);
  return end(house, job, { status: 'FAULT', incident: recordIncident(house.log, error) }, onEnd);
}

/** A job that was cancelled while it ended is nobody's any more; anything else is an incident, and its lease will run out. */
function passOver({ log }: House, error: unknown): boolean {
  if (!(error instanceof LeftOff)) recordIncident(log, error);
  return false;
}

/** Something to wait for: a ring that comes before the wait is not missed. */
function bell() {
  let rang = false;
  let wakeUp = () => {};
  const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms).unref());
  return {
    hush: () => {
      rang = false;
    },
    ring: () => {
      rang = true;
      wakeUp();
    },
    rung: async (ms: number) => {
      if (!rang) await Promise.race([pause(ms), new Promise<void>(resolve => (wakeUp = resolve))]);
      if (rang) await pause(GATHER_MS);
    },
  };
}
