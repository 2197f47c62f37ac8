import { ageBetween, type Day, isDay } from './calendar';
import type { EmployerKind, Sex } from './codes';

/** What is wrong with an identity number; checked in this order. */
export type IdentityFault = 'FORMAT' | 'REGION' | 'BIRTH' | 'CHECK';

/** A sound identity number in its current form; the old permanent-resident form tells no birth and no sex. */
export type IdentityNumber = {
  ok: true;
  number: string;
  kind: 'RESIDENT' | 'HMT_PERMIT' | 'FOREIGN_PR';
  birth: Day | undefined;
  sex: Sex | undefined;
  legacy: boolean;
};
export type ParsedIdentity = IdentityNumber | { ok: false; fault: IdentityFault };

/** Reads a number as people write it (full width, blanks, small x, 15 digits): GB 11643, R-02 and R-91 lean on it. */
export function parseIdentityNumber(raw: string, today: Day): ParsedIdentity {
  const written = squeezed(raw);
  if (/^[A-Z]{3}\d{12}$/.test(written)) {
    return { ok: true, number: written, kind: 'FOREIGN_PR', birth: undefined, sex: undefined, legacy: true };
  }
  const number = upgradeIdentityNumber(written);
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, fault: 'FORMAT' };
  if (number[0] !== '9' && !PROVINCES.has(number.slice(0, 2))) return { ok: false, fault: 'REGION' };
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDay(birth) || birth < '1800-01-01' || birth > today) return { ok: false, fault: 'BIRTH' };
  if (identityCheckCharacter(number) !== number[17]) return { ok: false, fault: 'CHECK' };
  const sex = Number(number[16]) % 2 === 1 ? '1' : '2';
  return { ok: true, number, kind: kindOf(number), birth, sex, legacy: written.length === 15 };
}

/** The 18-character form of a 15-digit number of 1989; anything else comes back as it is. */
export function upgradeIdentityNumber(number: string): string {
  if (!/^\d{15}$/.test(number)) return number;
  const body = `${number.slice(0, 6)}19${number.slice(6)}`;
  return body + identityCheckCharacter(body);
}

/** The check character over the first 17 digits (ISO 7064 MOD 11-2). */
export function identityCheckCharacter(body: string): string {
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return '10X98765432'[sum % 11];
}

/** Full years of age on a day; somebody born on 29 February is a year older on 1 March of a common year. */
export function ageOn(birth: Day, day: Day): number {
  return ageBetween(birth, day);
}

/** The code as registers write it: half width, no blanks, capitals. */
export function normaliseCreditCode(raw: string): string {
  return squeezed(raw);
}

/** What is wrong with a unified social credit code (GB 32100); some issued codes fail CHECK, so staff may override that. */
export function creditCodeFault(code: string): 'FORMAT' | 'CHECK' | undefined {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{9}[0-9A-Z]$/.test(code)) return 'FORMAT';
  return creditCodeCheckCharacter(code) === code[17] ? undefined : 'CHECK';
}

/** The check character over the first 17 characters of a credit code; 31 is written 0. */
export function creditCodeCheckCharacter(body: string): string {
  const sum = CREDIT_WEIGHTS.reduce((total, weight, i) => total + weight * CREDIT_ALPHABET.indexOf(body[i]), 0);
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31];
}

/** The kind of unit that a credit code suggests; staff may choose another (R-09: a school is 12 or 52). */
export function employerKindOf(code: string): EmployerKind {
  return EMPLOYER_KIND_BY_PREFIX[code.slice(0, 2)] ?? 'OTHER';
}

/** Whether the last digit is right by Luhn. */
export function luhnValid(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, i) => total + luhnDigit(Number(digit), i % 2 === 1), 0);
  return sum % 10 === 0;
}

/** What is wrong with a bank card number; CHECK is a warning, for not every issuer is known to keep to Luhn. */
export function bankCardFault(number: string): 'FORMAT' | 'CHECK' | undefined {
  if (!/^62\d{14,17}$/.test(number)) return 'FORMAT';
  return luhnValid(number) ? undefined : 'CHECK';
}

/** What is wrong with a card number (AAZ500, nine characters); UNUSUAL is a warning. */
export function cardNumberFault(number: string): 'FORMAT' | 'UNUSUAL' | undefined {
  if (!/^[A-Z0-9]{9}$/.test(number)) return 'FORMAT';
  return /^[A-Z]{1,2}\d{7,8}$/.test(number) ? undefined : 'UNUSUAL';
}

/** What is wrong with a card identification code; its first six must be a division of the region, where divisions are given. */
export function chipIdFault(chipId: string, divisions?: readonly string[]): 'FORMAT' | 'REGION' | undefined {
  if (!/^[0-9A-F]{32}$/.test(chipId)) return 'FORMAT';
  return divisions && !divisions.includes(chipId.slice(0, 6)) ? 'REGION' : undefined;
}

/** A mobile number as it is stored: digits only, without the country code. */
export function normaliseMobile(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
}

/** What is wrong with a normalised mobile number. */
export function mobileFault(mobile: string): 'FORMAT' | undefined {
  return /^1[3-9]\d{9}$/.test(mobile) ? undefined : 'FORMAT';
}

/** The number as lists show it: fourteen stars and the last four. */
export function maskNumber(last4: string): string {
  return '*'.repeat(14) + last4;
}

/** The mobile number as lists show it: 138****5678. */
export function maskMobile(mobile: string): string {
  return mobile.length < 8 ? '*'.repeat(mobile.length) : `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;
}

/** A name as it is stored: NFKC, one kind of middle dot, hyphen and apostrophe, no blanks at the ends or between Han characters. */
export function normaliseName(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[•‧∙⋅・]/g, '·')
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .trim()
    .replace(/ {2,}/g, ' ')
    .replace(/(?<=\p{Unified_Ideograph}) (?=\p{Unified_Ideograph})/gu, '');
}

/** What is wrong with a normalised name: the chip holds 30 bytes (GBK), and only Han and Latin letters, ·, blank, - and ' are names. */
export function nameFault(name: string): 'MISSING' | 'TOO_LONG' | 'CHARACTERS' | undefined {
  if (name === '') return 'MISSING';
  if (!NAME.test(name)) return 'CHARACTERS';
  return gbkBytes(name) > 30 ? 'TOO_LONG' : undefined;
}

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const EMPLOYER_KIND_BY_PREFIX: Readonly<Record<string, EmployerKind | undefined>> = {
  '11': 'GOVERNMENT',
  '12': 'PUBLIC_INSTITUTION',
  '31': 'LAW_FIRM',
  '51': 'SOCIAL_GROUP',
  '52': 'NON_ENTERPRISE',
  '53': 'FOUNDATION',
  '54': 'COMMITTEE',
  '55': 'COMMITTEE',
  '91': 'ENTERPRISE',
  '92': 'INDIVIDUAL_BUSINESS',
  '93': 'COOPERATIVE',
  N1: 'VILLAGE_COLLECTIVE',
  N2: 'VILLAGE_COLLECTIVE',
  N3: 'VILLAGE_COLLECTIVE',
};

const LETTER = '(?:\\p{Unified_Ideograph}|〇|(?=\\p{L})\\p{Script=Latin})';
const NAME = new RegExp(`^${LETTER}(?:${LETTER}|[· '-](?=${LETTER}))*$`, 'u');

/** Letters beyond ASCII that GBK writes in two bytes, as it does the Han characters from 一 to 龥. */
const TWO_BYTES = '·〇āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêɑńňǹɡ';

function squeezed(raw: string): string {
  return raw.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

function kindOf(number: string): IdentityNumber['kind'] {
  if (number[0] === '9') return 'FOREIGN_PR';
  return /^8[123]0000/.test(number) ? 'HMT_PERMIT' : 'RESIDENT';
}

function luhnDigit(digit: number, doubled: boolean): number {
  if (!doubled) return digit;
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}

function gbkBytes(text: string): number {
  return [...text].reduce((total, character) => total + bytesOf(character), 0);
}

function bytesOf(character: string): number {
  if (character < '\u0080') return 1;
  return (character >= '一' && character <= '龥') || TWO_BYTES.includes(character) ? 2 : 4;
}
