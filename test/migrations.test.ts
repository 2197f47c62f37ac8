import { migrations } from '../server/migrations';
import { openDatabase } from '../server/platform/database';
import { entities } from '../server/schema';
import { engines, newDatabase } from './support/world';

describe.each(engines)('migrations on %s', engine => {
  it('go up, down and up again, and leave nothing for the entities to ask for', async () => {
    const { url, drop } = await newDatabase(engine);
    const database = await openDatabase(url, { entities, migrations });
    const listed =
      engine === 'sqlite'
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        : 'SHOW TABLES';
    const tables = async () => (await database.source.query(listed)).length;
    const drift = async () =>
      (await database.source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
    await database.source.runMigrations();
    expect(await drift()).toEqual([]);
    const made = await tables();
    for (const _ of migrations) await database.source.undoLastMigration();
    expect(await tables()).toBe(1);
    await database.source.runMigrations();
    expect(await tables()).toBe(made);
    expect(await drift()).toEqual([]);
    expect(await database.source.runMigrations()).toEqual([]);
    await database.close();
    await drop();
  });

  if (engine === 'sqlite') return;

  it('leave tables that can be made anew as they stand, as a restore of a backup does', async () => {
    const { url, drop } = await newDatabase(engine);
    const database = await openDatabase(url, { entities, migrations });
    await database.source.runMigrations();
    for (const { tableName } of database.source.entityMetadatas)
      await database.source
        .query(`CREATE TABLE copy_of_it LIKE ${tableName}`)
        .then(() => database.source.query('DROP TABLE copy_of_it'));
    await database.close();
    await drop();
  });
});
