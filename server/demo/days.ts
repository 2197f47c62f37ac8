import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  dueOn,
  instantOfDay,
  monthlyWindow,
  type WorkCalendar,
} from '../../shared/calendar';
import type { BusinessType, Channel, OutletKind } from '../../shared/codes';
import { type DueState, dueState } from '../../shared/intake';
import { type Policy, turnaroundOf, windowOf } from '../../shared/policy';
import type { Random } from './random';

/** The present instant of the house, its day, and the calendar to count from it. */
export type Agenda = { now: Date; today: Day; calendar: WorkCalendar };

/** Today as the demo counts from it. */
export const agendaOf = (now: Date, calendar: WorkCalendar): Agenda => ({ now, today: dayOf(now), calendar });

/** The n-th working day after a day, but never later than today. */
export function workingDayAfter({ calendar, today }: Agenda, day: Day, n: number): Day {
  let on = day;
  for (let left = n; left > 0 && on < today; ) {
    on = addDays(on, 1);
    if (calendar.isWorkingDay(on)) left -= 1;
  }
  return on;
}

/** The n-th working day before today. */
export function workingDayBefore({ calendar, today }: Agenda, n: number): Day {
  let on = today;
  for (let left = n; left > 0; ) {
    on = addDays(on, -1);
    if (calendar.isWorkingDay(on)) left -= 1;
  }
  return on;
}

const HOUR_MS = 3_600_000;
const GAP_MS = 11 * 60_000;

/** Instants in order within the office hours of a day, some minutes apart, none later than now. */
export function momentsOn({ now, today }: Agenda, day: Day, count: number, random: Random): Date[] {
  const midnight = instantOfDay(day, 'start').getTime();
  const close = day === today ? Math.min(midnight + 17 * HOUR_MS, now.getTime()) : midnight + 17 * HOUR_MS;
  const open = close - midnight > 10 * HOUR_MS ? midnight + 9 * HOUR_MS : midnight;
  const gap = Math.min(GAP_MS, (close - open) / (count + 1));
  const first = open + random.next() * (close - open - gap * count);
  return Array.from({ length: count }, (_, i) => new Date(Math.floor(first + gap * i)));
}

/** Where a case is taken in, and what for: what its due date depends on. */
export type Counter = { policy: Policy; channel: Channel; businessType: BusinessType; officeKind: OutletKind };

/** The days on which a case could have been submitted so that it is in this due state today; the windows of the channel are kept. */
export function daysForDue(agenda: Agenda, counter: Counter, state: DueState): Day[] {
  const { calendar, today } = agenda;
  const turnaround = turnaroundOf(counter.policy, counter.businessType, counter.officeKind);
  const days = openDays(agenda, counter, BACK_DAYS).filter(day => {
    const { on } = dueOn(calendar, turnaround, day);
    return dueState(on, 'SUBMITTED', today) === state && daysBetween(on, today) <= LATE_DAYS;
  });
  const worked = days.filter(day => calendar.isWorkingDay(day));
  return worked.length > 0 ? worked : days;
}

/** The working days of the past on which a channel took cases in, the latest first. */
export function workedDays(agenda: Agenda, counter: Counter, { from, to }: { from: number; to: number }): Day[] {
  const latest = workingDayBefore(agenda, from);
  return openDays(agenda, counter, to).filter(day => day <= latest && agenda.calendar.isWorkingDay(day));
}

const BACK_DAYS = 70;
const LATE_DAYS = 12;

function openDays({ calendar, today }: Agenda, { policy, channel }: Counter, back: number): Day[] {
  const span = windowOf(policy, channel);
  const days = Array.from({ length: back + 1 }, (_, ago) => addDays(today, -ago));
  return span ? days.filter(day => monthlyWindow(calendar, span, day).open) : days;
}
