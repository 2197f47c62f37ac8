import type { Actor } from '../../shared/access';
import type { Day } from '../../shared/calendar';
import type { CardKind } from '../../shared/codes';
import { either, ofEmployers, ofOffices, ofRegions } from '../platform/scopes';
import { ANYWHERE, all, oneOf, type Where } from '../platform/where';

type Value = string | number | Date | null;

/** What the one statement reads of one person. */
export type Known = Readonly<Record<string, Value>> & { personId: string; name: string; numberLast4: string };

/** For whom a unit may ask: accepted people, and those whose pending enrolment it sent; staff for those enrolled in their regions. */
function enrolmentScope(actor: Actor, ofUnit?: string | null): Where {
  const unit = ofUnit ? oneOf('x.employerId', [ofUnit]) : ANYWHERE;
  if (actor.reach.kind === 'employers') return all(ofEmployers(actor, 'x.employerId'), OWN_OR_SENT, unit);
  const living = ofUnit ? oneOf('x.status', ['ACCEPTED', 'PENDING']) : ANYWHERE;
  return all(ofRegions(actor, 'x.regionCode'), unit, living);
}

const OWN_OR_SENT: Where = {
  sql: "x.status = 'ACCEPTED' OR (x.status = 'PENDING' AND x.sentName IS NOT NULL)",
  params: [],
};

/** The people that staff may ask about. */
const inquiryScope = (actor: Actor): Where => either(ENROLLED, ofRegions(actor, 'p.regionCode'));

const ENROLLED: Where = { sql: 'e.id IS NOT NULL', params: [] };

/** The people found by an enrolment, a receipt or a card number within the actor's reach. */
export const foundBy = {
  enrolmentId: (actor: Actor, id: string): Where => {
    const scope = enrolmentScope(actor);
    return {
      sql: `p.id IN (SELECT x.personId FROM enrolment x WHERE x.id = ? AND ${scope.sql})`,
      params: [id, ...scope.params],
    };
  },
  receiptNo: (actor: Actor, no: string): Where => within('application', 'receiptNo', actor, no),
  cardNo: (actor: Actor, no: string): Where => within('card', 'cardNo', actor, no),
};

function within(table: string, column: string, actor: Actor, value: string): Where {
  const scope = either(
    ofOffices(actor, 'x.officeId'),
    ofRegions(actor, 'x.regionCode'),
    ofEmployers(actor, 'x.employerId'),
  );
  return {
    sql: `p.id IN (SELECT x.personId FROM ${table} x WHERE x.${column} = ? AND (${scope.sql}))`,
    params: [value, ...scope.params],
  };
}

type Asked = {
  kind: CardKind;
  where: Where;
  today: Day;
  ofUnit?: string | null;
  /** The number that is asked by: of a card that was replaced, that one is told. */
  cardNo?: string | null;
};

/** Everything that a reason is judged by, of all the people that a condition finds, in one statement. */
export function factsStatement(actor: Actor, { kind, where, today, ofUnit, cardNo = null }: Asked): Where {
  const enrolled = enrolmentScope(actor, ofUnit);
  const listed = actor.reach.kind === 'employers' ? ofEmployers(actor, 'x.employerId') : ANYWHERE;
  const ofUnits: Where = {
    sql: `p.id IN (SELECT x.personId FROM enrolment x WHERE ${enrolled.sql})`,
    params: enrolled.params,
  };
  const condition = all(
    where,
    ofUnit || actor.reach.kind === 'employers' ? all(ENROLLED, ofUnits) : inquiryScope(actor),
  );
  return {
    sql: `SELECT ${actor.reach.kind === 'employers' ? SENT : KNOWN}, ${COLUMNS} FROM person p
      LEFT JOIN enrolment e ON e.id = (SELECT x.id FROM enrolment x WHERE x.personId = p.id AND ${enrolled.sql}
        ORDER BY CASE x.status WHEN 'ACCEPTED' THEN 0 WHEN 'PENDING' THEN 1 WHEN 'ENDED' THEN 2 ELSE 3 END, x.employerId IS NULL, x.createdAt DESC, x.id DESC LIMIT 1)
      LEFT JOIN employer m ON m.id = e.employerId
      LEFT JOIN card c ON c.id = (SELECT x.id FROM card x WHERE x.personId = p.id AND x.kind = ? AND x.whereabouts <> 'VOID'
        ORDER BY CASE WHEN x.cancelReason = 'REPLACED' AND x.cardNo = ? THEN 0 ELSE 1 END, ${NEAREST_CARD}, x.orderedAt DESC, x.id DESC LIMIT 1)
      LEFT JOIN application a ON a.id = (SELECT x.id FROM application x WHERE x.personId = p.id AND x.cardKind = ?
        AND x.status <> 'WITHDRAWN' AND x.businessType IN ('FIRST', 'REISSUE', 'REPLACE', 'RENEW')
        ORDER BY x.openKey IS NULL, x.openedAt DESC, x.id DESC LIMIT 1)
      LEFT JOIN office f ON f.id = c.keeperOfficeId
      LEFT JOIN employer k ON k.id = c.keeperEmployerId
      LEFT JOIN checklist_item i ON i.id = (SELECT x.id FROM checklist_item x JOIN checklist y ON y.id = x.checklistId
        WHERE x.personId = p.id AND ${listed.sql} ORDER BY y.requestedAt DESC, x.id DESC LIMIT 1)
      LEFT JOIN checklist l ON l.id = i.checklistId
      LEFT JOIN granted_window w ON w.id = (SELECT x.id FROM granted_window x WHERE x.employerId = e.employerId AND x.toDay >= ?
        ORDER BY CASE WHEN x.fromDay <= ? THEN 0 ELSE 1 END, CASE WHEN x.fromDay <= ? THEN x.toDay END DESC, x.fromDay, x.id LIMIT 1)
      WHERE ${condition.sql} ORDER BY p.id`,
    params: [
      ...[today, today],
      ...enrolled.params,
      ...[kind, cardNo, kind],
      ...listed.params,
      ...[today, today, today],
      ...condition.params,
    ],
  };
}

/** On its way before collected, collected before in force, in force before lost, lost before cancelled. */
const NEAREST_CARD = `CASE WHEN x.ssStatus = 'CANCELLED' THEN 5 WHEN x.whereabouts <> 'COLLECTED' THEN 0
  WHEN x.ssStatus = 'SEALED' THEN 1 WHEN x.ssStatus = 'NORMAL' THEN 2 WHEN x.ssStatus = 'TEMP_LOST' THEN 3 ELSE 4 END`;

const KNOWN = 'p.id AS personId, p.name AS name';
/** Of somebody whose enrolment is not accepted a unit sees the row that it sent, and nothing of the person that we know. */
const SENT = `CASE WHEN e.status = 'ACCEPTED' THEN p.id ELSE e.id END AS personId, CASE WHEN e.status = 'ACCEPTED' THEN p.name ELSE e.sentName END AS name`;

/** The place of the region where a loss is released, the card's own office first; designated on the day. */
const RELEASES = `(SELECT o.id FROM office o WHERE o.regionCode = c.regionCode AND o.services LIKE '%"RELEASE"%'
  AND (o.designatedFrom IS NULL OR o.designatedFrom <= ?) AND (o.designatedTo IS NULL OR o.designatedTo >= ?)
  ORDER BY CASE WHEN o.id = c.officeId THEN 0 ELSE 1 END, o.code LIMIT 1)`;
/** A card that had been made for the same case, and was made void. */
const WRONG = `(SELECT COUNT(*) FROM card v WHERE v.applicationId = a.id AND v.whereabouts = 'VOID' AND v.cardNo IS NOT NULL)`;
/** What a draft has of its materials: each with how it was seen, and whether there is a file, a number, a day and an amount. */
const BROUGHT = `(SELECT GROUP_CONCAT(CONCAT(t.kind, ':', t.sighted, ':', (t.fileId IS NOT NULL), (t.number IS NOT NULL), (t.\`date\` IS NOT NULL), (t.amount IS NOT NULL)))
  FROM application_material t WHERE t.applicationId = a.id)`;

const COLUMNS = `p.numberLast4 AS numberLast4, p.birthYear AS birthYear, p.birthDate AS birthDate,
  p.category AS category, p.deceasedOn AS deceasedOn, p.idValidTo AS idValidTo, p.regionCode AS regionCode,
  e.status AS enrolmentStatus, e.regionCode AS enrolledIn, e.registeredOn AS registeredOn, e.acceptedOn AS acceptedOn,
  e.employerId AS employerId, m.name AS unitName, m.selfApplyAllowed AS selfApplyAllowed,
  m.kind AS unitKind, e.employedOn AS employedOn, e.insuranceKind AS insuranceKind,
  w.kind AS grantedKind, w.fromDay AS grantedFrom, w.toDay AS grantedTo,
  (SELECT GROUP_CONCAT(x.insuranceKind) FROM enrolment x WHERE x.personId = p.id AND x.status = 'ACCEPTED' AND x.id <> e.id) AS otherKinds,
  (SELECT MAX(x.everPaid) FROM enrolment x WHERE x.personId = p.id AND x.status = 'ACCEPTED') AS everPaid,
  c.id AS cardId, c.officeId AS cardOfficeId, c.whereabouts AS whereabouts, c.ssStatus AS ssStatus, c.employerId AS cardEmployerId, c.keeperOfficeId AS keeperOfficeId,
  f.kind AS keeperKind, k.name AS keeperName, c.shelf AS shelf, c.keptSince AS keptSince, c.collectedOn AS collectedOn,
  c.finStatus AS finStatus, c.finDeadline AS finDeadline, c.custodyUntil AS custodyUntil, c.validUntil AS validUntil,
  c.pinLockedAt AS pinLockedAt, c.lostAt AS lostAt, c.lossReason AS lossReason, c.cancelReason AS cancelReason, c.cancelledAt AS cancelledAt,
  (SELECT h.cardNo FROM card h WHERE h.id = c.replacedById) AS newCardNo,
  CASE WHEN c.lossReason = 'FINANCIAL_NOT_ACTIVATED' THEN ${RELEASES} END AS releaseOfficeId,
  CASE WHEN c.id IS NULL OR c.whereabouts = 'COLLECTED' THEN 0 ELSE ${WRONG} END AS wrongBefore,
  c.lossUntil AS lossUntil, (c.chipId IS NOT NULL AND c.bankCardNo IS NOT NULL) AS dataComplete,
  (SELECT n.failStage FROM production_item n WHERE n.cardId = c.id AND n.failStage IS NOT NULL ORDER BY n.id DESC LIMIT 1) AS failStage,
  (SELECT COUNT(*) FROM card h WHERE h.inForceKey = CONCAT(p.id, '|', c.kind) AND h.id <> c.id) AS others,
  a.id AS applicationId, a.status AS applicationStatus, a.receiptNo AS receiptNo, a.businessType AS businessType, a.channel AS channel,
  a.decidedAt AS decidedAt, a.dueOn AS dueOn, a.dueProvisional AS dueProvisional, a.reasons AS caseTold, a.officeId AS caseOfficeId,
  a.employerId AS caseEmployerId, a.truthDeclared AS truthDeclared, a.proxyName AS proxyName, a.photoId AS photoId,
  CASE WHEN a.status = 'DRAFT' THEN ${BROUGHT} END AS brought,
  CASE WHEN a.status = 'DRAFT' THEN (SELECT h.takenOn FROM photo h WHERE h.id = a.photoId) END AS photoTakenOn,
  (SELECT h.findings FROM photo h WHERE h.verdict = 'REFUSED' AND h.id = CASE WHEN a.status = 'DRAFT' THEN a.photoId ELSE i.photoId END) AS findings,
  i.status AS rowStatus, i.reasons AS rowTold, i.excludeReason AS excludeReason, i.correction AS correction,
  l.status AS listStatus, l.requestedAt AS requestedAt, l.officeId AS listOfficeId,
  (SELECT y.status FROM checklist y WHERE y.employerId = e.employerId AND y.openKey IS NOT NULL ORDER BY y.requestedAt DESC, y.id DESC LIMIT 1) AS unitList`;
