import { calendarOf } from './calendar/calendar.service';
import { migrations } from './migrations';
import { startClock } from './platform/clock';
import type { House } from './platform/context';
import { openDatabase } from './platform/database';
import type { Environment } from './platform/environment';
import { openLog } from './platform/log';
import { closeOffload } from './platform/offload';
import { useKeys } from './platform/secrets';
import { policyFor } from './policy/policy.service';
import { entities } from './schema';

export type OpenHouse = House & { close(): Promise<void> };

/** Opens the house: keys, database, clock, log. Nothing is served and nothing runs yet. */
export async function openHouse(environment: Environment, logLevel = 'info'): Promise<OpenHouse> {
  useKeys(environment);
  const database = await openDatabase(environment.databaseUrl, { entities, migrations });
  const clock = startClock(environment.clockStart);
  const house: OpenHouse = {
    environment,
    clock,
    log: openLog(logLevel),
    database,
    policyOf: policyFor,
    calendarOf: db => calendarOf(db, clock.now().getTime()),
    wake: () => undefined,
    close: async () => {
      await closeOffload(database);
      await database.close();
    },
  };
  return house;
}
