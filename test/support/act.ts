import { getNamedType, isLeafType, isObjectType } from 'graphql';
import type { FailureCode, Params } from '../../shared/failures';
import type { CastName } from './cast';
import type { World } from './world';

/** A record as a test asks for it. */
export type Row = { id: string; version: number; status: string } & Readonly<Record<string, unknown>>;

/** What came of one mutation: the row, or the code of its refusal. */
export type Acted<T = Row> = {
  row: T | null;
  code: FailureCode | null;
  params: Params;
  replayed: boolean;
  path: readonly string[] | undefined;
};

const ROW = 'id version status';

/** Calls one mutation with one input as somebody. */
export async function act<T = Row>(
  world: World,
  who: CastName | null,
  name: string,
  input: object | string,
  selection = ROW,
): Promise<Acted<T>> {
  const { args, type } = world.schema.getMutationType()!.getFields()[name];
  const [arg] = args;
  const below = getNamedType(type);
  const known = isObjectType(below) ? below.getFields() : {};
  const shown =
    selection === ROW
      ? ROW.split(' ')
          .filter(field => field in known)
          .join(' ')
      : selection;
  const asked = isLeafType(below) ? '' : `{ ${shown} }`;
  const document = `mutation ($given: ${arg.type}) { ${name}(${arg.name}: $given) ${asked} }`;
  const { data, errors, replayed } = await world.as(who, document, { given: input });
  const [error] = errors;
  return {
    row: (data as Record<string, T> | null)?.[name] ?? null,
    code: error?.code ?? null,
    params: (error?.params ?? {}) as Params,
    replayed,
    path: error?.path,
  };
}

/** The same, where it must be done: gives the row. */
export async function done<T = Row>(...given: Parameters<typeof act>): Promise<T> {
  const { row, code, params } = await act<T>(...given);
  if (code || !row) throw new Error(`${given[2]}: ${code} ${JSON.stringify(params)}`);
  return row;
}

/** The code that a mutation is refused with; null when it was done. */
export const codeOf = async (...given: Parameters<typeof act>): Promise<FailureCode | null> =>
  (await act(...given)).code;

/** One query as somebody; throws when it was refused. */
export async function read<T = Row>(
  world: World,
  who: CastName,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const { data, errors } = await world.as(who, document, variables);
  if (errors.length > 0) throw new Error(`${document.slice(0, 60)}: ${JSON.stringify(errors)}`);
  return Object.values(data as Record<string, unknown>)[0] as T;
}

/** Lets seconds pass. */
export function pass(world: World, seconds: number): void {
  world.clock.now = new Date(world.clock.now.getTime() + seconds * 1000);
}

/** Sets the clock to noon of a day in Shanghai. */
export function onDay(world: World, day: string): void {
  world.clock.now = new Date(`${day}T04:00:00.000Z`);
}

/** Writes past all rules, for states that no verb of this house reaches yet. */
export const force = (world: World, sql: string, params: unknown[] = []): Promise<unknown> =>
  world.house.database.commit(db => db.query(sql, params));

/** Rows of a raw query. */
export const rowsOf = <T = Record<string, unknown>>(world: World, sql: string, params: unknown[] = []): Promise<T[]> =>
  world.house.database.read.query(sql, params);
