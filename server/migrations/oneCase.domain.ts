import type { Tables } from './tables';

/** People, units, enrolments, photos, applications and their cards. */
export const domainTables: Tables = {
  card: {
    columns: `id v36*, version int, whereabouts v40, kind v40, businessType v40, personId v36, applicationId v36,
      regionCode v40, officeId v36, employerId v36?, openKey v80?, inForceKey v80?, orderedAt at`,
    indexes: [
      'ix_card_whereabouts: whereabouts, regionCode, orderedAt, id',
      'ix_card_person: personId',
      'ix_card_application: applicationId',
      'ux_card_in_force_key: inForceKey',
      'ux_card_open_key: openKey',
    ],
  },
  employer: {
    columns: `id v36*, version int, regionCode v40, officeId v36, creditCode v18, creditCodeVerified flag,
      name v120, kind v40, address v200, bankCode v40?, selfApplyAllowed flag, selfApplyNote v200?,
      createdAt at`,
    indexes: ['ix_employer_region: regionCode, name', 'ux_employer_credit_code: creditCode'],
  },
  office: {
    columns: `id v36*, version int, code v40, nameZh v80, nameEn v120, kind v40, parentId v36?, regionCode v40,
      bankCode v40?, services text, address v200, phone v40, designatedFrom v10?, designatedTo v10?`,
    indexes: ['ux_office_code: code'],
  },
  person: {
    columns: `id v36*, version int, regionCode v40, idKind v40, number text, numberIndex v40, numberLast4 v4,
      birthYear int, birthDate text, sex v1, name v60, namePinyin v200, ethnicity v2, nationality v3?,
      idValidTo v10?, category v40, mobile text?, mobileIndex v40?, mobileLast4 v4?, address text?,
      guardianId v36?, fromLegacyNumber flag, deceasedOn v10?, createdAt at`,
    indexes: [
      'ix_person_region: regionCode, id',
      'ix_person_name: name, regionCode',
      'ix_person_mobile: mobileIndex',
      'ux_person_number: numberIndex',
    ],
  },
  photo: {
    columns: `id v36*, version int, personId v36, regionCode v40, fileId v36, originalHash v64, width int,
      height int, findings text, verdict v40, takenOn v10, createdAt at`,
    indexes: ['ix_photo_person: personId, createdAt', 'ix_photo_original: originalHash, personId'],
  },
  application_material: {
    columns: `id v36*, applicationId v36, kind v40, sighted v40, number v60?, date v10?, amount big?,
      fileId v36?, checkedById v36, createdAt at`,
    indexes: ['ux_application_material: applicationId, kind'],
  },
  application: {
    columns: `id v36*, version int, receiptNo v40?, status v40, businessType v40, cardKind v40, channel v40,
      regionCode v40, officeId v36, employerId v36?, personId v36, photoId v36?, enteredByIds text,
      openedAt at, submittedAt at?, submissions int, dueOn v10?, dueProvisional flag, pausedAt at?,
      decidedById v36?, decidedAt at?, reasons text, earlierReasons text, returnedLate flag,
      changed text, beforeDecision text?, note v500?, truthDeclared flag, proxyName v60?,
      proxyRelation v40?, proxyNumber text?, proxyNumberLast4 v4?, policyId v36?, openKey v80?`,
    indexes: [
      'ix_application_person: personId, status',
      'ix_application_decided: status, decidedAt, id, officeId',
      'ix_application_due: status, dueOn, id, officeId',
      'ix_application_queue: status, submittedAt, id, officeId',
      'ux_application_receipt: receiptNo',
      'ux_application_open_key: openKey',
    ],
  },
  stored_file: {
    columns: `id v36*, name v64, sha256 v64, size big, mime v80, purpose v40, uploadedById v36, attached flag,
      officeId v36?, regionCode v40?, employerId v36?, personId v36?, createdAt at`,
    indexes: ['ix_stored_file_loose: purpose, attached, createdAt', 'ix_stored_file_name: name'],
  },
  region_policy: {
    columns: 'id v36*, regionCode v40, version int, validFrom v10, values text, basis v300?, createdAt at',
    indexes: ['ix_region_policy_from: regionCode, validFrom', 'ux_region_policy_version: regionCode, version'],
  },
  enrolment: {
    columns: `id v36*, version int, status v40, regionCode v40, personId v36, employerId v36?, insuranceKind v40,
      employedOn v10?, registeredOn v10, acceptedOn v10?, endedOn v10?, everPaid flag, note v500?,
      activeKey v80?, pendingKey v120?, registeredById v36, createdAt at`,
    indexes: [
      'ix_enrolment_queue: regionCode, status, createdAt, id',
      'ix_enrolment_employer: employerId, status, personId',
      'ix_enrolment_person: personId, status',
      'ux_enrolment_pending: pendingKey',
      'ux_enrolment_active: activeKey',
    ],
  },
};
