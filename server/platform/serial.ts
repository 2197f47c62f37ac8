import { Column, Entity, PrimaryColumn } from 'typeorm';
import { countColumn, textColumn } from './columns';
import type { Work } from './context';
import { engineOf, execute, forUpdate } from './database';

/** The last serial number given under a key. */
@Entity('serial')
export class Serial {
  @PrimaryColumn(textColumn(60)) name!: string;
  @Column(countColumn) n!: number;
}

/** Takes the next `count` serial numbers under a name and gives the first; numbers of a transaction that fails are given again. */
export async function takeSerials(work: Work, name: string, count: number): Promise<number> {
  const onTop =
    engineOf(work.db) === 'sqlite'
      ? 'ON CONFLICT (name) DO UPDATE SET n = n + excluded.n'
      : 'ON DUPLICATE KEY UPDATE n = n + VALUES(n)';
  await execute(work.db, `INSERT INTO serial (name, n) VALUES (?, ?) ${onTop}`, [name, count]);
  const [{ n }] = await work.db.query(`SELECT n FROM serial WHERE name = ?${forUpdate(work.db)}`, [name]);
  return Number(n) - count + 1;
}
