import { rmSync } from 'node:fs';

/** After all tests: the private MariaDB goes with its data, and the demo that journeys shared. */
export default async function teardown(): Promise<void> {
  await globalThis.privateMariadb?.stop();
  if (process.env.TEST_DEMO_DIR) rmSync(process.env.TEST_DEMO_DIR, { recursive: true, force: true });
}
