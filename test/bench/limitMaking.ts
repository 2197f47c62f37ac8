import { newId } from '../../server/platform/columns';
import { dbTime } from '../../server/platform/database';
import { dayOf } from '../../shared/calendar';
import { REGION } from './holders';
import { ACTOR, type Dialect, type Item, type Statement } from './limitSql';

/** A card that was made, as it is read from a file or a scanner. */
export type Made = Item & { cardNo: string; chipId: string; issuedOn: string; boxPosition: string };

/** The cards that are to be marked, locked, each with whether it is being made. */
export const inProduction = ({ among, ids, lock }: Dialect, items: readonly Made[]): Statement => [
  `SELECT id, version, whereabouts = 'IN_PRODUCTION' AS fine FROM card WHERE ${among('id')}${lock}`,
  [ids(items.map(({ id }) => id))],
];

/** Whether number and chip of a card are such. */
export const sound = ({ cardNo, chipId }: Made): boolean =>
  /^[A-Z0-9]{9}$/.test(cardNo) && /^[0-9A-F]{32}$/.test(chipId) && chipId.startsWith(REGION);

/** Takes numbers and chips, and finds the cards of which one is another's. */
export function numbersOf({ given, ignore }: Dialect, items: readonly Made[]): { take: Statement; taken: Statement } {
  const text = JSON.stringify(items);
  const keys = [`CONCAT('${REGION}|', g.cardNo)`, `CONCAT('${REGION}|#', g.chipId)`];
  const each = (of: (key: string) => string) => keys.map(of).join(' UNION ALL ');
  return {
    take: [
      `INSERT ${ignore} INTO card_number (id, cardId, voidedAt) ${each(key => `SELECT ${key}, g.id, NULL FROM ${given}`)}`,
      [text, text],
    ],
    taken: [
      each(
        key =>
          `SELECT g.id FROM ${given} JOIN card_number n ON n.id = ${key} WHERE n.cardId <> g.id OR n.voidedAt IS NOT NULL`,
      ),
      [text, text],
    ],
  };
}

/** Everything that the marking writes: status changes, audit entries, the rows of the batch, and the cards themselves. */
export function making({ among, ids: listed, given, sqlite }: Dialect, made: readonly Made[], now: Date): Statement[] {
  const at = dbTime(now);
  const ids = listed(made.map(({ id }) => id));
  const first = newId(now).slice(0, 14);
  const id = 'CONCAT(?, SUBSTR(c.id, 15))';
  const chosen = `FROM card c WHERE ${among('c.id')}`;
  const sets = ['cardNo', 'chipId', 'issuedOn', 'boxPosition'];
  const set = (table: string) =>
    `${sets.map(name => `${table}${name} = g.${name}`).join(', ')}, ${table}whereabouts = 'PRODUCED', ${table}ssStatus = 'SEALED', ${table}producedAt = ?, ${table}version = c.version + 1`;
  const items = "outcome = 'PRODUCED'";
  const same = `i.batchId = c.batchId AND i.cardId = c.id AND ${among('c.id')} AND i.outcome IS NULL`;
  return [
    [
      `INSERT INTO status_change (id, subject, subjectId, verb, fromStatus, toStatus, at, month, officeId, regionCode, channel, businessType, role, reasons)
       SELECT ${id}, 'card', c.id, 'markProduced', 'IN_PRODUCTION', 'PRODUCED', ?, ?, c.officeId, c.regionCode, NULL, c.businessType, 'card_clerk', NULL ${chosen}`,
      [first, at, dayOf(now).slice(0, 7), ids],
    ],
    [
      `INSERT INTO audit_entry (id, at, actorId, roles, action, subject, subjectId, officeId, outcome, detail, address, mac)
       SELECT ${id}, ?, '${ACTOR}', 'reviewer,card_clerk', 'card.markProduced', 'card', c.id, c.officeId, 'DONE', '{"from":"IN_PRODUCTION","to":"PRODUCED"}', '127.0.0.1', 'limit' ${chosen}`,
      [first, at, ids],
    ],
    [
      sqlite
        ? `UPDATE production_item AS i SET ${items} FROM card c WHERE ${same}`
        : `UPDATE production_item i JOIN card c ON ${same} SET i.${items}`,
      [ids],
    ],
    sqlite
      ? [`UPDATE card AS c SET ${set('')} FROM ${given} WHERE c.id = g.id`, [at, JSON.stringify(made)]]
      : [`UPDATE card c JOIN ${given} ON c.id = g.id SET ${set('c.')}`, [JSON.stringify(made), at]],
  ];
}
