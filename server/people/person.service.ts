import type { EntityManager } from 'typeorm';
import { dayOf } from '../../shared/calendar';
import { parseIdentityNumber } from '../../shared/identity';
import { attachFile } from '../files/file.service';
import type { Context, Work } from '../platform/context';
import { forUpdate, isDuplicate, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { note } from '../platform/journal';
import { amend, create, createMany } from '../platform/records';
import { blindIndex } from '../platform/secrets';
import { hold } from '../platform/subjects';
import { Person } from './person.entity';
import type { CorrectPerson, EnterPerson, RevealPurpose } from './person.inputs';
import { people } from './person.list';
import {
  BLANK,
  checkAgreement,
  commonValues,
  identityValues,
  mobileValues,
  type ProposedField,
  proposedValues,
} from './person.values';

/**
 * Enters a person. Refuses a wrong number by its fault (R-50; ID_FORMAT, ID_REGION, ID_BIRTH, ID_CHECK), typed birth date or sex that differ
 * from the number (ID_MISMATCH), and a number that is known already (DUPLICATE; the id is told only to whoever may see that person).
 */
export async function enterPerson(work: Work, input: EnterPerson, regionCode: string): Promise<Person> {
  const values = { ...identityValues(input, dayOf(work.now)), ...commonValues(input), regionCode, createdAt: work.now };
  const known = await work.db.findOneBy(Person, { numberIndex: values.numberIndex });
  if (known) throw await alreadyKnown(work, known);
  try {
    return await create(work, people, 'enter', { ...BLANK, ...values } as Partial<Person>);
  } catch (error) {
    if (isDuplicate(error)) throw new Failure('DUPLICATE');
    throw error;
  }
}

/**
 * Finds these people by their numbers and enters those who are not known; somebody who is known stays as they are. Gives one for each
 * input, in its order; inputs are judged before and name nobody twice.
 */
export async function enterPeople(
  work: Work,
  inputs: readonly EnterPerson[],
  regionCode: string,
): Promise<Pick<Person, 'id' | 'numberIndex'>[]> {
  const all = inputs.map(input => ({
    ...BLANK,
    ...identityValues(input, dayOf(work.now)),
    ...commonValues(input),
    regionCode,
    createdAt: work.now,
  }));
  if (all.length === 0) return [];
  const indexes = all.map(({ numberIndex }) => numberIndex);
  const known: Pick<Person, 'id' | 'numberIndex'>[] = await work.db.query(
    `SELECT id, numberIndex FROM person WHERE numberIndex IN (${marks(indexes)})`,
    indexes,
  );
  const seen = new Set(known.map(({ numberIndex }) => numberIndex));
  const entered = await createMany(
    work,
    people,
    'enter',
    all.filter(({ numberIndex }) => !seen.has(numberIndex)) as Partial<Person>[],
    'roster:import',
  );
  const byIndex = new Map([...known, ...entered].map(person => [person.numberIndex, person]));
  return indexes.map(index => byIndex.get(index)!);
}

/** What of a mobile number is kept: sealed, found again by its whole, shown by its end; PHONE_FORMAT when it is none. */
export const keptMobile = (raw: string | null): Pick<Person, 'mobile' | 'mobileIndex' | 'mobileLast4'> =>
  mobileValues(raw) as Pick<Person, 'mobile' | 'mobileIndex' | 'mobileLast4'>;

/**
 * Corrects a person on evidence (EVIDENCE_MISSING), whose file is kept with the person; the number itself is not corrected here (that is
 * another person, or a merge).
 */
export async function correctPerson(work: Work, input: CorrectPerson): Promise<Person> {
  if (input.evidence.trim().length < 2) throw new Failure('EVIDENCE_MISSING');
  const person = await hold(work, people, input);
  const given = { ...input, number: person.number, idKind: person.idKind };
  checkAgreement(given, parseIdentityNumber(person.number, dayOf(work.now)));
  const change = commonValues(input);
  if (input.deceasedOn && input.deceasedOn > dayOf(work.now))
    throw new Failure('DAY_IN_FUTURE', { fields: ['deceasedOn'] });
  if (input.deceasedOn !== undefined) change.deceasedOn = input.deceasedOn;
  if (Object.keys(change).length === 0) throw new Failure('INVALID_INPUT', { fields: ['input'] });
  const corrected = await amend(work, people, person, 'correct', change as Partial<Person>);
  if (input.evidenceFileId)
    await attachFile(work, input.evidenceFileId, { regionCode: person.regionCode, personId: person.id });
  await note(work, {
    action: 'person.evidence',
    subject: 'person',
    subjectId: person.id,
    detail: { fileId: input.evidenceFileId ?? null, length: input.evidence.length },
  });
  return corrected;
}

/** A proposed value as it would be kept; refuses what could not be (NAME_CHARACTERS, PHONE_FORMAT, ID_MISMATCH, the faults of a number). */
export function proposedValue(person: Person, field: ProposedField, value: string, today: string): string {
  return String(proposedValues(person, field, value, today)[field]);
}

/** Takes a proposed value over, on evidence that stays with whoever proposed it; DUPLICATE when the number is somebody else's. */
export async function takeProposal(
  work: Work,
  { personId, field, value }: { personId: string; field: ProposedField; value: string },
  detail: object,
): Promise<Person> {
  const person = await hold(work, people, { id: personId });
  const change = proposedValues(person, field, value, dayOf(work.now));
  const { numberIndex } = change;
  const known = numberIndex ? await work.db.findOneBy(Person, { numberIndex }) : null;
  if (known && known.id !== person.id) throw await alreadyKnown(work, known);
  const corrected = await amend(work, people, person, 'correct', change as Partial<Person>);
  await note(work, { action: 'person.evidence', subject: 'person', subjectId: person.id, detail });
  return corrected;
}

export type Revealed = { id: string; number: string; birthDate: string; mobile: string | null; address: string | null };

/** The clear values of one person, for a purpose; the audit entry is written before the answer. */
export async function revealPerson(work: Work, id: string, purpose: RevealPurpose): Promise<Revealed> {
  const person = await hold(work, people, { id });
  await note(work, { action: 'person.reveal', subject: 'person', subjectId: id, purpose });
  const { number, birthDate, mobile, address } = person;
  return { id, number, birthDate, mobile, address };
}

/** A person by the whole number, whoever may see them; for services that judge before they show. */
export function personByNumber(db: EntityManager, number: string): Promise<Person | null> {
  return db.findOneBy(Person, { numberIndex: blindIndex('number', number) });
}

/** Locks these people until the transaction ends, in the order of their ids: what depends on several rows of a person is judged behind it. */
export async function lockPeople(ctx: Context, ids: readonly string[]): Promise<void> {
  const each = [...new Set(ids)].sort();
  if (each.length === 0) return;
  await ctx.db.query(`SELECT id FROM person WHERE id IN (${marks(each)}) ORDER BY id${forUpdate(ctx.db)}`, each);
}

async function alreadyKnown(ctx: Context, known: Person): Promise<Failure> {
  const scope = people.scope(ctx.actor, 't');
  const [seen] = await ctx.db.query(`SELECT t.id FROM person t WHERE t.id = ? AND (${scope.sql})`, [
    known.id,
    ...scope.params,
  ]);
  return new Failure('DUPLICATE', seen ? { id: known.id } : {});
}
