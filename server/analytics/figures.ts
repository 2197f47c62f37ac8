import { setImmediate } from 'node:timers/promises';
import { blurred, type FigureCell, type Path, type ShownCell, suppress } from '../../shared/suppression';
import { Failure } from '../platform/failures';
import { blindIndex } from '../platform/secrets';
import type { Dimension } from './analytics.types';

/** What a table is broken down by; REASON is for what is counted by reason, MONTH is an axis only where there is no span of months. */
export type AxisName = Dimension | 'REASON';

/** One row as the database gave it: its month (none where there is no span of months), where it lies, and how many. */
export type Counted = { month: string; place: Readonly<Partial<Record<AxisName, string>>>; count: number };

/** One figure as it may be shown. */
export type Figure = Counted & { suppressed: boolean; rounded: boolean };

/** How a table is laid out: what it is broken down by, which values are picked from it, and what its cells are called by. */
export type Layout = {
  axes: readonly AxisName[];
  byMonth: boolean;
  picks?: Readonly<Partial<Record<AxisName, string>>>;
  /** What the lots of hidden cells are drawn by, beside their place. */
  name: string;
};

/**
 * The figures of a table as they may be shown (F-31). Each month is judged for itself and whole: a filter only picks rows from it,
 * so that neither filters nor spans of months drill down to a small cell. In a sum over several months a hidden cell enters as a
 * multiple of 5.
 */
export async function figuresOf(counted: readonly Counted[], layout: Layout): Promise<Figure[]> {
  const axes = nested(layout.axes);
  if (axes.length > AXES) throw new Failure('INVALID_INPUT', { fields: ['by'] });
  const months = grouped(counted, ({ month }) => month);
  if (axes.length === AXES && months.size > MONTHS_OF_WIDE) throw new Failure('TOO_COSTLY');
  for (const rows of months.values()) {
    const coordinates = axes.map(axis => new Set(rows.map(({ place }) => place[axis.at(-1)!])).size);
    if (coordinates.reduce((cells, size) => cells * size, 1) > CELLS) throw new Failure('TOO_COSTLY');
  }
  const judged: Judged[] = [];
  for (const [month, rows] of [...months].sort(([a], [b]) => (a < b ? -1 : 1))) {
    judged.push(
      ...suppress(rows.map(row => cellOf(row, axes))).map(cell => ({ ...cell, month, place: placeOf(cell.at, axes) })),
    );
    await setImmediate();
  }
  const picked = judged.filter(({ place }) =>
    Object.entries(layout.picks ?? {}).every(([axis, value]) => place[axis as AxisName] === value),
  );
  const figures =
    layout.byMonth || months.size < 2 ? picked.map(alone) : summed(picked, `${layout.name}|${axes.join('|')}`);
  if (figures.length > ROWS) throw new Failure('TOO_COSTLY');
  return layout.byMonth ? figures : figures.map(figure => ({ ...figure, month: '' }));
}

/** Refuses a span of no month, or of more than 36. */
export function checkMonths({ from, to }: { from: string; to: string }): void {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const months = number(to) - number(from) + 1;
  if (months < 1 || months > MONTHS) throw new Failure('INVALID_INPUT', { fields: ['from', 'to'] });
}

/** Items by a key, in the order in which they came. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const AXES = 3;
const MONTHS = 36;
/** A table of three axes takes long to judge. */
const MONTHS_OF_WIDE = 12;
const ROWS = 5000;
/** How many cells a table may have, empty ones among them, to be judged without holding others up. */
const CELLS = 5000;

type Judged = ShownCell & Pick<Counted, 'month' | 'place'>;

/** One axis: its names from coarse to fine. */
type Axis = readonly AxisName[];

/** An office lies in its region: they are one axis, so that a region's sum protects its offices. */
function nested(names: readonly AxisName[]): Axis[] {
  const others = names.filter(name => name !== 'OFFICE' && name !== 'REGION').map(name => [name]);
  if (names.includes('OFFICE')) return [['REGION', 'OFFICE'], ...others];
  return names.includes('REGION') ? [['REGION'], ...others] : others;
}

const cellOf = ({ place, count }: Counted, axes: readonly Axis[]): FigureCell => ({
  at: axes.map(axis => axis.map(name => place[name] ?? '')),
  count,
});

const placeOf = (at: readonly Path[], axes: readonly Axis[]): Counted['place'] =>
  Object.fromEntries(axes.flatMap((axis, number) => axis.map((name, level) => [name, at[number][level]])));

const alone = ({ month, place, count, hidden }: Judged): Figure => ({
  month,
  place,
  count: hidden ? 0 : count,
  suppressed: hidden,
  rounded: false,
});

function summed(cells: readonly Judged[], name: string): Figure[] {
  const groups = grouped(cells, ({ at }) => JSON.stringify(at));
  return [...groups].map(([key, parts]) => {
    const open = parts.filter(({ hidden }) => !hidden);
    const closed = parts.filter(({ hidden }) => hidden);
    const exact = open.reduce((sum, { count }) => sum + count, 0);
    const about = closed.reduce((sum, { month, count }) => sum + blurred(count, lotOf(`${name}|${month}|${key}`)), 0);
    const suppressed = exact === 0;
    return {
      month: '',
      place: parts[0].place,
      count: suppressed ? 0 : exact + about,
      suppressed,
      rounded: !suppressed && closed.length > 0,
    };
  });
}

/** A number from 0 to 1 that is drawn once and for all for a cell, and that nobody outside can draw again. */
const lotOf = (cell: string): number => Buffer.from(blindIndex('figure', cell), 'base64url').readUInt32BE(0) / 2 ** 32;
