import type { EntityManager } from 'typeorm';
import { type Buffered, buffered } from '../audit/buffer';
import type { Context, House } from '../platform/context';
import { dbTime, execute } from '../platform/database';
import { hydrate } from '../platform/rows';
import { tokenHash } from '../platform/secrets';
import { Session, type SessionKind } from './session.entity';

const IDLE_MS = 30 * 60_000;
const SEEN_EVERY_MS = 60_000;
const SEEN_WITHIN_MS = 1000;

/** How long a browser stays signed in at most. */
export const SESSION_MS = 8 * 3600_000;

/**
 * Who a token stands for, or null: one look-up by primary key, so that ending a session takes effect at once on every process. A
 * cookie ends after 30 minutes without use; a token of a program only at its end. Neither is taken in the other's place.
 */
export async function sessionOf(
  house: House,
  token: string | null,
  kind: SessionKind,
): Promise<Pick<Context, 'actor' | 'sessionId' | 'locale'> | null> {
  if (!token) return null;
  const session = await sessionBy(house, tokenHash(token));
  const now = house.clock.now();
  if (!session || session.kind !== kind || !isAlive(session, now)) return null;
  if (now.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY_MS) noteSeen(house, session.id, now);
  const { roles, reach, officeId, locale } = session.actor;
  return { actor: { id: session.accountId, roles, reach, officeId }, sessionId: session.id, locale };
}

/** Whether a session may still be used. */
export function isAlive(
  { kind, lastSeenAt, expiresAt }: Pick<Session, 'kind' | 'lastSeenAt' | 'expiresAt'>,
  now: Date,
): boolean {
  return expiresAt > now && (kind === 'BEARER' || now.getTime() - lastSeenAt.getTime() < IDLE_MS);
}

/** The session of this id, alive or not. */
export async function sessionBy({ database: { read } }: Pick<House, 'database'>, id: string): Promise<Session | null> {
  const [row] = await read.query('SELECT * FROM session WHERE id = ?', [id]);
  return row ? hydrate(read, Session, row) : null;
}

/** Ends all sessions of an account, but one where that is said; takes effect at once on every process. */
export async function endSessionsOf(db: EntityManager, accountId: string, but: string | null = null): Promise<void> {
  await execute(db, 'DELETE FROM session WHERE accountId = ? AND id <> ?', [accountId, but ?? '']);
}

/** Writes when sessions were last used, where that still waits; for the closing of the house. */
export const flushSessions = (house: House): Promise<void> => buffers.get(house)?.seen.flush() ?? Promise.resolve();

type Seen = { id: string; at: Date };

const buffers = new WeakMap<House, { seen: Buffered<Seen>; noted: Map<string, number> }>();

/** Once a minute for each session, written a little later by itself: no request waits for it. */
function noteSeen(house: House, id: string, at: Date): void {
  const { seen, noted } = bufferOf(house);
  if (at.getTime() - (noted.get(id) ?? 0) < SEEN_EVERY_MS) return;
  noted.set(id, at.getTime());
  seen.add({ id, at });
}

function bufferOf(house: House) {
  const known = buffers.get(house);
  if (known) return known;
  const noted = new Map<string, number>();
  const write = async (items: readonly Seen[]) => {
    await house.database.commit(async db => {
      for (const { id, at } of items) {
        await execute(db, 'UPDATE session SET lastSeenAt = ? WHERE id = ? AND lastSeenAt < ?', [
          dbTime(at),
          id,
          dbTime(at),
        ]);
      }
    });
    for (const { id } of items) noted.delete(id);
  };
  const made = { seen: buffered<Seen>(house, SEEN_WITHIN_MS, write), noted };
  buffers.set(house, made);
  return made;
}
