import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Somebody with a card in force, and the day until which it is valid. */
export type Holder = { cardId: string; personId: string; name: string; validUntil: string };

/** Grown people without a unit whose only card is in force at the main bureau; no other person of the demo bears their name. */
const HOLDERS = `SELECT c.id AS cardId, p.id AS personId, p.name FROM card c
  JOIN person p ON p.id = c.personId JOIN office o ON o.id = c.officeId
  JOIN enrolment e ON e.personId = p.id AND e.status = 'ACCEPTED' AND e.regionCode = c.regionCode AND e.employerId IS NULL
  WHERE o.code = '419901-01' AND c.ssStatus = 'NORMAL' AND c.employerId IS NULL AND p.deceasedOn IS NULL
    AND p.birthYear BETWEEN 1960 AND 1995 AND (p.idValidTo IS NULL OR p.idValidTo > '2028')
    AND (SELECT COUNT(*) FROM card other WHERE other.personId = p.id) = 1
    AND (SELECT COUNT(*) FROM application one WHERE one.personId = p.id) = 1
    AND (SELECT COUNT(*) FROM enrolment one WHERE one.personId = p.id) = 1
    AND (SELECT COUNT(*) FROM person namesake WHERE namesake.name LIKE '%' || p.name || '%') = 1
  ORDER BY c.id LIMIT ?`;

/** Gives cards in force, each of another person, the days until which they are valid, in a database that no server has open. */
export function limitCards(folder: string, days: readonly string[]): Holder[] {
  const database = new Database(join(folder, 'card-office.sqlite'));
  try {
    const found = database.prepare(HOLDERS).all(days.length) as Omit<Holder, 'validUntil'>[];
    if (found.length < days.length) throw new Error(`the demo has only ${found.length} such holders`);
    const limit = database.prepare('UPDATE card SET validUntil = ? WHERE id = ?');
    return found.map((holder, at) => {
      limit.run(days[at], holder.cardId);
      return { ...holder, validUntil: days[at] };
    });
  } finally {
    database.close();
  }
}

/** The messages of a kind that the server has written for a person, read beside it. */
export function messagesTo(folder: string, personId: string, kind: string): Record<string, string>[] {
  const database = new Database(join(folder, 'card-office.sqlite'), { readonly: true });
  try {
    const rows = database
      .prepare('SELECT params FROM outbox WHERE target = ? AND kind = ?')
      .all(`person:${personId}`, kind) as { params: string }[];
    return rows.map(({ params }) => JSON.parse(params));
  } finally {
    database.close();
  }
}
