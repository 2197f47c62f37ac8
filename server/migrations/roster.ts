import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from './tables';

/** What a unit sent is kept beside what the bureau knows. */
export class Roster1764500000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addColumns(runner, SENT);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropColumns(runner, SENT);
  }
}

const SENT = {
  enrolment: {
    columns: `sentName v60?, sentIdKind v40?, sentSex v1?, sentBirthYear int?, sentEthnicity v2?,
      sentMobile text?, sentMobileIndex v40?, sentMobileLast4 v4?`,
  },
};
