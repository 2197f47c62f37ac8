import { archiveImport } from '../../server/checklists/archive.job';
import { acceptEnrolment, registerEnrolment } from '../../server/enrolments/enrolment.service';
import type { Handler } from '../../server/jobs/job.run';
import { startWorker } from '../../server/jobs/worker';
import type { Person } from '../../server/people/person.entity';
import type { InsuranceKind } from '../../shared/codes';
import { done, type Row, read, rowsOf } from './act';
import { aPerson, nextSerial, picture } from './build';
import type { CastName } from './cast';
import type { World } from './world';

export const NAMES = '安白蔡邓冯高韩江康李马宁欧潘秦任宋唐王徐杨张';

/** Somebody whom a unit employs, with an accepted enrolment in medical insurance. */
export async function anEmployee(
  world: World,
  employerId: string,
  given: Parameters<typeof aPerson>[1] & { insuranceKind?: InsuranceKind } = {},
): Promise<Person> {
  const { insuranceKind = 'EMPLOYEE_MEDICAL', ...more } = given;
  const name = `${NAMES[nextSerial() % NAMES.length]}测`;
  const person = await aPerson(world, { category: 'EMPLOYEE', name, ...more });
  await world.inside('system', async work => {
    const { id, version } = await registerEnrolment(work, { personId: person.id, employerId, insuranceKind });
    await acceptEnrolment(work, { id, version });
  });
  return person;
}

export type ItemRow = Row & { seq: number; personId: string; photoId: string | null; idCopyFileId: string | null };
const ITEM = 'id version status seq personId photoId idCopyFileId';

/** The rows of a list in their order. */
export async function rowsOfList(world: World, who: CastName, checklistId: string, more = ''): Promise<ItemRow[]> {
  const { nodes } = await read<{ nodes: ItemRow[] } & Row>(
    world,
    who,
    `query ($id: ID!) { checklistItems(first: 200, filter: { checklistId: $id }) { nodes { ${ITEM} ${more} } } }`,
    { id: checklistId },
  );
  return nodes;
}

/** A list of a unit of so many new people, requested by its administrator. */
export async function aList(world: World, count = 2, who: 'employerA' | 'employerB' = 'employerA'): Promise<Row> {
  const employerId = who === 'employerA' ? world.place.unitA : world.place.unitB;
  await endLists(world, employerId);
  const [{ kind }] = await rowsOf<{ kind: string }>(world, 'SELECT kind FROM employer WHERE id = ?', [employerId]);
  const insuranceKind = kind === 'COMMITTEE' ? 'RESIDENT_MEDICAL' : 'EMPLOYEE_MEDICAL';
  for (let at = 0; at < count; at += 1) await anEmployee(world, employerId, { insuranceKind });
  return done(world, who, 'requestChecklist', { employerId });
}

/** Ends what is in work at a unit past all rules, so that the next test begins anew. */
export async function endLists(world: World, employerId: string): Promise<void> {
  await world.house.database.commit(async db => {
    await db.query("UPDATE checklist SET openKey = NULL, status = 'CONFIRMED' WHERE employerId = ?", [employerId]);
    await db.query("UPDATE enrolment SET status = 'ENDED', activeKey = NULL WHERE employerId = ?", [employerId]);
  });
}

/** Puts a photo and a copy of the ID card to a row. */
export async function stage(world: World, who: CastName, { id, version }: Row): Promise<Row> {
  const bytes = await picture(nextSerial());
  const photo = await world.upload(who, bytes);
  const staged = await done(world, who, 'stagePhoto', { id, version, fileId: photo.body.id });
  const copy = await world.upload(who, await picture(nextSerial()), 'DOCUMENT');
  return done(world, who, 'stageIdCopy', { id, version: staged.version, fileId: copy.body.id });
}

/** A list whose rows are all confirmed with photo and ID copy. */
export async function aReadyList(world: World, count = 2, who: 'employerA' | 'employerB' = 'employerA'): Promise<Row> {
  const list = await aList(world, count, who);
  for (const row of await rowsOfList(world, who, list.id))
    await done(world, who, 'confirmItem', refOf(await stage(world, who, row)));
  return list;
}

/** A list that its unit has sealed. */
export async function aSealedList(world: World, count = 2, who: 'employerA' | 'employerB' = 'employerA'): Promise<Row> {
  const { id, version } = await aReadyList(world, count, who);
  return done(world, who, 'sealChecklist', { id, version, sealedBy: '赵专管' });
}

/** A list that lies at the bureau, sent in on a day inside the window. */
export async function aSubmittedList(
  world: World,
  count = 2,
  who: 'employerA' | 'employerB' = 'employerA',
): Promise<Row> {
  world.clock.now = new Date('2026-11-25T04:00:00.000Z');
  return done(world, who, 'submitChecklist', refOf(await aSealedList(world, count, who)));
}

export const refOf = ({ id, version }: Row): { id: string; version: number } => ({ id, version });

/** A list as it stands now. */
export const listNow = (world: World, who: CastName, id: string, fields = ''): Promise<Row> =>
  read(world, who, `query ($id: ID!) { checklist(id: $id) { id version status ${fields} } }`, { id });

/** Runs the jobs that wait to their end. */
export async function runJobs(world: World, handler: Handler = archiveImport): Promise<void> {
  const worker = startWorker(world.house, { ARCHIVE_IMPORT: handler });
  const open = () =>
    rowsOf(world, "SELECT id FROM job WHERE kind = 'ARCHIVE_IMPORT' AND status IN ('QUEUED', 'RUNNING')");
  while ((await open()).length > 0) await new Promise(resolve => setTimeout(resolve, 20));
  await worker.stop();
}

/** Drops an archive on a list, lets it be worked off, and gives the figures of its job. */
export async function dropped(
  world: World,
  who: CastName,
  checklistId: string,
  kind: 'PHOTO' | 'ID_COPY',
  bytes: Buffer,
): Promise<Record<string, string>> {
  const { body } = await world.upload(who, bytes, 'ARCHIVE');
  if (body.code) throw new Error(body.code);
  const { id } = await done(world, who, 'importArchive', { checklistId, kind, fileId: body.id });
  await runJobs(world);
  const job = await read<Row & { errorCode: string | null; figures: { name: string; value: string }[] }>(
    world,
    who,
    'query ($id: ID!) { job(id: $id) { id version status errorCode figures { name value } } }',
    { id },
  );
  if (job.status !== 'DONE') throw new Error(`${job.status} ${job.errorCode}`);
  return Object.fromEntries(job.figures.map(({ name, value }) => [name, value]));
}
