import { permits } from '../../shared/access';
import { type Day, dayOf, daysBetween } from '../../shared/calendar';
import { type UnitWindow, unitWindowOn } from '../../shared/checklists';
import type { Employer } from '../employers/employer.entity';
import { employers } from '../employers/employer.list';
import { tell } from '../notices/notice.service';
import { type Context, policyIn, type Work } from '../platform/context';
import { marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { create } from '../platform/records';
import { hold } from '../platform/subjects';
import type { GrantWindow } from './checklist.inputs';
import type { GrantedWindow, WindowKind } from './window.entity';
import { grantedWindows } from './window.list';

type Unit = Pick<Employer, 'id' | 'kind' | 'regionCode'>;

/** The windows of many units on a day, by the policy of their regions, what was granted to them, and the calendar. */
export async function windowsOf(ctx: Context, units: readonly Unit[], day: Day): Promise<Map<string, UnitWindow>> {
  if (units.length === 0) return new Map();
  const ids = units.map(({ id }) => id);
  const granted: Pick<GrantedWindow, 'employerId' | 'kind' | 'fromDay' | 'toDay'>[] = await ctx.db.query(
    `SELECT employerId, kind, fromDay, toDay FROM granted_window WHERE employerId IN (${marks(ids)})`,
    ids,
  );
  const calendar = await ctx.house.calendarOf(ctx.db);
  const windows = new Map<string, UnitWindow>();
  for (const { id, kind, regionCode } of units) {
    const policy = await policyIn(ctx, regionCode);
    const own = granted.filter(({ employerId }) => employerId === id);
    windows.set(id, unitWindowOn(day, { policy, calendar, collective: isCollective({ kind }), granted: own }));
  }
  return windows;
}

/** The window of one unit on a day (R-10, R-16, R-21, P-02, P-11). */
export async function windowFor(ctx: Context, unit: Unit, day: Day): Promise<UnitWindow> {
  return (await windowsOf(ctx, [unit], day)).get(unit.id)!;
}

/** Communities and villages file for residents, in the planned collection time. */
export const isCollective = ({ kind }: Pick<Employer, 'kind'>): boolean => kind === 'COMMITTEE';

/** The window of a unit within the actor's reach, today; NOT_FOUND outside it. */
export async function unitWindow(ctx: Context, employerId: string): Promise<UnitWindow> {
  const scope = employers.scope(ctx.actor, 't');
  const [unit]: Unit[] = await ctx.db.query(
    `SELECT t.id, t.kind, t.regionCode FROM employer t WHERE t.id = ? AND (${scope.sql})`,
    [employerId, ...scope.params],
  );
  if (!unit) throw new Failure('NOT_FOUND');
  return windowFor(ctx, unit, dayOf(ctx.now));
}

/** Lets a unit send its list in on other days than the month's window (补报期): dated, reasoned, audited, told to the unit. */
export function grantExtension(work: Work, input: GrantWindow): Promise<GrantedWindow> {
  return grant(work, 'EXTENSION', input);
}

/** Plans the collection of a community; INVALID_INPUT for a unit that is none. */
export function planCollection(work: Work, input: GrantWindow): Promise<GrantedWindow> {
  return grant(work, 'PLAN', input);
}

const LONGEST_DAYS = 366;

async function grant(
  work: Work,
  kind: WindowKind,
  { employerId, fromDay, toDay, reason }: GrantWindow,
): Promise<GrantedWindow> {
  const unit = await hold(work, employers, { id: employerId });
  if (!permits(work.actor, 'window:grant', { officeId: unit.officeId })) throw new Failure('NOT_FOUND');
  if (kind === 'PLAN' && !isCollective(unit)) throw new Failure('INVALID_INPUT', { fields: ['employerId'] });
  const length = daysBetween(fromDay, toDay);
  if (length < 0 || length > LONGEST_DAYS || toDay < dayOf(work.now))
    throw new Failure('INVALID_INPUT', { fields: ['fromDay', 'toDay'] });
  if (reason.trim().length < 2) throw new Failure('REASON_MISSING');
  const made = await create(work, grantedWindows, kind === 'PLAN' ? 'plan' : 'extend', {
    kind,
    employerId,
    officeId: unit.officeId,
    regionCode: unit.regionCode,
    fromDay,
    toDay,
    reason: reason.trim(),
    grantedById: work.actor.id,
    createdAt: work.now,
  });
  const notice = kind === 'PLAN' ? 'PLAN_SET' : 'WINDOW_EXTENDED';
  await tell(work, { employerId }, notice, { from: fromDay, to: toDay }, { link: '/checklists' });
  return made;
}
