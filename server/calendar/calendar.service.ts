import { createRequire } from 'node:module';
import type { EntityManager } from 'typeorm';
import { type Day, type WorkCalendar, workCalendar } from '../../shared/calendar';
import type { Work } from '../platform/context';
import { insertRows } from '../platform/rows';
import { CalendarDay, CalendarYear } from './calendar.entity';

type Published = { holidays: Record<Day, string>; workdays: Record<Day, string> };

const SOURCE = 'chinese-days';
const REFRESH_MS = 60_000;

/** Fills the calendar from the published notices that ship with the product; years without data stay unpublished. */
export async function fillCalendar(work: Work): Promise<void> {
  const { holidays, workdays } = createRequire(__filename)('chinese-days/dist/chinese-days.json') as Published;
  const days = [
    ...Object.keys(holidays).map(day => ({ day, kind: 'REST' as const, source: SOURCE })),
    ...Object.keys(workdays).map(day => ({ day, kind: 'WORK' as const, source: SOURCE })),
  ];
  const known = new Set((await work.db.query('SELECT day FROM calendar_day')).map(({ day }: { day: Day }) => day));
  await insertRows(
    work.db,
    CalendarDay,
    days.filter(({ day }) => !known.has(day)),
  );
  const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))];
  const listed = new Set(
    (await work.db.query('SELECT year FROM calendar_year')).map(({ year }: { year: number }) => Number(year)),
  );
  await insertRows(
    work.db,
    CalendarYear,
    years.filter(year => !listed.has(year)).map(year => ({ year, published: true })),
  );
}

type Kept = { at: number; calendar: Promise<WorkCalendar> };
const kept = new WeakMap<object, Kept>();

/** The working calendar as published; read again after a minute, since it changes once a year. */
export function calendarOf(db: EntityManager, now: number): Promise<WorkCalendar> {
  const known = kept.get(db.dataSource);
  if (known && Math.abs(now - known.at) < REFRESH_MS) return known.calendar;
  const calendar = readCalendar(db);
  kept.set(db.dataSource, { at: now, calendar });
  return calendar;
}

async function readCalendar(db: EntityManager): Promise<WorkCalendar> {
  const days: { day: Day; kind: 'WORK' | 'REST' }[] = await db.query('SELECT day, kind FROM calendar_day');
  const years: { year: number }[] = await db.query('SELECT year FROM calendar_year WHERE published = 1');
  return workCalendar(
    new Map(days.map(({ day, kind }) => [day, kind])),
    years.map(({ year }) => Number(year)),
  );
}
