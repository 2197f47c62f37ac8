import { Failure } from '../platform/failures';
import { isZip } from './archive';
import { parseCsv } from './csv';
import type { SheetLimits, SheetRow } from './sheetRow';
import { parseXlsx } from './xlsx';

const LIMITS: SheetLimits = { rows: 20_000, columns: 100 };

/** The kinds of table that are read. */
export type SheetKind = 'xlsx' | 'csv';

/** What a table is by its content, whatever it is called; FILE_TYPE when it can be neither. */
export function sheetKindOf(bytes: Buffer): SheetKind {
  if (bytes.length === 0) throw new Failure('FILE_UNREADABLE');
  if (isZip(bytes)) return 'xlsx';
  if (BINARY.some(magic => magic.every((byte, at) => bytes[at] === byte)))
    throw new Failure('FILE_TYPE', { accepted: ['xlsx', 'csv'] });
  return 'csv';
}

/**
 * Reads the first sheet of an xlsx, or a csv, as text; rows without any text are left out, days come as YYYY-MM-DD. SHEET_UNREADABLE,
 * SHEET_TOO_LARGE, ENCODING_WRONG, FILE_TYPE.
 */
export async function readSheet(bytes: Buffer): Promise<readonly SheetRow[]> {
  const rows = sheetKindOf(bytes) === 'xlsx' ? await parseXlsx(bytes, LIMITS) : readCsv(bytes);
  return rows.filter(({ cells }) => cells.some(Boolean));
}

/** Reads a csv in UTF-8 (with or without its mark) or GB18030. */
export function readCsv(bytes: Buffer): readonly SheetRow[] {
  return parseCsv(bytes, LIMITS);
}

/** How files begin that people take for tables or rename: old Excel, PDF, JPEG, PNG, GIF, rar, gzip. */
const BINARY: readonly (readonly number[])[] = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x61, 0x72, 0x21],
  [0x1f, 0x8b],
];
