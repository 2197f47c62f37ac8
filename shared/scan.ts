import type { Day } from './calendar';
import type { FailureCode } from './failures';
import { cardNumberFault, normaliseName, parseIdentityNumber, upgradeIdentityNumber } from './identity';
import { printedDay } from './returnFile';

/** What a line of a scanner, a card reader or a clipboard says of a card. */
export type Scan = {
  cardNo: string | null;
  number: string | null;
  name: string | null;
  division: string | null;
  chipId: string | null;
  atr: string | null;
  issuedOn: Day | null;
  validUntil: Day | null;
};

const BLANK: Scan = {
  cardNo: null,
  number: null,
  name: null,
  division: null,
  chipId: null,
  atr: null,
  issuedOn: null,
  validUntil: null,
};

/** The lines of a text that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .filter(Boolean);

/**
 * Reads one line: a reader's output (`division|SSN|cardNo|cardId|name|ATR|version|issued|validUntil|terminal|device|`), a card number, an
 * identity number, or both with anything between them. A misread line gets the code of its first fault.
 */
export function readScan(line: string): Scan | { fault: FailureCode } {
  const text = line.normalize('NFKC').trim().toUpperCase();
  return text.includes('|') ? readReader(text) : readWords(text.split(/[\s,;:，；、]+/).filter(Boolean));
}

function readReader(text: string): Scan | { fault: FailureCode } {
  const [division, number, cardNo, chipId, name, atr, , issued = '', until = ''] = text
    .split('|')
    .map(part => part.trim());
  if (name === undefined) return { fault: 'SCAN_UNREADABLE' };
  const checked = readWords([number, cardNo].filter(Boolean));
  if ('fault' in checked) return checked;
  const [issuedOn, validUntil] = [printedDay(issued), printedDay(until)];
  if (issuedOn === undefined || validUntil === undefined) return { fault: 'DAY_UNREADABLE' };
  if (chipId && !/^[0-9A-F]{32}$/.test(chipId)) return { fault: 'CHIP_ID_FORMAT' };
  return {
    ...checked,
    name: name ? normaliseName(name) : null,
    division: division.slice(0, 6) || null,
    chipId: chipId || null,
    atr: atr || null,
    issuedOn: issuedOn || null,
    validUntil: validUntil || null,
  };
}

/** Of a pasted row only the numbers count; a name or a running number between them is passed over. */
function readWords(words: readonly string[]): Scan | { fault: FailureCode } {
  const numbers = words.filter(word => /^(\d{15}|\d{17}[\dX]|[A-Z]{3}\d{12})$/.test(word));
  const cardNos = words.filter(word => /^(?=.*\d)[A-Z0-9]{9}$/.test(word) && !cardNumberFault(word));
  const unusual = words.filter(word => /^(?=.*\d)[A-Z0-9]{9}$/.test(word));
  const [number = null] = numbers;
  const [cardNo = unusual[0] ?? null] = cardNos;
  if (numbers.length > 1 || cardNos.length > 1) return { fault: 'SCAN_UNREADABLE' };
  if (!number && !cardNo) return { fault: faultOf(words) };
  if (number) {
    const parsed = parseIdentityNumber(number, '2999-12-31');
    if (!parsed.ok && !/^\d{17}[\dX]$/.test(number)) return { fault: 'ID_FORMAT' };
    if (!parsed.ok) return { fault: ID_FAULTS[parsed.fault] };
  }
  return { ...BLANK, number: number && upgradeIdentityNumber(number), cardNo };
}

const ID_FAULTS = { FORMAT: 'ID_FORMAT', REGION: 'ID_REGION', BIRTH: 'ID_BIRTH', CHECK: 'ID_CHECK' } as const;

/** What a line most likely was meant to be. */
function faultOf(words: readonly string[]): FailureCode {
  const [longest = ''] = [...words].sort((a, b) => b.length - a.length);
  if (/^[\dX]{12,}$/.test(longest)) return 'ID_FORMAT';
  return /^(?=.*\d)[A-Z0-9]{6,12}$/.test(longest) ? 'CARD_NUMBER_FORMAT' : 'SCAN_UNREADABLE';
}
