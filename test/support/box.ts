import { join } from 'node:path';
import Database from 'better-sqlite3';

/** The numbers of the cards in a box, as its maker printed them. */
export const boxNumbers = (count: number): string[] => Array.from({ length: count }, (_, at) => `B${40000001 + at}`);

/** Puts a box of newly made cards into a database that no server has open: copies of one card that was made, each with a number of its own, for people of the demo. */
export function fillBox(folder: string, count: number): void {
  const database = new Database(join(folder, 'card-office.sqlite'));
  try {
    const model = database
      .prepare("SELECT * FROM card WHERE whereabouts = 'PRODUCED' ORDER BY id LIMIT 1")
      .get() as Record<string, unknown>;
    const people = database
      .prepare('SELECT id FROM person WHERE regionCode = ? ORDER BY id LIMIT ?')
      .all(model.regionCode, count) as { id: string }[];
    if (people.length < count) throw new Error(`the demo has only ${people.length} people`);
    const names = Object.keys(model);
    const insert = database.prepare(`INSERT INTO card (${names.join(',')}) VALUES (${names.map(() => '?').join(',')})`);
    const hand = database.prepare(
      "INSERT INTO custody_entry (id, cardId, at, verb, hand) VALUES (?, ?, ?, 'send', 'MAKER')",
    );
    database.transaction(() => {
      for (const [at, cardNo] of boxNumbers(count).entries()) {
        const id = `box-card-${at}`;
        const own = { ...model, id, personId: people[at].id, employerId: null, openKey: null, batchId: null, cardNo };
        insert.run(...names.map(name => own[name as keyof typeof own]));
        hand.run(`box-hand-${at}`, id, model.producedAt);
      }
    })();
  } finally {
    database.close();
  }
}
