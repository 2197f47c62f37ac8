import type { EntityManager } from 'typeorm';
import { engineOf } from '../platform/database';

/**
 * SQL for the database's own clock, so many seconds on. Leases go by it: it is the same for all processes, and unlike the house's
 * clock it does not start anew with a process.
 */
export function databaseTime(db: EntityManager, seconds = 0): string {
  return engineOf(db) === 'sqlite'
    ? `strftime('%Y-%m-%d %H:%M:%f', 'now', '+${seconds} seconds')`
    : `(UTC_TIMESTAMP(3) + INTERVAL ${seconds} SECOND)`;
}
