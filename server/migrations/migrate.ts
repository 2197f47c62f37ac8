import { openDatabase } from '../platform/database';
import type { Environment } from '../platform/environment';
import { entities } from '../schema';
import { migrations } from '.';

/** Brings the database up to date with the account that may change its structure, gives it back, and says whether nobody has used it yet. */
export async function migrate({
  databaseAdminUrl,
}: Pick<Environment, 'databaseAdminUrl'>): Promise<{ empty: boolean }> {
  const database = await openDatabase(databaseAdminUrl, { entities, migrations });
  try {
    await database.source.runMigrations();
    const used: unknown[] = await database.source.query('SELECT id FROM account LIMIT 1');
    return { empty: used.length === 0 };
  } finally {
    await database.close();
  }
}
