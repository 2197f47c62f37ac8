import { isDeepStrictEqual } from 'node:util';
import type { Made } from './limitMaking';
import type { MoveAsked, MoveName } from './limitMoving';
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

const MOVES: Readonly<Record<MoveName, string>> = {
  receive: 'mutation ($input: ReceiveCards!) { receiveCards(input: $input) { id ok code } }',
  issue: 'mutation ($input: IssueCards!) { issueCardsToEmployer(input: $input) { id ok code } }',
  missing: 'mutation ($input: MarkCardsMissing!) { markCardsMissing(input: $input) { id ok code } }',
};

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

/** W4r, W4h, W4m: many cards go from hand to hand in one request, an outcome for each. */
export const moveMany: Record<Name, (move: MoveName, given: Omit<MoveAsked, 'move'>) => Call> = {
  ours: (move, { items, employerId }) =>
    asked(MOVES[move], { input: { items, ...inputs(items.length, employerId)[move] } }),
  limit: (move, given) => ({ path: '/move', body: { move, ...given } }),
};

const inputs = (count: number, employerId: string): Readonly<Record<MoveName, object>> => ({
  receive: { shelf: 'A-01', expectedCount: count },
  issue: {
    employerId,
    letterNo: 'L1',
    agent: { name: '经办人', number: '419901198503150010', validTo: null },
  },
  missing: { lostBy: 'OFFICE', note: 'bench' },
});

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
export async function compare(ours: Sender, limit: Sender, ids: readonly string[]): Promise<void> {
  const pairs = [[queue.ours(), queue.limit()], ...ids.map(id => [oneCase.ours(id), oneCase.limit(id)])];
  for (const [mine, theirs] of pairs) {
    const { data, errors } = JSON.parse(String(await ours.send(mine)));
    const bare = JSON.parse(String(await limit.send(theirs)));
    if (errors) throw new Error(JSON.stringify(errors));
    if (!isDeepStrictEqual(data, bare))
      throw new Error(
        `the answers differ:\n${JSON.stringify(data).slice(0, 2000)}\n${JSON.stringify(bare).slice(0, 2000)}`,
      );
  }
}

/** What a bulk came to, row by row; throws when one was not done. */
export async function outcomesOf(sender: Sender, call: Call): Promise<{ id: string; ok: boolean }[]> {
  const answer = JSON.parse(String(await sender.send(call)));
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  const rows = (Array.isArray(answer) ? answer : Object.values(answer.data)[0]) as { id: string; ok: boolean }[];
  if (rows.length === 0 || !rows.every(({ ok }) => ok)) throw new Error(`not done: ${JSON.stringify(rows[0])}`);
  return rows.map(({ id, ok }) => ({ id, ok }));
}
