import { REGION } from './holders';
import type { Made } from './limitMaking';
import type { Item } from './limitSql';
import { median, quantile, type Sender, sender, timed } from './load';
import { cpuOf, type Measured } from './servers';
import type { Store } from './store';
import { approveMany, compare, mixed, oneCase, produceMany, queue } from './workloads';

/** A server with its database. */
export type Contestant = { server: Measured; store: Store; token: string | null };

/** What a workload came to, by server: milliseconds by quantile, requests per second, processor milliseconds per request. */
export type Figures = { p50: number; p95: number; p99: number; perSecond: number; cpu: number };
export type Results = Record<string, Record<Measured['name'], Figures[]>>;

type Plan = { name: string; warm: number; count: number; atOnce: number };

const PLANS: readonly Plan[] = [
  { name: 'W1', warm: 30, count: 300, atOnce: 1 },
  { name: 'W3', warm: 50, count: 600, atOnce: 1 },
  { name: 'W4', warm: 1, count: 3, atOnce: 1 },
  { name: 'W4a', warm: 1, count: 3, atOnce: 1 },
  { name: 'W7', warm: 100, count: 1500, atOnce: 32 },
];
/** Cases or cards moved in one request, fewer where fewer wait. */
const BULK_MOST = 1000;
const COMPARED = 50;

/** Runs every workload on both servers in turn, in rounds, and gives the figures of each round. */
export async function measure(
  pair: readonly Contestant[],
  rounds: number,
  say: (text: string) => void,
): Promise<Results> {
  const results: Results = {};
  const senders = new Map(pair.map(one => [one, sender(one.server.address, one.token, 32)]));
  const [ours, limit] = pair;
  const ids = await randomIds(ours.store);
  const items = await waiting(ours.store, 20);
  const cards = await beingMade(ours.store, 20);
  await compare(senders.get(ours)!, senders.get(limit)!, ids.slice(0, COMPARED), items, cards);
  for (const one of pair) await restore(one.store, items);
  for (const one of pair) await unmake(one.store, cards);
  await sameWrites(ours.store, limit.store);
  for (let round = 0; round < rounds; round += 1) {
    for (const plan of PLANS) {
      for (const one of round % 2 === 0 ? pair : [...pair].reverse()) {
        const figures = await run(plan, one, senders.get(one)!, ids);
        results[plan.name] ??= { ours: [], limit: [] };
        results[plan.name][one.server.name].push(figures);
        say(`${plan.name} ${one.server.name} p50 ${figures.p50.toFixed(2)} ms, cpu ${figures.cpu.toFixed(2)} ms`);
      }
    }
  }
  for (const one of senders.values()) one.close();
  return results;
}

async function run(
  { name, warm, count, atOnce }: Plan,
  one: Contestant,
  sent: Sender,
  ids: readonly string[],
): Promise<Figures> {
  const approvals = name === 'W4a' ? (warm + count) * BULK_MOST : name === 'W7' ? Math.ceil((warm + count) / 5) : 0;
  const items = await waiting(one.store, approvals);
  const cards = name === 'W4' ? await beingMade(one.store, (warm + count) * BULK_MOST) : [];
  const bulk = Math.min(BULK_MOST, Math.floor(Math.max(items.length, cards.length) / (warm + count)));
  const kind = one.server.name;
  const callsOf = (from: number, many: number) => {
    if (name === 'W1') return Array.from({ length: many }, () => queue[kind]());
    if (name === 'W3') return Array.from({ length: many }, (_, n) => oneCase[kind](ids[(from + n) % ids.length]));
    if (name === 'W7') return mixed(kind, ids, items.slice(from / 5), many);
    const part = <T>(of: readonly T[], n: number) => of.slice((from + n) * bulk, (from + n + 1) * bulk);
    if (name === 'W4') return Array.from({ length: many }, (_, n) => produceMany[kind](part(cards, n)));
    return Array.from({ length: many }, (_, n) => approveMany[kind](part(items, n)));
  };
  await timed(sent, callsOf(0, warm), atOnce);
  const before = cpuOf(one.server);
  const { took, wall } = await timed(sent, callsOf(warm, count), atOnce);
  const cpu = (cpuOf(one.server) - before) / count;
  await quiet(one);
  await restore(one.store, items);
  await unmake(one.store, cards);
  return {
    p50: median(took),
    p95: quantile(took, 0.95),
    p99: quantile(took, 0.99),
    perSecond: (count * 1000) / wall,
    cpu,
  };
}

async function randomIds({ query }: Store): Promise<string[]> {
  const rows = await query<{ id: string }>('SELECT id FROM application ORDER BY photoId LIMIT 20000');
  return rows.map(({ id }, n) => rows[(n * 7919) % rows.length]?.id ?? id);
}

/** Cases that wait, the latest first, so that the first page stays as it is. */
const waiting = ({ query }: Store, count: number): Promise<Item[]> =>
  query<Item>(
    `SELECT id, version FROM application WHERE status = 'SUBMITTED' ORDER BY submittedAt DESC, id DESC LIMIT ${count}`,
  );

/** Cards that are being made, with what they will bear. */
async function beingMade({ query }: Store, count: number): Promise<Made[]> {
  const rows = await query<Item>(
    `SELECT id, version FROM card WHERE whereabouts = 'IN_PRODUCTION' ORDER BY id LIMIT ${count}`,
  );
  return rows.map((row, n) => ({
    ...row,
    cardNo: `A${10_000_000 + n}`,
    chipId: `${REGION}D1${String(n).padStart(24, '0')}`,
    issuedOn: '2026-11-20',
    boxPosition: `${1 + Math.floor(n / 500)}-${n % 500}`,
  }));
}

/** Puts cards back into production, so that every round finds as many. */
async function unmake({ run: write }: Store, cards: readonly Made[]): Promise<void> {
  for (let at = 0; at < cards.length; at += BULK_MOST) {
    const ids = cards.slice(at, at + BULK_MOST).map(({ id }) => id);
    const marks = ids.map(() => '?').join(',');
    await write(`DELETE FROM card_number WHERE cardId IN (${marks})`, ids);
    await write(`UPDATE production_item SET outcome = NULL WHERE cardId IN (${marks})`, ids);
    await write(
      `UPDATE card SET whereabouts = 'IN_PRODUCTION', cardNo = NULL, chipId = NULL, issuedOn = NULL, boxPosition = NULL, producedAt = NULL, ssStatus = NULL WHERE id IN (${marks})`,
      ids,
    );
  }
}

/** Waits until a server has sealed and folded what it left for later. */
async function quiet({ server, store }: Contestant): Promise<void> {
  if (server.name === 'limit') return;
  for (let left = 200; left > 0; left -= 1) {
    const [{ n }] = await store.query<{ n: number }>(
      'SELECT (SELECT COUNT(*) FROM audit_entry WHERE chain IS NULL) + (SELECT COUNT(*) FROM counter_delta) AS n',
    );
    if (Number(n) === 0) return;
    await new Promise(done => setTimeout(done, 100));
  }
}

/** Makes approved cases wait again, so that every round finds as many. */
async function restore({ query, run: write }: Store, items: readonly Item[]): Promise<void> {
  for (let at = 0; at < items.length; at += BULK_MOST) {
    const ids = items.slice(at, at + BULK_MOST).map(({ id }) => id);
    const marks = ids.map(() => '?').join(',');
    await write(`DELETE FROM card WHERE applicationId IN (${marks})`, ids);
    const back = await query<{ officeId: string; channel: string; month: string; n: number }>(
      `SELECT officeId, channel, SUBSTR(submittedAt, 1, 7) AS month, COUNT(*) AS n FROM application WHERE status = 'APPROVED' AND id IN (${marks}) GROUP BY officeId, channel, SUBSTR(submittedAt, 1, 7)`,
      ids,
    );
    await write(
      `UPDATE application SET status = 'SUBMITTED', decidedAt = NULL, decidedById = NULL, openKey = CONCAT(personId, '|', cardKind) WHERE id IN (${marks})`,
      ids,
    );
    for (const { officeId, channel, month, n } of back)
      for (const [status, by] of [
        ['SUBMITTED', n],
        ['APPROVED', -n],
      ] as const)
        await write(
          "INSERT INTO counter_delta (cell, subject, status, officeId, channel, month, n) VALUES (CONCAT('application|', ?, '|', ?, '|', ?, '|', ?), 'application', ?, ?, ?, ?, ?)",
          [officeId, channel, status, month, status, officeId, channel, month, by],
        );
  }
}

/** Both servers must have written the same for the cases that both approved. */
async function sameWrites(...stores: readonly Store[]): Promise<void> {
  const sql = `SELECT (SELECT COUNT(*) FROM status_change) AS changes, (SELECT COUNT(*) FROM audit_entry WHERE action NOT LIKE '%.read') AS entries,
    (SELECT COUNT(*) FROM card) AS cards, (SELECT SUM(version) FROM application) + (SELECT SUM(version) FROM card) AS versions`;
  const [mine, theirs] = await Promise.all(stores.map(async ({ query }) => JSON.stringify(await query(sql))));
  if (mine !== theirs) throw new Error(`the servers wrote different things:\n${mine}\n${theirs}`);
}
