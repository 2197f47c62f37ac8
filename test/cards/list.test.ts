import { force, read, rowsOf } from '../support/act';
import { aPerson } from '../support/build';
import { anOrdered } from '../support/cards';
import { identityNumber } from '../support/numbers';

import { onEachEngine, type World } from '../support/world';

type Page = { nodes: Record<string, never>[]; totalCount: number };
const LIST = `query ($filter: CardFilter, $sort: [Sort!]) { cards(filter: $filter, sort: $sort, first: 200) { nodes { id } totalCount } }`;
const idsOf = async (world: World, who: Parameters<typeof read>[1], filter: object, sort?: object[]) => {
  const { nodes, totalCount } = await read<Page>(world, who, LIST, { filter, sort });
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }) => id as string);
};

onEachEngine('the list of cards', world => {
  it('shows staff what their offices ordered or keep, a unit the cards of its own people, and nobody else anything', async () => {
    const { centre, point, other, unitA, unitB } = world().place;
    const atBureau = await anOrdered(world());
    const ofA = await anOrdered(world(), { officeId: centre, employerId: unitA });
    const ofB = await anOrdered(world(), { officeId: other, employerId: unitB, regionCode: '419902' });
    const all = { ids: [atBureau.id, ofA.id, ofB.id] };
    expect((await idsOf(world(), 'cards', all)).sort()).toEqual([atBureau.id, ofA.id].sort());
    expect(await idsOf(world(), 'clerkAtPoint', all)).toEqual([]);
    expect(await idsOf(world(), 'employerA', all)).toEqual([ofA.id]);
    expect(await idsOf(world(), 'employerB', {})).toEqual([ofB.id]);
    await force(world(), 'UPDATE card SET keeperOfficeId = ? WHERE id = ?', [point, ofB.id]);
    expect(await idsOf(world(), 'clerkAtPoint', all)).toEqual([ofB.id]);
    expect((await world().as('analyst', '{ cards { totalCount } }')).errors[0].code).toBe('FORBIDDEN');
  });

  it('filters by where a card is, its function, its unit, offices, batch and business, and counts exactly', async () => {
    const { centre, unitB } = world().place;
    const one = await anOrdered(world(), { officeId: centre, employerId: unitB, businessType: 'RENEW' });
    await force(
      world(),
      "UPDATE card SET whereabouts = 'IN_CUSTODY', ssStatus = 'SEALED', keeperOfficeId = ?, batchId = 'batch-1' WHERE id = ?",
      [centre, one.id],
    );
    for (const filter of [
      { whereabouts: ['IN_CUSTODY'] },
      { ssStatus: ['SEALED'] },
      { employerId: unitB, officeId: [centre] },
      { keeperOfficeId: [centre] },
      { batchId: 'batch-1' },
      { businessType: 'RENEW' },
      { personId: one.personId },
    ])
      expect(await idsOf(world(), 'cards', filter)).toEqual([one.id]);
    expect(await idsOf(world(), 'cards', { keeperOfficeId: [centre], whereabouts: ['ORDERED'] })).toEqual([]);
  });

  it('R-70: filters by the financial function and by what is to be activated by a day, the nearest first', async () => {
    const [soon, later, late, active] = await Promise.all(
      [1, 2, 3, 4].map(() => anOrdered(world(), { employerId: world().place.unitA })),
    );
    const financial = (id: string, finStatus: string, finDeadline: string, finGuardedAt: string | null = null) =>
      force(world(), 'UPDATE card SET finStatus = ?, finDeadline = ?, finGuardedAt = ? WHERE id = ?', [
        finStatus,
        finDeadline,
        finGuardedAt,
        id,
      ]);
    await financial(soon.id, 'INACTIVE', '2026-11-25');
    await financial(later.id, 'INACTIVE', '2026-12-10');
    await financial(late.id, 'INACTIVE', '2026-11-01', '2026-11-02 00:00:00.000');
    await financial(active.id, 'ACTIVE', '2026-11-24');
    const { nodes } = await read<{ nodes: { id: string }[] }>(
      world(),
      'cards',
      'query ($filter: CardFilter) { cards(filter: $filter, sort: [{ field: "finDeadline", order: ASC }]) { nodes { id } } }',
      { filter: { finDueBy: '2026-12-10' } },
    );
    expect(nodes.map(({ id }) => id)).toEqual([soon.id, later.id]);
    expect(await idsOf(world(), 'cards', { finDueBy: '2026-11-30' })).toEqual([soon.id]);
    expect(await idsOf(world(), 'cards', { finStatus: ['ACTIVE'] })).toEqual([active.id]);
    expect(await idsOf(world(), 'employerB', { finStatus: ['ACTIVE'] })).toEqual([]);
  });

  it('finds by the whole identity number, the name, its pinyin and the beginning of a card number', async () => {
    const number = identityNumber(7700, { birth: '19810102' });
    const person = await aPerson(world(), { number, name: '欧阳寻卡' });
    const { id } = await anOrdered(world(), { person });
    await force(world(), "UPDATE card SET cardNo = 'Q76543210' WHERE id = ?", [id]);
    for (const search of [number, '欧阳寻', 'ouyangxunka', 'oyxk', 'Q7654', 'q76543210'])
      expect(await idsOf(world(), 'cards', { search })).toEqual([id]);
    for (const search of ['Q99', '不存在', number.slice(0, 17)])
      expect(await idsOf(world(), 'cards', { search })).toEqual([]);
  });

  it('tells one card masked, with its person, its office and what happened to it; each look is audited', async () => {
    const { id } = await anOrdered(world(), { employerId: world().place.unitA });
    const one = await read<Record<string, unknown>>(
      world(),
      'cards',
      `query ($id: ID!) { card(id: $id) { id whereabouts ssStatus chipOnFile bankOnFile batchNo person { maskedNumber name }
        office { code } keeperOffice { code } employer { name } facts { dataComplete batchStatus numberTaken othersOnTheWay }
        history { verb fromStatus toStatus role } } }`,
      { id },
    );
    expect(one).toEqual({
      id,
      whereabouts: 'ORDERED',
      ssStatus: null,
      chipOnFile: false,
      bankOnFile: false,
      batchNo: null,
      person: { maskedNumber: expect.stringMatching(/^\*{14}\w{4}$/), name: expect.any(String) },
      office: { code: 'B1' },
      keeperOffice: null,
      employer: { name: '甲单位有限公司' },
      facts: { dataComplete: false, batchStatus: null, numberTaken: false, othersOnTheWay: false },
      history: [{ verb: 'order', fromStatus: null, toStatus: 'ORDERED', role: expect.anything() }],
    });
    expect(await read(world(), 'clerkElsewhere', 'query ($id: ID!) { card(id: $id) { id } }', { id })).toBeNull();
  });

  it('sorts by what it says and by nothing else', async () => {
    const sorted = await idsOf(world(), 'cards', {}, [{ field: 'id', order: 'DESC' }]);
    expect(sorted).toEqual([...sorted].sort().reverse());
    const { errors } = await world().as('cards', LIST, { sort: [{ field: 'bankCardNo', order: 'ASC' }] });
    expect(errors[0].code).toBe('INVALID_INPUT');
    expect(await rowsOf(world(), 'SELECT id FROM card')).not.toHaveLength(0);
  });
});
