import type { Whereabouts } from '../../shared/cards';
import { type FailureCode, type Refusal, refusal } from '../../shared/failures';
import type { BatchOutcome, LineOutcome } from '../../shared/production';
import { type ReturnedCard, returnedCard, returnHeader } from '../../shared/returnFile';
import { takenNumbers } from '../cards/card.numbers';
import type { SheetRow } from '../files/sheetRow';
import type { Context } from '../platform/context';
import { marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { blindIndex } from '../platform/secrets';
import type { ProductionBatch } from './batch.entity';

/** One line of a return file as it is written, with the first thing that is wrong with it. */
export type ReturnedLine = { line: number; card: ReturnedCard; fault?: Refusal };

/** What a line would do: to which card, and why not. */
export type JudgedLine = ReturnedLine & {
  outcome: LineOutcome;
  code: FailureCode | null;
  target: { id: string; version: number } | null;
};

/** The lines of a return file. SHEET_COLUMNS names the columns that it lacks; SHEET_UNREADABLE when it has no line. */
export function returnedLines(rows: readonly SheetRow[], regionCode: string): ReturnedLine[] {
  const [head, ...lines] = rows;
  const header = head ? returnHeader(head.cells) : undefined;
  if (!header || lines.length === 0) throw new Failure('SHEET_UNREADABLE');
  if (!header.ok) throw new Failure('SHEET_COLUMNS', { missing: header.missing });
  return lines.map(({ row, cells }) => ({ line: row, ...returnedCard(cells, header.at, regionCode) }));
}

/** Judges lines against the rows of their batch as they stand: the same for the dry run and for the import. */
export async function judgeLines(
  ctx: Context,
  batch: Pick<ProductionBatch, 'id' | 'regionCode'>,
  lines: readonly ReturnedLine[],
): Promise<JudgedLine[]> {
  const indexes = lines.map(({ card }) => numberIndexOf(card.number));
  const rows = await rowsOf(ctx, batch.id, indexes);
  const extras = await extrasOf(ctx, batch.id, indexes);
  const taken = new Map<string, ReturnedCard>();
  const judged = lines.map((line, at): JudgedLine => {
    const { card, fault } = line;
    const refused = (code: FailureCode, row?: Row): JudgedLine => ({
      ...line,
      outcome: 'REFUSED',
      code,
      target: row ? { id: row.id, version: Number(row.version) } : null,
    });
    if (!card.number) return refused(fault?.code ?? 'ID_FORMAT');
    const known = rows.get(indexes[at]) ?? [];
    if (known.length === 0) {
      const key = `${indexes[at]}|${card.cardNo}`;
      const again = extras.has(key);
      extras.add(key);
      return { ...line, outcome: again ? 'UNCHANGED' : 'EXTRA', code: null, target: null };
    }
    const row = pick(known, card, taken);
    if (row.name !== card.name) return refused('ID_MISMATCH', row);
    const target = { id: row.id, version: Number(row.version) };
    const before = taken.get(row.id);
    if (before ? sameLine(before, card) : isKnown(row, card))
      return { ...line, outcome: 'UNCHANGED', code: null, target };
    if (before) return refused('DUPLICATE', row);
    if (fault) return refused(fault.code, row);
    if (row.whereabouts !== 'IN_PRODUCTION' || row.batchId !== batch.id) return refused('NOT_FROM_HERE', row);
    taken.set(row.id, card);
    return { ...line, outcome: card.failStage ? 'FAILED' : 'PRODUCED', code: null, target };
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
  numberIndex: string;
  name: string;
};

async function rowsOf({ db }: Context, batchId: string, indexes: readonly string[]): Promise<Map<string, Row[]>> {
  const rows: Row[] = await db.query(
    `SELECT c.id, c.version, c.whereabouts, c.batchId, c.cardNo, i.outcome, p.numberIndex, p.name
     FROM person p JOIN card c ON c.personId = p.id JOIN production_item i ON i.cardId = c.id AND i.batchId = ?
     WHERE p.numberIndex IN (${marks(indexes)}) ORDER BY i.seq`,
    [batchId, ...indexes],
  );
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.numberIndex, [...(found.get(row.numberIndex) ?? []), row]);
  return found;
}

async function extrasOf({ db }: Context, batchId: string, indexes: readonly string[]): Promise<Set<string>> {
  const rows: { numberIndex: string; cardNo: string | null }[] = await db.query(
    `SELECT numberIndex, cardNo FROM return_line WHERE batchId = ? AND outcome = 'EXTRA' AND numberIndex IN (${marks(indexes)})`,
    [batchId, ...indexes],
  );
  return new Set(rows.map(({ numberIndex, cardNo }) => `${numberIndex}|${cardNo ?? ''}`));
}

/** A person may have cards of two kinds in one batch: the one that has this number, else one that still waits, else any. */
function pick(rows: readonly Row[], card: ReturnedCard, taken: ReadonlyMap<string, ReturnedCard>): Row {
  return (
    rows.find(({ cardNo }) => cardNo !== null && cardNo === card.cardNo) ??
    rows.find(({ id, whereabouts }) => whereabouts === 'IN_PRODUCTION' && !taken.has(id)) ??
    rows[0]
  );
}

const sameLine = (one: ReturnedCard, other: ReturnedCard): boolean =>
  one.cardNo === other.cardNo && one.failStage === other.failStage;

/** What the line says is what stands already. */
const isKnown = ({ outcome, cardNo }: Row, card: ReturnedCard): boolean =>
  card.failStage ? outcome === 'FAILED' : outcome === 'PRODUCED' && (cardNo === null || cardNo === card.cardNo);

/** Numbers that belong to other cards or are void for ever, and numbers that two lines give. */
async function withNumbers(ctx: Context, regionCode: string, judged: readonly JudgedLine[]): Promise<JudgedLine[]> {
  const making = judged.filter(({ outcome }) => outcome === 'PRODUCED');
  const taken = await takenNumbers(
    ctx,
    making.map(({ target, card }) => ({ cardId: target!.id, regionCode, cardNo: card.cardNo })),
  );
  const given = new Set<string>();
  return judged.map(line => {
    if (line.outcome !== 'PRODUCED') return line;
    if (taken.has(line.target!.id) || given.has(line.card.cardNo)) return { ...line, ...NUMBER_TAKEN };
    given.add(line.card.cardNo);
    return line;
  });
}

const NUMBER_TAKEN = { outcome: 'REFUSED', ...refusal('CARD_NUMBER_TAKEN') } as const;
