import type { Actor } from '../../shared/access';
import { dayOf } from '../../shared/calendar';
import type { RosterFault, RosterRow } from '../../shared/roster';
import { spendFile, takenBytes } from '../files/file.service';
import { handler, type JobRun } from '../jobs/job.run';
import { enterPeople, keptMobile } from '../people/person.service';
import type { Work } from '../platform/context';
import { marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { amend, createMany } from '../platform/records';
import { hydrate } from '../platform/rows';
import { Enrolment } from './enrolment.entity';
import { enrolments } from './enrolment.list';
import { ROSTER_KIND, readRoster } from './roster.service';

type Payload = { employerId: string; fileId: string };
/** What became of the rows so far: registered anew, sent otherwise than before, accepted long since, or pending as they were. */
type Counts = { registered: number; updated: number; known: number; unchanged: number };
type Cursor = Counts & { at: number };

/** Rows that one commit registers. */
const CHUNK = 100;
/** Faults that the outcome names. */
const FAULTS_KEPT = 500;

/**
 * Registers the people of a roster, row by row, as PENDING (R-03, R-04: nobody becomes eligible by it). Leased and resumed by its cursor:
 * no row is registered twice. Whoever is known stays as known, what the unit sent is kept beside it for the bureau.
 */
export const rosterImport = handler<Payload, Cursor>(async run => {
  const { employerId, fileId } = run.payload;
  const bytes = await takenBytes(run.ctx, fileId);
  if (!bytes) throw new Failure('NOT_FOUND');
  const { rows, good, faults } = await readRoster(bytes, dayOf(run.ctx.now));
  const refused = rows - good.length;
  let cursor = run.cursor ?? { at: 0, registered: 0, updated: 0, known: 0, unchanged: 0 };
  while (cursor.at < good.length) {
    const from = cursor;
    const part = good.slice(from.at, from.at + CHUNK);
    cursor = await run.step(
      async work => {
        const counts = await register(actingFor(work, run, employerId), employerId, part);
        return added(from, counts, part.length);
      },
      reached => ({ cursor: reached, done: refused + reached.at, total: rows }),
    );
  }
  await run.step(work => spendFile(work, fileId), { done: rows });
  const { at, ...counts } = cursor;
  return { rows, refused, ...counts, faults: writtenFaults(faults) };
});

/** The audit names whoever ordered the import, with no more reach than the one unit. */
function actingFor(work: Work, { createdById }: JobRun<Payload, Cursor>, employerId: string): Work {
  const actor: Actor = {
    id: createdById,
    roles: ['unit_admin'],
    reach: { kind: 'employers', ids: [employerId] },
    officeId: null,
  };
  return { ...work, actor };
}

const added = (before: Cursor, counts: Counts, rows: number): Cursor => ({
  at: before.at + rows,
  registered: before.registered + counts.registered,
  updated: before.updated + counts.updated,
  known: before.known + counts.known,
  unchanged: before.unchanged + counts.unchanged,
});

const writtenFaults = (faults: readonly RosterFault[]): string =>
  faults
    .slice(0, FAULTS_KEPT)
    .map(({ row, code, otherRow }) => [row, code, otherRow ?? []].flat().join(':'))
    .join(',');

async function register(work: Work, employerId: string, rows: readonly RosterRow[]): Promise<Counts> {
  const [{ regionCode }] = await work.db.query('SELECT regionCode FROM employer WHERE id = ?', [employerId]);
  const people = await enterPeople(
    work,
    rows.map(row => ({
      ...row,
      number: row.written,
      ethnicity: row.ethnicity ?? undefined,
      category: 'EMPLOYEE' as const,
    })),
    regionCode,
  );
  const open = await openOf(
    work,
    employerId,
    people.map(({ id }) => id),
  );
  const made: Partial<Enrolment>[] = [];
  const counts = { registered: 0, updated: 0, known: 0, unchanged: 0 };
  for (const [at, row] of rows.entries()) {
    const personId = people[at].id;
    const stands = open.get(personId);
    if (!stands) made.push(pendingOf(work, row, { regionCode, personId, employerId }));
    else if (stands.status === 'ACCEPTED') counts.known += 1;
    else if (isAsSent(stands, row)) counts.unchanged += 1;
    else {
      await amend(work, enrolments, stands, 'resend', { ...sentOf(row), employedOn: row.employedOn });
      counts.updated += 1;
    }
  }
  await createMany(work, enrolments, 'register', made, 'roster:import');
  return { ...counts, registered: made.length };
}

/** What stands at this unit already for these people: the accepted one before the pending one. */
async function openOf(
  work: Work,
  employerId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Enrolment>> {
  const rows: Record<string, unknown>[] = await work.db.query(
    `SELECT * FROM enrolment WHERE employerId = ? AND insuranceKind = ? AND status IN ('PENDING', 'ACCEPTED') AND personId IN (${marks(personIds)})
     ORDER BY CASE WHEN status = 'ACCEPTED' THEN 1 ELSE 0 END`,
    [employerId, ROSTER_KIND, ...personIds],
  );
  return new Map(rows.map(row => hydrate(work.db, Enrolment, row)).map(one => [one.personId, one]));
}

type Sent = Pick<
  Enrolment,
  | 'sentName'
  | 'sentIdKind'
  | 'sentSex'
  | 'sentBirthYear'
  | 'sentEthnicity'
  | 'sentMobile'
  | 'sentMobileIndex'
  | 'sentMobileLast4'
>;

function sentOf({ name, idKind, sex, birthDate, ethnicity, mobile }: RosterRow): Sent {
  const kept = keptMobile(mobile);
  return {
    sentName: name,
    sentIdKind: idKind,
    sentSex: sex,
    sentBirthYear: Number(birthDate.slice(0, 4)),
    sentEthnicity: ethnicity,
    sentMobile: kept.mobile,
    sentMobileIndex: kept.mobileIndex,
    sentMobileLast4: kept.mobileLast4,
  };
}

const isAsSent = (stands: Enrolment, row: RosterRow): boolean =>
  stands.employedOn === row.employedOn &&
  Object.entries(sentOf(row)).every(([field, value]) => stands[field as keyof Sent] === value);

function pendingOf(
  work: Work,
  row: RosterRow,
  { regionCode, personId, employerId }: { regionCode: string; personId: string; employerId: string },
): Partial<Enrolment> {
  return {
    status: 'PENDING',
    regionCode,
    personId,
    employerId,
    insuranceKind: ROSTER_KIND,
    employedOn: row.employedOn,
    registeredOn: dayOf(work.now),
    acceptedOn: null,
    endedOn: null,
    everPaid: false,
    note: null,
    activeKey: null,
    pendingKey: [personId, ROSTER_KIND, employerId].join('|'),
    ...sentOf(row),
    registeredById: work.actor.id,
    createdAt: work.now,
  };
}
