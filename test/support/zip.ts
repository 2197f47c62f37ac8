import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip as a test wants it, honest or not. */
export type ZipEntry = {
  name: string | Buffer;
  content?: Buffer | string;
  stored?: boolean;
  flags?: number;
  method?: number;
  /** Upper half: mode as Unix notes it. */
  mode?: number;
  /** The size that the directory claims. */
  claimed?: number;
};

/** A zip made byte by byte, so that it can lie. */
export function aZip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = '', stored = false, flags = 0, method, mode = 0, claimed } of entries) {
    const path = Buffer.from(name as string);
    const clear = Buffer.from(content as string);
    const packed = stored ? clear : deflateRawSync(clear);
    const size = claimed ?? clear.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method ?? (stored ? 0 : 8), 4);
    common.writeUInt32LE(crc32(clear), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(path.length, 22);
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, path);
    offset += 30 + path.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** A workbook of one sheet whose parts a test may replace. */
export function aWorkbook(rows: readonly (readonly string[])[], parts: Readonly<Record<string, string>> = {}): Buffer {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cells = (row: readonly string[]) =>
    row.map(text => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('');
  const sheet = `${HEAD}<worksheet><sheetData>${rows.map((row, at) => `<row r="${at + 1}">${cells(row)}</row>`).join('')}</sheetData></worksheet>`;
  const all: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${HEAD}<Types/>`,
    'xl/workbook.xml': `${HEAD}<workbook><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  };
  return aZip(Object.entries(all).map(([name, content]) => ({ name, content })));
}
