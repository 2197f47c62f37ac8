import {
  addDays,
  addWorkingDays,
  type Day,
  type Due,
  daysBetween,
  type Turnaround,
  type WorkCalendar,
} from './calendar';
import type { Channel, OutletKind } from './codes';

/** The channels by which an office or outlet takes cases in at its counter. */
export const COUNTER_CHANNELS: Readonly<Partial<Record<OutletKind, readonly Channel[]>>> = {
  CARD_CENTRE: ['BUREAU', 'SELF_EMPLOYED', 'EMPLOYER_CENTRE'],
  SOCIAL_SECURITY_BUREAU: ['BUREAU', 'SELF_EMPLOYED', 'EMPLOYER_CENTRE'],
  HRSS_BUREAU: ['BUREAU', 'SELF_EMPLOYED'],
  MEDICAL_CENTRE: ['COUNTY_CENTRE', 'SELF_EMPLOYED', 'EMPLOYER_CENTRE'],
  SERVICE_POINT: ['SERVICE_POINT'],
  BANK_BRANCH: ['BANK'],
  SOCIAL_INSURANCE_SERVICE: ['BUREAU'],
};

/** The channels at the counter of this kind of place. */
export const channelsAt = (kind: OutletKind): readonly Channel[] => COUNTER_CHANNELS[kind] ?? [];

/** How a case shows its due date on a day: overdue, due today, soon (2 days), fine; paused while the applicant corrects. */
export const DUE_STATES = ['OVERDUE', 'TODAY', 'SOON', 'FINE', 'PAUSED', 'NONE'] as const;
export type DueState = (typeof DUE_STATES)[number];

/** The due state of a case on a day. */
export function dueState(dueOn: Day | null, status: string, today: Day): DueState {
  if (status === 'RETURNED') return 'PAUSED';
  if (!dueOn || status !== 'SUBMITTED') return 'NONE';
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'OVERDUE';
  if (left === 0) return 'TODAY';
  return left <= 2 ? 'SOON' : 'FINE';
}

/** The due date after the applicant's time for a correction is given back: working days for working-day terms, else days. */
export function resumedDue(
  calendar: WorkCalendar,
  due: Due,
  unit: Turnaround['unit'],
  pausedOn: Day,
  resumedOn: Day,
): Due {
  const paused = Math.max(0, daysBetween(pausedOn, resumedOn));
  if (unit !== 'WORKING_DAY') return { on: addDays(due.on, paused), provisional: due.provisional };
  let lost = 0;
  for (let day = pausedOn; day < resumedOn; day = addDays(day, 1))
    if (calendar.isWorkingDay(addDays(day, 1))) lost += 1;
  const on = addWorkingDays(calendar, due.on, lost);
  return { on, provisional: due.provisional || !calendar.isPublished(Number(on.slice(0, 4))) };
}
