import { databaseTime } from '../jobs/lease';
import { steady } from '../platform/clock';
import { newId } from '../platform/columns';
import type { House } from '../platform/context';
import { execute } from '../platform/database';

/** Whose turn it is to run a task where several processes share a database. */
export type Turn = {
  isOurs(): Promise<boolean>;
  /** Lets another process take over at once. */
  giveUp(): Promise<void>;
};

const LEASE_SECONDS = 20;

/** The turn at a task by a row in the database; on SQLite, which has one process, it is always ours. */
export function turnAt({ database, clock }: House, name: string): Turn {
  if (database.engine === 'sqlite') return { isOurs: async () => true, giveUp: async () => undefined };
  const us = newId(clock.now());
  let ours = false;
  let askAgainAt = 0;
  return {
    async isOurs() {
      if (steady() < askAgainAt) return ours;
      ours = await database.commit(async db => {
        const until = databaseTime(db, LEASE_SECONDS);
        await execute(
          db,
          `INSERT IGNORE INTO schedule_lease (name, leasedBy, leasedUntil) VALUES (?, ?, ${databaseTime(db)})`,
          [name, us],
        );
        const free = `(leasedBy = ? OR leasedUntil <= ${databaseTime(db)})`;
        const taken = await execute(
          db,
          `UPDATE schedule_lease SET leasedBy = ?, leasedUntil = ${until} WHERE name = ? AND ${free}`,
          [us, name, us],
        );
        return taken > 0;
      });
      askAgainAt = steady() + (LEASE_SECONDS * 1000) / (ours ? 4 : 2);
      return ours;
    },
    async giveUp() {
      if (!ours) return;
      ours = false;
      await database.commit(db =>
        execute(db, `UPDATE schedule_lease SET leasedUntil = ${databaseTime(db)} WHERE name = ? AND leasedBy = ?`, [
          name,
          us,
        ]),
      );
    },
  };
}
