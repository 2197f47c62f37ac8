import type { MigrationInterface, QueryRunner } from 'typeorm';
import { domainTables } from './oneCase.domain';
import { houseTables } from './oneCase.house';
import { createTables, dropTables } from './tables';

/** The tables of one case, end to end: from a person and an enrolment to an approved application and its ordered card. */
export class OneCase1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, houseTables);
    await createTables(runner, domainTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, domainTables);
    await dropTables(runner, houseTables);
  }
}
