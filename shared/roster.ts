import { addDays, type Day, daysBetween, isDay, registrationDeadline } from './calendar';
import type { IdKind, Sex } from './codes';
import { mobileFault, nameFault, normaliseMobile, normaliseName, parseIdentityNumber } from './identity';
import { columnsOf, type RosterColumn } from './rosterColumns';
import { ethnicityOf } from './words/ethnicities';

/** What may be wrong with one cell of a roster. */
export const ROSTER_FAULTS = [
  'NAME_MISSING',
  'NAME_CHARACTERS',
  'NAME_TOO_LONG',
  'ID_KIND_UNKNOWN',
  'ID_KIND_MISMATCH',
  'ID_MISSING',
  'ID_SHORTENED',
  'ID_FORMAT',
  'ID_REGION',
  'ID_BIRTH',
  'ID_BIRTH_IN_FUTURE',
  'ID_CHECK',
  'SEX_UNKNOWN',
  'SEX_MISMATCH',
  'BIRTH_MISMATCH',
  'BIRTH_OR_SEX_MISSING',
  'ETHNICITY_UNKNOWN',
  'PHONE_FORMAT',
  'DATE_UNREADABLE',
  'DAY_IN_FUTURE',
  'DOUBLED',
] as const;
export type RosterFaultCode = (typeof ROSTER_FAULTS)[number];

/** One fault: the row as the sheet numbers it, the column, and for a doubled line the row where the same number stood first. */
export type RosterFault = { row: number; code: RosterFaultCode; field: RosterColumn; otherRow: number | null };

/** One row that is right, as it will be registered. */
export type RosterRow = {
  row: number;
  idKind: IdKind;
  number: string;
  /** As it was written, which tells the old form of 15 digits. */
  written: string;
  name: string;
  sex: Sex;
  birthDate: Day;
  ethnicity: string | null;
  mobile: string | null;
  employedOn: Day | null;
};

/** A roster, judged: how many rows hold somebody, those that are right, the faults of the others, and every number that could be read. */
export type Roster = {
  rows: number;
  good: readonly RosterRow[];
  faults: readonly RosterFault[];
  numbers: readonly string[];
};

/** One row of a table: its number in the sheet, and its texts. */
export type TextRow = { row: number; cells: readonly string[] };

/**
 * Judges the rows of a table on a day: headings in Chinese or English, in any order and wherever they stand near the top; lines without
 * anybody (titles, notes at the foot) are passed over. Gives the columns that are missing where it is no roster.
 */
export function judgeRoster(table: readonly TextRow[], today: Day): Roster | { missing: readonly RosterColumn[] } {
  const found = columnsOf(table);
  if ('missing' in found) return found;
  const first = new Map<string, number>();
  const faults: RosterFault[] = [];
  const good: RosterRow[] = [];
  let rows = 0;
  for (const { row, cells } of table.slice(found.below)) {
    const cell = (column: RosterColumn): string => cells[found.at.get(column) ?? -1]?.trim() ?? '';
    if (!SOMEBODY.some(column => cell(column) !== '')) continue;
    rows += 1;
    const judged = judgeRow(row, cell, today);
    const stood = judged.number === undefined ? undefined : first.get(judged.number);
    if (stood !== undefined) judged.faults.push({ row, code: 'DOUBLED', field: 'number', otherRow: stood });
    else if (judged.number !== undefined) first.set(judged.number, row);
    faults.push(...judged.faults);
    if (judged.faults.length === 0 && judged.right) good.push(judged.right);
  }
  return { rows, good, faults, numbers: [...first.keys()] };
}

/** Where somebody stands in the 30 days of Article 58: the day of them that today is, and the last one. */
export function registrationDay(employedOn: Day, today: Day): { day: number; dueOn: Day } {
  return { day: daysBetween(employedOn, today), dueOn: registrationDeadline(employedOn) };
}

/** A line is somebody's when one of these is filled in. */
const SOMEBODY: readonly RosterColumn[] = ['name', 'number', 'mobile'];

type Judged = { number?: string; right?: RosterRow; faults: RosterFault[] };
type Identity = { written: string; number?: string; birth?: Day; sex?: Sex; kind: IdKind };

function judgeRow(row: number, cell: (column: RosterColumn) => string, today: Day): Judged {
  const faults: RosterFault[] = [];
  const blame = (field: RosterColumn, code: RosterFaultCode | undefined) =>
    void (code && faults.push({ row, code, field, otherRow: null }));
  const name = normaliseName(cell('name'));
  blame('name', NAME_FAULTS[nameFault(name) ?? 'OK']);
  const identity = identityOf(cell('number'), cell('idKind'), today, blame);
  const sex = sexOf(cell('sex'), identity, blame);
  const birthDate = birthOf(cell('birthDate'), identity, today, blame);
  const { number } = identity;
  if (
    number !== undefined &&
    faults.every(({ field }) => field !== 'birthDate' && field !== 'sex') &&
    !(sex && birthDate)
  )
    blame('birthDate', 'BIRTH_OR_SEX_MISSING');
  const ethnicity = cell('ethnicity') === '' ? null : ethnicityOf(cell('ethnicity'));
  blame('ethnicity', ethnicity === undefined ? 'ETHNICITY_UNKNOWN' : undefined);
  const mobile = cell('mobile') === '' ? null : normaliseMobile(cell('mobile'));
  blame('mobile', mobile !== null && mobileFault(mobile) ? 'PHONE_FORMAT' : undefined);
  const employedOn = dayIn(cell('employedOn'), today, code => blame('employedOn', code));
  if (faults.length > 0 || number === undefined || !sex || !birthDate) return { number, faults };
  const right = {
    row,
    idKind: identity.kind,
    number,
    written: identity.written,
    name,
    sex,
    birthDate,
    ethnicity: ethnicity ?? null,
    mobile,
    employedOn,
  };
  return { number, right, faults };
}

const NAME_FAULTS = {
  MISSING: 'NAME_MISSING',
  CHARACTERS: 'NAME_CHARACTERS',
  TOO_LONG: 'NAME_TOO_LONG',
  OK: undefined,
} as const;

type Blame = (field: RosterColumn, code: RosterFaultCode | undefined) => void;

const CHECKED: readonly IdKind[] = ['RESIDENT', 'HMT_PERMIT', 'FOREIGN_PR'];

/** The number in its current form. Programs that take it for a figure shorten it to 4.19902E+17: then nobody can tell it any more. */
function identityOf(text: string, kindText: string, today: Day, blame: Blame): Identity {
  const written = text.replace(/^'|^="(.*)"$/g, '$1');
  const kind = kindText === '' ? 'RESIDENT' : idKindOf(kindText);
  if (!kind) blame('idKind', 'ID_KIND_UNKNOWN');
  if (written === '') {
    blame('number', 'ID_MISSING');
    return { written, kind: kind ?? 'OTHER' };
  }
  if (/^\d(\.\d+)?E\+?\d+$/i.test(written)) {
    blame('number', 'ID_SHORTENED');
    return { written, kind: kind ?? 'OTHER' };
  }
  if (kind && !CHECKED.includes(kind)) return uncheckedOf(written, kind, blame);
  const parsed = parseIdentityNumber(written, today);
  if (!parsed.ok) {
    blame('number', parsed.fault === 'BIRTH' ? birthFault(written) : `ID_${parsed.fault}`);
    return { written, kind: kind ?? 'OTHER' };
  }
  if (kind && kindText !== '' && parsed.kind !== kind) blame('idKind', 'ID_KIND_MISMATCH');
  return { written, kind: parsed.kind, number: parsed.number, birth: parsed.birth, sex: parsed.sex };
}

function uncheckedOf(written: string, kind: IdKind, blame: Blame): Identity {
  const number = written.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (/^[A-Z0-9]{5,20}$/.test(number)) return { written, kind, number };
  blame('number', 'ID_FORMAT');
  return { written, kind };
}

/** A birth date that exists must lie in the future, or it would not have been refused. */
function birthFault(written: string): RosterFaultCode {
  const [, year, month, day] = /^\d{6}(\d{4})(\d\d)(\d\d)/.exec(written.normalize('NFKC').replace(/\s/g, '')) ?? [];
  return isDay(`${year}-${month}-${day}`) && `${year}` > '1799' ? 'ID_BIRTH_IN_FUTURE' : 'ID_BIRTH';
}

const ID_KINDS: readonly (readonly [RegExp, IdKind])[] = [
  [/港澳台.*居住证|hmt/i, 'HMT_PERMIT'],
  [/永久居留|外国人.*身份证|permanent/i, 'FOREIGN_PR'],
  [/身份证|户口|^id(card)?$|resident/i, 'RESIDENT'],
  [/港澳|hongkong|macao/i, 'HK_MACAO_PASS'],
  [/台湾|taiwan/i, 'TAIWAN_PASS'],
  [/护照|passport/i, 'PASSPORT'],
  [/军官|士兵|军人|military/i, 'MILITARY'],
  [/^其他|other/i, 'OTHER'],
];
const idKindOf = (text: string): IdKind | undefined =>
  ID_KINDS.find(([pattern]) => pattern.test(text.normalize('NFKC').replace(/\s/g, '')))?.[1];

const SEXES: Readonly<Record<string, Sex>> = {
  男: '1',
  男性: '1',
  '1': '1',
  m: '1',
  male: '1',
  女: '2',
  女性: '2',
  '2': '2',
  f: '2',
  female: '2',
};

/** The sex as written where it is written, else as the number tells it. */
function sexOf(text: string, { sex }: Identity, blame: Blame): Sex | undefined {
  if (text === '') return sex;
  const given = SEXES[text.normalize('NFKC').trim().toLowerCase()];
  if (!given) blame('sex', 'SEX_UNKNOWN');
  else if (sex && sex !== given) blame('sex', 'SEX_MISMATCH');
  return given;
}

function birthOf(text: string, { birth }: Identity, today: Day, blame: Blame): Day | undefined {
  const given = dayIn(text, today, code => blame('birthDate', code));
  if (given && birth && given !== birth) blame('birthDate', 'BIRTH_MISMATCH');
  return birth ?? given ?? undefined;
}

function dayIn(text: string, today: Day, blame: (code: RosterFaultCode) => void): Day | null {
  if (text === '') return null;
  const day = dayFrom(text);
  if (!day) blame('DATE_UNREADABLE');
  else if (day > today) blame('DAY_IN_FUTURE');
  return day ?? null;
}

/** A day as people write it: 2026/11/2, 2026-11-02, 2026.11.2, 20261102, 2026年11月2日, with or without a time of day. */
function dayFrom(text: string): Day | undefined {
  const plain = text.normalize('NFKC').trim();
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[ T][\d:.]+)?$/.exec(plain) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/.exec(plain);
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  const [year, month, day] = parts ? [parts[1], parts[3], parts[4]] : compact ? compact.slice(1) : [];
  const made = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isDay(made) && made > EARLIEST && made < addDays(LATEST, 1) ? made : undefined;
}

const EARLIEST: Day = '1899-12-31';
const LATEST: Day = '2199-12-31';
