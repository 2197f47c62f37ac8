import { openDatabase } from '../platform/database';
import type { Environment } from '../platform/environment';
import { entities } from '../schema';
import { migrations } from '.';

/** Brings the database up to date with the account that may change its structure, and gives it back. */
export async function migrate({ databaseAdminUrl }: Pick<Environment, 'databaseAdminUrl'>): Promise<void> {
  const database = await openDatabase(databaseAdminUrl, { entities, migrations });
  try {
    await database.source.runMigrations();
  } finally {
    await database.close();
  }
}
