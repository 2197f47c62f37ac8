import type { EntityManager } from 'typeorm';
import type { House } from '../platform/context';
import { engineOf, execute, forUpdate, isDuplicate, marks } from '../platform/database';
import type { AuditEntry } from '../platform/records.entities';
import { hydrate, insertRows } from '../platform/rows';
import { auditMac } from '../platform/secrets';
import { AuditChain } from './audit.entity';

/** The chain of an entry: its office, or `-`. */
export const chainOf = ({ officeId }: Pick<AuditEntry, 'officeId'>): string => officeId ?? '-';

/** The link of an entry: a keyed hash over the link before it and its own. */
export const linkOf = (chain: string, seq: number, before: string, mac: string): string =>
  auditMac(JSON.stringify(['link', chain, seq, before, mac]));

/**
 * Numbers and chains what is not sealed yet, and says how many entries that was. One process seals at a time: the row of the
 * lease is locked, and where a lock does not reach (a cluster) the heads of the chains are changed by both, so one is re-run.
 */
export async function sealAudit(house: House): Promise<number> {
  let sealed = 0;
  while (await anyUnsealed(house.database.read)) {
    await ensureLease(house);
    const done = await house.database.commit(sealSome);
    sealed += done;
    if (done < CHUNK) break;
  }
  return sealed;
}

/** The row of audit_chain that stands for the sealer's lease; no chain of entries has this name. */
export const LEASE = '*';

const CHUNK = 400;

type Unsealed = Pick<AuditEntry, 'id' | 'officeId' | 'mac'>;
type Sealed = Pick<AuditEntry, 'id' | 'seq' | 'link'> & { chain: string };

async function anyUnsealed(db: EntityManager): Promise<boolean> {
  const rows: unknown[] = await db.query('SELECT id FROM audit_entry WHERE chain IS NULL LIMIT 1');
  return rows.length > 0;
}

async function ensureLease({ database }: House): Promise<void> {
  const [lease] = await database.read.query('SELECT chain FROM audit_chain WHERE chain = ?', [LEASE]);
  if (lease) return;
  try {
    await database.commit(db => insertRows(db, AuditChain, [{ chain: LEASE, seq: 0, link: '' }]));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

async function sealSome(db: EntityManager): Promise<number> {
  await db.query(`SELECT chain FROM audit_chain WHERE chain = ?${forUpdate(db)}`, [LEASE]);
  const entries: Unsealed[] = await db.query(
    `SELECT id, officeId, mac FROM audit_entry WHERE chain IS NULL ORDER BY id LIMIT ${CHUNK}`,
  );
  if (entries.length === 0) return 0;
  const heads = await headsOf(db, [...new Set(entries.map(chainOf))]);
  const sealed = entries.map(entry => nextIn(heads, entry));
  await writeSeals(db, sealed);
  await execute(db, 'UPDATE audit_chain SET seq = seq + ? WHERE chain = ?', [sealed.length, LEASE]);
  for (const { chain, seq, link } of heads.values()) {
    await execute(db, 'UPDATE audit_chain SET seq = ?, link = ? WHERE chain = ?', [seq, link, chain]);
  }
  return sealed.length;
}

function nextIn(heads: ReadonlyMap<string, AuditChain>, entry: Unsealed): Sealed {
  const head = heads.get(chainOf(entry))!;
  head.seq += 1;
  head.link = linkOf(head.chain, head.seq, head.link, entry.mac);
  return { id: entry.id, ...head };
}

async function headsOf(db: EntityManager, chains: readonly string[]): Promise<Map<string, AuditChain>> {
  const rows: Record<string, unknown>[] = await db.query(
    `SELECT * FROM audit_chain WHERE chain IN (${marks(chains)})${forUpdate(db)}`,
    [...chains],
  );
  const heads = new Map(rows.map(row => hydrate(db, AuditChain, row)).map(head => [head.chain, head]));
  const fresh = chains.filter(chain => !heads.has(chain)).map(chain => ({ chain, seq: 0, link: '' }));
  await insertRows(db, AuditChain, fresh);
  for (const head of fresh) heads.set(head.chain, head);
  return heads;
}

/** One statement for all: only the three columns of the seal are ever changed. */
async function writeSeals(db: EntityManager, sealed: readonly Sealed[]): Promise<void> {
  const rows = sealed.map((_, at) =>
    at === 0 ? 'SELECT ? AS id, ? AS chain, ? AS seq, ? AS link' : 'SELECT ?, ?, ?, ?',
  );
  const seals = `(${rows.join(' UNION ALL ')}) s`;
  const sql =
    engineOf(db) === 'sqlite'
      ? `UPDATE audit_entry SET chain = s.chain, seq = s.seq, link = s.link FROM ${seals} WHERE audit_entry.id = s.id AND +audit_entry.chain IS NULL`
      : `UPDATE ${seals} STRAIGHT_JOIN audit_entry e FORCE INDEX (PRIMARY) ON e.id = s.id SET e.chain = s.chain, e.seq = s.seq, e.link = s.link WHERE e.chain IS NULL`;
  const values = sealed.flatMap(({ id, chain, seq, link }) => [id, chain, seq, link]);
  await execute(db, sql, values);
}
