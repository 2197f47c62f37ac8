import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptEnrolment, registerEnrolment } from '../../server/enrolments/enrolment.service';
import { rosterImport } from '../../server/enrolments/roster.job';
import type { Handler } from '../../server/jobs/job.run';
import { type Handlers, startWorker } from '../../server/jobs/worker';
import { done, read } from './act';
import { aPerson } from './build';
import type { CastName } from './cast';
import type { World } from './world';

/** The unit of 120 people, in the demo too. */
export const UNIT = { name: '四一九九精密制造有限公司', creditCode: '91419901MA549X1W2B' };

/** A file of the unit of 120 people. */
export const unitFile = (name: string): Buffer => readFileSync(join(__dirname, '../data/unit-120', name));

/** What the files of the unit of 120 people are expected to give. */
export const expected: {
  rows: number;
  faults: Readonly<Record<string, readonly string[]>>;
  photos: { 'persons expected': number; faults: Readonly<Record<string, string>>; unmatched: number; ignored: number };
  return: {
    lines: number;
    produced: number;
    failed: Readonly<Record<string, readonly [string, string]>>;
    missing: string;
    extra: number;
  };
} = JSON.parse(unitFile('expected.json').toString('utf8'));

/** A csv roster of a few people. */
export function aRoster(
  rows: readonly { number: string; name?: string; sex?: string; mobile?: string; employedOn?: string }[],
): Buffer {
  const lines = rows.map(({ number, name = '名册人', sex = '', mobile = '', employedOn = '2026-11-20' }) =>
    [name, number, sex, mobile, employedOn].join(','),
  );
  return Buffer.from(['姓名,证件号码,性别,手机号码,入职日期', ...lines].join('\n'));
}

/** Uploads a roster and gives the file's id. */
export async function uploaded(world: World, who: CastName, bytes: Buffer): Promise<string> {
  const { body } = await world.upload(who, bytes, 'ROSTER');
  if (body.code) throw new Error(body.code);
  return body.id;
}

export type JobRow = {
  id: string;
  status: string;
  done: number;
  total: number;
  errorCode: string | null;
  figures: { name: string; value: string }[];
};

const JOB = 'id status done total errorCode figures { name value }';

/** Lets the house's jobs run until one of them has come to its end, or waits to be tried again. */
export const settled = (world: World, who: CastName, id: string, run: Handler = rosterImport): Promise<JobRow> =>
  ended(world, who, id, { ROSTER_IMPORT: run });

/** The same for jobs of any kind. */
export async function ended(world: World, who: CastName, id: string, handlers: Handlers): Promise<JobRow> {
  const worker = startWorker(world.house, handlers);
  try {
    for (let turn = 0; turn < 400; turn += 1) {
      const job = await read<JobRow & { runAfter: string | null }>(
        world,
        who,
        `query ($id: ID!) { job(id: $id) { ${JOB} runAfter } }`,
        { id },
      );
      const later = job.runAfter && new Date(job.runAfter) > world.clock.now;
      if (!['QUEUED', 'RUNNING'].includes(job.status) || (job.status === 'QUEUED' && later)) return job;
      worker.wake();
      await new Promise(resolve => setTimeout(resolve, 25));
    }
    throw new Error('the job does not end');
  } finally {
    await worker.stop();
  }
}

/** Uploads and imports a roster, and gives the job's figures. */
export async function imported(
  world: World,
  who: CastName,
  employerId: string,
  bytes: Buffer,
): Promise<Readonly<Record<string, string>>> {
  const fileId = await uploaded(world, who, bytes);
  const { id } = await done<JobRow>(world, who, 'importRoster', { employerId, fileId }, JOB);
  const { status, figures, errorCode } = await settled(world, who, id);
  if (status !== 'DONE') throw new Error(`${status} ${errorCode}`);
  return Object.fromEntries(figures.map(({ name, value }) => [name, value]));
}

/** A person with an accepted enrolment at a unit. */
export async function anEmployed(
  world: World,
  employerId: string,
  given: { number: string; name: string },
): Promise<void> {
  const person = await aPerson(world, given);
  await world.inside('clerk', async work => {
    const { id, version } = await registerEnrolment(work, {
      personId: person.id,
      insuranceKind: 'EMPLOYEE_MEDICAL',
      employerId,
    });
    await acceptEnrolment(work, { id, version });
  });
}
