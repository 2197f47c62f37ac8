import { dayOf } from '../../shared/calendar';
import { enrolmentLifecycle } from '../../shared/enrolments';
import { employers } from '../employers/employer.list';
import { people } from '../people/person.list';
import { lockPeople } from '../people/person.service';
import type { RefInput } from '../platform/bulk';
import type { Work } from '../platform/context';
import { isDuplicate, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { begin, transition, transitionMany } from '../platform/records';
import { hold, type Outcome, type Ref } from '../platform/subjects';
import { Enrolment } from './enrolment.entity';
import type { EndEnrolment, RefuseEnrolment, RegisterEnrolment } from './enrolment.inputs';
import { enrolments } from './enrolment.list';

/** Registers a PENDING enrolment; nobody becomes eligible by it. EMPLOYER_REQUIRED for kinds that employees join through their unit. */
export async function registerEnrolment(work: Work, input: RegisterEnrolment): Promise<Enrolment> {
  const person = await hold(work, people, { id: input.personId });
  const employer = input.employerId ? await hold(work, employers, { id: input.employerId }) : null;
  if (input.insuranceKind.startsWith('EMPLOYEE_') && !employer) throw new Failure('EMPLOYER_REQUIRED');
  const today = dayOf(work.now);
  if (input.employedOn && input.employedOn > today) throw new Failure('DAY_IN_FUTURE', { fields: ['employedOn'] });
  const regionCode = employer?.regionCode ?? person.regionCode;
  const values = {
    regionCode,
    personId: person.id,
    employerId: employer?.id ?? null,
    insuranceKind: input.insuranceKind,
    employedOn: input.employedOn ?? null,
    registeredOn: today,
    acceptedOn: null,
    endedOn: null,
    everPaid: input.everPaid ?? false,
    note: null,
    activeKey: null,
    pendingKey: [person.id, input.insuranceKind, employer?.id ?? '-'].join('|'),
    ...NOTHING_SENT,
    registeredById: work.actor.id,
    createdAt: work.now,
  };
  try {
    return await begin(work, enrolments, enrolmentLifecycle, 'register', values, {
      regionCode,
      deceased: person.deceasedOn !== null,
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Failure('DUPLICATE');
    throw error;
  }
}

const NOTHING_SENT = {
  sentName: null,
  sentIdKind: null,
  sentBirthYear: null,
  sentSex: null,
  sentEthnicity: null,
  sentMobile: null,
  sentMobileIndex: null,
  sentMobileLast4: null,
};

const accepted = (work: Work) => ({
  facts,
  change: (record: Enrolment) => ({ acceptedOn: dayOf(work.now), pendingKey: null, activeKey: activeKeyOf(record) }),
});

/** Accepts one enrolment: from here on the person is eligible; ENROLLED_TWICE when one of this kind is active. */
export async function acceptEnrolment(work: Work, ref: RefInput): Promise<Enrolment> {
  try {
    return await transition(work, enrolments, enrolmentLifecycle, 'accept', ref, accepted(work));
  } catch (error) {
    if (isDuplicate(error)) throw new Failure('ENROLLED_TWICE');
    throw error;
  }
}

/** Accepts many enrolments with an outcome for each. */
export function acceptEnrolments(work: Work, refs: readonly Ref[]): Promise<Outcome[]> {
  return transitionMany(work, enrolments, enrolmentLifecycle, 'accept', refs, accepted(work));
}

/** Refuses a pending enrolment with its reason (REASON_MISSING). */
export async function refuseEnrolment(work: Work, { note, ...ref }: RefuseEnrolment): Promise<Enrolment> {
  if (note.trim().length < 2) throw new Failure('REASON_MISSING');
  return transition(work, enrolments, enrolmentLifecycle, 'refuse', ref, { facts, change: { note, pendingKey: null } });
}

/** Ends an accepted enrolment on a day that has come. */
export async function endEnrolment(work: Work, { endedOn, ...ref }: EndEnrolment): Promise<Enrolment> {
  if (endedOn > dayOf(work.now)) throw new Failure('DAY_IN_FUTURE', { fields: ['endedOn'] });
  return transition(work, enrolments, enrolmentLifecycle, 'end', ref, { facts, change: { endedOn, activeKey: null } });
}

const activeKeyOf = ({ personId, insuranceKind }: Pick<Enrolment, 'personId' | 'insuranceKind'>) =>
  `${personId}|${insuranceKind}`;

type Facts = Pick<Enrolment, 'enrolledTwice' | 'deceased'>;

/** Two rows of one request for the same person and kind: the first is accepted, the second is enrolled twice. */
async function facts(work: Work, records: readonly Enrolment[]): Promise<ReadonlyMap<string, Facts>> {
  const keys = records.map(activeKeyOf);
  const ids = records.map(({ personId }) => personId);
  if (records.length === 0) return new Map();
  await lockPeople(work, ids);
  const active: { activeKey: string }[] = await work.db.query(
    `SELECT activeKey FROM enrolment WHERE activeKey IN (${marks(keys)})`,
    keys,
  );
  const gone: { id: string }[] = await work.db.query(
    `SELECT id FROM person WHERE id IN (${marks(ids)}) AND deceasedOn IS NOT NULL`,
    ids,
  );
  const taken = new Set(active.map(({ activeKey }) => activeKey));
  const deceased = new Set(gone.map(({ id }) => id));
  return new Map(
    records.map(record => {
      const key = activeKeyOf(record);
      const enrolledTwice = record.status === 'PENDING' && taken.has(key);
      if (record.status === 'PENDING') taken.add(key);
      return [record.id, { enrolledTwice, deceased: deceased.has(record.personId) }];
    }),
  );
}
