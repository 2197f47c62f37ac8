import { addDays, addMonths, type Day, instantOfDay, type WorkCalendar } from '../../shared/calendar';
import type { Context } from '../platform/context';
import { marks } from '../platform/database';
import { versionInForce } from '../policy/policy.service';
import { STAFF, type StaffName } from './accounts';
import { type Agenda, agendaOf } from './days';
import { OFFICE_KEYS, type OfficeKey, officeCode, type RegionCode, UNIT_KEYS, UNITS, type UnitKey } from './places';

/** What the past is made from: ids of what the demo has opened, and the day of each case. */
export type Ground = {
  seed: string;
  agenda: Agenda;
  offices: Readonly<Record<OfficeKey, string>>;
  units: Readonly<Record<UnitKey, string>>;
  staff: Readonly<Record<StaffName, string>>;
  policies: Readonly<Record<RegionCode, string | null>>;
  /** The day on which each case was submitted, in order. */
  days: readonly Day[];
  /** Working days around long holidays: more comes in, and all takes longer. */
  rush: ReadonlySet<Day>;
};

const MONTHS = 24;

/** Finds the demo's offices, units and accounts again by their codes and names. */
export async function groundFor(
  ctx: Context,
  { until, seed }: { until: Day; seed: string },
  cases: number,
): Promise<Ground> {
  const calendar = await ctx.house.calendarOf(ctx.db);
  const last = addDays(until, -1);
  const agenda = agendaOf(instantOfDay(last, 'end'), calendar);
  const rush = rushDays(calendar, addMonths(until, -MONTHS), last);
  const policyOf = async (region: RegionCode) => (await versionInForce(ctx.db, region, agenda.now))?.id ?? null;
  return {
    seed,
    agenda,
    offices: await idsOf(ctx, 'office', 'code', OFFICE_KEYS, officeCode),
    units: await idsOf(ctx, 'employer', 'creditCode', UNIT_KEYS, key => UNITS[key].creditCode),
    staff: await idsOf(ctx, 'account', 'username', STAFF, name => name),
    policies: { '419901': await policyOf('419901'), '419902': await policyOf('419902') },
    days: daysOfCases(calendar, addMonths(until, -MONTHS), addDays(last, -1), rush, cases),
    rush,
  };
}

async function idsOf<K extends string>(
  ctx: Context,
  table: 'office' | 'employer' | 'account',
  column: string,
  keys: readonly K[],
  codeOf: (key: K) => string,
): Promise<Record<K, string>> {
  const codes = keys.map(codeOf);
  const rows: { id: string; code: string }[] = await ctx.db.query(
    `SELECT id, ${column} AS code FROM ${table} WHERE ${column} IN (${marks(codes)})`,
    codes,
  );
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  return Object.fromEntries(keys.map(key => [key, ids.get(codeOf(key)) ?? ''])) as Record<K, string>;
}

const LONG = 5;
const BEFORE = 6;
const AFTER = 9;

/** The working days just before and after each holiday of five days or more. */
function rushDays(calendar: WorkCalendar, from: Day, to: Day): Set<Day> {
  const rush = new Set<Day>();
  let rest = 0;
  let worked: Day[] = [];
  let left = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) {
      rest += 1;
      if (rest === LONG) for (const before of worked.slice(-BEFORE)) rush.add(before);
      continue;
    }
    left = rest >= LONG ? AFTER : left - 1;
    if (left > 0) rush.add(day);
    rest = 0;
    worked = [...worked.slice(1 - BEFORE), day];
  }
  return rush;
}

const RUSH = 3;
const GROWTH = 0.35;

/** Spreads the cases over the working days, more of them around holidays and towards today. */
function daysOfCases(calendar: WorkCalendar, from: Day, to: Day, rush: ReadonlySet<Day>, cases: number): Day[] {
  const worked: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) worked.push(day);
  const weights = worked.map((day, i) => (rush.has(day) ? RUSH : 1) * (1 + (GROWTH * i) / worked.length));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const days: Day[] = [];
  let reached = 0;
  for (const [i, day] of worked.entries()) {
    reached += weights[i];
    while (days.length < Math.round((reached / total) * cases)) days.push(day);
  }
  return days;
}
