import { useEffect, useState } from 'react';

let offset = 0;

/** Sets the console's clock by the server's, so that "now" is the house's instant even when a desk's clock is wrong. */
export function setClock(dateHeader: string | null, sentAt: number, receivedAt: number): void {
  const server = dateHeader ? Date.parse(dateHeader) : Number.NaN;
  if (Number.isNaN(server)) return;
  const measured = server + 500 - (sentAt + receivedAt) / 2;
  if (Math.abs(measured - offset) > 1500) offset = measured;
}

/** Now, by the server's clock. */
export function serverNow(): Date {
  return new Date(Date.now() + offset);
}

/** Now, by the server's clock, told again at every interval. */
export function useNow(everyMs = 30_000): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
