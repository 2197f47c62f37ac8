import iconv from 'iconv-lite';
import { Failure } from '../platform/failures';
import type { SheetLimits, SheetRow } from './sheetRow';

/**
 * The text of a csv: UTF-8 with or without its mark, otherwise GB18030. ENCODING_WRONG when it is neither, by broken sequences or because
 * it reads as the rare characters that another encoding leaves; SHEET_UNREADABLE when it is no text.
 */
function decodeText(bytes: Buffer): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Failure('ENCODING_WRONG');
  const text = utf8Of(bytes) ?? gb18030Of(bytes);
  if (NO_TEXT.test(text)) throw new Failure('SHEET_UNREADABLE');
  return text.replace(/^\uFEFF/, '');
}

/** The rows of a csv after RFC 4180, with any line ends; the separator is that of the first line (comma, semicolon or tab). */
export function parseCsv(bytes: Buffer, { rows: most, columns }: SheetLimits): SheetRow[] {
  const text = decodeText(bytes);
  const separator = separatorOf(text);
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, end } = fieldAt(text, at, separator);
    cells.push(value.trim());
    if (cells.length > columns) throw new Failure('SHEET_TOO_LARGE', { columns });
    at = end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    rows.push({ row: rows.length + 1, cells });
    if (rows.length > most) throw new Failure('SHEET_TOO_LARGE', { rows: most });
    cells = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

/** A quoted field may hold separators, line ends and doubled quotes; one that is never closed is no table. */
function fieldAt(text: string, from: number, separator: string): { value: string; end: number } {
  if (text[from] !== '"') {
    const end = nextOf(text, from, separator);
    return { value: text.slice(from, end), end };
  }
  let value = '';
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new Failure('SHEET_UNREADABLE');
    value += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      at = quote + 2;
      continue;
    }
    const end = nextOf(text, quote + 1, separator);
    return { value: value + text.slice(quote + 1, end), end };
  }
}

function nextOf(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at += 1) {
    const one = text[at];
    if (one === separator || one === '\n' || one === '\r') return at;
  }
  return text.length;
}

function separatorOf(text: string): string {
  const first = text.slice(0, nextOf(text, 0, '\n'));
  return [',', '\t', ';'].find(one => first.includes(one)) ?? ',';
}

const NO_TEXT = /(?!\s)\p{Cc}/u;

function utf8Of(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Big5 or Shift-JIS decode as GB18030 too, but to characters outside GB 2312, whose second bytes are low: Chinese text has few of them. */
function gb18030Of(bytes: Buffer): string {
  const text = iconv.decode(bytes, 'gb18030');
  if (/[\uFFFD\uE000-\uF8FF]/.test(text)) throw new Failure('ENCODING_WRONG');
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] < 0x80) continue;
    pairs += 1;
    if (bytes[at] >= 0xa1 && bytes[at + 1] >= 0xa1) common += 1;
    at += 1;
  }
  if (common < pairs * COMMON_SHARE) throw new Failure('ENCODING_WRONG');
  return text;
}

const COMMON_SHARE = 0.8;
