import { SaxesParser } from 'saxes';
import { Failure } from '../platform/failures';
import { type Archive, type ArchiveLimits, openArchive } from './archive';
import type { SheetLimits, SheetRow } from './sheetRow';

/** The limits of a workbook. */
const WORKBOOK_LIMITS: ArchiveLimits = { entries: 500, unpacked: 120 * 1024 ** 2, each: 60 * 1024 ** 2, ratio: 300 };

/**
 * The rows of the first sheet that is shown, as text. The workbook is unpacked in memory only (no temporary file holds names), after its
 * directory was vetted; a document type, and with it every entity, is SHEET_UNREADABLE; a bomb is SHEET_TOO_LARGE. Formulas are not
 * worked out: the value that was stored with them counts.
 */
export async function parseXlsx(bytes: Buffer, limits: SheetLimits): Promise<SheetRow[]> {
  const book = await opened(bytes);
  const { path, date1904 } = await firstSheet(book);
  const strings = await sharedStrings(book);
  const dates = await dateStyles(book);
  return rowsOf(await partOf(book, path), { strings, dates, date1904, limits });
}

async function opened(bytes: Buffer): Promise<Archive> {
  try {
    return await openArchive(bytes, WORKBOOK_LIMITS);
  } catch (error) {
    throw asSheet(error);
  }
}

/** For whoever brought a table it is a table: the words speak of it, not of the zip that it is packed in. */
function asSheet(error: unknown): unknown {
  if (!(error instanceof Failure)) return error;
  const { reason } = error.params;
  const large = error.code === 'ARCHIVE_TOO_LARGE' || reason === 'RATIO' || reason === 'SIZE';
  return new Failure(large ? 'SHEET_TOO_LARGE' : 'SHEET_UNREADABLE');
}

async function partOf(book: Archive, path: string): Promise<string> {
  const part = await optionalPart(book, path);
  if (part === undefined) throw new Failure('SHEET_UNREADABLE');
  return part;
}

async function optionalPart(book: Archive, path: string): Promise<string | undefined> {
  const file = book.files.find(one => one.path.toLowerCase() === path.toLowerCase());
  if (!file) return undefined;
  try {
    return (await book.read(file)).toString('utf8');
  } catch (error) {
    throw asSheet(error);
  }
}

type Tag = { name: string; attributes: Readonly<Record<string, string>> };
type Listener = { open?(tag: Tag): void; text?(text: string): void; close?(name: string): void };

/** Walks through one part; a document type is refused before anything in it could be expanded. */
function walk(xml: string, { open, text, close }: Listener): void {
  const parser = new SaxesParser();
  const refuse = () => {
    throw new Failure('SHEET_UNREADABLE');
  };
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('opentag', tag =>
    open?.({ name: localName(tag.name), attributes: tag.attributes as Record<string, string> }),
  );
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('closetag', ({ name }) => close?.(localName(name)));
  parser.write(xml).close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Where the first sheet that is not hidden lies, and from which day the workbook counts. */
async function firstSheet(book: Archive): Promise<{ path: string; date1904: boolean }> {
  const sheets: { rel: string; hidden: boolean }[] = [];
  let date1904 = false;
  walk(await partOf(book, 'xl/workbook.xml'), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name === 'sheet') sheets.push({ rel: attributes['r:id'], hidden: /hidden/i.test(attributes.state ?? '') });
    },
  });
  const targets = new Map<string, string>();
  walk(await partOf(book, 'xl/_rels/workbook.xml.rels'), {
    open: ({ attributes }) => void targets.set(attributes.Id, attributes.Target),
  });
  const target = targets.get((sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.rel ?? '');
  if (!target) throw new Failure('SHEET_UNREADABLE');
  return { path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, date1904 };
}

async function sharedStrings(book: Archive): Promise<string[]> {
  const part = await optionalPart(book, 'xl/sharedStrings.xml');
  const strings: string[] = [];
  if (part === undefined) return strings;
  let [current, inText, phonetic] = ['', false, false];
  walk(part, {
    open: ({ name }) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text: text => {
      if (inText) current += text;
    },
    close: name => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(current);
    },
  });
  return strings;
}

/** Which cell styles show a day, by their number format. */
async function dateStyles(book: Archive): Promise<ReadonlySet<number>> {
  const part = await optionalPart(book, 'xl/styles.xml');
  const own = new Map<number, string>();
  const dates = new Set<number>();
  let inCells = false;
  let style = 0;
  if (part === undefined) return dates;
  walk(part, {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), attributes.formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (showsDay(Number(attributes.numFmtId), own)) dates.add(style);
      style += 1;
    },
    close: name => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** Built-in formats 14–17, 22, 27–36 and 50–58 are days (the last two ranges Chinese), others by the letters y or d of their code. */
const showsDay = (id: number, own: ReadonlyMap<number, string>): boolean =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 36) ||
  (id >= 50 && id <= 58) ||
  /[yd]/i.test((own.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

type Book = { strings: readonly string[]; dates: ReadonlySet<number>; date1904: boolean; limits: SheetLimits };
type Cell = { column: number; kind: string; dated: boolean; value: string };

function rowsOf(xml: string, book: Book): SheetRow[] {
  const rows: SheetRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let cell: Cell | undefined;
  let reading = false;
  let phonetic = false;
  walk(xml, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        row = Number(attributes.r ?? row + 1);
        cells = [];
        if (!(row <= book.limits.rows * SPARSE) || rows.length > book.limits.rows)
          throw new Failure('SHEET_TOO_LARGE', { rows: book.limits.rows });
      } else if (name === 'c') {
        const column = attributes.r ? columnOf(attributes.r) : cells.length;
        cell = { column, kind: attributes.t ?? 'n', dated: book.dates.has(Number(attributes.s ?? 0)), value: '' };
      } else if (name === 'rPh') phonetic = true;
      reading = (name === 'v' || name === 't') && !phonetic;
    },
    text: text => {
      if (reading && cell) cell.value += text;
    },
    close: name => {
      reading = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'c' && cell) {
        place(cells, cell, book);
        cell = undefined;
      }
      if (name === 'row' && cells.some(Boolean)) rows.push({ row, cells });
    },
  });
  return rows;
}

/** Rows may be numbered far apart; a formatted column reaches to the end of the sheet. */
const SPARSE = 60;

function place(cells: string[], cell: Cell, book: Book): void {
  const value = textOf(cell, book).trim();
  if (value === '') return;
  if (!(cell.column < book.limits.columns)) throw new Failure('SHEET_TOO_LARGE', { columns: book.limits.columns });
  while (cells.length < cell.column) cells.push('');
  cells[cell.column] = value;
}

const columnOf = (reference: string): number =>
  [.../^[A-Z]*/i.exec(reference)![0].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) -
  1;

function textOf({ kind, dated, value }: Cell, { strings, date1904 }: Book): string {
  if (kind === 's') return strings[Number(value)] ?? '';
  if (kind === 'd') return value.slice(0, 10);
  if (kind !== 'n' || value === '') return value;
  const number = Number(value);
  if (dated && Number.isFinite(number)) return dayOfSerial(number, date1904);
  return Number.isSafeInteger(number) ? String(number) : value;
}

/** The day that a number of days since the workbook's first day stands for. */
function dayOfSerial(serial: number, date1904: boolean): string {
  const days = Math.floor(serial) - (date1904 ? DAYS_1904 : DAYS_1900);
  const day = new Date(days * 86_400_000);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}

/** Days from the first day of each count to 1970-01-01; the older count takes 1900 for a leap year. */
const DAYS_1900 = 25_569;
const DAYS_1904 = 24_107;
