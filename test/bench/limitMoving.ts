import { newId } from '../../server/platform/columns';
import { dbTime } from '../../server/platform/database';
import { dayOf } from '../../shared/calendar';
import { REGION } from './holders';
import { ACTOR, type Dialect, type Item, type Statement } from './limitSql';

/** A move of cards from hand to hand as both servers do it: which verb, where from, where to, and what of the card changes. */
export type MoveName = 'receive' | 'issue' | 'missing';
export type MoveAsked = { move: MoveName; items: readonly Item[]; officeId: string; employerId: string };

type Hand = 'OFFICE' | 'EMPLOYER' | 'NOBODY';
type Shape = { verb: string; from: string; to: string; hand: Hand; set: string; handOver: 'DELIVERY' | 'ISSUE' | null };

/** What each move is. A column set to `?at`, `?office` or `?unit` takes the instant, the office or the unit. */
const SHAPES: Readonly<Record<MoveName, Shape>> = {
  receive: {
    verb: 'receive',
    from: 'PRODUCED',
    to: 'IN_CUSTODY',
    hand: 'OFFICE',
    set: "keeperOfficeId = ?office, shelf = 'A-01', keptSince = ?at, readyOn = ?day, handOverId = ?handOver",
    handOver: 'DELIVERY',
  },
  issue: {
    verb: 'issueToEmployer',
    from: 'IN_CUSTODY',
    to: 'WITH_EMPLOYER',
    hand: 'EMPLOYER',
    set: "keeperOfficeId = NULL, shelf = NULL, keeperEmployerId = ?unit, keptSince = ?at, voucherNo = 'L1', agentName = 'agent', agentNumber = 'sealed', agentNumberLast4 = '0001', handOverId = ?handOver",
    handOver: 'ISSUE',
  },
  missing: {
    verb: 'markMissing',
    from: 'IN_CUSTODY',
    to: 'MISSING',
    hand: 'NOBODY',
    set: "keeperOfficeId = NULL, shelf = NULL, keptSince = NULL, handOverId = NULL, missingSince = ?at, lostBy = 'OFFICE', missingNote = 'bench'",
    handOver: null,
  },
};

/** The cards that are to move, locked, each with whether it may. */
export const movable = ({ among, ids, lock }: Dialect, { move, items, officeId, employerId }: MoveAsked): Statement => {
  const { from } = SHAPES[move];
  const here = from === 'PRODUCED' ? '' : ' AND keeperOfficeId = ?';
  const theirs = move === 'issue' ? ' AND employerId = ?' : '';
  return [
    `SELECT id, version, whereabouts = ?${here}${theirs} AND ssStatus <> 'CANCELLED' AS fine FROM card WHERE ${among('id')}${lock}`,
    [from, ...(here ? [officeId] : []), ...(theirs ? [employerId] : []), ids(items.map(({ id }) => id))],
  ];
};

/** Everything that a move writes: cards, ledger, status changes, audit entries, and the hand-over with its list. */
export function moving(dialect: Dialect, asked: MoveAsked, moved: readonly string[], now: Date): Statement[] {
  const { among, ids: listed } = dialect;
  const { officeId, employerId, move } = asked;
  const { verb, from, to, hand, set, handOver } = SHAPES[move];
  const at = dbTime(now);
  const [first, handOverId] = [newId(now).slice(0, 14), handOver && newId(now)];
  const ids = listed(moved);
  const id = 'CONCAT(?, SUBSTR(c.id, 15))';
  const chosen = `FROM card c WHERE ${among('c.id')}`;
  const filled: Readonly<Record<string, string | null>> = {
    at,
    day: dayOf(now),
    office: officeId,
    unit: employerId,
    handOver: handOverId,
  };
  const names = [...set.matchAll(/\?(\w+)/g)].map(([, name]) => name);
  const writes: Statement[] = [
    [
      `INSERT INTO status_change (id, subject, subjectId, verb, fromStatus, toStatus, at, month, officeId, regionCode, channel, businessType, role, reasons)
       SELECT ${id}, 'card', c.id, '${verb}', '${from}', '${to}', ?, ?, c.officeId, c.regionCode, NULL, c.businessType, 'card_clerk', NULL ${chosen}`,
      [first, at, dayOf(now).slice(0, 7), ids],
    ],
    [
      `INSERT INTO audit_entry (id, at, actorId, roles, action, subject, subjectId, officeId, outcome, detail, address, mac)
       SELECT ${id}, ?, '${ACTOR}', 'reviewer,card_clerk', 'card.${verb}', 'card', c.id, c.officeId, 'DONE', '{"from":"${from}","to":"${to}"}', '127.0.0.1', 'limit' ${chosen}`,
      [first, at, ids],
    ],
    [
      `UPDATE card SET ${set.replace(/\?\w+/g, '?')}, whereabouts = '${to}', version = version + 1 WHERE ${among('id')}`,
      [...names.map(name => filled[name]), ids],
    ],
    [
      `INSERT INTO custody_entry (id, cardId, at, verb, hand, officeId, employerId, shelf, handOverId)
       SELECT ${id}, c.id, ?, '${verb}', '${hand}', c.keeperOfficeId, c.keeperEmployerId, c.shelf, c.handOverId ${chosen}`,
      [first, at, ids],
    ],
  ];
  if (move === 'receive')
    writes.push([
      `INSERT INTO outbox (id, kind, target, params, status, attempts, nextAt, createdAt)
       SELECT ${id}, 'CARD_TO_COLLECT', CONCAT('person:', c.personId), '{"placeZh":"四一九九机构0","placeEn":"Office 0","address":"四一九九路1号","phone":"0419-9900001","by":"2026-12-31"}',
         'PENDING', 0, ?, ? ${chosen} AND c.employerId IS NULL`,
      [first, at, at, ids],
    ]);
  if (move === 'missing')
    writes.push([`UPDATE production_item SET outcome = 'MISSING' WHERE ${among('cardId')} AND outcome IS NULL`, [ids]]);
  return handOver
    ? [...writes, ...handOverOf(dialect, { ...asked, handOver, handOverId: handOverId! }, ids, now)]
    : writes;
}

type HandOverGiven = Pick<MoveAsked, 'officeId' | 'employerId'> & {
  handOver: 'DELIVERY' | 'ISSUE';
  handOverId: string;
};

/** The hand-over by which they went, and its list. */
function handOverOf(
  { among }: Dialect,
  { handOver, handOverId, officeId, employerId }: HandOverGiven,
  ids: ReturnType<Dialect['ids']>,
  now: Date,
): Statement[] {
  const at = dbTime(now);
  const taken = handOver === 'DELIVERY';
  const [verb, status] = taken ? ['take', 'TAKEN'] : ['give', 'GIVEN'];
  const rowId = newId(now);
  return [
    [
      `INSERT INTO hand_over (id, version, no, kind, status, regionCode, officeId, keeperOfficeId, employerId, givenAt, takenAt)
       VALUES (?, 1, ?, ?, ?, '${REGION}', ?, ?, ?, ?, ?)`,
      [
        handOverId,
        rowId,
        handOver,
        status,
        officeId,
        taken ? officeId : null,
        taken ? null : employerId,
        at,
        taken ? at : null,
      ],
    ],
    [
      `INSERT INTO hand_over_item (id, handOverId, cardId, cardNo, outcome, settledAt)
       SELECT CONCAT(?, SUBSTR(c.id, 15)), ?, c.id, c.cardNo, ?, ? FROM card c WHERE ${among('c.id')}`,
      [rowId.slice(0, 14), handOverId, taken ? 'ARRIVED' : null, taken ? at : null, ids],
    ],
    [
      `INSERT INTO status_change (id, subject, subjectId, verb, toStatus, at, month, officeId, regionCode, role)
       VALUES (?, 'hand_over', ?, ?, ?, ?, ?, ?, '${REGION}', 'card_clerk')`,
      [newId(now), handOverId, verb, status, at, dayOf(now).slice(0, 7), officeId],
    ],
    [
      `INSERT INTO audit_entry (id, at, actorId, roles, action, subject, subjectId, officeId, outcome, address, mac)
       VALUES (?, ?, '${ACTOR}', 'reviewer,card_clerk', ?, 'hand_over', ?, ?, 'DONE', '127.0.0.1', 'limit')`,
      [newId(now), at, `hand_over.${verb}`, handOverId, officeId],
    ],
  ];
}
