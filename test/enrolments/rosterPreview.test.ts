import { act, onDay, read, rowsOf } from '../support/act';
import { nextSerial } from '../support/build';
import { identityNumber } from '../support/numbers';
import { anEmployed, aRoster, expected, imported, unitFile, uploaded } from '../support/roster';
import { onEachEngine } from '../support/world';
import { aWorkbook, aZip } from '../support/zip';

const PREVIEW = `query ($input: RosterPreviewInput!) { rosterPreview(input: $input) { rows good faulty faults { row code field otherRow }
  both { ...Part } onlyYours { ...Part } onlyOurs { ...Part } } }
  fragment Part on RosterPart { totalCount nodes { row enrolmentId status name maskedNumber employedOn registrationDay registerBy } }`;
type Person = {
  row: number | null;
  name: string;
  status: string | null;
  registrationDay: number | null;
  registerBy: string | null;
};
type Part = { totalCount: number; nodes: Person[] };
type Preview = {
  rows: number;
  good: number;
  faulty: number;
  faults: { row: number; code: string; field: string; otherRow: number | null }[];
  both: Part;
  onlyYours: Part;
  onlyOurs: Part;
};

onEachEngine('a roster before it is registered', world => {
  const previewOf = async (bytes: Buffer, more: object = {}) => {
    const input = { employerId: world().place.unitA, fileId: await uploaded(world(), 'employerA', bytes), ...more };
    return read<Preview>(world(), 'employerA', PREVIEW, { input });
  };

  test('R-61: shows the eight rows to mend by number and column, and on which of 30 days each of the others stands', async () => {
    onDay(world(), '2026-11-22');
    const dump = async () =>
      JSON.stringify([await rowsOf(world(), 'SELECT * FROM person'), await rowsOf(world(), 'SELECT * FROM enrolment')]);
    const before = await dump();
    const found = await previewOf(unitFile('roster.xlsx'));
    expect(found).toMatchObject({ rows: expected.rows, good: 112, faulty: 8 });
    expect(found.faults).toEqual([
      { row: 112, code: 'DATE_UNREADABLE', field: 'employedOn', otherRow: null },
      { row: 113, code: 'NAME_CHARACTERS', field: 'name', otherRow: null },
      { row: 114, code: 'PHONE_FORMAT', field: 'mobile', otherRow: null },
      { row: 115, code: 'DOUBLED', field: 'number', otherRow: 2 },
      { row: 116, code: 'SEX_MISMATCH', field: 'sex', otherRow: null },
      { row: 117, code: 'NAME_MISSING', field: 'name', otherRow: null },
      { row: 118, code: 'ID_BIRTH_IN_FUTURE', field: 'number', otherRow: null },
      { row: 119, code: 'ID_CHECK', field: 'number', otherRow: null },
    ]);
    expect(found.onlyYours.totalCount).toBe(112);
    expect(found.onlyYours.nodes).toHaveLength(25);
    expect(found.onlyYours.nodes[0]).toEqual({
      row: 2,
      enrolmentId: null,
      status: null,
      name: '朱雪',
      maskedNumber: '**************5835',
      employedOn: '2026-10-01',
      registrationDay: 52,
      registerBy: '2026-10-31',
    });
    expect(JSON.stringify(found)).not.toMatch(/41990119720111|18763170669/);
    expect(await dump()).toBe(before);
    expect((await previewOf(unitFile('roster.csv'), { page: 5 })).onlyYours.nodes).toHaveLength(12);
  });

  test('R-61: reconciles: on both lists, only on the unit’s, only on ours', async () => {
    const { unitA } = world().place;
    const numbers = [1, 2, 3, 4, 5].map(() => identityNumber(nextSerial() + 8000));
    const [accepted, pending, left, fresh, faulty] = numbers;
    for (const number of [accepted, left, faulty])
      await anEmployed(world(), unitA, { number, name: number === left ? '已离职' : '已受理' });
    await anEmployed(world(), world().place.unitB, { number: identityNumber(nextSerial() + 8000), name: '别家人' });
    await imported(world(), 'employerA', unitA, aRoster([{ number: pending, name: '待受理' }]));
    const found = await previewOf(
      aRoster([
        { number: accepted },
        { number: pending },
        { number: fresh, name: '新来的', employedOn: '2026-11-03' },
        { number: faulty, mobile: '12' },
      ]),
    );
    expect(found.both.nodes.map(({ row, status }) => [row, status])).toEqual([
      [2, 'ACCEPTED'],
      [3, 'PENDING'],
    ]);
    expect(found.onlyYours.nodes).toMatchObject([
      { row: 4, name: '新来的', registrationDay: 20, registerBy: '2026-12-03' },
    ]);
    expect(found.onlyOurs.nodes).toMatchObject([{ row: null, name: '已离职', status: 'ACCEPTED' }]);
    expect(found).toMatchObject({ rows: 4, good: 3, faulty: 1 });
  });

  test('a bad file is refused by its code, when it is brought or when it is read', async () => {
    const code = async (bytes: Buffer) => {
      const { body } = await world().upload('employerA', bytes, 'ROSTER');
      if (body.code) return body.code;
      const input = { employerId: world().place.unitA, fileId: body.id };
      const preview = await world().as('employerA', PREVIEW, { input });
      const order = await act(world(), 'employerA', 'importRoster', input, 'id');
      expect(order.code).toBe(preview.errors[0]?.code ?? null);
      return order.code && [order.code, ...[order.params.missing ?? []].flat()].join(' ');
    };
    const name = '姓名,证件号码,性别,手机号码,入职日期\n';
    for (const [bytes, refused] of [
      [Buffer.from('姓名,身份证号\n张三,1'), 'SHEET_COLUMNS sex mobile employedOn'],
      [Buffer.from('hello,world\n1,2'), 'SHEET_COLUMNS name number sex mobile employedOn'],
      [aZip([{ name: 'x.jpg' }]), 'SHEET_UNREADABLE'],
      [aWorkbook([], { 'xl/workbook.xml': '<!DOCTYPE x><workbook/>' }), 'SHEET_UNREADABLE'],
      [aWorkbook([], { 'xl/worksheets/sheet1.xml': ' '.repeat(50 * 1024 ** 2) }), 'SHEET_TOO_LARGE'],
      [Buffer.concat([Buffer.from(name), Buffer.from([0xff, 0xfe, 0x2c])]), 'ENCODING_WRONG'],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'FILE_TYPE'],
      [Buffer.alloc(0), 'FILE_UNREADABLE'],
      [Buffer.alloc(10 * 1024 ** 2 + 1, 'x'), 'FILE_TOO_LARGE'],
      [Buffer.from(name), null],
    ] as const)
      expect(await code(bytes)).toBe(refused);
  });

  test('is not shown again as a file once it is taken in, not even to its unit', async () => {
    const { unitA } = world().place;
    const fileId = await uploaded(world(), 'employerA', aRoster([{ number: identityNumber(nextSerial() + 8000) }]));
    const get = async (who: 'employerA' | 'clerk' | 'employerB') =>
      (
        await world().app.inject({
          method: 'GET',
          url: `/files/${fileId}`,
          headers: { authorization: `Bearer ${await world().cookieOf(who)}` },
        })
      ).statusCode;
    expect([await get('employerA'), await get('employerB'), await get('clerk')]).toEqual([200, 404, 404]);
    expect((await act(world(), 'employerA', 'importRoster', { employerId: unitA, fileId }, 'id')).code).toBe(null);
    expect([await get('employerA'), await get('employerB'), await get('clerk')]).toEqual([404, 404, 404]);
    expect((await act(world(), 'employerA', 'importRoster', { employerId: unitA, fileId }, 'id')).code).toBe(
      'FILE_IN_USE',
    );
  });
});
