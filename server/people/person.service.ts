import type { EntityManager } from 'typeorm';
import { dayOf } from '../../shared/calendar';
import { SEXES } from '../../shared/codes';
import type { FailureCode } from '../../shared/failures';
import {
  type IdentityFault,
  mobileFault,
  nameFault,
  normaliseMobile,
  normaliseName,
  parseIdentityNumber,
} from '../../shared/identity';
import { attachFile } from '../files/file.service';
import type { Context, Work } from '../platform/context';
import { forUpdate, isDuplicate, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { note } from '../platform/journal';
import { amend, create, createMany } from '../platform/records';
import { pinyinOf } from '../platform/search';
import { blindIndex } from '../platform/secrets';
import { hold } from '../platform/subjects';
import { Person } from './person.entity';
import type { CorrectPerson, EnterPerson, PersonValues, RevealPurpose } from './person.inputs';
import { people } from './person.list';

type Values = Partial<Omit<Person, 'id' | 'version'>>;

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

/** What others may propose to correct of a person. */
export type ProposedField = 'name' | 'sex' | 'mobile' | 'number';

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

const FAULTS: Readonly<Record<IdentityFault, FailureCode>> = {
  FORMAT: 'ID_FORMAT',
  REGION: 'ID_REGION',
  BIRTH: 'ID_BIRTH',
  CHECK: 'ID_CHECK',
};

const BLANK: Values = {
  ethnicity: '01',
  nationality: null,
  idValidTo: null,
  category: 'EMPLOYEE',
  mobile: null,
  mobileIndex: null,
  mobileLast4: null,
  address: null,
  guardianId: null,
  deceasedOn: null,
};

const CHECKED_KINDS: readonly string[] = ['RESIDENT', 'HMT_PERMIT', 'FOREIGN_PR'];

function identityValues(input: EnterPerson, today: string): Values & { numberIndex: string } {
  if (!CHECKED_KINDS.includes(input.idKind)) return uncheckedValues(input);
  const parsed = parseIdentityNumber(input.number, today);
  if (!parsed.ok) throw new Failure(FAULTS[parsed.fault]);
  if (parsed.kind !== input.idKind) throw new Failure('ID_MISMATCH', { fields: ['idKind'] });
  checkAgreement(input, parsed);
  const birthDate = parsed.birth ?? input.birthDate;
  const sex = parsed.sex ?? input.sex;
  if (!birthDate || !sex) throw new Failure('INVALID_INPUT', { fields: ['birthDate', 'sex'] });
  return numbered(input.idKind, parsed.number, birthDate, sex, parsed.legacy);
}

function proposedValues(person: Person, field: ProposedField, value: string, today: string): Values {
  if (field === 'name' || field === 'mobile') return commonValues({ [field]: value });
  if (field === 'number') {
    const { idKind } = person;
    const given = CHECKED_KINDS.includes(idKind) ? {} : { birthDate: person.birthDate, sex: person.sex };
    return identityValues({ ...given, idKind, name: person.name, number: value }, today);
  }
  const sex = SEXES.find(known => known === value);
  if (!sex) throw new Failure('INVALID_INPUT', { fields: ['proposed'] });
  if (CHECKED_KINDS.includes(person.idKind)) checkAgreement({ sex }, parseIdentityNumber(person.number, today));
  return { sex };
}

function uncheckedValues({ number, birthDate, sex, idKind }: EnterPerson): Values & { numberIndex: string } {
  const plain = number.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z0-9]{5,20}$/.test(plain)) throw new Failure('ID_FORMAT');
  if (!birthDate || !sex) throw new Failure('INVALID_INPUT', { fields: ['birthDate', 'sex'] });
  return numbered(idKind, plain, birthDate, sex, false);
}

function numbered(
  idKind: Person['idKind'],
  number: string,
  birthDate: string,
  sex: Person['sex'],
  legacy: boolean,
): Values & { numberIndex: string } {
  return {
    idKind,
    number,
    birthDate,
    sex,
    numberIndex: blindIndex('number', number),
    numberLast4: number.slice(-4),
    birthYear: Number(birthDate.slice(0, 4)),
    fromLegacyNumber: legacy,
  };
}

function checkAgreement(
  { birthDate, sex }: { birthDate?: string | null; sex?: string | null },
  parsed: ReturnType<typeof parseIdentityNumber>,
): void {
  if (!parsed.ok) return;
  const fields = [
    ...(birthDate && parsed.birth && birthDate !== parsed.birth ? ['birthDate'] : []),
    ...(sex && parsed.sex && sex !== parsed.sex ? ['sex'] : []),
  ];
  if (fields.length > 0) throw new Failure('ID_MISMATCH', { fields });
}

function commonValues(input: PersonValues): Values {
  const values: Values = {};
  if (input.name != null) {
    const name = normaliseName(input.name);
    if (nameFault(name)) throw new Failure('NAME_CHARACTERS', { reason: nameFault(name)! });
    Object.assign(values, { name, namePinyin: pinyinOf(name) });
  }
  if (input.mobile !== undefined) Object.assign(values, mobileValues(input.mobile));
  for (const key of ['ethnicity', 'nationality', 'idValidTo', 'category', 'address'] as const) {
    if (input[key] !== undefined) Object.assign(values, { [key]: input[key] });
  }
  if (values.category === null) delete values.category;
  if (values.ethnicity === null) delete values.ethnicity;
  return values;
}

function mobileValues(raw: string | null | undefined): Values {
  if (!raw) return { mobile: null, mobileIndex: null, mobileLast4: null };
  const mobile = normaliseMobile(raw);
  if (mobileFault(mobile)) throw new Failure('PHONE_FORMAT');
  return { mobile, mobileIndex: blindIndex('mobile', mobile), mobileLast4: mobile.slice(-4) };
}

async function alreadyKnown(ctx: Context, known: Person): Promise<Failure> {
  const scope = people.scope(ctx.actor, 't');
  const [seen] = await ctx.db.query(`SELECT t.id FROM person t WHERE t.id = ? AND (${scope.sql})`, [
    known.id,
    ...scope.params,
  ]);
  return new Failure('DUPLICATE', seen ? { id: known.id } : {});
}
