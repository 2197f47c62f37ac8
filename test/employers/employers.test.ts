import { act, codeOf, done, read, rowsOf } from '../support/act';
import { creditCode } from '../support/numbers';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

const SHOWN =
  'id version name creditCode creditCodeVerified kind address regionCode selfApplyAllowed selfApplyNote bankCode';
const REFUSED = ['INVALID_INPUT', 'STALE', 'NOT_FOUND', 'NOT_FOUND', 'INVALID_INPUT'];
const WRONG = '91350211M0000XUF46';
let serial = 900;
const aCode = () => {
  serial += 1;
  return creditCode(serial);
};

onEachEngine('employers', world => {
  it('are entered by staff, at the own office: one audit entry', async () => {
    const code = aCode();
    const input = { name: ' 丙单位有限公司 ', creditCode: code.toLowerCase(), address: '四一九九路9号' };
    const { result, ...left } = await written(world(), () => done(world(), 'clerk', 'enterEmployer', input, SHOWN));
    expect(result).toMatchObject({
      version: 1,
      name: '丙单位有限公司',
      creditCode: code,
      creditCodeVerified: false,
      kind: 'ENTERPRISE',
      regionCode: '419901',
      selfApplyAllowed: false,
    });
    expect(left).toEqual({ changes: [], audits: ['employer.enter'], counts: {}, tables: { employer: 1 } });
    const [row] = await rowsOf(world(), 'SELECT officeId FROM employer WHERE id = ?', [result.id]);
    expect(row).toEqual({ officeId: world().place.bureau });
  });

  it.each([
    ['91350100M000100Y43', 'ENTERPRISE'],
    ['11320000MB151840XJ', 'GOVERNMENT'],
    ['N2419901MF1000082G', 'VILLAGE_COLLECTIVE'],
    ['54419901MEA0000770', 'COMMITTEE'],
    ['12419901MB1A00044R', 'PUBLIC_INSTITUTION'],
    ['92419901MADEMA0276', 'INDIVIDUAL_BUSINESS'],
    ['91419901MADE100250', 'ENTERPRISE'],
  ])('R-09: %s suggests %s, and staff may choose another', async (code, kind) => {
    const row = await done(
      world(),
      'clerk',
      'enterEmployer',
      { name: `单位${code.slice(-4)}`, creditCode: code },
      SHOWN,
    );
    expect(row.kind).toBe(kind);
    const input = { id: row.id, version: row.version, kind: 'SCHOOL', evidence: '办学许可证' };
    expect(await done(world(), 'clerk', 'correctEmployer', input, SHOWN)).toMatchObject({ kind: 'SCHOOL', version: 2 });
  });

  it('with a wrong code are refused: CREDIT_CODE_WRONG; unless it was verified on the licence, which is audited', async () => {
    const call = (more: object) =>
      act(world(), 'clerk', 'enterEmployer', { name: '丁单位', creditCode: WRONG, ...more }, SHOWN);
    expect(await call({})).toMatchObject({ code: 'CREDIT_CODE_WRONG', params: { fault: 'CHECK' } });
    const format = { creditCode: '91350211M0000XUFI6', creditCodeVerified: true };
    expect(await call(format)).toMatchObject({ code: 'CREDIT_CODE_WRONG', params: { fault: 'FORMAT' } });
    const { result, ...left } = await written(world(), () => call({ creditCodeVerified: true }));
    expect(result.row).toMatchObject({ creditCode: WRONG, creditCodeVerified: true });
    expect(left.audits).toEqual(['employer.codeVerified', 'employer.enter']);
  });

  it('are known once: DUPLICATE, twenty at once as well', async () => {
    const input = { name: '戊单位', creditCode: aCode() };
    const { result, ...left } = await written(world(), () =>
      Promise.all(Array.from({ length: 20 }, () => codeOf(world(), 'clerk', 'enterEmployer', input))),
    );
    expect(result.filter(code => code === null)).toHaveLength(1);
    expect(result.filter(code => code === 'DUPLICATE')).toHaveLength(19);
    expect(left.tables).toEqual({ employer: 1 });
    expect(await codeOf(world(), 'clerkElsewhere', 'enterEmployer', input)).toBe('DUPLICATE');
  });

  it('R-79: say on evidence whether their people may come themselves', async () => {
    const { id, version } = await done(
      world(),
      'clerk',
      'enterEmployer',
      { name: '己单位', creditCode: aCode() },
      SHOWN,
    );
    const input = { id, version, selfApplyAllowed: true, selfApplyNote: '驻外人员', evidence: '单位来函2026-1' };
    const { result, ...left } = await written(world(), () => done(world(), 'clerk', 'correctEmployer', input, SHOWN));
    expect(result).toMatchObject({ version: 2, selfApplyAllowed: true, selfApplyNote: '驻外人员' });
    expect(left).toEqual({ changes: [], audits: ['employer.correct', 'employer.evidence'], counts: {}, tables: {} });
  });

  it('are corrected on evidence, on a fresh screen, in the own region: EVIDENCE_MISSING, STALE, NOT_FOUND', async () => {
    const id = world().place.unitA;
    const call = (more: object, who: 'clerk' | 'clerkElsewhere' = 'clerk') =>
      codeOf(world(), who, 'correctEmployer', { id, version: 1, name: '新名', evidence: '执照', ...more });
    const { result, ...left } = await written(world(), async () => [
      await call({ evidence: '' }),
      await call({ evidence: '  ' }),
      await call({ name: null }),
      await call({ version: 2 }),
      await call({}, 'clerkElsewhere'),
      await call({ id: world().place.unitElsewhere }),
      await call({ bankCode: 'ABC' }),
    ]);
    expect(result).toEqual(['INVALID_INPUT', 'EVIDENCE_MISSING', ...REFUSED]);
    expect(left).toEqual(NOTHING);
  });

  it('are found by the whole code or the beginning of the name, within the own region', async () => {
    const find = (search: string, who: 'clerk' | 'clerkElsewhere') =>
      read(world(), who, 'query ($s: String) { employers(filter: { search: $s }) { totalCount nodes { name } } }', {
        s: search,
      });
    const code = creditCode(1);
    const found = { totalCount: 1, nodes: [{ name: '甲单位有限公司' }] };
    const none = { totalCount: 0, nodes: [] };
    expect(await find(code.toLowerCase(), 'clerk')).toEqual(found);
    expect(await find('甲单', 'clerk')).toEqual(found);
    expect(await find('单位有', 'clerk')).toEqual(none);
    expect(await find(code, 'clerkElsewhere')).toEqual(none);
    expect(await find('甲单', 'clerkElsewhere')).toEqual(none);
  });
});
