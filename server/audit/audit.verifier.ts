import type { EntityManager } from 'typeorm';
import { macOf } from '../platform/journal';
import { AuditEntry } from '../platform/records.entities';
import { hydrate } from '../platform/rows';
import type { AuditFault, AuditFaultKind, AuditVerification } from './audit.entity';
import { chainOf, LEASE, linkOf } from './audit.sealer';

/**
 * Walks every chain from its first entry to its head and computes each entry's keyed hash and link again; a gap in the numbers or
 * a chain that ends before its head is a deletion. What is not sealed yet is counted, and its own hash checked.
 */
export async function verifyChain(db: EntityManager): Promise<AuditVerification> {
  const heads: Head[] = await db.query('SELECT chain, seq, link FROM audit_chain WHERE chain <> ?', [LEASE]);
  const used: { chain: string }[] = await db.query('SELECT DISTINCT chain FROM audit_entry WHERE chain IS NOT NULL');
  const headOf = new Map(heads.map(head => [head.chain, { ...head, seq: Number(head.seq) }]));
  const faults: AuditFault[] = [];
  let checked = 0;
  for (const chain of new Set([...headOf.keys(), ...used.map(row => row.chain)])) {
    const head = headOf.get(chain) ?? { chain, seq: 0, link: '' };
    const walk = new Walk(chain);
    for await (const entries of sealedPages(db, head)) {
      for (const entry of entries) walk.step(entry);
    }
    walk.end(head);
    checked += walk.checked;
    for (const stray of walk.strays) walk.fault(stray.seq, await kindOfStray(db, chain, stray));
    faults.push(...walk.faults, ...(await beyondHead(db, chain)));
  }
  const tail = await verifyTail(db);
  faults.push(...tail.faults);
  return { ok: faults.length === 0, checked, unsealed: tail.unsealed, faults: faults.slice(0, FAULTS_SHOWN) };
}

type Head = { chain: string; seq: number; link: string };
type Stray = { seq: number; mac: string; link: string };

const FAULTS_SHOWN = 200;
const PAGE = 500;
const NEAR = 8;

/** The walk over one chain in the order of its numbers. */
class Walk {
  checked = 0;
  readonly faults: AuditFault[] = [];
  readonly strays: Stray[] = [];
  private seq = 0;
  private link = '';

  constructor(private readonly chain: string) {}

  step(entry: AuditEntry): void {
    const seq = entry.seq ?? 0;
    const link = entry.link ?? '';
    this.checked += 1;
    if (seq <= this.seq) this.fault(seq, 'REORDERED');
    this.gone(seq - 1);
    if (macOf(entry) !== entry.mac) this.fault(seq, 'CHANGED');
    else if (chainOf(entry) !== this.chain) this.fault(seq, 'REORDERED');
    else if (seq === this.seq + 1 && linkOf(this.chain, seq, this.link, entry.mac) !== link)
      this.strays.push({ seq, mac: entry.mac, link });
    this.seq = seq;
    this.link = link;
  }

  end(head: Head): void {
    this.gone(head.seq);
    if (this.seq === head.seq && this.link !== head.link) this.fault(this.seq, 'LINK');
  }

  fault(seq: number, kind: AuditFaultKind): void {
    this.faults.push({ chain: this.chain, seq, kind });
  }

  private gone(until: number): void {
    for (let seq = this.seq + 1; seq <= until && this.faults.length < FAULTS_SHOWN; seq += 1)
      this.fault(seq, 'DELETED');
  }
}

/** An entry whose link fits a place near by was moved; one that fits none is chained to another past. */
async function kindOfStray(db: EntityManager, chain: string, { seq, mac, link }: Stray): Promise<AuditFaultKind> {
  const near: { link: string }[] = await db.query(
    'SELECT link FROM audit_entry WHERE chain = ? AND seq BETWEEN ? AND ? LIMIT 100',
    [chain, seq - NEAR, seq + NEAR],
  );
  const befores = ['', ...near.map(row => row.link)];
  for (let place = Math.max(1, seq - NEAR); place <= seq + NEAR; place += 1) {
    if (befores.some(before => linkOf(chain, place, before, mac) === link)) return place === seq ? 'LINK' : 'REORDERED';
  }
  return 'LINK';
}

/** An entry with a number above the head of its chain: the head is read after the entries, and only ever moves on. */
async function beyondHead(db: EntityManager, chain: string): Promise<AuditFault[]> {
  const [{ top }] = await db.query('SELECT MAX(seq) AS top FROM audit_entry WHERE chain = ?', [chain]);
  const [head] = await db.query('SELECT seq FROM audit_chain WHERE chain = ?', [chain]);
  return Number(top ?? 0) > Number(head?.seq ?? 0) ? [{ chain, seq: Number(top), kind: 'LINK' }] : [];
}

async function* sealedPages(db: EntityManager, { chain, seq: until }: Head): AsyncGenerator<AuditEntry[]> {
  let after: { seq: number; id: string } = { seq: -1, id: '' };
  for (;;) {
    const rows: Record<string, unknown>[] = await db.query(
      `SELECT * FROM audit_entry WHERE chain = ? AND seq <= ? AND (seq > ? OR (seq = ? AND id > ?)) ORDER BY seq, id LIMIT ${PAGE}`,
      [chain, until, after.seq, after.seq, after.id],
    );
    if (rows.length === 0) return;
    const entries = rows.map(row => hydrate(db, AuditEntry, row));
    yield entries;
    const { seq, id } = entries[entries.length - 1];
    after = { seq: seq ?? 0, id };
  }
}

async function verifyTail(db: EntityManager): Promise<{ unsealed: number; faults: AuditFault[] }> {
  const faults: AuditFault[] = [];
  let unsealed = 0;
  let after = '';
  for (;;) {
    const rows: Record<string, unknown>[] = await db.query(
      `SELECT * FROM audit_entry WHERE chain IS NULL AND id > ? ORDER BY id LIMIT ${PAGE}`,
      [after],
    );
    if (rows.length === 0) return { unsealed, faults };
    for (const row of rows) {
      const entry = hydrate(db, AuditEntry, row);
      if (macOf(entry) !== entry.mac) faults.push({ chain: chainOf(entry), seq: null, kind: 'CHANGED' });
    }
    unsealed += rows.length;
    after = String(rows[rows.length - 1].id);
  }
}
