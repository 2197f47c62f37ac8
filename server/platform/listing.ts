import type { EntityManager } from 'typeorm';
import type { Context } from './context';
import { engineOf, isoTime } from './database';
import { Failure } from './failures';
import { cutOf, type Page, type PageArgs, writeCursor } from './paging';
import { below, type Selection, shapeOf } from './selection';
import { all, type Where } from './where';

/** How one field is read: an SQL expression, and what is made of its value. */
export type Column = { sql: string; read?: (value: unknown) => unknown };
export type Columns = Readonly<Record<string, Column>>;
/** A to-one relation: its join, the expression that is null when there is none, and what lies below. */
export type One = { join: string; key: string; columns: Columns; ones?: Ones };
export type Ones = Readonly<Record<string, One>>;
/** A to-many relation, read as one JSON column in the same statement. */
export type Many = { from: string; columns: Columns; order?: (a: never, b: never) => number };

/**
 * How the rows of one table are read: what may be selected, filtered and sorted, and who sees which rows.
 * `t` is the table's alias. What is not listed cannot be asked for.
 */
export type Listing<Filter> = {
  table: string;
  columns: Columns;
  ones?: Ones;
  manys?: Readonly<Record<string, Many>>;
  /** Columns that field resolvers build on, read whenever their field is selected. */
  requires?: Readonly<Record<string, readonly string[]>>;
  scope(ctx: Context): Where;
  filter(ctx: Context, filter: Filter): Where[];
  sorts: Readonly<Record<string, string>>;
  defaultSort: { field: string; order: 'ASC' | 'DESC' };
  /** The exact total by counters, where the filter allows it. */
  counted?(ctx: Context, filter: Filter): Promise<number> | undefined;
  /** Filters whose total is counted exactly over an index, however many there are. */
  exact?(filter: Filter): boolean;
};

export const TOTAL_CAP = 10_000;

export const plain = (sql: string): Column => ({ sql });
export const instant = (sql: string): Column => ({ sql, read: value => isoTime(value as string | Date | null) });
export const flag = (sql: string): Column => ({ sql, read: Boolean });
export const whole = (sql: string): Column => ({ sql, read: value => (value === null ? null : Number(value)) });
export const json = (sql: string): Column => ({
  sql,
  read: value => (typeof value === 'string' ? JSON.parse(value) : value),
});

/** One page of a list within the actor's reach: only the columns that were asked for, in one statement; the total only when asked for. */
export async function list<Row, Filter>(
  ctx: Context,
  listing: Listing<Filter>,
  filter: Filter,
  args: PageArgs,
  selection: Selection,
): Promise<Page<Row>> {
  const cut = cutOf(args);
  const sort = args.sort?.[0] ?? listing.defaultSort;
  const column = Object.hasOwn(listing.sorts, sort.field) ? listing.sorts[sort.field] : undefined;
  if (!column || (args.sort?.length ?? 0) > 1) throw new Failure('INVALID_INPUT', { fields: ['sort'] });
  const where = all(listing.scope(ctx), ...listing.filter(ctx, filter));
  const plan = planOf(ctx.db, listing, below(selection, 'nodes'), column);
  const descending = sort.order === 'DESC';
  const keyed = cut.after ? all(where, beyond(column, cut.after, descending)) : where;
  const direction = descending ? 'DESC' : 'ASC';
  const order = `ORDER BY ${column} ${direction}, t.id ${direction}`;
  const wantsRows = selection.has('nodes') || selection.has('pageInfo');
  const wantsTotal = selection.has('totalCount') || selection.has('totalIsCapped');
  const [rows, total] = await Promise.all([
    wantsRows
      ? (ctx.db.query(
          `SELECT ${plan.select} FROM (SELECT t.id FROM ${listing.table} t WHERE ${keyed.sql} ${order} LIMIT ${cut.limit + 1} OFFSET ${cut.offset}) k
           JOIN ${listing.table} t ON t.id = k.id ${plan.joins} ${order}`,
          [...keyed.params],
        ) as Promise<Record<string, unknown>[]>)
      : [],
    wantsTotal ? totalOf(ctx, listing, filter, where) : NO_TOTAL,
  ]);
  const shown = rows.slice(0, cut.limit);
  const last = shown.at(-1);
  return {
    nodes: shown.map(plan.read) as Row[],
    ...total,
    pageInfo: {
      hasNextPage: rows.length > cut.limit,
      endCursor: last ? writeCursor([cursorValue(last.sorted), String(last.id)]) : null,
    },
  };
}

/** One row by id within the actor's reach, or null. */
export async function one<Row, Filter>(
  ctx: Context,
  listing: Listing<Filter>,
  id: string,
  selection: Selection,
): Promise<Row | null> {
  const plan = planOf(ctx.db, listing, selection, 't.id');
  const where = all({ sql: 't.id = ?', params: [id] }, listing.scope(ctx));
  const [row] = await ctx.db.query(`SELECT ${plan.select} FROM ${listing.table} t ${plan.joins} WHERE ${where.sql}`, [
    ...where.params,
  ]);
  return row ? (plan.read(row) as Row) : null;
}

const NO_TOTAL = { totalCount: 0, totalIsCapped: false };

async function totalOf<Filter>(ctx: Context, listing: Listing<Filter>, filter: Filter, where: Where) {
  const counted = listing.counted?.(ctx, filter);
  if (counted) return { totalCount: await counted, totalIsCapped: false };
  const cap = listing.exact?.(filter) ? '' : ` LIMIT ${TOTAL_CAP + 1}`;
  const [{ n }] = await ctx.db.query(
    `SELECT COUNT(*) AS n FROM (SELECT 1 FROM ${listing.table} t WHERE ${where.sql}${cap}) c`,
    [...where.params],
  );
  const found = Number(n);
  return cap && found > TOTAL_CAP
    ? { totalCount: TOTAL_CAP, totalIsCapped: true }
    : { totalCount: found, totalIsCapped: false };
}

/** The rows after a cursor, written so that both engines take it as a range of the index. */
function beyond(column: string, [value, id]: readonly [string | number | null, string], descending: boolean): Where {
  const sign = descending ? '<' : '>';
  if (value === null) {
    const rest: Where = { sql: `${column} IS NULL AND t.id ${sign} ?`, params: [id] };
    return descending ? rest : { sql: `((${rest.sql}) OR ${column} IS NOT NULL)`, params: [id] };
  }
  const more = descending ? ` OR ${column} IS NULL` : '';
  return { sql: `(${column} ${sign} ? OR (${column} = ? AND t.id ${sign} ?)${more})`, params: [value, value, id] };
}

const cursorValue = (value: unknown): string | number | null =>
  value instanceof Date ? value.toISOString().replace('T', ' ').slice(0, 23) : (value as string | number | null);

type Read = (row: Readonly<Record<string, unknown>>) => unknown;
type Plan = { select: string; joins: string; read: Read };
const plans = new WeakMap<object, Map<string, Plan>>();
const PLANS_KEPT = 200;

function planOf<Filter>(db: EntityManager, listing: Listing<Filter>, selection: Selection, sorted: string): Plan {
  const known = plans.get(listing) ?? new Map<string, Plan>();
  plans.set(listing, known);
  const key = `${engineOf(db)}|${sorted}|${shapeOf(selection)}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= PLANS_KEPT) known.clear();
  const made = makePlan(db, listing, selection, sorted);
  known.set(key, made);
  return made;
}

function makePlan<Filter>(db: EntityManager, listing: Listing<Filter>, selection: Selection, sorted: string): Plan {
  const select: string[] = ['t.id AS id', `${sorted} AS sorted`];
  const joins: string[] = [];
  const wanted = new Map(selection);
  for (const name of ['id', ...[...selection.keys()].flatMap(field => listing.requires?.[field] ?? [])]) {
    if (!wanted.has(name)) wanted.set(name, new Map());
  }
  const readers = [
    ...readersOf(listing, wanted, select, joins),
    ...manyReaders(db, listing.manys ?? {}, wanted, select),
  ];
  return { select: select.join(', '), joins: joins.join(' '), read: assemble(readers) };
}

type Reader = readonly [name: string, read: Read];

function readersOf(
  { columns, ones = {} }: { columns: Columns; ones?: Ones },
  selection: Selection,
  select: string[],
  joins: string[],
): Reader[] {
  const readers: Reader[] = [];
  for (const [name, inner] of selection) {
    if (Object.hasOwn(columns, name)) readers.push([name, columnReader(columns[name], select)]);
    if (!Object.hasOwn(ones, name)) continue;
    const { join, key, columns: below, ones: nested } = ones[name];
    joins.push(join);
    const present = columnReader({ sql: key }, select);
    const read = assemble(readersOf({ columns: below, ones: nested }, inner, select, joins));
    readers.push([name, row => (present(row) === null ? null : read(row))]);
  }
  return readers;
}

function columnReader({ sql, read }: Column, select: string[]): Read {
  const asked = select.find(one => one.startsWith(`${sql} AS `));
  const alias = asked ? asked.slice(sql.length + ' AS '.length) : `c${select.length}`;
  if (!asked) select.push(`${sql} AS ${alias}`);
  return read ? row => read(row[alias]) : row => row[alias];
}

function manyReaders(
  db: EntityManager,
  manys: Readonly<Record<string, Many>>,
  selection: Selection,
  select: string[],
): Reader[] {
  const group = engineOf(db) === 'sqlite' ? 'json_group_array' : 'JSON_ARRAYAGG';
  return [...selection].flatMap(([name, inner]): Reader[] => {
    const many = Object.hasOwn(manys, name) ? manys[name] : undefined;
    if (!many) return [];
    const asked = Object.entries(many.columns).filter(([field]) => inner.has(field) || field === 'id');
    const pairs = asked.map(([field, { sql }]) => `'${field}', ${sql}`).join(', ');
    const raw = columnReader({ sql: `(SELECT ${group}(JSON_OBJECT(${pairs})) FROM ${many.from})` }, select);
    const order = many.order ?? ((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1));
    const fields = asked.filter(([, { read }]) => read);
    return [[name, row => manyOf(raw(row), fields).sort(order as (a: object, b: object) => number)]];
  });
}

function manyOf(raw: unknown, fields: readonly (readonly [string, Column])[]): object[] {
  const rows = (typeof raw === 'string' ? JSON.parse(raw) : (raw ?? [])) as Record<string, unknown>[];
  for (const row of rows) for (const [field, { read }] of fields) row[field] = read!(row[field]);
  return rows;
}

function assemble(readers: readonly Reader[]): Read {
  return row => {
    const made: Record<string, unknown> = {};
    for (const [name, read] of readers) made[name] = read(row);
    return made;
  };
}
