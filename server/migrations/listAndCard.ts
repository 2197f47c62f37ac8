import type { MigrationInterface, QueryRunner } from 'typeorm';
import { newColumns, newTables } from './listAndCard.tables';
import { addColumns, createTables, dropColumns, dropTables } from './tables';

/** From the photo checklist to the enabled card. */
export class ListAndCard1764540000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, newTables);
    await addColumns(runner, newColumns);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, newColumns);
    await dropTables(runner, newTables);
  }
}
