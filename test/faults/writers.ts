import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { materialsFor } from '../../shared/materials';
import { policyOf } from '../../shared/policyDefaults';
import { identityNumber } from '../support/numbers';

/** A write that was acknowledged: what was done, on which record, and whether the answer was that of a write made before. */
export type Acknowledged = { operation: string; id: string; replayed: boolean };

export type Writers = {
  acknowledged: Acknowledged[];
  /** Lets each writer come to the end of its write. */
  stop(): Promise<void>;
  /** Lets nobody try again. */
  end(): void;
};

type Tokens = { clerk: string; reviewer: string };
type Made = { id: string; version: number };

/** Starts writers that lead one case after another from a person to an approved card; each write is tried under its key until it is acknowledged. */
export function startWriters(address: string, tokens: Tokens, count: number): Writers {
  const acknowledged: Acknowledged[] = [];
  let stopped = false;
  let ended = false;
  const write = async (token: string, operation: string, type: string, input: object): Promise<Made> => {
    const idempotencyKey = randomUUID();
    const query = `mutation ($input: ${type}!) { ${operation}(input: $input) { id version } }`;
    while (!ended) {
      const answer = await ask(address, token, { query, variables: { input: { ...input, idempotencyKey } } });
      if (answer) {
        const made = answer.data![operation];
        acknowledged.push({ operation, id: made.id, replayed: answer.extensions?.replayed ?? false });
        return made;
      }
      await pause(20);
    }
    throw new Error('the server is gone for good');
  };
  const lead = async (serial: number) => {
    const { clerk, reviewer } = tokens;
    const person = await write(clerk, 'enterPerson', 'EnterPerson', personOf(serial));
    const registered = { personId: person.id, insuranceKind: 'RESIDENT_MEDICAL' };
    const enrolment = await write(clerk, 'registerEnrolment', 'RegisterEnrolment', registered);
    await write(clerk, 'acceptEnrolment', 'RefInput', enrolment);
    const draft = await write(clerk, 'openApplication', 'OpenApplication', caseOf(person.id));
    const submitted = await write(clerk, 'submitApplication', 'RefInput', draft);
    await write(reviewer, 'approveApplication', 'DecideApplication', submitted);
  };
  const running = Array.from({ length: count }, async (_, writer) => {
    for (let serial = writer; !stopped; serial += count) await lead(serial);
  });
  return {
    acknowledged,
    stop: async () => {
      stopped = true;
      await Promise.all(running);
    },
    end: () => {
      ended = true;
      stopped = true;
    },
  };
}

type Answer = {
  data: Record<string, Made> | null;
  errors?: { extensions: { code: string } }[];
  extensions?: { replayed?: boolean };
};

/** The answer, or nothing when the server was not there or went away meanwhile; a refusal is an error of the test. */
async function ask(address: string, token: string, body: object): Promise<Answer | undefined> {
  let answer: Answer;
  try {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    answer = (await response.json()) as Answer;
  } catch {
    return undefined;
  }
  if (answer.errors) throw new Error(`refused: ${JSON.stringify(answer.errors)}`);
  return answer;
}

/** A child under seven, who needs no photo. */
const personOf = (serial: number) => ({
  idKind: 'RESIDENT',
  number: identityNumber(serial, { birth: '20220315' }),
  name: '测试人',
  category: 'RESIDENT',
  mobile: '13800000001',
});

const CHILD = { age: 4, everPaid: false, hasExistingCard: false, proxy: false };
/** The household register serves for a child's own card and its copy. */
const asked = materialsFor({ channel: 'BUREAU', businessType: 'FIRST', policy: policyOf({}), facts: CHILD })
  .filter(({ kind, required }) => required && kind !== 'TRUTH_DECLARATION')
  .map(({ kind, alternatives }) => alternatives[0] ?? kind);
const brought = [...new Set(asked)].map(kind => ({ kind, sighted: 'ORIGINAL', number: '1' }));

const caseOf = (personId: string) => ({
  personId,
  businessType: 'FIRST',
  channel: 'BUREAU',
  truthDeclared: true,
  materials: brought,
});
