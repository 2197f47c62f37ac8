import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createTables, dropColumns, dropTables, type Tables } from './tables';

/** The second half of a card's life: the custody ledger, the financial function, the clocks. */
export class SecondHalf1764580000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, newTables);
    await addColumns(runner, newColumns);
    await runner.query(carriedOver);
    const ignoring = runner.dataSource.options.type === 'better-sqlite3' ? 'OR IGNORE' : 'IGNORE';
    await runner.query(`INSERT ${ignoring} INTO card_number (id, cardId, voidedAt) ${CHIPS}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM card_number WHERE id LIKE '%|#%'");
    await dropColumns(runner, newColumns);
    await dropTables(runner, newTables);
  }
}

/** Cards that were somewhere before there was a ledger: each has one line, of where it is. */
const carriedOver = `INSERT INTO custody_entry (id, cardId, at, verb, hand, officeId, employerId, shelf)
  SELECT id, id, COALESCE(keptSince, missingSince, producedAt, orderedAt), 'carryOver',
    CASE whereabouts WHEN 'IN_CUSTODY' THEN 'OFFICE' WHEN 'WITH_EMPLOYER' THEN 'EMPLOYER' WHEN 'COLLECTED' THEN 'HOLDER'
      WHEN 'MISSING' THEN 'NOBODY' ELSE 'MAKER' END, keeperOfficeId, keeperEmployerId, shelf
  FROM card WHERE whereabouts IN ('IN_PRODUCTION', 'PRODUCED', 'MISSING', 'IN_CUSTODY', 'WITH_EMPLOYER', 'COLLECTED')`;
/** The chips of cards that were made before: each is in one card of its region. */
const CHIPS = "SELECT CONCAT(regionCode, '|#', chipId), id, NULL FROM card WHERE chipId IS NOT NULL";

const newTables: Tables = {
  custody_entry: {
    columns:
      'id v36*, cardId v36, at at, verb v40, hand v40, officeId v36?, employerId v36?, shelf v40?, handOverId v36?',
    indexes: ['ix_custody_entry_card: cardId, id'],
  },
  hand_over: {
    columns: `id v36*, version int, no v40, kind v40, status v40, regionCode v40, officeId v36, keeperOfficeId v36?, employerId v36?,
      givenAt at, givenCount int?, takenCount int?, takenAt at?, dueOn v10?, settleNote v200?, settledAt at?`,
    indexes: [
      'ux_hand_over_no: no',
      'ix_hand_over_office: officeId, status, givenAt, id',
      'ix_hand_over_keeper: keeperOfficeId, status, givenAt, id',
      'ix_hand_over_employer: employerId, status, givenAt, id',
    ],
  },
  hand_over_item: {
    columns: 'id v36*, handOverId v36, cardId v36?, cardNo v40?, outcome v40?, settledAt at?',
    indexes: ['ix_hand_over_item: handOverId, id', 'ix_hand_over_item_card: cardId, handOverId'],
  },
  ledger_check: {
    columns:
      'id v36*, version int, regionCode v40, day v10, at at, onceKey v40?, cards int, sums text, differences int, cardIds text',
    indexes: ['ux_ledger_check_once: onceKey', 'ix_ledger_check_region: regionCode, at, id'],
  },
};

const newColumns: Tables = {
  card: {
    columns: `readyOn v10?, custodyUntil v10?, handOverId v36?, collectorIndex v64?, collectorLetterNo v64?, collectNo v64?, collectOfficeId v36?, collectorScope v64?, unusualAgent flag?,
      collectPolicyId v36?, enabledOfficeId v36?, visitKind v64?, pinLockedAt at?, finStatus v64?, finDeadline v10?,
      finReminder int?, finGuardedAt at?, finActivatedAt at?, finOfficeId v36?, finAgentName v64?, finStatusBeforeLoss v64?,
      finLostAt at?, finLossReason v64?, finLossUntil v10?, finCloseNote v200?, destroyNote v200?, accountOpenedAt at?, voidReason v64?,
      voidNote v200?, troubleKind v64?, troubleNo v64?, insteadOfId v36?`,
    indexes: [
      'ix_card_shelf: keeperOfficeId, whereabouts, shelf, keptSince, custodyUntil',
      'ix_card_hands: whereabouts, keeperOfficeId, keeperEmployerId, officeId, employerId',
      'ix_card_region: regionCode, id',
      'ix_card_hand_over: handOverId',
      'ix_card_collector: collectorIndex, collectedOn',
      'ux_card_collect_no: collectNo',
      'ix_card_collect_office: collectOfficeId, whereabouts, orderedAt, id',
      'ix_card_trouble: troubleNo',
      'ix_card_produced: officeId, producedAt',
      'ix_card_custody_until: whereabouts, custodyUntil, id',
      'ix_card_fin_lapse: finStatus, finLossUntil, id',
      'ix_card_fin: finStatus, finGuardedAt, finDeadline, id',
      'ix_card_expiry: ssStatus, validUntil, id',
    ],
  },
  production_batch: { columns: 'bankFileId v36?, sentToBankAt at?, bankReturnedAt at?' },
  return_line: {
    columns: 'bankCardLast4 v4?, acknowledgedAt at?, acknowledgedById v36?, note v200?',
  },
  outbox: { columns: 'onceKey v120?, fault v40?', indexes: ['ux_outbox_once: onceKey'] },
};
