import type { EntityManager } from 'typeorm';
import { type Actor, permissionsOf } from '../../shared/access';
import { refusalIsAbout } from '../audit/audit.service';
import type { Commit, Context, House, Work } from '../platform/context';
import { dbTime, execute, forUpdate, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { note } from '../platform/journal';
import { hydrate, insertRows } from '../platform/rows';
import { newToken, tokenHash } from '../platform/secrets';
import type { CreateApiTokenInput, SignInInput } from './access.inputs';
import { Account, type ServedEmployer } from './account.entity';
import { confirmPresent } from './credential.service';
import { canonicalName } from './names';
import { isPassword } from './passwords';
import { employerIdsOf, officeTree, reachOf } from './reach';
import {
  type DemoAccount,
  type NewToken,
  Session,
  type SessionInfo,
  type SessionKind,
  type Snapshot,
} from './session.entity';
import { SESSION_MS, sessionBy } from './session.lookup';
import { attempt, attemptId, type Counted } from './throttle';
import { totpStep } from './totp';

/**
 * Signs in with a password and, where it is asked for or set up, a code. The attempt is counted before anything is looked at, an
 * unknown name costs the same time and says the same, and the session is always a new one.
 */
export async function signIn(ctx: Context, input: SignInInput): Promise<Commit<SessionInfo>> {
  const username = canonicalName(input.username);
  const proof = await attempt(ctx, username, counted => prove(ctx, username, input, counted));
  return work => openSession(work, proof);
}

/** Ends the session that asks, at the server and in the browser. */
export async function signOut(work: Work): Promise<boolean> {
  await execute(work.db, 'DELETE FROM session WHERE id = ?', [work.sessionId]);
  await note(work, { action: 'account.signOut', subject: 'account', subjectId: work.actor.id });
  work.replies.cookie = null;
  return true;
}

/** Who is signed in, or null. */
export async function currentSession(ctx: Context): Promise<SessionInfo | null> {
  const session = ctx.sessionId ? await sessionBy(ctx.house, ctx.sessionId) : null;
  return session && infoOf(ctx.db, session.accountId, session.actor);
}

/** The accounts of the demo, where its data is there; in production there are none. */
export async function demoAccounts({ db, house }: Context): Promise<DemoAccount[]> {
  if (house.environment.production) return [];
  const rows: Record<string, unknown>[] = await db.query(
    'SELECT * FROM account WHERE demo = 1 AND disabledAt IS NULL ORDER BY createdAt, id LIMIT 50',
  );
  return rows.map(row => hydrate(db, Account, row)).map(({ username, roles }) => ({ username, role: roles[0] }));
}

/** Ends one of the own sessions or tokens; NOT_FOUND for anybody else's. */
export async function endSession(work: Work, id: string, kind: SessionKind): Promise<boolean> {
  const ended = await execute(work.db, 'DELETE FROM session WHERE id = ? AND accountId = ? AND kind = ?', [
    id,
    work.actor.id,
    kind,
  ]);
  if (ended === 0) throw new Failure('NOT_FOUND');
  await note(work, { action: 'account.endSession', subject: 'account', subjectId: work.actor.id });
  if (id === work.sessionId) work.replies.cookie = null;
  return true;
}

/** Makes a token for a program of an analyst: it reads figures and nothing else, whatever other roles its owner holds. */
export async function createApiToken(
  ctx: Context,
  { label, days, presentPassword }: CreateApiTokenInput,
): Promise<Commit<NewToken>> {
  const { username, displayName, locale } = await confirmPresent(ctx, presentPassword);
  const token = newToken();
  const id = tokenHash(token);
  const expiresAt = new Date(ctx.now.getTime() + days * 24 * 3600_000);
  const actor: Snapshot = { roles: ['analyst'], reach: { kind: 'all' }, officeId: null, username, displayName, locale };
  return async work => {
    const {
      actor: { id: accountId },
      now,
    } = work;
    await insertRows(work.db, Session, [
      { id, accountId, kind: 'BEARER', actor, createdAt: now, lastSeenAt: now, expiresAt, label },
    ]);
    await note(work, { action: 'account.createApiToken', subject: 'account', subjectId: accountId, detail: { days } });
    return { id, token, expiresAt };
  };
}

/** Removes sessions that are over and invitations that ran out a month ago; says how many. */
export async function sweepSessions({ database, clock }: House): Promise<number> {
  const now = clock.now();
  const monthAgo = dbTime(new Date(now.getTime() - 30 * 24 * 3600_000));
  return database.commit(
    async db =>
      (await execute(db, 'DELETE FROM session WHERE expiresAt < ?', [dbTime(now)])) +
      (await execute(db, 'DELETE FROM invitation WHERE expiresAt < ?', [monthAgo])),
  );
}

/** What was proved in preparation, to be looked at again under the lock. */
type Proof = { accountId: string; passwordHash: string; step: number | null };

async function prove(
  ctx: Context,
  username: string,
  { password, totp }: SignInInput,
  counted: Counted,
): Promise<Proof> {
  const account = await accountNamed(ctx.db, username);
  if (account) refusalIsAbout(ctx, { subject: 'account', subjectId: account.id });
  const right = await isPassword(account?.passwordHash, password);
  const { production, requireTotp } = ctx.house.environment;
  if (!account || !right || account.disabledAt || (account.demo && production)) throw new Failure('CREDENTIALS_WRONG');
  const { id: accountId, passwordHash, totpSecret, lastTotpStep } = account;
  if (!totpSecret && !requireTotp) return { accountId, passwordHash, step: null };
  if (!totpSecret || !totp?.trim()) {
    await counted.takeBack();
    throw new Failure(totpSecret ? 'TOTP_REQUIRED' : 'TOTP_NOT_SET_UP');
  }
  const step = totpStep(totpSecret, totp, ctx.now, lastTotpStep);
  if (step === undefined) throw new Failure('TOTP_WRONG');
  return { accountId, passwordHash, step };
}

async function openSession(work: Work, { accountId, passwordHash, step }: Proof): Promise<SessionInfo> {
  const { db, now } = work;
  const [row] = await db.query(`SELECT * FROM account WHERE id = ?${forUpdate(db)}`, [accountId]);
  const account = hydrate(db, Account, row);
  if (account.disabledAt || account.passwordHash !== passwordHash) throw new Failure('CREDENTIALS_WRONG');
  if (step !== null && account.lastTotpStep !== null && account.lastTotpStep >= step) throw new Failure('TOTP_WRONG');
  await execute(db, 'UPDATE account SET lastSignInAt = ?, lastTotpStep = ? WHERE id = ?', [
    dbTime(now),
    step ?? account.lastTotpStep,
    accountId,
  ]);
  await execute(db, 'DELETE FROM sign_in_attempt WHERE id = ?', [attemptId(account.username)]);
  if (work.sessionId) await execute(db, 'DELETE FROM session WHERE id = ?', [work.sessionId]);
  const snapshot = await snapshotOf(db, account);
  const token = newToken();
  const times = { createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + SESSION_MS) };
  await insertRows(db, Session, [
    { id: tokenHash(token), accountId, kind: 'COOKIE', actor: snapshot, label: null, ...times },
  ]);
  const actor: Actor = { id: accountId, roles: snapshot.roles, reach: snapshot.reach, officeId: snapshot.officeId };
  await note({ ...work, actor }, { action: 'account.signIn', subject: 'account', subjectId: accountId });
  work.replies.cookie = token;
  return infoOf(db, accountId, snapshot);
}

async function snapshotOf(db: EntityManager, account: Account): Promise<Snapshot> {
  const reach = reachOf(account, await employerIdsOf(db, account.id), await officeTree(db));
  const { roles, officeId, username, displayName, locale } = account;
  return { roles, reach, officeId, username, displayName, locale };
}

async function infoOf(db: EntityManager, id: string, { reach, officeId, ...rest }: Snapshot): Promise<SessionInfo> {
  const [office = null] = officeId
    ? await db.query('SELECT id, nameZh, nameEn FROM office WHERE id = ?', [officeId])
    : [];
  const employers = reach.kind === 'employers' ? await namesOf(db, reach.ids) : [];
  return { ...rest, id, permissions: [...permissionsOf(rest.roles)], reach: { kind: reach.kind }, office, employers };
}

function namesOf(db: EntityManager, ids: readonly string[]): Promise<ServedEmployer[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db.query(`SELECT id, name FROM employer WHERE id IN (${marks(ids)}) ORDER BY name`, [...ids]);
}

async function accountNamed(db: EntityManager, username: string): Promise<Account | null> {
  const [row] = await db.query('SELECT * FROM account WHERE username = ?', [username]);
  return row ? hydrate(db, Account, row) : null;
}
