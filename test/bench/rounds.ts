import { isDeepStrictEqual } from 'node:util';
import { BULK_MOST, type Bulk, bulksOf, restore, waiting } from './bulks';
import { median, quantile, type Sender, sender, timed } from './load';
import { cpuOf, type Measured } from './servers';
import type { Store } from './store';
import { compare, mixed, oneCase, outcomesOf, queue } from './workloads';

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
  { name: 'W4r', warm: 1, count: 3, atOnce: 1 },
  { name: 'W4h', warm: 1, count: 3, atOnce: 1 },
  { name: 'W4m', warm: 1, count: 3, atOnce: 1 },
  { name: 'W7', warm: 100, count: 1500, atOnce: 32 },
];
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
  const bulks = await bulksOf(ours.store);
  await compare(senders.get(ours)!, senders.get(limit)!, ids.slice(0, COMPARED));
  for (const bulk of Object.values(bulks)) await compareBulk(bulk, pair, senders);
  for (let round = 0; round < rounds; round += 1) {
    for (const plan of PLANS) {
      for (const one of round % 2 === 0 ? pair : [...pair].reverse()) {
        const figures = await run(plan, one, senders.get(one)!, ids, bulks[plan.name]);
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
  bulk?: Bulk,
): Promise<Figures> {
  const items = bulk
    ? await bulk.pick(one.store, (warm + count) * BULK_MOST)
    : await waiting(one.store, name === 'W7' ? Math.ceil((warm + count) / 5) : 0);
  const each = Math.min(BULK_MOST, Math.floor(items.length / (warm + count)));
  const kind = one.server.name;
  const callsOf = (from: number, many: number) => {
    if (name === 'W1') return Array.from({ length: many }, () => queue[kind]());
    if (name === 'W3') return Array.from({ length: many }, (_, n) => oneCase[kind](ids[(from + n) % ids.length]));
    if (name === 'W7') return mixed(kind, ids, items.slice(from / 5), many);
    return Array.from({ length: many }, (_, n) =>
      bulk!.callOf(kind, items.slice((from + n) * each, (from + n + 1) * each)),
    );
  };
  await timed(sent, callsOf(0, warm), atOnce);
  const before = cpuOf(one.server);
  const { took, wall } = await timed(sent, callsOf(warm, count), atOnce);
  const cpu = (cpuOf(one.server) - before) / count;
  await quiet(one);
  if (bulk) await bulk.undo(one.store, items);
  else await restore(one.store, items);
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

/** Both servers answer a bulk alike and write as much for it. */
async function compareBulk(
  bulk: Bulk,
  pair: readonly Contestant[],
  senders: ReadonlyMap<Contestant, Sender>,
): Promise<void> {
  const answers: unknown[] = [];
  for (const one of pair) {
    const items = await bulk.pick(one.store, COMPARED);
    answers.push(await outcomesOf(senders.get(one)!, bulk.callOf(one.server.name, items)));
    await bulk.undo(one.store, items);
  }
  if (!isDeepStrictEqual(answers[0], answers[1])) throw new Error(`the answers differ: ${JSON.stringify(answers)}`);
  await sameWrites(...pair.map(({ store }) => store));
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

/** Both servers must have written the same for the cases that both approved. */
async function sameWrites(...stores: readonly Store[]): Promise<void> {
  const sql = `SELECT (SELECT COUNT(*) FROM status_change) AS changes, (SELECT COUNT(*) FROM audit_entry WHERE action NOT LIKE '%.read' AND actorId <> 'system') AS entries,
    (SELECT COUNT(*) FROM card) AS cards, (SELECT SUM(version) FROM application) + (SELECT SUM(version) FROM card) AS versions`;
  const [mine, theirs] = await Promise.all(stores.map(async ({ query }) => JSON.stringify(await query(sql))));
  if (mine !== theirs) throw new Error(`the servers wrote different things:\n${mine}\n${theirs}`);
}
