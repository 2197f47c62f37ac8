import { createHash } from 'node:crypto';
import type { Context } from '../platform/context';
import { canonical } from '../platform/idempotency';
import type { CurrentQuestion, DecisionQuestion, StatusChangeQuestion } from './analytics.inputs';
import { countChanges, countReasons, countStock, countWaiting, merged } from './analytics.read';
import type { CurrentCounts, Dimension, ReasonCounts, StatusChangeCounts, WaitingTimes } from './analytics.types';
import { type Definitions, definitions } from './analytics.words';
import { type AxisName, type Counted, checkMonths, type Figure, figuresOf, grouped } from './figures';

/** Counts of status changes over months, by whatever was asked for; filters pick rows from the whole table (F-30, F-31). */
export async function statusChangeCounts(ctx: Context, question: StatusChangeQuestion): Promise<StatusChangeCounts> {
  checkMonths(question);
  const { subject, verb, toStatus, by } = question;
  const picks = { ...(verb && { VERB: verb }), ...(toStatus && { STATUS: toStatus }) };
  const axes = [...new Set([...axesOf(by), ...(Object.keys(picks) as AxisName[])])];
  const counted = await countChanges(ctx, subject, question, axes);
  const figures = await figuresOf(counted, { axes, byMonth: by.includes('MONTH'), picks, name: subject });
  return answer(ctx, 'statusChanges', question, figures.map(shown));
}

/** How many applications there are now, by status, channel, office and month of first submission. */
export async function currentCounts(ctx: Context, question: CurrentQuestion): Promise<CurrentCounts> {
  const counted = await countStock(ctx, 'application', question.by);
  const figures = await figuresOf(counted, { axes: question.by, byMonth: false, name: 'now' });
  return answer(ctx, 'current', question, figures.map(shown));
}

/** How often each reason was given for a return or rejection (R-47, F-33). */
export async function reasonCounts(ctx: Context, question: DecisionQuestion): Promise<ReasonCounts> {
  checkMonths(question);
  const axes = axesOf(question.by);
  const counted = await countReasons(ctx, question, axes);
  const layout = { axes: ['REASON' as const, ...axes], byMonth: question.by.includes('MONTH'), name: 'reason' };
  const figures = await figuresOf(counted, layout);
  return answer(
    ctx,
    'reasons',
    question,
    figures.map(figure => ({ ...shown(figure), reason: figure.place.REASON ?? '' })),
  );
}

/** How long applications waited for a decision: median and ninth decile in hours (F-33). */
export async function waitingTimes(ctx: Context, question: DecisionQuestion): Promise<WaitingTimes> {
  checkMonths(question);
  const axes = axesOf(question.by);
  const byMonth = question.by.includes('MONTH');
  const waited = await countWaiting(ctx, question, axes);
  const figures = await figuresOf(merged(waited), { axes, byMonth, name: 'waiting' });
  const placed = grouped(waited, row => placeKey(row, axes, byMonth));
  const rows = figures.map(figure => {
    const own = placed.get(placeKey(figure, axes, byMonth)) ?? [];
    return { ...shown(figure), ...quantiles(figure.suppressed ? [] : own) };
  });
  return answer(ctx, 'waiting', question, rows);
}

/** Where a row lies, as one text; without its month where months are summed. */
const placeKey = (
  { month, place }: Pick<Counted, 'month' | 'place'>,
  axes: readonly AxisName[],
  byMonth: boolean,
): string => JSON.stringify([byMonth ? month : '', ...axes.map(axis => place[axis])]);

const axesOf = (by: readonly Dimension[]): AxisName[] => by.filter(dimension => dimension !== 'MONTH');

/** A figure as an answer shows it: by its place, and without its count when it is suppressed. */
function shown({ month, place, count, suppressed, rounded }: Figure) {
  return {
    month: month || place.MONTH || null,
    status: place.STATUS || null,
    verb: place.VERB || null,
    channel: place.CHANNEL || null,
    businessType: place.BUSINESS_TYPE || null,
    region: place.REGION || null,
    officeId: place.OFFICE || null,
    role: place.ROLE || null,
    count: suppressed ? null : count,
    suppressed,
    rounded,
  };
}

/** From so many decisions on, the ninth decile is no single case. */
const ENOUGH_FOR_P90 = 10;

function quantiles(waited: readonly (Counted & { hours: number })[]): {
  medianHours: number | null;
  p90Hours: number | null;
} {
  const sorted = [...waited].sort((a, b) => a.hours - b.hours);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const at = (share: number) => {
    let passed = 0;
    for (const { hours, count } of sorted) {
      passed += count;
      if (passed >= total * share) return hours;
    }
    return null;
  };
  return { medianHours: at(0.5), p90Hours: total < ENOUGH_FOR_P90 ? null : at(0.9) };
}

function answer<Row extends { suppressed: boolean }>(
  ctx: Context,
  definition: keyof Definitions,
  question: object,
  rows: Row[],
) {
  return {
    rows,
    definition: definitions[ctx.locale][definition],
    dataAsOf: ctx.now,
    queryHash: createHash('sha256').update(canonical({ definition, question })).digest('hex').slice(0, 16),
    suppressedRows: rows.filter(({ suppressed }) => suppressed).length,
  };
}
