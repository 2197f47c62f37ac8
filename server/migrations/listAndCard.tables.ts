import type { Tables } from './tables';

/** Photo checklists with what was dropped on them, production batches, and the numbers of cards. */
export const newTables: Tables = {
  checklist: {
    columns: `id v36*, version int, no v40, status v40, regionCode v40, officeId v36, employerId v36, channel v40, month v7,
      windowFrom v10?, windowTo v10?, supplementOfId v36?, openKey v80?, policyId v36?, requestedById v36, requestedAt at,
      sealedById v36?, sealedAt at?, sealedBy v60?, manifestFileId v36?, manifestHash v64?, sealVoidedAt at?,
      submittedById v36?, submittedAt at?, seenById v36?, seenAt at?, decidedById v36?, decidedAt at?, reasons text,
      note v500?, voucherNo v40?, costNo v60?, costOn v10?, costAmount int?, declaredPhotos int?`,
    indexes: [
      'ix_checklist_queue: officeId, status, submittedAt, id',
      'ix_checklist_employer: employerId, requestedAt, id',
      'ux_checklist_voucher: voucherNo',
      'ux_checklist_no: no',
      'ux_checklist_open_key: openKey',
    ],
  },
  checklist_item: {
    columns: `id v36*, version int, checklistId v36, seq int, status v40, regionCode v40, officeId v36, employerId v36,
      personId v36, enrolmentId v36, photoId v36?, idCopyFileId v36?, disputeField v40?, proposed text?, evidenceFileId v36?,
      correction v40?, excludeReason v40?, reasons text, note v500?, applicationId v36?, photoRequired flag, correctedById v36?, actedById v36?,
      actedAt at?`,
    indexes: [
      'ix_checklist_item_application: applicationId',
      'ix_checklist_item_of_person: personId, checklistId',
      'ix_checklist_item_status: checklistId, status, seq',
      'ux_checklist_item_seq: checklistId, seq',
      'ux_checklist_item_person: checklistId, personId',
    ],
  },
  granted_window: {
    columns: `id v36*, version int, kind v40, employerId v36, officeId v36, regionCode v40, fromDay v10, toDay v10,
      reason v200, grantedById v36, createdAt at`,
    indexes: ['ix_granted_window_employer: employerId, kind, toDay'],
  },
  upload_entry: {
    columns: `id v36*, jobId v36, checklistId v36, officeId v36, employerId v36, seq int, kind v40, name text, outcome v40,
      codes text, itemId v36?, createdAt at`,
    indexes: ['ix_upload_entry_list: checklistId, kind, outcome, id', 'ux_upload_entry_seq: jobId, seq'],
  },
  production_batch: {
    columns: `id v36*, version int, no v40, status v40, regionCode v40, officeId v36, employerId v36?, businessType v40,
      headCount int, manifestFileId v36?, openedById v36, openedAt at, sentAt at?, closedAt at?`,
    indexes: ['ix_production_batch_list: officeId, status, openedAt, id', 'ux_production_batch_no: no'],
  },
  production_item: {
    columns: 'id v36*, batchId v36, cardId v36, seq int, outcome v40?, failStage v40?, failReason v200?',
    indexes: [
      'ix_production_item_of_card: cardId, batchId',
      'ix_production_item_outcome: batchId, outcome, seq',
      'ux_production_item_card: batchId, cardId',
    ],
  },
  return_line: {
    columns: `id v36*, jobId v36, batchId v36, line int, outcome v40, code v40?, cardId v36?, cardNo v9?, number text?,
      numberIndex v40?, numberLast4 v4?, name v60?, failStage v40?, failReason v200?, createdAt at`,
    indexes: [
      'ix_return_line_batch: batchId, outcome, line',
      'ix_return_line_card: batchId, cardId',
      'ix_return_line_number: batchId, numberIndex',
      'ux_return_line: jobId, line',
    ],
  },
  card_number: {
    columns: 'id v60*, cardId v36, voidedAt at?',
    indexes: ['ix_card_number_card: cardId'],
  },
};

/** What a card carries from its production on. */
export const newColumns: Tables = {
  application: { columns: '', indexes: ['ix_application_employer: employerId, status, dueOn, id'] },
  card: {
    columns: `batchId v36?, cardNo v9?, chipId v32?, atr v64?, bankCode v40?, bankCardNo text?, bankCardLast4 v4?,
      issuedOn v10?, validUntil v10?, boxPosition v40?, producedAt at?, keeperOfficeId v36?, keeperEmployerId v36?,
      shelf v40?, keptSince at?, voucherNo v60?, agentName v60?, agentNumber text?, agentNumberLast4 v4?, missingSince at?,
      lostBy v40?, missingNote v200?, collectedOn v10?, collectorName v60?,
      collectorRelation v40?, collectorNumber text?, collectorNumberLast4 v4?, ssStatus v40?, enabledAt at?, enabledBy v40?,
      statusBeforeLoss v40?, lossReason v40?, lostAt at?, lossUntil v10?, cancelReason v40?, cancelNote v200?, cancelledAt at?,
      replacedById v36?`,
    indexes: [
      'ix_card_batch: batchId',
      'ix_card_no: cardNo',
      'ix_card_lapse: ssStatus, lossUntil, id',
      'ix_card_keeper: keeperOfficeId, whereabouts, keptSince, id',
      'ix_card_employer: employerId, whereabouts, orderedAt, id',
      'ix_card_office: officeId, whereabouts, orderedAt, id',
    ],
  },
};
