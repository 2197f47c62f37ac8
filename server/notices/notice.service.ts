import type { Actor, Role } from '../../shared/access';
import type { NoticeKind, NoticeParams, PersonNotice } from '../../shared/notices';
import { newId } from '../platform/columns';
import type { Context, Work } from '../platform/context';
import { dbTime, engineOf, execute } from '../platform/database';
import { note } from '../platform/journal';
import { hydrate, insertRows } from '../platform/rows';
import { all, NOWHERE, oneOf, type Where } from '../platform/where';
import { Notice, type Notices, Outbox } from './notice.entity';

/** Who is told: an account, a role at an office, a unit (all in the console), or a person (by a gateway). */
export type Audience =
  | { accountId: string }
  | { officeId: string; role: Role }
  | { employerId: string }
  | { personId: string };

/**
 * Tells somebody something in the transaction at hand: it is told if and only if the rest happens (F-40).
 * Under a once-key it is told once, however often this runs.
 */
export async function tell<K extends NoticeKind>(
  work: Work,
  to: Audience,
  kind: K,
  params: NoticeParams[K],
  { link = null, onceKey = null }: { link?: string | null; onceKey?: string | null } = {},
): Promise<void> {
  const common = { id: newId(work.now), kind, params, createdAt: work.now };
  if ('personId' in to) {
    if (onceKey !== null && (await isTold(work, 'outbox', onceKey))) return;
    const row = {
      ...common,
      target: `person:${to.personId}`,
      status: 'PENDING' as const,
      attempts: 0,
      nextAt: work.now,
      onceKey,
    };
    return insertRows(work.db, Outbox, [row]);
  }
  if (onceKey !== null && (await isTold(work, 'notice', onceKey))) return;
  await insertRows(work.db, Notice, [
    { accountId: null, officeId: null, role: null, employerId: null, ...to, ...common, link, onceKey },
  ]);
}

/** Tells many people one thing by the gateway, in the transaction at hand. */
export function tellPeople<K extends PersonNotice>(
  work: Work,
  personIds: readonly string[],
  kind: K,
  params: NoticeParams[K],
): Promise<void> {
  return insertRows(
    work.db,
    Outbox,
    personIds.map(id => ({
      id: newId(work.now),
      kind,
      params,
      createdAt: work.now,
      target: `person:${id}`,
      status: 'PENDING' as const,
      attempts: 0,
      nextAt: work.now,
      onceKey: null,
    })),
  );
}

/** The notices of whoever asks: to the account, to its roles at its office, to its units. */
export async function noticesOf(ctx: Context): Promise<Notices> {
  const parts = audiencesOf(ctx).map(where => latest(ctx.actor, where));
  const rows: Record<string, unknown>[] = await ctx.db.query(
    `${parts.map(({ sql }) => `SELECT * FROM (${sql}) AS part`).join(' UNION ALL ')} ORDER BY createdAt DESC, id DESC LIMIT ${SHOWN}`,
    parts.flatMap(({ params }) => [...params]),
  );
  return { unread: await unreadOf(ctx), nodes: rows.map(row => shown(ctx, row)) };
}

/** Marks notices as read, all of one's own when none is named, and gives how many are left. */
export async function readNotices(work: Work, ids: readonly string[] | null): Promise<number> {
  const named = ids === null ? [] : [oneOf('n.id', ids)];
  const unread: string[] = [];
  for (const where of audiencesOf(work)) {
    const { sql, params } = all(where, unreadBy(work.actor), ...named);
    const rows: { id: string }[] = await work.db.query(`SELECT n.id FROM notice n WHERE ${sql} LIMIT ${READ_AT_ONCE}`, [
      ...params,
    ]);
    unread.push(...rows.map(({ id }) => id));
  }
  const orSkip = engineOf(work.db) === 'sqlite' ? 'INSERT OR IGNORE' : 'INSERT IGNORE';
  for (let at = 0; at < unread.length; at += CHUNK) {
    const chunk = unread.slice(at, at + CHUNK);
    await execute(
      work.db,
      `${orSkip} INTO notice_read (accountId, noticeId, readAt) VALUES ${chunk.map(() => '(?,?,?)').join(',')}`,
      chunk.flatMap(id => [work.actor.id, id, dbTime(work.now)]),
    );
  }
  if (unread.length > 0)
    await note(work, { action: 'notice.read', subject: 'notice', detail: { count: unread.length } });
  return unreadOf(work);
}

const SHOWN = 50;
const DAYS = 90;
const CHUNK = 200;
const READ_AT_ONCE = 1000;
const COLUMNS = ['id', 'kind', 'params', 'link', 'createdAt'].map(name => `n.${name}`).join(', ');

/** The audiences that one belongs to, as conditions that exclude one another, so that each takes its own index. */
function audiencesOf({ actor, now }: Context): Where[] {
  const recent: Where = { sql: 'n.createdAt >= ?', params: [dbTime(new Date(now.getTime() - DAYS * 86_400_000))] };
  const employers = actor.reach.kind === 'employers' ? actor.reach.ids : [];
  const conditions = [
    oneOf('n.accountId', [actor.id]),
    ...(actor.officeId && actor.roles.length > 0
      ? [all(oneOf('n.officeId', [actor.officeId]), oneOf('n.role', actor.roles))]
      : []),
    ...(employers.length > 0 ? [oneOf('n.employerId', employers)] : []),
  ];
  return actor.id === '' ? [NOWHERE] : conditions.map(condition => all(condition, recent));
}

const unreadBy = ({ id }: Actor): Where => ({
  sql: 'NOT EXISTS (SELECT 1 FROM notice_read r WHERE r.accountId = ? AND r.noticeId = n.id)',
  params: [id],
});

function latest({ id }: Actor, { sql, params }: Where): Where {
  const read = '(SELECT COUNT(*) FROM notice_read r WHERE r.accountId = ? AND r.noticeId = n.id) AS isRead';
  return {
    sql: `SELECT ${COLUMNS}, ${read} FROM notice n WHERE ${sql} ORDER BY n.createdAt DESC, n.id DESC LIMIT ${SHOWN}`,
    params: [id, ...params],
  };
}

async function unreadOf(ctx: Context): Promise<number> {
  const parts = audiencesOf(ctx).map(where => all(where, unreadBy(ctx.actor)));
  const sql = parts.map(part => `SELECT COUNT(*) AS n FROM notice n WHERE ${part.sql}`).join(' UNION ALL ');
  const rows: { n: number | string }[] = await ctx.db.query(
    sql,
    parts.flatMap(({ params }) => [...params]),
  );
  return rows.reduce((sum, { n }) => sum + Number(n), 0);
}

async function isTold({ db }: Work, table: 'notice' | 'outbox', onceKey: string): Promise<boolean> {
  const rows: unknown[] = await db.query(`SELECT id FROM ${table} WHERE onceKey = ?`, [onceKey]);
  return rows.length > 0;
}

function shown({ db }: Context, row: Readonly<Record<string, unknown>>): Notice {
  const notice = hydrate(db, Notice, row);
  const values = Object.entries(notice.params).map(([name, value]) => ({ name, value: String(value) }));
  return Object.assign(notice, { values, read: Number(row.isRead) > 0 });
}
