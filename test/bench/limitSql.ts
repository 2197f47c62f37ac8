import { newId } from '../../server/platform/columns';
import { dbTime } from '../../server/platform/database';
import { addMonths, dayOf } from '../../shared/calendar';
import type { Value } from './store';

/** What differs between the engines in the hand-written SQL. */
export type Dialect = {
  /** A condition that a column is one of the ids of a parameter. */
  among(column: string): string;
  ids(ids: readonly string[]): Value | readonly string[];
  group: string;
  lock: string;
  sqlite: boolean;
  ignore: string;
  /** The made cards of a JSON parameter as a table `g`. */
  given: string;
};

export type Item = { id: string; version: number };
type Param = Value | readonly string[];
export type Statement = readonly [sql: string, params: readonly Param[]];

/** Who the hand-written server works as: it knows no sign-in. */
export const ACTOR = 'bench-reviewer';

const LATEST = `(SELECT l.id FROM status_change l WHERE l.subject = 'application' AND l.subjectId = a.id ORDER BY l.at DESC, l.id DESC LIMIT 1)`;

/** The review queue, page 1. */
export const QUEUE = `SELECT a.id, a.receiptNo, a.status, a.submittedAt, p.name, p.numberLast4, p.birthYear, m.name AS employer, o.nameZh,
    (SELECT COUNT(*) FROM application_material x WHERE x.applicationId = a.id) AS materialsCount, v.verb, v.at, v.role
  FROM (SELECT id FROM application WHERE status = 'SUBMITTED' ORDER BY submittedAt, id LIMIT 26) k
  JOIN application a ON a.id = k.id JOIN person p ON p.id = a.personId JOIN office o ON o.id = a.officeId
  LEFT JOIN employer m ON m.id = a.employerId LEFT JOIN status_change v ON v.id = ${LATEST}
  ORDER BY a.submittedAt, a.id`;

/** How many wait. */
export const WAITING = "SELECT COUNT(*) AS n FROM application WHERE status = 'SUBMITTED'";

/** One case with everything below it. */
export const caseSql = ({
  group,
}: Dialect): string => `SELECT a.*, p.name, p.numberLast4, p.birthYear, p.sex, p.category, o.nameZh, o.nameEn, m.name AS employer,
    h.fileId, h.width, h.height, h.verdict, h.takenOn,
    (SELECT ${group}(JSON_OBJECT('id', x.id, 'kind', x.kind, 'sighted', x.sighted, 'number', x.number, 'date', x.date, 'amount', x.amount))
      FROM application_material x WHERE x.applicationId = a.id) AS materials,
    (SELECT ${group}(JSON_OBJECT('id', v.id, 'verb', v.verb, 'fromStatus', v.fromStatus, 'toStatus', v.toStatus, 'at', v.at, 'role', v.role))
      FROM status_change v WHERE v.subject = 'application' AND v.subjectId = a.id) AS history
  FROM application a JOIN person p ON p.id = a.personId JOIN office o ON o.id = a.officeId
  LEFT JOIN employer m ON m.id = a.employerId LEFT JOIN photo h ON h.id = a.photoId WHERE a.id = ?`;

const BRANCHES = ['PENSION', 'MEDICAL'];

/** The cases that are to be approved, locked, each with whether every rule allows it. */
export function judged({ among, ids, lock }: Dialect, items: readonly Item[], now: Date): Statement {
  const key = "CONCAT(a.personId, '|', a.cardKind)";
  const enrolled = `SELECT COUNT(*) FROM enrolment e WHERE e.personId = a.personId AND e.status = 'ACCEPTED'`;
  const twice = BRANCHES.map(branch => `(${enrolled} AND e.insuranceKind LIKE '%${branch}') < 2`).join(' AND ');
  const sql = `SELECT a.id, a.version, a.status = 'SUBMITTED' AND a.enteredByIds NOT LIKE '%"${ACTOR}"%' AND p.deceasedOn IS NULL
      AND h.verdict <> 'REFUSED' AND h.takenOn >= ? AND (${enrolled} AND e.regionCode = a.regionCode) > 0 AND ${twice}
      AND NOT EXISTS (SELECT 1 FROM card c WHERE c.openKey = ${key}) AND NOT EXISTS (SELECT 1 FROM card c WHERE c.inForceKey = ${key})
      AND (SELECT COUNT(*) FROM application_material x WHERE x.applicationId = a.id
        AND (a.channel = 'EMPLOYER_CHECKLIST' AND (x.kind = 'PHOTO_CHECKLIST' AND x.sighted = 'SEALED' AND x.number IS NOT NULL
          AND x.date IS NOT NULL OR x.kind = 'ID_COPY' AND x.fileId IS NOT NULL)
          OR x.kind IN ('ID_ORIGINAL', 'APPLICATION_FORM') AND x.sighted = 'ORIGINAL'))
        >= CASE a.channel WHEN 'BUREAU' THEN 2 WHEN 'EMPLOYER_CHECKLIST' THEN 2 ELSE 1 END AS fine
    FROM application a JOIN person p ON p.id = a.personId JOIN photo h ON h.id = a.photoId WHERE ${among('a.id')}${lock}`;
  return [sql, [addMonths(dayOf(now), -6), ids(items.map(({ id }) => id))]];
}

/** Everything that an approval writes: card, status changes, audit entries, counters, and the cases themselves. */
export function approval({ among, ids: listed }: Dialect, approved: readonly string[], now: Date): Statement[] {
  const at = dbTime(now);
  const month = dayOf(now).slice(0, 7);
  const ids = listed(approved);
  const chosen = `FROM application a WHERE ${among('a.id')}`;
  const cardId = 'CONCAT(?, SUBSTR(a.id, 15))';
  const [first, second] = [newId(now), newId(new Date(now.getTime() + 1))].map(id => id.slice(0, 14));
  const change = `INSERT INTO status_change (id, subject, subjectId, verb, fromStatus, toStatus, at, month, officeId, regionCode, channel, businessType, role, reasons)`;
  const entry =
    'INSERT INTO audit_entry (id, at, actorId, roles, action, subject, subjectId, officeId, outcome, detail, address, mac)';
  const who = `'${ACTOR}', 'reviewer'`;
  const end = "a.officeId, 'DONE', ?, '127.0.0.1', 'limit'";
  const moved = '\'{"from":"SUBMITTED","to":"APPROVED"}\'';
  const deltas = `SELECT CONCAT('application|', officeId, '|', channel, '|SUBMITTED|', SUBSTR(submittedAt, 1, 7)), 'application', 'SUBMITTED', officeId, channel, SUBSTR(submittedAt, 1, 7), -COUNT(*)`;
  const grouped = `${chosen} GROUP BY officeId, channel, SUBSTR(submittedAt, 1, 7)`;
  return [
    [
      `INSERT INTO card (id, version, whereabouts, kind, businessType, personId, applicationId, regionCode, officeId, employerId, openKey, orderedAt)
       SELECT ${cardId}, 1, 'ORDERED', a.cardKind, a.businessType, a.personId, a.id, a.regionCode, a.officeId, a.employerId, CONCAT(a.personId, '|', a.cardKind), ? ${chosen}`,
      [first, at, ids],
    ],
    [
      `${change} SELECT CONCAT(?, SUBSTR(a.id, 15)), 'application', a.id, 'approve', 'SUBMITTED', 'APPROVED', ?, ?, a.officeId, a.regionCode, a.channel, a.businessType, 'reviewer', NULL ${chosen}`,
      [first, at, month, ids],
    ],
    [
      `${change} SELECT CONCAT(?, SUBSTR(a.id, 15)), 'card', ${cardId}, 'order', NULL, 'ORDERED', ?, ?, a.officeId, a.regionCode, NULL, a.businessType, 'reviewer', NULL ${chosen}`,
      [second, first, at, month, ids],
    ],
    [
      `${entry} SELECT CONCAT(?, SUBSTR(a.id, 15)), ?, ${who}, 'application.approve', 'application', a.id, ${end.replace('?', moved)} ${chosen}`,
      [first, at, ids],
    ],
    [
      `${entry} SELECT CONCAT(?, SUBSTR(a.id, 15)), ?, ${who}, 'card.order', 'card', ${cardId}, ${end.replace('?', '\'{"to":"ORDERED"}\'')} ${chosen}`,
      [second, at, first, ids],
    ],
    [
      `INSERT INTO counter_delta (cell, subject, status, officeId, channel, month, n) ${deltas} ${grouped} UNION ALL ${deltas.replaceAll('SUBMITTED', 'APPROVED').replace('-COUNT', 'COUNT')} ${grouped}`,
      [ids, ids],
    ],
    [
      `UPDATE application SET status = 'APPROVED', version = version + 1, decidedAt = ?, decidedById = '${ACTOR}', reasons = '[]', openKey = NULL, pausedAt = NULL WHERE ${among('id')}`,
      [at, ids],
    ],
  ];
}
