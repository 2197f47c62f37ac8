/** The one clock of the house. An instant is read once per request. */
export type Clock = { now(): Date };

/** The house's clock: the machine's time, or time that starts at the given ISO instant and runs on from there. */
export function startClock(start: string | null): Clock {
  const offset = start === null ? 0 : Date.parse(start) - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}

/** Milliseconds of a steady clock, for leases and measures, never for a date. */
export const steady = (): number => performance.now();
