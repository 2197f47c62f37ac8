import chineseDays from 'chinese-days/dist/chinese-days.json';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWorkingDays,
  ageBetween,
  type Day,
  dayOf,
  daysBetween,
  dueOn,
  financialDeadline,
  instantOfDay,
  isDay,
  monthlyWindow,
  registrationDeadline,
  rollForward,
  weekday,
  workCalendar,
} from '../../shared/calendar';

const days = new Map<Day, 'WORK' | 'REST'>([
  ...Object.keys(chineseDays.holidays).map(day => [day, 'REST'] as const),
  ...Object.keys(chineseDays.workdays).map(day => [day, 'WORK'] as const),
]);
const calendar = workCalendar(days, [2024, 2025, 2026]);
const unit = { fromDay: 25, toDay: 5, rollEnd: true } as const;
const selfEmployed = { fromDay: 20, toDay: 'EOM', rollEnd: true } as const;
const aDay = fc.integer({ min: 0, max: 1095 }).map(n => addDays('2024-01-01', n));

describe('days', () => {
  it.each([
    ['2026-11-21T15:59:59.999Z', '2026-11-21'],
    ['2026-11-21T16:00:00.000Z', '2026-11-22'],
    ['2024-09-29T00:30:00+08:00', '2024-09-29'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
  ])('%s is the day %s in the bureau', (instant, day) => expect(dayOf(new Date(instant))).toBe(day));

  it('begin and end in Asia/Shanghai', () => {
    expect(instantOfDay('2026-11-22', 'start').toISOString()).toBe('2026-11-21T16:00:00.000Z');
    expect(instantOfDay('2026-11-22', 'end').toISOString()).toBe('2026-11-22T15:59:59.999Z');
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-11-22T00:00:00Z', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => expect(isDay(text)).toBe(exists));

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-08-31', -6, '2026-02-28'],
  ])('%s and %d months is %s', (day, n, result) => expect(addMonths(day, n)).toBe(result));

  it('know their weekday', () => {
    expect(['2026-11-22', '2026-11-23', '1969-12-28'].map(weekday)).toEqual([7, 1, 7]);
  });

  it('count forth and back alike', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -2000, max: 2000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(dayOf(instantOfDay(day, 'start'))).toBe(day);
        expect(dayOf(instantOfDay(day, 'end'))).toBe(day);
        expect(ageBetween(day, addMonths(day, 120))).toBeGreaterThanOrEqual(9);
      }),
    );
  });
});

describe('working days', () => {
  it.each([
    ['2024-10-01', false],
    ['2024-09-29', true],
    ['2024-10-12', true],
    ['2025-01-26', true],
    ['2025-10-08', false],
    ['2026-02-16', false],
    ['2026-02-28', true],
    ['2026-10-10', true],
    ['2026-11-22', false],
    ['2026-11-23', true],
  ])('%s is worked: %s', (day, worked) => expect(calendar.isWorkingDay(day)).toBe(worked));

  it('number 248 in 2026, as the notice of the State Council says', () => {
    const year = Array.from({ length: 365 }, (_, n) => addDays('2026-01-01', n));
    expect(year.filter(day => calendar.isWorkingDay(day))).toHaveLength(248);
  });

  it.each([
    ['2026-09-30', '2026-10-10'],
    ['2026-09-18', '2026-09-22'],
    ['2026-02-13', '2026-02-25'],
    ['2026-02-14', '2026-02-26'],
    ['2026-11-20', '2026-11-25'],
  ])('R-37: three working days after %s is %s, the day of receipt not counted', (day, due) => {
    expect(addWorkingDays(calendar, day, 3)).toBe(due);
    expect(dueOn(calendar, { value: 3, unit: 'WORKING_DAY' }, day)).toEqual({ on: due, provisional: false });
  });

  it('R-37: no due day of working days falls on a day of rest', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (day, value) => {
        const { on } = dueOn(calendar, { value, unit: 'WORKING_DAY' }, day);
        expect(calendar.isWorkingDay(on)).toBe(true);
        const counted = Array.from({ length: daysBetween(day, on) }, (_, n) => addDays(day, n + 1));
        expect(counted.filter(one => calendar.isWorkingDay(one))).toHaveLength(value);
      }),
    );
  });

  it('P-11: rolls a holiday forward and leaves a working day', () => {
    expect(rollForward(calendar, '2026-05-05')).toBe('2026-05-06');
    expect(rollForward(calendar, '2026-10-05')).toBe('2026-10-08');
    expect(rollForward(calendar, '2026-02-28')).toBe('2026-02-28');
  });
});

describe('due days', () => {
  it('R-06: a month after submission, the last day where the month is shorter', () => {
    expect(dueOn(calendar, { value: 1, unit: 'MONTH' }, '2026-11-22')).toEqual({
      on: '2026-12-22',
      provisional: false,
    });
    expect(dueOn(calendar, { value: 1, unit: 'MONTH' }, '2026-01-31').on).toBe('2026-02-28');
  });

  it('R-35: on the spot is the same day, even on a day of rest', () => {
    expect(dueOn(calendar, { value: 0, unit: 'DAY' }, '2026-11-22').on).toBe('2026-11-22');
    expect(dueOn(calendar, { value: 0, unit: 'WORKING_DAY' }, '2027-01-01')).toEqual({
      on: '2027-01-01',
      provisional: false,
    });
  });

  it('P-10: counts natural days as they come', () => {
    expect(dueOn(calendar, { value: 60, unit: 'DAY' }, '2026-11-22').on).toBe('2027-01-21');
  });

  it('P-09: is provisional when it was counted through a year that is not published', () => {
    const turnaround = { value: 15, unit: 'WORKING_DAY' } as const;
    expect(dueOn(calendar, turnaround, '2026-12-09')).toEqual({ on: '2026-12-30', provisional: false });
    expect(dueOn(calendar, turnaround, '2026-12-22')).toEqual({ on: '2027-01-12', provisional: true });
    expect(dueOn(workCalendar(days, [2026, 2027]), turnaround, '2026-12-22').provisional).toBe(false);
  });

  it.each([
    ['2026-01-01', '2026-10-28'],
    ['2024-02-29', '2024-12-25'],
    ['2025-12-31', '2026-10-27'],
  ])('R-70: collected on %s, the financial function is to be activated by %s', (collected, last) => {
    expect(financialDeadline(collected, 300)).toBe(last);
  });

  it.each([
    ['2026-01-01', '2026-01-31'],
    ['2024-02-29', '2024-03-30'],
  ])('R-61: employed on %s, to be registered by %s', (employed, last) => {
    expect(registrationDeadline(employed)).toBe(last);
  });
});

describe('windows', () => {
  it.each([
    ['2026-11-05', true, '2026-10-25', '2026-11-05'],
    ['2026-11-06', false, '2026-11-25', '2026-12-07'],
    ['2026-11-22', false, '2026-11-25', '2026-12-07'],
    ['2026-11-24', false, '2026-11-25', '2026-12-07'],
    ['2026-11-25', true, '2026-11-25', '2026-12-07'],
    ['2026-02-28', true, '2026-02-25', '2026-03-05'],
    ['2026-05-05', true, '2026-04-25', '2026-05-06'],
    ['2026-05-06', true, '2026-04-25', '2026-05-06'],
    ['2026-05-07', false, '2026-05-25', '2026-06-05'],
    ['2026-10-08', true, '2026-09-25', '2026-10-08'],
    ['2026-10-09', false, '2026-10-25', '2026-11-05'],
    ['2026-01-05', true, '2025-12-25', '2026-01-05'],
  ])('R-10: the unit window on %s is open: %s', (day, open, from, to) => {
    expect(monthlyWindow(calendar, unit, day)).toEqual({ open, from, to, provisional: false });
  });

  it('R-10: crosses the year, provisional where the new year is not published', () => {
    expect(monthlyWindow(calendar, unit, '2026-12-31')).toEqual({
      open: true,
      from: '2026-12-25',
      to: '2027-01-05',
      provisional: true,
    });
  });

  it.each([
    ['2026-02-19', false, '2026-02-20', '2026-02-28'],
    ['2026-02-20', true, '2026-02-20', '2026-02-28'],
    ['2026-02-28', true, '2026-02-20', '2026-02-28'],
    ['2026-03-01', false, '2026-03-20', '2026-03-31'],
    ['2024-02-29', true, '2024-02-20', '2024-02-29'],
    ['2026-02-01', true, '2026-01-20', '2026-02-02'],
    ['2026-12-31', true, '2026-12-20', '2026-12-31'],
  ])('R-16: the self-employed window on %s is open: %s', (day, open, from, to) => {
    expect(monthlyWindow(calendar, selfEmployed, day)).toMatchObject({ open, from, to });
  });

  it('R-16: February of 2028 ends on the 29th', () => {
    expect(monthlyWindow(calendar, { ...selfEmployed, rollEnd: false }, '2028-02-21').to).toBe('2028-02-29');
  });

  it('P-11: ends on the day itself where a region does not roll', () => {
    const fixed = { ...unit, rollEnd: false };
    expect(monthlyWindow(calendar, fixed, '2026-05-05')).toMatchObject({ open: true, to: '2026-05-05' });
    expect(monthlyWindow(calendar, fixed, '2026-05-06')).toMatchObject({ open: false, from: '2026-05-25' });
  });

  it('R-10, R-16: names the window that holds the day or the next one, never one that is over', () => {
    const span = fc.record({
      fromDay: fc.integer({ min: 1, max: 31 }),
      toDay: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('EOM' as const)),
      rollEnd: fc.boolean(),
    });
    fc.assert(
      fc.property(span, aDay, (one, day) => {
        const { open, from, to } = monthlyWindow(calendar, one, day);
        expect(to >= day && from <= to).toBe(true);
        expect(open).toBe(from <= day);
        if (!open) expect(daysBetween(day, from)).toBeLessThanOrEqual(31);
      }),
    );
  });
});
