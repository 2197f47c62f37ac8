import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/access';
import type { WorkCalendar } from '../../shared/calendar';
import type { Policy } from '../../shared/policy';
import type { Clock } from './clock';
import type { Database } from './database';
import type { Environment } from './environment';
import type { Logger } from './log';

export type Locale = 'zh' | 'en';

/** What the composition root hands to everyone: one of each. */
export type House = {
  environment: Environment;
  clock: Clock;
  log: Logger;
  database: Database;
  /** The policy of a region in force on the day, or the version frozen on a record. */
  policyOf(db: EntityManager, regionCode: string, now: Date, policyId?: string | null): Promise<Policy>;
  /** The working calendar as published. */
  calendarOf(db: EntityManager): Promise<WorkCalendar>;
  /** Tells the job runner that work may be waiting. */
  wake(): void;
};

/** Who asks, when, and by what they may read. One instant per request. */
export type Context = {
  readonly house: House;
  readonly actor: Actor;
  readonly now: Date;
  readonly locale: Locale;
  readonly address: string | null;
  readonly sessionId: string | null;
  /** Reads committed rows; outside a commit it cannot write. */
  readonly db: EntityManager;
  /** Loaders of this request, by name; renewed after each commit. */
  loaders: Map<string, unknown>;
  /** What the answer carries beside its data: a cookie to set or clear, and whether a used key was replayed. */
  readonly replies: { cookie?: string | null; replayed?: boolean };
};

/** A context inside a transaction: only in here can anything be written. */
export type Work = Context & { readonly transaction: true };

/** The part of a mutation that runs inside the transaction; what a mutation's resolver returns. */
export type Commit<T> = (work: Work) => Promise<T>;

/** Nobody: an actor without roles or reach. */
export const nobody: Actor = { id: '', roles: [], reach: { kind: 'none' }, officeId: null };

/** The house itself, for runs that no person starts. */
export const systemActor: Actor = { id: 'system', roles: [], reach: { kind: 'system' }, officeId: null };

/** A context for work of the house itself at this instant. */
export function systemContext(house: House): Context {
  return contextOf(house, { actor: systemActor });
}

/** The actor with the reach of the house: their act has an effect where they do not reach. */
export const everywhere = (work: Work): Work => ({ ...work, actor: { ...work.actor, reach: { kind: 'system' } } });

/** A context for an actor, at the clock's present instant. */
export function contextOf(house: House, given: Partial<Context> & { actor: Actor }): Context {
  return {
    house,
    now: house.clock.now(),
    locale: 'zh',
    address: null,
    sessionId: null,
    db: house.database.read,
    loaders: new Map(),
    replies: {},
    ...given,
  };
}

/** Runs a commit in one transaction; loaders start anew before and after, so that nothing stale is answered. */
export async function commit<T>(ctx: Context, run: Commit<T>): Promise<T> {
  const result = await ctx.house.database.commit(db =>
    run({ ...ctx, db, loaders: new Map(), transaction: true } as Work),
  );
  ctx.loaders = new Map();
  ctx.house.wake();
  return result;
}

/** The policy frozen on a record, else that of its region today, looked up once per request. */
export function policyIn(ctx: Context, regionCode: string, policyId?: string | null): Promise<Policy> {
  const { house, db, now } = ctx;
  if (policyId) return house.policyOf(db, regionCode, now, policyId);
  return once(ctx, `policy ${regionCode} ${now.getTime()}`, () => house.policyOf(db, regionCode, now));
}

/** One value per request: made at the first call under this name. */
export function once<T>(ctx: Context, name: string, make: () => T): T {
  if (!ctx.loaders.has(name)) ctx.loaders.set(name, make());
  return ctx.loaders.get(name) as T;
}
