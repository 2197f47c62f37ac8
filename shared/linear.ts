/** One equation over numbered unknowns: the factor of each. What it equals does not matter to whether it can be solved. */
export type Equation = ReadonlyMap<number, number>;

/** The unknowns that a system of equations leaves only one value for, whatever its right-hand sides are. */
export function determined(equations: readonly Equation[]): ReadonlySet<number> {
  const rows = new Map<number, Map<number, number>>();
  for (const equation of equations) {
    const row = new Map(equation);
    for (const unknown of equation.keys())
      if (rows.has(unknown)) subtract(row, rows.get(unknown)!, row.get(unknown) ?? 0);
    const pivot = row.keys().next();
    if (pivot.done) continue;
    const factor = row.get(pivot.value)!;
    for (const [unknown, value] of row) row.set(unknown, value / factor);
    for (const other of rows.values()) subtract(other, row, other.get(pivot.value) ?? 0);
    rows.set(pivot.value, row);
  }
  return new Set([...rows].filter(([, row]) => row.size === 1).map(([unknown]) => unknown));
}

const NOTHING = 1e-9;

/** Takes a multiple of one row from another, leaving out what comes to nothing. */
function subtract(from: Map<number, number>, row: Equation, times: number): void {
  if (times === 0) return;
  for (const [unknown, factor] of row) {
    const left = (from.get(unknown) ?? 0) - times * factor;
    if (Math.abs(left) < NOTHING) from.delete(unknown);
    else from.set(unknown, left);
  }
}
