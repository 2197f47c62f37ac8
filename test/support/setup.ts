import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mariadbd, type PrivateServer, startMariadb } from './mariadb';

declare global {
  var privateMariadb: PrivateServer | undefined;
}

/**
 * Before all tests: a folder for the demo that journeys share, and a private MariaDB where the machine has one. What is missing is
 * said once; with CI=true it is an error.
 */
export default async function setup(): Promise<void> {
  process.env.TZ = 'UTC';
  process.env.TEST_DEMO_DIR = mkdtempSync(join(tmpdir(), 'card-office-demo-'));
  if (!mariadbd()) {
    if (process.env.CI === 'true') throw new Error('mariadbd is missing: install mariadb-server');
    process.stderr.write(
      '\n*** No mariadbd on this machine: tests run on SQLite only (Debian: apt-get install mariadb-server) ***\n\n',
    );
    return;
  }
  globalThis.privateMariadb = await startMariadb();
  process.env.TEST_MARIADB_URL = globalThis.privateMariadb.url;
}
