import { dayOf } from '../../shared/calendar';
import { maskNumber } from '../../shared/identity';
import { judgeRoster, type Roster, registrationDay } from '../../shared/roster';
import { lookedUp } from '../audit/audit.service';
import type { Employer } from '../employers/employer.entity';
import { employers } from '../employers/employer.list';
import { type StoredFile } from '../files/file.entity';
import { attachFile, uploadedBytes } from '../files/file.service';
import { readSheet } from '../files/sheet';
import type { Job } from '../jobs/job.entity';
import { jobs } from '../jobs/job.list';
import { enqueue } from '../jobs/job.service';
import type { Context, Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { blindIndex } from '../platform/secrets';
import { hold } from '../platform/subjects';
import type { RosterPreviewInput } from './roster.inputs';
import type { RosterPart, RosterPerson, RosterPreview } from './roster.types';

/** Which kind of insurance a roster enrols in. */
export const ROSTER_KIND = 'EMPLOYEE_MEDICAL';

/** Reads and judges a roster on a day; SHEET_COLUMNS names the headings that are missing. */
export async function readRoster(bytes: Buffer, today: string): Promise<Roster> {
  const roster = judgeRoster(await readSheet(bytes), today);
  if ('missing' in roster) throw new Failure('SHEET_COLUMNS', { missing: roster.missing });
  return roster;
}

/** An uploaded roster of the actor for a unit within reach (NOT_FOUND otherwise), read and judged. */
export async function rosterOf(
  ctx: Context,
  { employerId, fileId }: { employerId: string; fileId: string },
): Promise<{ employer: Pick<Employer, 'id' | 'regionCode'>; file: StoredFile; roster: Roster }> {
  const employer = await ownEmployer(ctx, employerId);
  const { file, bytes } = await uploadedBytes(ctx, fileId);
  if (file.purpose !== 'ROSTER') throw new Failure('INVALID_INPUT', { fields: ['fileId'] });
  return { employer, file, roster: await readRoster(bytes, dayOf(ctx.now)) };
}

/**
 * What a roster would do, without writing anything: its faults by row, and who stands on both lists, only on the unit's (with the day of
 * the 30 of R-61), or only on ours (perhaps left). It tells nothing of anybody beyond the unit's own rows.
 */
export async function rosterPreview(ctx: Context, input: RosterPreviewInput): Promise<RosterPreview> {
  const { employer, roster } = await rosterOf(ctx, input);
  const { rows, good, faults, numbers } = roster;
  lookedUp(ctx, {
    action: 'roster.preview',
    subject: 'employer',
    subjectId: employer.id,
    detail: { rows, good: good.length },
  });
  const ours = await listOf(ctx, employer.id);
  const today = dayOf(ctx.now);
  const both: RosterPerson[] = [];
  const onlyYours: RosterPerson[] = [];
  for (const { row, name, number, employedOn } of good) {
    const known = ours.get(blindIndex('number', number));
    const days = employedOn ? registrationDay(employedOn, today) : undefined;
    const person = {
      row,
      name,
      maskedNumber: maskNumber(number.slice(-4)),
      employedOn,
      enrolmentId: known?.id ?? null,
      status: known?.status ?? null,
    };
    if (known) both.push({ ...person, registrationDay: null, registerBy: null });
    else onlyYours.push({ ...person, registrationDay: days?.day ?? null, registerBy: days?.dueOn ?? null });
  }
  const theirs = new Set(numbers.map(number => blindIndex('number', number)));
  const left = [...ours].filter(([index]) => !theirs.has(index)).map(([, person]) => leftOf(person));
  const part = (nodes: readonly RosterPerson[]): RosterPart => pageOf(nodes, input);
  return {
    rows,
    good: good.length,
    faulty: rows - good.length,
    faults: faults.slice(0, FAULTS_SHOWN),
    both: part(both),
    onlyYours: part(onlyYours),
    onlyOurs: part(left),
  };
}

/** Orders the import of a judged roster and gives its job: that of the same file for the same unit when it is still open. Nobody becomes eligible by it. */
export async function importRoster(
  work: Work,
  { employer, file, roster }: Awaited<ReturnType<typeof rosterOf>>,
): Promise<Job> {
  const { id: employerId, regionCode } = await hold(work, employers, { id: employer.id });
  const id = await enqueue(work, {
    kind: 'ROSTER_IMPORT',
    payload: { employerId, fileId: file.id },
    dedupeKey: ['ROSTER', work.actor.id, employerId, file.sha256].join('|'),
    total: roster.rows,
    employerId,
    regionCode,
  });
  const job = await hold(work, jobs, { id });
  if (job.payload.fileId === file.id) await attachFile(work, file.id, { regionCode, employerId });
  return job;
}

const FAULTS_SHOWN = 1000;
const PER_PAGE = 25;

function pageOf(nodes: readonly RosterPerson[], { page, perPage }: RosterPreviewInput): RosterPart {
  const size = perPage ?? PER_PAGE;
  const from = ((page ?? 1) - 1) * size;
  return { totalCount: nodes.length, nodes: nodes.slice(from, from + size) };
}

async function ownEmployer(ctx: Context, id: string): Promise<Pick<Employer, 'id' | 'regionCode'>> {
  const scope = employers.scope(ctx.actor, 't');
  const [found] = await ctx.db.query(`SELECT t.id, t.regionCode FROM employer t WHERE t.id = ? AND (${scope.sql})`, [
    id,
    ...scope.params,
  ]);
  if (!found) throw new Failure('NOT_FOUND');
  return found;
}

type OnOurs = Pick<RosterPerson, 'name' | 'employedOn'> & {
  id: string;
  status: 'PENDING' | 'ACCEPTED';
  numberLast4: string;
};

/** Whom this unit has with us, by the index of the number: accepted, or sent by itself and still pending. */
async function listOf(ctx: Context, employerId: string): Promise<ReadonlyMap<string, OnOurs>> {
  const rows: (OnOurs & { numberIndex: string })[] = await ctx.db.query(
    `SELECT e.id, e.status, e.employedOn, p.numberIndex, p.numberLast4, CASE WHEN e.status = 'ACCEPTED' THEN p.name ELSE e.sentName END AS name
     FROM enrolment e JOIN person p ON p.id = e.personId
     WHERE e.employerId = ? AND (e.status = 'ACCEPTED' OR (e.status = 'PENDING' AND e.sentName IS NOT NULL))
     ORDER BY CASE WHEN e.status = 'ACCEPTED' THEN 1 ELSE 0 END, e.id`,
    [employerId],
  );
  return new Map(rows.map(row => [row.numberIndex, row]));
}

const leftOf = ({ id, status, name, numberLast4, employedOn }: OnOurs): RosterPerson => ({
  row: null,
  enrolmentId: id,
  status,
  name,
  maskedNumber: maskNumber(numberLast4),
  employedOn,
  registrationDay: null,
  registerBy: null,
});
