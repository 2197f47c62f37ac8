import { determined } from './linear';

/** One counted cell: its place on each axis, as a path from coarse to fine (region, office), and its count. */
export type FigureCell = { at: readonly Path[]; count: number };
export type Path = readonly string[];

/** A cell as it may be shown: a hidden one has no count, and may stand for none at all. */
export type ShownCell = FigureCell & { hidden: boolean };

/** Counts below this are not shown (security 3.13; F-31). */
export const SMALLEST_SHOWN = 5;

/**
 * Which cells of a table may be shown, so that none of 1 to 4 can be read or computed from the others and any sum of them.
 * Each coarser table of the same cells is judged first, in the same way as when it is asked for alone. Where a sum is shown, a line
 * under it hides no cell, or at least two that count 5 or more together; where a sum is hidden, each line under it hides a cell.
 * Hidden cells of count 0 are part of the answer, so that a hidden cell cannot be told to be more than none.
 */
export function suppress(cells: readonly FigureCell[], smallest: number = SMALLEST_SHOWN): ShownCell[] {
  if (cells.length === 0) return [];
  const depths = cells[0].at.map(path => path.length);
  const judged: Table[] = [];
  for (const levels of levelsUpTo(depths)) {
    const coarser = judged.filter(table => table.levels.every((level, axis) => level <= levels[axis]));
    judged.push(judge(tableOf(cells, levels), coarser, smallest));
  }
  const { counts, hidden } = judged.at(-1)!;
  const keys = [...counts.keys(), ...[...hidden].filter(key => !counts.has(key))].sort(byText);
  return keys.map(key => ({ at: pathsOf(key, depths), count: counts.get(key) ?? 0, hidden: hidden.has(key) }));
}

/**
 * What a hidden cell adds to a sum over months: the multiple of the smallest count below or above it, by a lot from 0 to 1 that is
 * drawn once and for all for this cell. So no difference between two spans of months gives the cell away.
 */
export function blurred(count: number, lot: number, smallest: number = SMALLEST_SHOWN): number {
  const below = Math.floor(count / smallest) * smallest;
  return lot < (count - below) / smallest ? below + smallest : below;
}

type Bare = {
  levels: readonly number[];
  levelsKey: string;
  /** Every coordinate on each axis at this level. */
  coordinates: readonly (readonly string[])[];
  counts: ReadonlyMap<string, number>;
};

type Table = Bare & { lines: readonly Line[]; hidden: Set<string> };

/** The cells that add up to one cell of a coarser table. */
type Line = { members: readonly string[]; sum: number; above: Table; sumKey: string };

/** How often more is hidden against what follows from several sums together, before the whole table is. */
const ROUNDS = 4;

/** A large table of which more than this share is hidden tells nothing that would be worth working out the rest for: all of it is hidden. */
const WORTH_SHOWING = { cells: 200, share: 0.9 };

const BETWEEN_AXES = '\u0001';
const WITHIN_PATH = '\u0002';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = (at: readonly Path[], levels: readonly number[]): string =>
  at.map((path, axis) => path.slice(0, levels[axis]).join(WITHIN_PATH)).join(BETWEEN_AXES);
const pathsOf = (key: string, depths: readonly number[]): Path[] => {
  const paths = key.split(BETWEEN_AXES);
  return depths.map((depth, axis) => (depth === 0 ? [] : paths[axis].split(WITHIN_PATH)));
};
const parentOf = (coordinate: string): string => coordinate.split(WITHIN_PATH).slice(0, -1).join(WITHIN_PATH);

/** All levels from the grand total to the table itself, each after the coarser ones. */
function levelsUpTo(depths: readonly number[]): number[][] {
  const all = depths.reduce<number[][]>(
    (made, depth) => made.flatMap(levels => Array.from({ length: depth + 1 }, (_, level) => [...levels, level])),
    [[]],
  );
  const height = (levels: readonly number[]) => levels.reduce((sum, level) => sum + level, 0);
  return all.sort((a, b) => height(a) - height(b));
}

function tableOf(cells: readonly FigureCell[], levels: readonly number[]): Bare {
  const counts = new Map<string, number>();
  const coordinates = levels.map(() => new Set<string>());
  for (const { at, count } of cells) {
    const key = keyOf(at, levels);
    counts.set(key, (counts.get(key) ?? 0) + count);
    for (const [axis, path] of at.entries()) coordinates[axis].add(path.slice(0, levels[axis]).join(WITHIN_PATH));
  }
  return { levels, levelsKey: String(levels), counts, coordinates: coordinates.map(all => [...all].sort(byText)) };
}

function judge(bare: Bare, coarser: readonly Table[], smallest: number): Table {
  const lines = linesOf(bare, coarser);
  const count = (key: string) => bare.counts.get(key) ?? 0;
  const hidden = new Set([...bare.counts].filter(([, n]) => n > 0 && n < smallest).map(([key]) => key));
  const known = new Set<string>();
  for (const { members, sum, above, sumKey } of lines) {
    const sumHidden = above.hidden.has(sumKey);
    if (sumHidden && members.length === 1) hidden.add(members[0]);
    if (!sumHidden && (members.length === 1 || sum === 0)) for (const key of members) known.add(key);
  }
  const table: Table = { ...bare, lines, hidden };
  for (let round = 0; round < ROUNDS && completed(table, known, count, smallest); round += 1) {
    if (bare.counts.size > WORTH_SHOWING.cells && hidden.size > bare.counts.size * WORTH_SHOWING.share) break;
    const open = exposed([...coarser, table], smallest);
    if (open.size === 0) return table;
    const beside = lines.filter(
      ({ members, above, sumKey }) => open.get(above)?.has(sumKey) || members.some(key => open.get(table)?.has(key)),
    );
    const more = beside
      .map(({ members }) => companionIn(members, hidden, known, count))
      .filter(key => key !== undefined);
    if (more.length === 0) break;
    for (const key of more) hidden.add(key);
  }
  return { ...table, hidden: new Set(everyKey(bare.coordinates)) };
}

/** Hides companions until each line is safe; false where a line cannot be made so. */
function completed(
  { lines, hidden }: Table,
  known: ReadonlySet<string>,
  count: (key: string) => number,
  smallest: number,
): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      while (!isSafe(line, hidden, count, smallest)) {
        const next = companionIn(line.members, hidden, known, count);
        if (next === undefined) return false;
        hidden.add(next);
        changed = true;
      }
    }
  }
  return true;
}

/** The small cells that follow from all sums of these tables taken together. */
function exposed(tables: readonly Table[], smallest: number): ReadonlyMap<Table, ReadonlySet<string>> {
  const unknowns = tables.flatMap(table => [...table.hidden].map(key => ({ table, key })));
  const numbers = new Map(tables.map(table => [table.levelsKey, new Map<string, number>()]));
  for (const [at, { table, key }] of unknowns.entries()) numbers.get(table.levelsKey)!.set(key, at);
  const equations = tables.flatMap(table =>
    table.lines.map(({ members, above, sumKey }) => {
      const own = numbers.get(table.levelsKey)!;
      const sum = numbers.get(above.levelsKey)!.get(sumKey);
      const terms = members.flatMap(key => (own.has(key) ? [[own.get(key)!, 1] as const] : []));
      return new Map(sum === undefined ? terms : [...terms, [sum, -1] as const]);
    }),
  );
  const found = new Map<Table, Set<string>>();
  for (const at of determined(equations.filter(({ size }) => size > 0))) {
    const { table, key } = unknowns[at];
    const count = table.counts.get(key) ?? 0;
    if (count > 0 && count < smallest) found.set(table, (found.get(table) ?? new Set()).add(key));
  }
  return found;
}

function isSafe(
  { members, above, sumKey }: Line,
  hidden: ReadonlySet<string>,
  count: (key: string) => number,
  smallest: number,
): boolean {
  const concealed = members.filter(key => hidden.has(key));
  if (above.hidden.has(sumKey)) return concealed.length > 0;
  if (concealed.length === 0) return true;
  return concealed.length > 1 && concealed.reduce((sum, key) => sum + count(key), 0) >= smallest;
}

/** The smallest cell that may be hidden beside the others: one that counts something before one that counts none. */
function companionIn(
  members: readonly string[],
  hidden: ReadonlySet<string>,
  known: ReadonlySet<string>,
  count: (key: string) => number,
): string | undefined {
  const free = members.filter(key => !hidden.has(key) && !known.has(key));
  const rank = (key: string) => count(key) || Number.POSITIVE_INFINITY;
  return free.reduce<string | undefined>(
    (best, key) => (best === undefined || rank(key) < rank(best) ? key : best),
    undefined,
  );
}

function linesOf({ levels, coordinates, counts }: Bare, coarser: readonly Table[]): Line[] {
  return levels.flatMap((level, axis) => {
    if (level === 0) return [];
    const levelsAbove = String(levels.map((at, other) => (other === axis ? at - 1 : at)));
    const above = coarser.find(({ levelsKey }) => levelsKey === levelsAbove)!;
    const children = new Map<string, string[]>();
    for (const coordinate of coordinates[axis]) {
      const parent = parentOf(coordinate);
      children.set(parent, [...(children.get(parent) ?? []), coordinate]);
    }
    return [...children].flatMap(([parent, below]) => {
      const fixed = coordinates.map((all, other) => (other === axis ? [parent] : all));
      const perMember = below.map(coordinate =>
        everyKey(fixed.map((all, other) => (other === axis ? [coordinate] : all))),
      );
      return everyKey(fixed).map((key, at): Line => {
        const members = perMember.map(keys => keys[at]);
        const sum = members.reduce((total, member) => total + (counts.get(member) ?? 0), 0);
        return { members, sum, above, sumKey: key };
      });
    });
  });
}

function everyKey(coordinates: readonly (readonly string[])[]): string[] {
  const places = coordinates.reduce<string[][]>(
    (made, all) => made.flatMap(place => all.map(coordinate => [...place, coordinate])),
    [[]],
  );
  return places.map(place => place.join(BETWEEN_AXES));
}
