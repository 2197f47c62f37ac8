import pino, { type Logger } from 'pino';

export type { Logger };

/** Structured log to standard output. Callers hand in codes, counts and incident numbers, never a personal value. */
export function openLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
