import { type Day, isDay } from '../../shared/calendar';
import type { IdKind, PersonCategory } from '../../shared/codes';
import {
  mobileFault,
  nameFault,
  normaliseMobile,
  normaliseName,
  type ParsedIdentity,
  parseIdentityNumber,
} from '../../shared/identity';
import type { EnterPerson, Sex } from '../graphql/graphql';

/** A person as typed at a desk. */
export type PersonDraft = {
  idKind: IdKind;
  number: string;
  name: string;
  sex: Sex | '';
  birthDate: string;
  mobile: string;
  idValidTo: string;
  longTerm: boolean;
  category: PersonCategory | '';
  ethnicity: string;
  nationality: string;
  address: string;
};

export type PersonField = Exclude<keyof PersonDraft, 'longTerm'>;

/** What is wrong with a draft, field by field, as the end of a key of words. */
type PersonFaults = Partial<Record<PersonField, string>>;

export const blankPerson: PersonDraft = {
  idKind: 'RESIDENT',
  number: '',
  name: '',
  sex: '',
  birthDate: '',
  mobile: '',
  idValidTo: '',
  longTerm: false,
  category: '',
  ethnicity: '01',
  nationality: '',
  address: '',
};

/** The kinds of document whose number carries a check character. */
const CHECKED_KINDS: readonly IdKind[] = ['RESIDENT', 'HMT_PERMIT', 'FOREIGN_PR'];

/** A number of a checked kind as the rules read it (GB 11643, R-50); undefined while nothing is typed or for other kinds. */
export function parsedOf(
  { idKind, number }: Pick<PersonDraft, 'idKind' | 'number'>,
  today: Day,
): ParsedIdentity | undefined {
  return number.trim() && CHECKED_KINDS.includes(idKind) ? parseIdentityNumber(number, today) : undefined;
}

/** The draft with what its number says: kind of document, birth date and sex. */
export function filledIn(draft: PersonDraft, today: Day): PersonDraft {
  const parsed = parsedOf(draft, today);
  if (!parsed?.ok) return draft;
  return {
    ...draft,
    idKind: parsed.kind,
    birthDate: parsed.birth ?? draft.birthDate,
    sex: parsed.sex ? SEX_BY_CODE[parsed.sex] : draft.sex,
  };
}

/** Every fault of a draft. The numbers are judged as the server will judge them. */
export function faultsOf(draft: PersonDraft, today: Day): PersonFaults {
  const faults: PersonFaults = {};
  const number = numberFaultOf(draft, today);
  if (number) faults.number = number;
  const name = nameFault(normaliseName(draft.name));
  if (name) faults.name = `NAME_${name}`;
  if (draft.mobile.trim() && mobileFault(normaliseMobile(draft.mobile))) faults.mobile = 'MOBILE';
  if (!draft.sex) faults.sex = 'required';
  if (!isDay(draft.birthDate)) faults.birthDate = 'required';
  else if (draft.birthDate > today) faults.birthDate = 'future';
  if (!draft.category) faults.category = 'required';
  if (!draft.longTerm && !isDay(draft.idValidTo)) faults.idValidTo = 'required';
  if (draft.nationality.trim() && !/^[A-Z]{3}$/.test(draft.nationality.trim())) faults.nationality = 'nationality';
  return faults;
}

/** What is wrong with the number alone. */
export function numberFaultOf(
  { idKind, number }: Pick<PersonDraft, 'idKind' | 'number'>,
  today: Day,
): string | undefined {
  if (!number.trim()) return 'required';
  const parsed = parsedOf({ idKind, number }, today);
  if (parsed) return parsed.ok ? undefined : parsed.fault;
  return /^[A-Z0-9]{5,20}$/.test(number.normalize('NFKC').replace(/\s/g, '').toUpperCase())
    ? undefined
    : 'OTHER_FORMAT';
}

/** The draft as the server takes it. */
export function entryOf(draft: PersonDraft): EnterPerson {
  const { idKind, number, name, sex, birthDate, mobile, idValidTo, longTerm, category, ethnicity } = draft;
  return {
    idKind,
    number: number.trim(),
    name: normaliseName(name),
    sex: sex || null,
    birthDate: birthDate || null,
    mobile: mobile.trim() ? normaliseMobile(mobile) : null,
    idValidTo: longTerm ? null : idValidTo,
    category: category || null,
    ethnicity,
    nationality: draft.nationality.trim() || null,
    address: draft.address.trim() || null,
  };
}

const SEX_BY_CODE = { '1': 'MALE', '2': 'FEMALE' } as const satisfies Record<'1' | '2', Sex>;
