import { dayOf } from '../../shared/calendar';
import { rowsOf } from './act';
import type { World } from './world';

/** All that a run left behind. */
export type Written<T> = {
  result: T;
  /** `application submit DRAFT→SUBMITTED`, sorted. */
  changes: string[];
  /** Audit actions of what was done, sorted. */
  audits: string[];
  /** How the counters moved, by status; what did not move is left out. */
  counts: Record<string, number>;
  /** How the number of rows moved, by table, without the journals; what did not move is left out. */
  tables: Record<string, number>;
};

const JOURNALS = ['status_change', 'audit_entry', 'counter_delta', 'session'];

/** Runs something and says all that it wrote. */
export async function written<T>(world: World, run: () => Promise<T>): Promise<Written<T>> {
  const before = await snapshot(world);
  const result = await run();
  const after = await snapshot(world);
  const fresh = <R extends { id: string }>(rows: readonly R[], known: readonly { id: string }[]) => {
    const ids = new Set(known.map(({ id }) => id));
    return rows.filter(({ id }) => !ids.has(id));
  };
  return {
    result,
    changes: fresh(after.changes, before.changes)
      .map(({ subject, verb, fromStatus, toStatus }) => `${subject} ${verb} ${fromStatus ?? ''}→${toStatus}`)
      .sort(),
    audits: fresh(after.audits, before.audits)
      .map(({ action }) => action)
      .sort(),
    counts: difference(before.counts, after.counts),
    tables: difference(before.tables, after.tables),
  };
}

/** What a run that was refused leaves behind: nothing. */
export const NOTHING = { changes: [], audits: [], counts: {}, tables: {} };

/** The counters by cell as they are kept, and as the rows say; both without empty cells. */
export async function countsOf(world: World): Promise<{ kept: Record<string, number>; real: Record<string, number> }> {
  type Cell = { status: string; officeId: string; channel: string; month: string; n: number };
  const kept = await rowsOf<Cell>(
    world,
    "SELECT * FROM (SELECT status, officeId, channel, month, n FROM counter WHERE subject = 'application' UNION ALL SELECT status, officeId, channel, month, n FROM counter_delta WHERE subject = 'application') c",
  );
  type Case = { status: string; officeId: string; channel: string; submittedAt: string | Date | null };
  const cases = await rowsOf<Case>(world, 'SELECT status, officeId, channel, submittedAt FROM application');
  const real = cases.map(one => ({ ...one, n: 1, month: monthOf(one.submittedAt) }));
  return { kept: summed(kept), real: summed(real) };
}

function monthOf(at: string | Date | null): string {
  if (!at) return '';
  return dayOf(typeof at === 'string' ? new Date(`${at.replace(' ', 'T')}Z`) : at).slice(0, 7);
}

function summed(cells: readonly { status: string; officeId: string; channel: string; month: string; n: number }[]) {
  const sums: Record<string, number> = {};
  for (const { status, officeId, channel, month, n } of cells) {
    const key = [status, officeId, channel, month].join(' ');
    sums[key] = (sums[key] ?? 0) + Number(n);
  }
  return Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0));
}

async function snapshot(world: World) {
  const names = world.house.database.source.entityMetadatas.map(({ tableName }) => tableName);
  const counted = await Promise.all(
    names
      .filter(name => !JOURNALS.includes(name))
      .map(async name => [
        name,
        Number((await rowsOf<{ n: number }>(world, `SELECT COUNT(*) AS n FROM ${name}`))[0].n),
      ]),
  );
  const { kept } = await countsOf(world);
  const counts: Record<string, number> = {};
  for (const [key, n] of Object.entries(kept)) {
    const [status] = key.split(' ');
    counts[status] = (counts[status] ?? 0) + n;
  }
  type Change = { id: string; subject: string; verb: string; fromStatus: string | null; toStatus: string };
  return {
    changes: await rowsOf<Change>(world, 'SELECT id, subject, verb, fromStatus, toStatus FROM status_change'),
    audits: await rowsOf<{ id: string; action: string }>(
      world,
      "SELECT id, action FROM audit_entry WHERE outcome = 'DONE'",
    ),
    counts,
    tables: Object.fromEntries(counted) as Record<string, number>,
  };
}

function difference(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const moved = names.map(name => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const);
  return Object.fromEntries(moved.filter(([, n]) => n !== 0));
}
