/** How long things took: so many of them took so many days. */
export type Spell = { days: number; count: number };

/** What can be said of how long they took: average to a tenth, median and 90th percentile by nearest rank. */
export type SpellFigures = { count: number; average: number; median: number; p90: number };

/** The figures of spells; nothing for none. */
export function figuresOf(spells: readonly Spell[]): SpellFigures | null {
  const count = spells.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  const total = spells.reduce((sum, one) => sum + one.days * one.count, 0);
  const sorted = [...spells].sort((one, other) => one.days - other.days);
  return {
    count,
    average: Math.round((total / count) * 10) / 10,
    median: rank(sorted, count, 0.5),
    p90: rank(sorted, count, 0.9),
  };
}

/** The smallest value that so large a share of them does not exceed. */
function rank(sorted: readonly Spell[], count: number, share: number): number {
  let passed = 0;
  for (const { days, count: n } of sorted) {
    passed += n;
    if (passed >= count * share) return days;
  }
  return sorted.at(-1)!.days;
}
