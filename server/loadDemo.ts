import 'reflect-metadata';
import { flushAudit } from './audit/audit.service';
import { loadDemo } from './demo/demo';
import { openHouse } from './house';
import { readEnvironment } from './platform/environment';

/** Loads the demo bureau in a process of its own, so that the server starts small; does nothing where there is data. */
async function main(): Promise<void> {
  const house = await openHouse(readEnvironment(process.env), 'warn');
  try {
    await loadDemo(house);
    await flushAudit(house);
  } finally {
    await house.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'the demo could not be loaded'}\n`);
  process.exit(1);
});
