import { read } from '../support/act';
import { anInsured, aSubmitted, nextSerial } from '../support/build';
import type { CastName } from '../support/cast';
import { identityNumber } from '../support/numbers';
import { engines, openWorld, type World } from '../support/world';

const FOUND = 'query ($search: String) { applications(filter: { search: $search }) { nodes { id } totalCount } }';
const PEOPLE = 'query ($search: String) { people(filter: { search: $search }) { nodes { id } totalCount } }';
type Page = { nodes: { id: string }[]; totalCount: number };

describe.each(engines)('search on %s', engine => {
  let world: World;
  let ours: { caseId: string; personId: string; receiptNo: string };
  const number = identityNumber(nextSerial(), { birth: '19491231' });
  beforeAll(async () => {
    world = await openWorld(engine);
    const person = await anInsured(world, { number, name: '欧阳小雨' });
    const { id, receiptNo } = await aSubmitted(world, { person });
    ours = { caseId: id, personId: person.id, receiptNo: receiptNo! };
    await aSubmitted(world, { person: await anInsured(world, { name: '欧阳%_'.replace('%_', '大风') }) });
  });
  afterAll(() => world.close());
  const found = async (search: string, who: CastName = 'reviewer') => {
    const { nodes, totalCount } = await read<Page>(world, who, FOUND, { search });
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }) => id);
  };
  const people = async (search: string, who: CastName = 'clerk') =>
    (await read<Page>(world, who, PEOPLE, { search })).nodes.map(({ id }) => id);

  it.each([
    ['a whole identity number', () => number],
    ['the same in full width with blanks', () => ` ${number.slice(0, 6)} ${number.slice(6)} `.normalize('NFC')],
    ['a receipt number', () => ours.receiptNo],
    ['a whole name', () => '欧阳小雨'],
    ['pinyin', () => 'ouyangxiaoyu'],
    ['initials', () => 'oyxy'],
  ])('finds a case by %s', async (_what, search) => {
    expect(await found(search())).toEqual([ours.caseId]);
  });

  it('finds people by the beginning of a name and by a whole mobile number', async () => {
    expect(await people('欧阳')).toHaveLength(2);
    expect(await people('阳')).toEqual([]);
    expect(await people('13800000001')).toHaveLength(2);
  });

  it('finds nobody by part of a number, nor by a number that is hidden in another form', async () => {
    const parts = [number.slice(0, 17), number.slice(0, 6), number.slice(6, 14), number.slice(-4), '1380000'];
    for (const part of [...parts, '**************', `**************${number.slice(-4)}`, '1949-12-31', '19491231'])
      expect([...(await found(part)), ...(await people(part))]).toEqual([]);
  });

  it('takes wild cards, quotes and controls as what they are', async () => {
    for (const search of ['%', '_', '%%', "' OR '1'='1", '"', '\\', 'a%', '!%', '\u0000', '\ud800', '(', '$1', '?'])
      expect([...(await found(search)), ...(await people(search))]).toEqual([]);
  });

  it('an empty search is none', async () => {
    expect(await found('   ')).toHaveLength(2);
  });

  it("finds another region's people and cases by nothing", async () => {
    for (const search of [number, ours.receiptNo, '欧阳小雨', '欧阳', 'oyxy', '13800000001'])
      expect([...(await found(search, 'reviewerElsewhere')), ...(await people(search, 'clerkElsewhere'))]).toEqual([]);
  });
});
