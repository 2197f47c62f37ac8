import { type Day, isDay } from './calendar';
import type { FailStage } from './cards';
import { type FailureCode, type Refusal, refusal } from './failures';
import { bankCardFault, cardNumberFault, chipIdFault, normaliseName, upgradeIdentityNumber } from './identity';

/** What a maker says of one card: its data, taken as printed, or where and why it failed. */
export type ReturnedCard = {
  cardNo: string;
  number: string;
  name: string;
  issuedOn: Day | null;
  validUntil: Day | null;
  chipId: string | null;
  atr: string | null;
  bankCode: string | null;
  bankCardNo: string | null;
  boxPosition: string | null;
  failStage: FailStage | null;
  failReason: string | null;
};

/** The columns of a return file (回盘) by their printed names. */
export const RETURN_COLUMNS = {
  cardNo: '社保卡号',
  number: '社会保障号码',
  name: '姓名',
  issuedOn: '发卡日期',
  validUntil: '卡有效期',
  chipId: '卡识别码',
  atr: '卡复位码',
  bankCode: '服务银行',
  bankCardNo: '银行卡号',
  boxPosition: '装箱位置',
  failStage: '失败环节',
  failReason: '失败原因',
} as const satisfies Record<keyof ReturnedCard, string>;

type Column = keyof typeof RETURN_COLUMNS;

/** Who answers: the bank that opens the accounts, or the maker. */
export type Returner = 'BANK' | 'MAKER';

const NEEDED: Readonly<Record<Returner, readonly Column[]>> = {
  BANK: ['number', 'name', 'bankCardNo'],
  MAKER: ['cardNo', 'number', 'name'],
};

/** Where each column stands in a header; or the printed names of those that are missing. */
export function returnHeader(
  cells: readonly string[],
  from: Returner = 'MAKER',
): { ok: true; at: ReadonlyMap<Column, number> } | { ok: false; missing: string[] } {
  const names = cells.map(cell => cell.replace(/\s/g, ''));
  const at = new Map<Column, number>();
  for (const [column, name] of Object.entries(RETURN_COLUMNS) as [Column, string][])
    if (names.includes(name)) at.set(column, names.indexOf(name));
  const missing = NEEDED[from].filter(column => !at.has(column)).map(column => RETURN_COLUMNS[column]);
  return missing.length > 0 ? { ok: false, missing } : { ok: true, at };
}

/** One line as it is written, with the first thing that is wrong with it. */
export function returnedCard(
  cells: readonly string[],
  at: ReadonlyMap<Column, number>,
  regionCode: string,
  from: Returner = 'MAKER',
): { card: ReturnedCard; fault?: Refusal } {
  const raw = (column: Column): string => (at.has(column) ? (cells[at.get(column)!] ?? '').trim() : '');
  const text = (column: Column): string => raw(column).normalize('NFKC').trim();
  const [issuedOn, validUntil] = [printedDay(text('issuedOn')), printedDay(text('validUntil'))];
  const stage = text('failStage');
  const card: ReturnedCard = {
    cardNo: squeezed(text('cardNo')),
    number: upgradeIdentityNumber(squeezed(text('number'))),
    name: normaliseName(text('name')),
    issuedOn: issuedOn || null,
    validUntil: validUntil || null,
    chipId: squeezed(text('chipId')) || null,
    atr: squeezed(text('atr')) || null,
    bankCode: squeezed(text('bankCode')) || null,
    bankCardNo: squeezed(text('bankCardNo')) || null,
    boxPosition: text('boxPosition').slice(0, 40) || null,
    failStage:
      stage === '' && text('failReason') === '' ? null : from === 'BANK' || stage.startsWith('银行') ? 'BANK' : 'MAKER',
    failReason: raw('failReason').slice(0, 200) || null,
  };
  if (card.failStage) return card.number ? { card } : { card, fault: refusal('ID_FORMAT') };
  if (issuedOn === undefined || validUntil === undefined) return { card, fault: refusal('DAY_UNREADABLE') };
  const code = card.number ? dataFault(card, regionCode, from) : 'ID_FORMAT';
  return code ? { card, fault: refusal(code) } : { card };
}

/** Of a bank only the account is asked: what else it writes is the maker's. */
function dataFault(card: ReturnedCard, regionCode: string, from: Returner): FailureCode | undefined {
  if (from === 'MAKER') return cardDataFault(card, regionCode);
  return card.bankCardNo ? cardDataFault({ bankCardNo: card.bankCardNo }, regionCode) : 'BANK_CARD_FORMAT';
}

/** What is wrong with the data of a card; chip and bank data may be missing, then they are to be completed (待补录). */
export function cardDataFault(
  { cardNo, chipId, bankCardNo }: { cardNo?: string | null; chipId?: string | null; bankCardNo?: string | null },
  regionCode: string,
): FailureCode | undefined {
  if (cardNo != null && cardNumberFault(cardNo) === 'FORMAT') return 'CARD_NUMBER_FORMAT';
  const chip = chipId ? chipIdFault(chipId, [regionCode]) : undefined;
  if (chip) return chip === 'FORMAT' ? 'CHIP_ID_FORMAT' : 'CHIP_ID_REGION';
  return bankCardNo && bankCardFault(bankCardNo) === 'FORMAT' ? 'BANK_CARD_FORMAT' : undefined;
}

/** A day as makers print it (20261120, 2026-11-20, 2026/11/20); '' where there is none, undefined where it is unreadable. */
export function printedDay(text: string): Day | '' | undefined {
  if (text === '') return '';
  const digits = text.replace(/[-/.年月]/g, '').replace(/日$/, '');
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return digits.length === 8 && isDay(day) ? day : undefined;
}

const squeezed = (text: string): string => text.replace(/\s/g, '').toUpperCase();
