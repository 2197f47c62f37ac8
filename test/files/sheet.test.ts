import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { readCsv, readSheet } from '../../server/files/sheet';
import { Failure } from '../../server/platform/failures';
import { aWorkbook, aZip } from '../support/zip';

const codeOf = async (bytes: Buffer): Promise<string> => {
  try {
    await readSheet(bytes);
    return 'TAKEN';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.code;
  }
};
const unit = (name: string): Buffer => readFileSync(join(__dirname, '../data/unit-120', name));

describe('a csv', () => {
  test.each([
    ['UTF-8', Buffer.from('姓名,备注\r\n张三,无\r\n')],
    ['UTF-8 with its mark', Buffer.from('\uFEFF姓名,备注\n张三,无')],
    ['GB18030', iconv.encode('姓名,备注\r\n张三,无\r\n', 'gb18030')],
    ['GB18030 with tabs', iconv.encode('姓名\t备注\n张三\t无\n', 'gb18030')],
  ])('in %s is read', (_what, bytes) => {
    expect(readCsv(bytes)).toEqual([
      { row: 1, cells: ['姓名', '备注'] },
      { row: 2, cells: ['张三', '无'] },
    ]);
  });

  test('may quote separators, quotes and line ends; blank lines keep their number', async () => {
    const text = 'a,b,c\n"x,1","say ""hi""","two\nlines"\n\n,,\n1,,3';
    expect(await readSheet(Buffer.from(text))).toEqual([
      { row: 1, cells: ['a', 'b', 'c'] },
      { row: 2, cells: ['x,1', 'say "hi"', 'two\nlines'] },
      { row: 5, cells: ['1', '', '3'] },
    ]);
  });

  test.each<[string, Buffer, string]>([
    ['Big5', iconv.encode('姓名,性別,身份證號碼\r\n張三,男,1\r\n許功蓋,女,2\r\n', 'big5'), 'ENCODING_WRONG'],
    ['Shift-JIS', iconv.encode('氏名,性別,生年月日\r\nやまだたろう,男,1\r\n', 'shift_jis'), 'ENCODING_WRONG'],
    ['UTF-16', iconv.encode('\uFEFF姓名,备注\n', 'utf16-le'), 'ENCODING_WRONG'],
    ['broken UTF-8', Buffer.concat([Buffer.from('姓名,备注\n'), Buffer.from([0xff, 0xfe, 0x2c])]), 'ENCODING_WRONG'],
    ['bytes that are no text', Buffer.from('a,b\0c\n'), 'SHEET_UNREADABLE'],
    ['a quote that never ends', Buffer.from('a,"b\nc'), 'SHEET_UNREADABLE'],
    ['a picture that was renamed', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'FILE_TYPE'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'FILE_TYPE'],
    ['nothing', Buffer.alloc(0), 'FILE_UNREADABLE'],
    ['30,000 rows', Buffer.from('x\n'.repeat(30_000)), 'SHEET_TOO_LARGE'],
    ['300 columns', Buffer.from('x,'.repeat(300)), 'SHEET_TOO_LARGE'],
  ])('in %s is refused by its code', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});

describe('a workbook', () => {
  test('is read as the csv of the same table is, days and all', async () => {
    const book = await readSheet(unit('roster.xlsx'));
    const plain = (await readSheet(unit('roster.csv'))).map(({ row, cells }) => ({
      row,
      cells: cells.map(one =>
        one.replace(/^(\d{4})\/(\d+)\/(\d+)$/, (_all, y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`),
      ),
    }));
    expect(
      book.slice(0, 121).map(({ row, cells }) => ({
        row,
        cells: [...cells, '']
          .slice(0, 9)
          .concat(Array(9))
          .slice(0, 9)
          .map(one => one ?? ''),
      })),
    ).toEqual(plain.slice(0, 121));
    expect(book[121]).toEqual({ row: 123, cells: ['', '', '', '', '', '', '', '', '填表人：单位专管员'] });
  });

  test('may keep its texts apart, in pieces and with phonetics, and its days in either count', async () => {
    const book = aWorkbook([], {
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="h" state="hidden" r:id="rId2"/><sheet name="s" r:id="rId1"/></sheets></workbook>',
      'xl/sharedStrings.xml':
        '<sst><si><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></si><si><t>&#26417;&amp;</t></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="7"><x:c r="B7" t="s"><x:v>0</x:v></x:c><x:c r="C7" t="s"><x:v>1</x:v></x:c><x:c r="E7" s="1"><x:v>44835.5</x:v></x:c><x:c r="F7"><x:v>1.8763170669E10</x:v></x:c><x:c r="G7"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(await readSheet(book)).toEqual([
      { row: 7, cells: ['', '张三', '朱&', '', '2026-10-02', '18763170669', '2'] },
    ]);
  });

  test.each<[string, Buffer, string]>([
    [
      'a document type',
      aWorkbook([], {
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>',
      }),
      'SHEET_UNREADABLE',
    ],
    [
      'a document type in its table of contents',
      aWorkbook([], { 'xl/workbook.xml': '<!DOCTYPE x><workbook/>' }),
      'SHEET_UNREADABLE',
    ],
    ['an entity', aWorkbook([], { 'xl/worksheets/sheet1.xml': '<worksheet>&boom;</worksheet>' }), 'SHEET_UNREADABLE'],
    ['torn XML', aWorkbook([], { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }), 'SHEET_UNREADABLE'],
    [
      'a bomb',
      aWorkbook([], { 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(50 * 1024 ** 2)}</worksheet>` }),
      'SHEET_TOO_LARGE',
    ],
    [
      '20,000 entries',
      aZip(Array.from({ length: 20_000 }, (_, at) => ({ name: `x${at}`, stored: true }))),
      'SHEET_TOO_LARGE',
    ],
    ['no sheet', aZip([{ name: 'x.txt', content: 'x' }]), 'SHEET_UNREADABLE'],
    ['a path that leads outside', aZip([{ name: '../xl/workbook.xml' }]), 'SHEET_UNREADABLE'],
    ['25,000 rows', aWorkbook(Array.from({ length: 25_000 }, () => ['x'])), 'SHEET_TOO_LARGE'],
    ['200 columns', aWorkbook([Array.from({ length: 200 }, () => 'x')]), 'SHEET_TOO_LARGE'],
  ])('with %s is refused by its code', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});
