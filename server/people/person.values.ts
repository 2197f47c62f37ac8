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
import { Failure } from '../platform/failures';
import { pinyinOf } from '../platform/search';
import { blindIndex } from '../platform/secrets';
import type { Person } from './person.entity';
import type { EnterPerson, PersonValues } from './person.inputs';

/** Columns of a person that are about to be written. */
export type PersonColumns = Partial<Omit<Person, 'id' | 'version'>>;

/** What others may propose to correct of a person. */
export type ProposedField = 'name' | 'sex' | 'mobile' | 'number';

const FAULTS: Readonly<Record<IdentityFault, FailureCode>> = {
  FORMAT: 'ID_FORMAT',
  REGION: 'ID_REGION',
  BIRTH: 'ID_BIRTH',
  CHECK: 'ID_CHECK',
};

/** What a person has of whom nothing more is told. */
export const BLANK: PersonColumns = {
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

/** What follows from a number and its kind: the number's own fault (ID_…), or ID_MISMATCH where birth date or sex differ from it. */
export function identityValues(input: EnterPerson, today: string): PersonColumns & { numberIndex: string } {
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

/** The columns of a proposed value; refuses what could not be kept. */
export function proposedValues(person: Person, field: ProposedField, value: string, today: string): PersonColumns {
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

function uncheckedValues({ number, birthDate, sex, idKind }: EnterPerson): PersonColumns & { numberIndex: string } {
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
): PersonColumns & { numberIndex: string } {
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

/** ID_MISMATCH where birth date or sex differ from what the number says. */
export function checkAgreement(
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

/** The columns of what may be typed freely: NAME_CHARACTERS, PHONE_FORMAT. */
export function commonValues(input: PersonValues): PersonColumns {
  const values: PersonColumns = {};
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

/** A mobile number sealed, found again by its whole, shown by its end; PHONE_FORMAT when it is none. */
export function mobileValues(raw: string | null | undefined): PersonColumns {
  if (!raw) return { mobile: null, mobileIndex: null, mobileLast4: null };
  const mobile = normaliseMobile(raw);
  if (mobileFault(mobile)) throw new Failure('PHONE_FORMAT');
  return { mobile, mobileIndex: blindIndex('mobile', mobile), mobileLast4: mobile.slice(-4) };
}
