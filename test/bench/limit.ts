import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Sqlite from 'better-sqlite3';
import { createPool } from 'mysql2/promise';
import { inProduction, type Made, making, numbersOf, sound } from './limitMaking';
import { type MoveAsked, movable, moving } from './limitMoving';
import { caseAnswer, queueOf } from './limitShapes';
import { approval, caseSql, type Dialect, type Item, judged, QUEUE, type Statement, WAITING } from './limitSql';
import type { Row } from './store';

/**
 * The limit: the same work without a framework, sign-in, scope, masking rules or versions told apart; node:http and SQL by hand.
 * Started as a process of its own with the address of its database.
 */
type Limit = {
  queue(): Promise<object>;
  case(id: string): Promise<object>;
  approve(items: readonly Item[]): Promise<object[]>;
  produce(items: readonly Made[]): Promise<object[]>;
  move(asked: MoveAsked): Promise<object[]>;
};

type Judged = { id: string; version: number; fine: number };

const COLUMNS = ['id', 'cardNo', 'chipId', 'issuedOn', 'boxPosition'];

function overSqlite(path: string): Limit {
  const db = new Sqlite(path, { timeout: 5000 });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const dialect: Dialect = {
    among: column => `${column} IN (SELECT value FROM json_each(?))`,
    ids: ids => JSON.stringify(ids),
    group: 'json_group_array',
    lock: '',
    sqlite: true,
    ignore: 'OR IGNORE',
    given: `(SELECT ${COLUMNS.map(name => `value ->> '${name}' AS ${name}`).join(', ')} FROM json_each(?)) g`,
  };
  const kept = new Map<string, Sqlite.Statement<unknown[]>>();
  const prepared = (sql: string) => {
    const statement = kept.get(sql) ?? db.prepare<unknown[]>(sql);
    kept.set(sql, statement);
    return statement;
  };
  const oneCase = caseSql(dialect);
  const approve = db.transaction((items: readonly Item[]) => {
    const now = new Date();
    const [sql, params] = judged(dialect, items, now);
    const outcomes = outcomesOf(items, prepared(sql).all(...params) as Judged[]);
    for (const [write, values] of approval(dialect, idsOf(outcomes), now)) prepared(write).run(...values);
    return outcomes;
  });
  const produce = db.transaction((items: readonly Made[]) => {
    const now = new Date();
    const [sql, params] = inProduction(dialect, items);
    const able = ableOf(items, prepared(sql).all(...params) as Judged[]);
    const { take, taken } = numbersOf(dialect, able);
    prepared(take[0]).run(...take[1]);
    const made = without(able, prepared(taken[0]).all(...taken[1]) as { id: string }[]);
    for (const [write, values] of making(dialect, made, now)) prepared(write).run(...values);
    return outcomesFor(items, made);
  });
  const move = db.transaction((asked: MoveAsked) => {
    const [sql, params] = movable(dialect, asked);
    const outcomes = outcomesOf(asked.items, prepared(sql).all(...params) as Judged[]);
    for (const [write, values] of moving(dialect, asked, idsOf(outcomes), new Date())) prepared(write).run(...values);
    return outcomes;
  });
  return {
    queue: async () => queueOf(prepared(QUEUE).all() as Row[], (prepared(WAITING).get() as { n: number }).n),
    case: async id => caseAnswer(prepared(oneCase).get(id) as Row | undefined),
    approve: async items => approve.immediate(items),
    produce: async items => produce.immediate(items),
    move: async asked => move.immediate(asked),
  };
}

function overMariadb(url: string): Limit {
  const pool = createPool({ uri: url, charset: 'utf8mb4_bin', connectionLimit: 12, dateStrings: true });
  const dialect: Dialect = {
    among: column => `${column} IN (?)`,
    ids: ids => ids,
    group: 'JSON_ARRAYAGG',
    lock: ' FOR UPDATE',
    sqlite: false,
    ignore: 'IGNORE',
    given: `JSON_TABLE(?, '$[*]' COLUMNS(${COLUMNS.map(name => `${name} VARCHAR(40) PATH '$.${name}'`).join(', ')})) g`,
  };
  pool.on('connection', connection => {
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  });
  const oneCase = caseSql(dialect);
  const all = async <T>(sql: string, params: unknown[] = []) => (await pool.query(sql, params))[0] as T[];
  type Run = (statement: Statement) => Promise<unknown>;
  const inTransaction = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    const connection = await pool.getConnection();
    try {
      await connection.query('START TRANSACTION');
      const done = await work(async ([sql, params]) => (await connection.query(sql, [...params]))[0]);
      await connection.query('COMMIT');
      return done;
    } finally {
      connection.release();
    }
  };
  return {
    queue: async () => {
      const [rows, [{ n }]] = await Promise.all([all<Row>(QUEUE), all<{ n: number }>(WAITING)]);
      return queueOf(rows, n);
    },
    case: async id => caseAnswer((await all<Row>(oneCase, [id]))[0]),
    approve: items =>
      inTransaction(async run => {
        const now = new Date();
        const outcomes = outcomesOf(items, (await run(judged(dialect, items, now))) as Judged[]);
        for (const write of approval(dialect, idsOf(outcomes), now)) await run(write);
        return outcomes;
      }),
    produce: items =>
      inTransaction(async run => {
        const able = ableOf(items, (await run(inProduction(dialect, items))) as Judged[]);
        const { take, taken } = numbersOf(dialect, able);
        await run(take);
        const made = without(able, (await run(taken)) as { id: string }[]);
        for (const write of making(dialect, made, new Date())) await run(write);
        return outcomesFor(items, made);
      }),
    move: asked =>
      inTransaction(async run => {
        const outcomes = outcomesOf(asked.items, (await run(movable(dialect, asked))) as Judged[]);
        for (const write of moving(dialect, asked, idsOf(outcomes), new Date())) await run(write);
        return outcomes;
      }),
  };
}

function outcomesOf(items: readonly Item[], rows: readonly Judged[]): { id: string; ok: boolean }[] {
  const known = new Map(rows.map(row => [row.id, row]));
  return items.map(({ id, version }) => {
    const row = known.get(id);
    return { id, ok: row?.version === version && Boolean(row.fine) };
  });
}

/** Those that stand as they were seen, are being made, and bear what a card bears. */
function ableOf(items: readonly Made[], rows: readonly Judged[]): Made[] {
  const fine = new Set(outcomesOf(items, rows).flatMap(({ id, ok }) => (ok ? [id] : [])));
  return items.filter(item => fine.has(item.id) && sound(item));
}

function without(items: readonly Made[], others: readonly { id: string }[]): Made[] {
  const out = new Set(others.map(({ id }) => id));
  return items.filter(({ id }) => !out.has(id));
}

function outcomesFor(items: readonly Made[], made: readonly Made[]): { id: string; ok: boolean }[] {
  const done = new Set(made.map(({ id }) => id));
  return items.map(({ id }) => ({ id, ok: done.has(id) }));
}

const idsOf = (outcomes: readonly { id: string; ok: boolean }[]): string[] =>
  outcomes.filter(({ ok }) => ok).map(({ id }) => id);

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null');
}

const [, , address] = process.argv;
const limit = address.startsWith('sqlite:') ? overSqlite(address.slice('sqlite:'.length)) : overMariadb(address);
const server = createServer(async (request, response) => {
  const asked = (await bodyOf(request)) as MoveAsked & { id: string; items: Made[] };
  const answers: Record<string, () => Promise<unknown>> = {
    '/queue': () => limit.queue(),
    '/case': () => limit.case(asked.id),
    '/approve': () => limit.approve(asked.items),
    '/produce': () => limit.produce(asked.items),
    '/move': () => limit.move(asked),
  };
  const text = JSON.stringify(await answers[request.url!]());
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
