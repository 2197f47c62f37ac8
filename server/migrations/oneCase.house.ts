import type { Tables } from './tables';

/** What the house itself keeps: records of what happened, jobs, notices, accounts, calendar. */
export const houseTables: Tables = {
  account: {
    columns: `id v36*, version int, username v40, displayName v60, passwordHash v200, roles text, officeId v36?,
      locale v40, totpSecret text?, lastTotpStep int?, disabledAt at?, lastSignInAt at?, demo flag,
      createdAt at`,
    indexes: ['ix_account_office: officeId', 'ux_account_username: username'],
  },
  account_employer: {
    columns: 'accountId v36*, employerId v36*',
    indexes: ['ix_account_employer_employer: employerId'],
  },
  sign_in_attempt: {
    columns: 'id v43*, failed int, throttledUntil at?, lastAt at',
    indexes: ['ix_sign_in_attempt_last: lastAt'],
  },
  invitation: {
    columns: `id v43*, role v40, username v40, displayName v60, officeId v36?, employerId v36?, accountId v36?,
      expiresAt at, usedAt at?, createdById v36`,
    indexes: ['ix_invitation_expires: expiresAt', 'ix_invitation_username: username'],
  },
  status_change: {
    columns: `id v36*, subject v40, subjectId v36, verb v40, fromStatus v40?, toStatus v40, at at, month v7,
      officeId v36?, regionCode v40?, channel v40?, businessType v40?, role v40?, reasons v1000?`,
    indexes: [
      'ix_status_change_figures: subject, month, toStatus, regionCode, officeId, channel, verb, businessType, role',
      'ix_status_change_subject: subject, subjectId, at',
    ],
  },
  audit_entry: {
    columns: `id v36*, at at, actorId v36?, roles v120, action v60, subject v40?, subjectId v36?, officeId v36?,
      outcome v40, purpose v200?, detail text?, address v45?, mac v64, chain v40?, seq big?, link v64?`,
    indexes: [
      'ux_audit_entry_chain: chain, seq',
      'ix_audit_entry_actor: actorId, at',
      'ix_audit_entry_subject: subject, subjectId, at',
    ],
  },
  counter: {
    columns: 'cell v160*, subject v40, status v40, officeId v36, channel v40, month v7, n int',
    indexes: ['ix_counter_status: subject, status, officeId'],
  },
  counter_delta: {
    columns: 'id int+, cell v160, subject v40, status v40, officeId v36, channel v40, month v7, n int',
  },
  idempotency_key: {
    columns: 'accountId v36*, operation v60*, key v64*, input v64, outcome text?, done flag, createdAt at',
    indexes: ['ix_idempotency_key_created: createdAt'],
  },
  audit_chain: {
    columns: 'chain v40*, seq big, link v64',
  },
  session: {
    columns: `id v43*, accountId v36, kind v40, actor text, createdAt at, lastSeenAt at, expiresAt at,
      label v60?`,
    indexes: ['ix_session_expires: expiresAt', 'ix_session_account: accountId'],
  },
  notice: {
    columns: `id v36*, accountId v36?, officeId v36?, role v40?, employerId v36?, kind v40, params text,
      link v200?, createdAt at, onceKey v120?`,
    indexes: [
      'ux_notice_once: onceKey',
      'ix_notice_employer: employerId, createdAt',
      'ix_notice_office: officeId, role, createdAt',
      'ix_notice_account: accountId, createdAt',
    ],
  },
  notice_read: {
    columns: 'accountId v36*, noticeId v36*, readAt at',
  },
  outbox: {
    columns: 'id v36*, kind v40, target v80, params text, status v40, attempts int, nextAt at, createdAt at',
    indexes: ['ix_outbox_due: status, nextAt, id'],
  },
  serial: {
    columns: 'name v60*, n int',
  },
  calendar_day: {
    columns: 'day v10*, kind v40, source v80',
  },
  calendar_year: {
    columns: 'year int*, published flag',
  },
  job: {
    columns: `id v36*, version int, kind v40, status v40, payload text, checkpoint text?, total int?, done int,
      outcome text?, attempts int, maxAttempts int, runAfter at?, leasedBy v36?, leasedUntil at?,
      createdById v36, officeId v36?, employerId v36?, regionCode v40?, createdAt at, finishedAt at?,
      dedupeKey v120?, errorCode v40?, incident v40?`,
    indexes: ['ux_job_dedupe: dedupeKey', 'ix_job_creator: createdById, createdAt, id', 'ix_job_queue: status, id'],
  },
  schedule_lease: {
    columns: 'name v40*, leasedBy v36, leasedUntil at',
  },
};
