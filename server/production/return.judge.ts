import type { Whereabouts } from '../../shared/cards';
import { type FailureCode, type Refusal, refusal } from '../../shared/failures';
import { type BatchOutcome, isFinding, type LineOutcome } from '../../shared/production';
import { type ReturnedCard, type Returner, returnedCard, returnHeader } from '../../shared/returnFile';
import { takenNumbers } from '../cards/card.numbers';
import type { SheetRow } from '../files/sheetRow';
import type { Context } from '../platform/context';
import { marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { blindIndex, open } from '../platform/secrets';
import type { ProductionBatch } from './batch.entity';
import { FINDING } from './batch.list';

/** One line of a return file as it is written, with the first thing that is wrong with it. */
export type ReturnedLine = { line: number; card: ReturnedCard; fault?: Refusal };

/** What a line would do: to which card, and why not. */
export type JudgedLine = ReturnedLine & {
  outcome: LineOutcome;
  code: FailureCode | null;
  target: { id: string; version: number } | null;
};

/** The lines of a return file. SHEET_COLUMNS names the columns that it lacks; SHEET_UNREADABLE when it has no line. */
export function returnedLines(rows: readonly SheetRow[], regionCode: string, from: Returner): ReturnedLine[] {
  const [head, ...lines] = rows;
  const header = head ? returnHeader(head.cells, from) : undefined;
  if (!header || lines.length === 0) throw new Failure('SHEET_UNREADABLE');
  if (!header.ok) throw new Failure('SHEET_COLUMNS', { missing: header.missing });
  return lines.map(({ row, cells }) => ({ line: row, ...returnedCard(cells, header.at, regionCode, from) }));
}

/** Judges lines against the rows of their batch as they stand: the same for the dry run and for the import. */
export async function judgeLines(
  ctx: Context,
  batch: Pick<ProductionBatch, 'id' | 'regionCode'>,
  lines: readonly ReturnedLine[],
  from: Returner,
): Promise<JudgedLine[]> {
  const indexes = lines.map(({ card }) => numberIndexOf(card.number));
  const rows = await rowsOf(ctx, batch.id, indexes);
  const known = await findingsOf(ctx, batch.id, indexes);
  const taken = new Map<string, ReturnedCard>();
  const judged = lines.map((line, at): JudgedLine => {
    const { card, fault } = line;
    const refused = (code: FailureCode, row?: Row): JudgedLine => {
      const target = row ? { id: row.id, version: Number(row.version) } : null;
      const found = isFinding({ outcome: 'REFUSED', code }) && known.has(keyOf(indexes[at], card));
      return { ...line, target, ...(found ? UNCHANGED : { outcome: 'REFUSED', code }) };
    };
    if (!card.number) return refused(fault?.code ?? 'ID_FORMAT');
    const own = rows.get(indexes[at]) ?? [];
    if (own.length === 0) {
      const key = keyOf(indexes[at], card);
      const again = known.has(key);
      known.add(key);
      return { ...line, outcome: again ? 'UNCHANGED' : 'EXTRA', code: null, target: null };
    }
    const row = pick(own, card, taken);
    if (row.name !== card.name) return refused('ID_MISMATCH', row);
    const target = { id: row.id, version: Number(row.version) };
    const before = taken.get(row.id);
    if (before ? sameLine(before, card, from) : isKnown(row, card, from))
      return { ...line, outcome: 'UNCHANGED', code: null, target };
    if (before) return refused('DUPLICATE', row);
    if (fault) return refused(fault.code, row);
    if (row.whereabouts !== 'IN_PRODUCTION' || row.batchId !== batch.id) return refused('NOT_FROM_HERE', row);
    if (otherAccount(row, card)) return refused(from === 'BANK' ? 'DUPLICATE' : 'BANK_CARD_DIFFERS', row);
    taken.set(row.id, card);
    return {
      ...line,
      outcome: card.failStage ? 'FAILED' : from === 'BANK' ? 'OPENED' : 'PRODUCED',
      code: null,
      target,
    };
  });
  return withNumbers(ctx, batch.regionCode, judged);
}

/** By what a person's number is found. */
export const numberIndexOf = (number: string): string => blindIndex('number', number);

type Row = {
  id: string;
  version: number | string;
  whereabouts: Whereabouts;
  batchId: string | null;
  cardNo: string | null;
  outcome: BatchOutcome | null;
  /** The account that the bank opened before; sealed. */
  account: string | null;
  numberIndex: string;
  name: string;
};

async function rowsOf({ db }: Context, batchId: string, indexes: readonly string[]): Promise<Map<string, Row[]>> {
  const rows: Row[] = await db.query(
    `SELECT c.id, c.version, c.whereabouts, c.batchId, c.cardNo, i.outcome, p.numberIndex, p.name,
       CASE WHEN c.accountOpenedAt IS NOT NULL THEN c.bankCardNo END AS account
     FROM person p JOIN card c ON c.personId = p.id JOIN production_item i ON i.cardId = c.id AND i.batchId = ?
     WHERE p.numberIndex IN (${marks(indexes)}) ORDER BY i.seq`,
    [batchId, ...indexes],
  );
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.numberIndex, [...(found.get(row.numberIndex) ?? []), row]);
  return found;
}

const UNCHANGED = { outcome: 'UNCHANGED', code: null } as const;

/** By what a finding is known again when a file is read twice: whom it names, and with which number. */
const keyOf = (index: string, { cardNo, bankCardNo }: Pick<ReturnedCard, 'cardNo' | 'bankCardNo'>): string =>
  `${index}|${cardNo}|${bankCardNo?.slice(-4) ?? ''}`;

async function findingsOf({ db }: Context, batchId: string, indexes: readonly string[]): Promise<Set<string>> {
  const rows: { numberIndex: string; cardNo: string | null; bankCardLast4: string | null }[] = await db.query(
    `SELECT t.numberIndex, t.cardNo, t.bankCardLast4 FROM return_line t
     WHERE t.batchId = ? AND t.numberIndex IN (${marks(indexes)}) AND ${FINDING}`,
    [batchId, ...indexes],
  );
  return new Set(
    rows.map(({ numberIndex, cardNo, bankCardLast4 }) =>
      keyOf(numberIndex, { cardNo: cardNo ?? '', bankCardNo: bankCardLast4 }),
    ),
  );
}

/** A person may have cards of two kinds in one batch: the one that has this number, else one that still waits, else any. */
function pick(rows: readonly Row[], card: ReturnedCard, taken: ReadonlyMap<string, ReturnedCard>): Row {
  return (
    rows.find(({ cardNo }) => cardNo !== null && cardNo === card.cardNo) ??
    rows.find(({ id, whereabouts }) => whereabouts === 'IN_PRODUCTION' && !taken.has(id)) ??
    rows[0]
  );
}

const sameLine = (one: ReturnedCard, other: ReturnedCard, from: Returner): boolean =>
  one.failStage === other.failStage &&
  (from === 'BANK' ? one.bankCardNo === other.bankCardNo : one.cardNo === other.cardNo);

/** What the line says is what stands already. */
const isKnown = (row: Row, card: ReturnedCard, from: Returner): boolean => {
  if (card.failStage) return row.outcome === 'FAILED';
  if (from === 'BANK') return row.account !== null && !otherAccount(row, card);
  return row.outcome === 'PRODUCED' && (row.cardNo === null || row.cardNo === card.cardNo);
};

/** The line names another account than the one that the bank opened. */
const otherAccount = ({ account }: Row, { bankCardNo }: ReturnedCard): boolean =>
  account !== null && bankCardNo !== null && open(account) !== bankCardNo;

/** Numbers and chips that belong to other cards or are void for ever, and those that two lines give. */
async function withNumbers(ctx: Context, regionCode: string, judged: readonly JudgedLine[]): Promise<JudgedLine[]> {
  const making = judged.filter(({ outcome }) => outcome === 'PRODUCED');
  const taken = await takenNumbers(
    ctx,
    making.map(({ target, card }) => ({
      cardId: target!.id,
      regionCode,
      cardNo: card.cardNo,
      chipId: card.chipId,
    })),
  );
  const given = new Set<string>();
  return judged.map(line => {
    if (line.outcome !== 'PRODUCED') return line;
    const { cardNo, chipId } = line.card;
    if (taken.numbers.has(line.target!.id) || given.has(cardNo)) return { ...line, ...NUMBER_TAKEN };
    if (chipId && (taken.chips.has(line.target!.id) || given.has(`#${chipId}`))) return { ...line, ...CHIP_TAKEN };
    given.add(cardNo);
    if (chipId) given.add(`#${chipId}`);
    return line;
  });
}

const NUMBER_TAKEN = { outcome: 'REFUSED', ...refusal('CARD_NUMBER_TAKEN') } as const;
const CHIP_TAKEN = { outcome: 'REFUSED', ...refusal('CHIP_ID_TAKEN') } as const;
