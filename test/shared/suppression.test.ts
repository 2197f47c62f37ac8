import fc from 'fast-check';
import {
  blurred,
  type FigureCell,
  type Path,
  type ShownCell,
  SMALLEST_SHOWN,
  suppress,
} from '../../shared/suppression';

const cell = (count: number, ...at: (string | Path)[]): FigureCell => ({
  at: at.map(path => (typeof path === 'string' ? [path] : path)),
  count,
});

const shown = (cells: readonly ShownCell[]) =>
  Object.fromEntries(cells.map(({ at, count, hidden }) => [at.flat().join('/'), hidden ? null : count]));

/** Two or three axes, the first one of regions and offices, each with few coordinates so that small cells and gaps are common. */
const tables = fc
  .array(
    fc.record({
      place: fc.constantFrom<Path>(['N', 'n1'], ['N', 'n2'], ['S', 's1'], ['S', 's2'], ['S', 's3']),
      status: fc.constantFrom('A', 'B', 'C', 'D'),
      channel: fc.constantFrom('X', 'Y'),
      count: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 300 })),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .chain(rows =>
    fc
      .boolean()
      .map(deep => merged(rows.map(row => cell(row.count, row.place, row.status, ...(deep ? [row.channel] : []))))),
  );

function merged(cells: readonly FigureCell[]): FigureCell[] {
  const sums = new Map<string, FigureCell>();
  for (const { at, count } of cells) {
    const key = JSON.stringify(at);
    sums.set(key, { at, count: count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

const coarsened = (cells: readonly FigureCell[], levels: readonly number[]): FigureCell[] =>
  merged(cells.map(({ at, count }) => ({ at: at.map((path, axis) => path.slice(0, levels[axis])), count })));

const LEVELS = [0, 1, 2].flatMap(place => [0, 1].map(status => [place, status]));
const levelsOf = (cells: readonly FigureCell[]): number[][] =>
  cells[0].at.length === 2 ? LEVELS : LEVELS.flatMap(levels => [0, 1].map(channel => [...levels, channel]));

/** Asks for every table that can be made of the cells, as an analyst could, and solves each sum that leaves one unknown. */
function solved(cells: readonly FigureCell[]): number[] {
  const known = new Map<string, number>();
  const truth = new Map<string, number>();
  const sums: string[][] = [];
  for (const levels of levelsOf(cells)) {
    const asked = coarsened(cells, levels);
    for (const { at, count, hidden } of suppress(asked)) {
      truth.set(JSON.stringify(at), count);
      if (!hidden) known.set(JSON.stringify(at), count);
    }
    const every = suppress(asked).map(({ at }) => at);
    for (const axis of levels.keys()) {
      const lines = new Map<string, string[]>();
      for (const at of levels[axis] > 0 ? every : []) {
        const above = JSON.stringify(at.map((path, other) => (other === axis ? path.slice(0, -1) : path)));
        lines.set(above, [...(lines.get(above) ?? [above]), JSON.stringify(at)]);
      }
      sums.push(...lines.values());
    }
  }
  const found: number[] = [];
  for (let more = true; more; ) {
    more = false;
    for (const line of sums) {
      const unknown = line.filter(key => truth.has(key) && !known.has(key));
      if (unknown.length !== 1) continue;
      known.set(unknown[0], truth.get(unknown[0])!);
      found.push(truth.get(unknown[0])!);
      more = true;
    }
  }
  return found;
}

describe('cells of 1 to 4 are suppressed', () => {
  test('a table without a small cell is shown whole', () => {
    expect(shown(suppress([cell(5, 'A'), cell(900, 'B')]))).toEqual({ A: 5, B: 900 });
  });

  test('a small cell alone under a shown total takes the next smallest with it', () => {
    expect(shown(suppress([cell(100, 'A'), cell(7, 'B'), cell(3, 'C')]))).toEqual({ A: 100, B: null, C: null });
  });

  test('two small cells that count less than 5 together take a third with them', () => {
    expect(shown(suppress([cell(100, 'A'), cell(9, 'B'), cell(1, 'C'), cell(2, 'D')]))).toEqual({
      A: 100,
      B: null,
      C: null,
      D: null,
    });
  });

  test('the total itself is hidden when it is small', () => {
    expect(suppress([{ at: [], count: 4 }])).toEqual([{ at: [], count: 4, hidden: true }]);
    expect(suppress([{ at: [], count: 5 }])).toEqual([{ at: [], count: 5, hidden: false }]);
  });

  test('an office is protected against the figures of its region', () => {
    const cells = [cell(97, ['N', 'n1']), cell(3, ['N', 'n2']), cell(10, ['S', 's1']), cell(40, ['S', 's2'])];
    expect(shown(suppress(cells))).toEqual({ 'N/n1': null, 'N/n2': null, 'S/s1': 10, 'S/s2': 40 });
  });

  test('a sum that is hidden in the coarser table cannot be added up from the finer one', () => {
    const cells = [cell(100, 'A', 'X'), cell(7, 'B', 'X'), cell(3, 'C', 'X'), cell(50, 'A', 'Y')];
    const { 'B/X': returned } = shown(suppress(cells));
    expect(shown(suppress(coarsened(cells, [1, 0])))).toEqual({ A: 150, B: null, C: null });
    expect(returned).toBeNull();
  });

  test('nothing gives nothing', () => {
    expect(suppress([])).toEqual([]);
  });
});

describe('properties of suppression', () => {
  test('no small cell is shown, and every shown count is the true one', () => {
    fc.assert(
      fc.property(tables, cells => {
        const truth = new Map(cells.map(({ at, count }) => [JSON.stringify(at), count]));
        for (const { at, count, hidden } of suppress(cells)) {
          expect(count).toBe(truth.get(JSON.stringify(at)) ?? 0);
          if (!hidden) expect(count).toBeGreaterThanOrEqual(SMALLEST_SHOWN);
        }
      }),
    );
  });

  test('no sum over any table and its coarser ones gives a small cell away', () => {
    fc.assert(
      fc.property(tables, cells => {
        expect(solved(cells).filter(count => count > 0 && count < SMALLEST_SHOWN)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('the order of the cells changes nothing', () => {
    fc.assert(
      fc.property(
        tables.chain(cells => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length }))),
        ([cells, shuffled]) => expect(suppress(shuffled)).toEqual(suppress(cells)),
      ),
    );
  });

  test('a table whose cells all count 5 or more is shown whole', () => {
    fc.assert(
      fc.property(tables, cells => {
        const large = cells.map(({ at, count }) => ({ at, count: count + SMALLEST_SHOWN }));
        expect(suppress(large).filter(({ hidden }) => hidden)).toEqual([]);
      }),
    );
  });

  test('a blurred count is a multiple of 5 next to the true one, and keeps the mean', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (count, lot) => {
          const value = blurred(count, lot);
          expect(value % SMALLEST_SHOWN).toBe(0);
          expect(Math.abs(value - count)).toBeLessThan(SMALLEST_SHOWN);
        },
      ),
    );
    const lots = Array.from({ length: 100 }, (_, at) => at / 100);
    expect(lots.reduce((sum, lot) => sum + blurred(3, lot), 0) / lots.length).toBeCloseTo(3, 5);
  });
});
