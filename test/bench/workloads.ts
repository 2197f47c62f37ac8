import { isDeepStrictEqual } from 'node:util';
import type { Made } from './limitMaking';
import type { Item } from './limitSql';
import type { Call, Sender } from './load';
import type { Measured } from './servers';

type Name = Measured['name'];

const QUEUE = `{ applications(filter: { status: [SUBMITTED] }, sort: [{ field: "submittedAt", order: ASC }], perPage: 25) {
  nodes { id receiptNo status submittedAt person { name maskedNumber birthYear } employer { name } office { nameZh }
    materialsCount latestEvent { verb at role } }
  totalCount pageInfo { hasNextPage } } }`;

const CASE = `query ($id: ID!) { application(id: $id) {
  id version receiptNo status businessType channel openedAt submittedAt dueOn decidedAt reasons note truthDeclared
  office { nameZh nameEn } employer { name } person { name maskedNumber birthYear sex category }
  photo { fileId width height verdict takenOn }
  materials { kind sighted number date amount } history { verb fromStatus toStatus at role } } }`;

const APPROVE =
  'mutation ($input: DecideApplication!) { approveApplication(input: $input) { id version status decidedAt } }';

const APPROVE_MANY = 'mutation ($input: DecideApplications!) { approveApplications(input: $input) { id ok code } }';

const PRODUCE_MANY = 'mutation ($input: MarkCardsProduced!) { markCardsProduced(input: $input) { id ok code } }';

const asked = (query: string, variables: object = {}): Call => ({ path: '/graphql', body: { query, variables } });

/** W1: page 1 of the review queue with its exact total. */
export const queue: Record<Name, () => Call> = {
  ours: () => asked(QUEUE),
  limit: () => ({ path: '/queue', body: null }),
};

/** W3: one case with everything below it. */
export const oneCase: Record<Name, (id: string) => Call> = {
  ours: id => asked(CASE, { id }),
  limit: id => ({ path: '/case', body: { id } }),
};

/** W4: many cards marked produced in one request, an outcome for each. */
export const produceMany: Record<Name, (items: readonly Made[]) => Call> = {
  ours: items => asked(PRODUCE_MANY, { input: { items } }),
  limit: items => ({ path: '/produce', body: { items } }),
};

/** W4a: many cases approved in one request, an outcome for each. */
export const approveMany: Record<Name, (items: readonly Item[]) => Call> = {
  ours: items => asked(APPROVE_MANY, { input: { items } }),
  limit: items => ({ path: '/approve', body: { items } }),
};

const approveOne: Record<Name, (item: Item) => Call> = {
  ours: item => asked(APPROVE, { input: item }),
  limit: item => ({ path: '/approve', body: { items: [item] } }),
};

/** W7: 40 % queue, 40 % case, 20 % single approvals, in an order that repeats. */
export function mixed(name: Name, ids: readonly string[], items: readonly Item[], count: number): Call[] {
  return Array.from({ length: count }, (_, n) => {
    const turn = n % 5;
    if (turn === 0) return approveOne[name](items[n / 5]);
    return turn < 3 ? queue[name]() : oneCase[name](ids[n % ids.length]);
  });
}

/** Compares both servers' answers field by field; throws at the first that differ. */
export async function compare(
  ours: Sender,
  limit: Sender,
  ids: readonly string[],
  items: readonly Item[],
  cards: readonly Made[],
): Promise<void> {
  const pairs = [
    [queue.ours(), queue.limit()],
    ...ids.map(id => [oneCase.ours(id), oneCase.limit(id)]),
    [approveMany.ours(items), approveMany.limit(items)],
    [produceMany.ours(cards), produceMany.limit(cards)],
  ];
  for (const [mine, theirs] of pairs) {
    const { data, errors } = JSON.parse(String(await ours.send(mine)));
    const bare = JSON.parse(String(await limit.send(theirs)));
    if (errors) throw new Error(JSON.stringify(errors));
    const outcomes = (data.approveApplications ?? data.markCardsProduced) as { id: string; ok: boolean }[] | undefined;
    const given = outcomes ? outcomes.map(({ id, ok }) => ({ id, ok })) : data;
    if (!isDeepStrictEqual(given, bare))
      throw new Error(
        `the answers differ:\n${JSON.stringify(given).slice(0, 2000)}\n${JSON.stringify(bare).slice(0, 2000)}`,
      );
    if (outcomes && !outcomes.every(({ ok }) => ok)) throw new Error(`not done: ${JSON.stringify(outcomes[0])}`);
  }
}
