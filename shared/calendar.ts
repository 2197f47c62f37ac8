/** A calendar day in Asia/Shanghai, as 'YYYY-MM-DD'; days compare as strings. */
export type Day = string;

/** Which days are worked; a year is published once the State Council's notice for it is known. */
export type WorkCalendar = { isWorkingDay(day: Day): boolean; isPublished(year: number): boolean };

/** How long something takes; the day of receipt is not counted (P-09, P-10). */
export type Turnaround = { value: number; unit: TurnaroundUnit };
export const TURNAROUND_UNITS = ['DAY', 'MONTH', 'WORKING_DAY'] as const;
export type TurnaroundUnit = (typeof TURNAROUND_UNITS)[number];

/** A due day; provisional when it was counted through a year whose holidays are not published. */
export type Due = { on: Day; provisional: boolean };

/** A span of days that comes every month, across its end when toDay is before fromDay (P-02, P-03). */
export type MonthlySpan = { fromDay: number; toDay: number | 'EOM' };

/** The window that holds a day, or the next one; provisional as for Due. */
export type Window = { open: boolean; from: Day; to: Day; provisional: boolean };

/** The day it is in the bureau's zone at an instant (China keeps no summer time). */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + ZONE_OFFSET).toISOString().slice(0, 10);
}

/** The first or the last millisecond of a day in the bureau's zone. */
export function instantOfDay(day: Day, edge: 'start' | 'end'): Date {
  return new Date((dayNumber(day) + (edge === 'end' ? 1 : 0)) * MS_PER_DAY - ZONE_OFFSET - (edge === 'end' ? 1 : 0));
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day n days later, or earlier when n is negative. */
export function addDays(day: Day, n: number): Day {
  return dayFrom(dayNumber(day) + n);
}

/** The same day n months later, or the last of that month where it has no such day. */
export function addMonths(day: Day, n: number): Day {
  return dayOfMonth(monthNumber(day) + n, Number(day.slice(8)));
}

/** How many days lie between two days; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Full years from a day of birth to a day. */
export function ageBetween(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Day of the week, 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The calendar made of what the notices say; days that they do not name follow the week. */
export function workCalendar(days: ReadonlyMap<Day, 'WORK' | 'REST'>, publishedYears: Iterable<number>): WorkCalendar {
  const published = new Set(publishedYears);
  return {
    isWorkingDay: day => (days.get(day) ?? (weekday(day) < 6 ? 'WORK' : 'REST')) === 'WORK',
    isPublished: year => published.has(year),
  };
}

/** The n-th working day after a day, which is itself not counted; none added is the day itself. */
export function addWorkingDays(calendar: WorkCalendar, day: Day, n: number): Day {
  let on = day;
  for (let left = n; left > 0; ) {
    on = addDays(on, 1);
    if (calendar.isWorkingDay(on)) left -= 1;
  }
  return on;
}

/** How many working days have passed from a day, which is itself not counted, through another; none when it is not later. */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  let days = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (calendar.isWorkingDay(on)) days += 1;
  return days;
}

/** The day itself when it is worked, else the next working day (P-11). */
export function rollForward(calendar: WorkCalendar, day: Day): Day {
  return calendar.isWorkingDay(day) ? day : addWorkingDays(calendar, day, 1);
}

/** When something that arrived on a day is due; calendar days and months are not moved by holidays. */
export function dueOn(calendar: WorkCalendar, { value, unit }: Turnaround, from: Day): Due {
  if (unit === 'DAY') return { on: addDays(from, value), provisional: false };
  if (unit === 'MONTH') return { on: addMonths(from, value), provisional: false };
  const on = addWorkingDays(calendar, from, value);
  return { on, provisional: value > 0 && !publishedThrough(calendar, from, on) };
}

/** The window of a monthly span around or after a day, its end rolled forward over holidays if asked (R-10, R-16, P-11). */
export function monthlyWindow(calendar: WorkCalendar, span: MonthlySpan & { rollEnd: boolean }, day: Day): Window {
  const month = monthNumber(day);
  const windows = [-2, -1, 0, 1].map(shift => windowOfMonth(calendar, span, month + shift));
  const { from, end, to } = windows.find(window => window.to >= day)!;
  return { open: from <= day, from, to, provisional: span.rollEnd && !publishedThrough(calendar, end, to) };
}

/** The last day to activate the financial function: so many days from collection. */
export function financialDeadline(collectedOn: Day, days: number): Day {
  return addDays(collectedOn, days);
}

/** The last day for an employer to register somebody: 30 days, the day of employment not counted (R-61, P-29). */
export function registrationDeadline(employedOn: Day): Day {
  return addDays(employedOn, 30);
}

const MS_PER_DAY = 86_400_000;
const ZONE_OFFSET = 8 * 3_600_000;

function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

function dayFrom(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function dayOfMonth(month: number, day: number | 'EOM'): Day {
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  const start = Date.UTC(Math.floor(month / 12), month % 12, 1) / MS_PER_DAY;
  return dayFrom(start + Math.min(day === 'EOM' ? last : day, last) - 1);
}

function windowOfMonth(
  calendar: WorkCalendar,
  { fromDay, toDay, rollEnd }: MonthlySpan & { rollEnd: boolean },
  month: number,
) {
  const crosses = toDay !== 'EOM' && toDay < fromDay;
  const end = dayOfMonth(crosses ? month + 1 : month, toDay);
  return { from: dayOfMonth(month, fromDay), end, to: rollEnd ? rollForward(calendar, end) : end };
}

function publishedThrough(calendar: WorkCalendar, from: Day, to: Day): boolean {
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  return years.every(year => calendar.isPublished(year));
}
