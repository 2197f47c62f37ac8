import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createTables, dropColumns, dropTables, type Tables } from './tables';

/** The second half of a card's life: the custody ledger, the financial function, the clocks. */
export class SecondHalf1764580000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, newTables);
    await addColumns(runner, newColumns);
    const ignoring = runner.dataSource.options.type === 'better-sqlite3' ? 'OR IGNORE' : 'IGNORE';
    await runner.query(`INSERT ${ignoring} INTO card_number (id, cardId, voidedAt) ${CHIPS}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM card_number WHERE id LIKE '%|#%'");
    await dropColumns(runner, newColumns);
    await dropTables(runner, newTables);
  }
}

/** The chips of cards that were made before: each is in one card of its region. */
const CHIPS = "SELECT CONCAT(regionCode, '|#', chipId), id, NULL FROM card WHERE chipId IS NOT NULL";

const newTables: Tables = {
  custody_entry: {
    columns:
      'id v36*, cardId v36, at at, verb v40, hand v40, officeId v36?, employerId v36?, shelf v40?, handOverId v36?',
    indexes: ['ix_custody_entry_card: cardId, id'],
  },
};

const newColumns: Tables = {
  card: {
    columns: `readyOn v10?, custodyUntil v10?, handOverId v36?, collectorIndex v40?, collectorLetterNo v60?, collectNo v40?,
      collectPolicyId v36?, enabledOfficeId v36?, visitKind v40?, pinLockedAt at?, finStatus v40?, finDeadline v10?,
      finReminder int?, finGuardedAt at?, finActivatedAt at?, finOfficeId v36?, finAgentName v60?, finStatusBeforeLoss v40?,
      finLostAt at?, finLossUntil v10?, accountOpenedAt at?, voidReason v40?, voidNote v200?, troubleKind v40?, troubleNo v40?,
      insteadOfId v36?`,
    indexes: [
      'ix_card_collector: collectorIndex, collectedOn',
      'ix_card_trouble: troubleNo',
      'ix_card_produced: officeId, producedAt',
      'ix_card_custody_until: whereabouts, custodyUntil, id',
      'ix_card_fin_lapse: finStatus, finLossUntil, id',
      'ix_card_fin: finStatus, finDeadline, id',
    ],
  },
  production_batch: { columns: 'bankFileId v36?, sentToBankAt at?, bankReturnedAt at?' },
  return_line: {
    columns: 'bankCardLast4 v4?, acknowledgedAt at?, acknowledgedById v36?, note v200?',
  },
  outbox: { columns: 'onceKey v120?', indexes: ['ux_outbox_once: onceKey'] },
};
