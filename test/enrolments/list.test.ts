import { acceptEnrolment, registerEnrolment } from '../../server/enrolments/enrolment.service';
import { read } from '../support/act';
import { aPerson, nextSerial } from '../support/build';
import type { CastName } from '../support/cast';
import { identityNumber } from '../support/numbers';
import { engines, openWorld, type World } from '../support/world';

const LIST = `query ($filter: EnrolmentFilter, $sort: [Sort!]) { enrolments(filter: $filter, sort: $sort, first: 200) {
  nodes { id status person { name maskedNumber maskedMobile } employer { name } enrolledTwice deceased } totalCount } }`;
type Page = { nodes: { id: string; person: { name: string }; enrolledTwice: boolean }[]; totalCount: number };

describe.each(engines)('list of enrolments on %s', engine => {
  let world: World;
  const number = identityNumber(nextSerial());
  beforeAll(async () => {
    world = await openWorld(engine);
    const { unitA, unitB } = world.place;
    for (const [name, employerId, accept] of [
      ['甲一', unitA, true],
      ['甲二', unitA, false],
      ['乙一', unitB, true],
      ['乙二', unitB, false],
      ['无单位', null, true],
    ] as const) {
      const person = await aPerson(world, { name, ...(name === '乙一' && { number }) });
      await world.inside('clerk', async work => {
        const kind = employerId ? ('EMPLOYEE_MEDICAL' as const) : ('RESIDENT_MEDICAL' as const);
        const { id } = await registerEnrolment(work, { personId: person.id, insuranceKind: kind, employerId });
        if (accept) await acceptEnrolment(work, { id, version: 1 });
      });
    }
  });
  afterAll(() => world.close());
  const names = async (who: CastName, filter: object = {}) => {
    const { nodes, totalCount } = await read<Page>(world, who, LIST, { filter });
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ person }) => person.name).sort();
  };

  it('R-85: shows staff those of their region, and a unit its own accepted ones: not those that staff registered and nobody accepted', async () => {
    expect(await names('clerk')).toHaveLength(5);
    expect(await names('employerA')).toEqual(['甲一']);
    expect(await names('employerB')).toEqual(['乙一']);
    expect(await names('clerkElsewhere')).toEqual([]);
  });

  it('filters by status, unit and search', async () => {
    expect(await names('checklist', { status: ['PENDING'] })).toEqual(['乙二', '甲二'].sort());
    expect(await names('checklist', { employerId: world.place.unitB })).toEqual(['乙一', '乙二']);
    expect(await names('checklist', { search: number })).toEqual(['乙一']);
    expect(await names('checklist', { search: '甲' })).toEqual(['甲一', '甲二']);
    expect(await names('checklist', { status: [] })).toEqual([]);
  });

  it("tells a unit nothing of another unit's people by any filter", async () => {
    for (const filter of [{ search: number }, { search: '乙' }, { employerId: world.place.unitB }, { search: 'yy' }])
      expect(await names('employerA', filter)).toEqual([]);
  });

  it('masks the number and the phone', async () => {
    const { nodes } = await read<Page>(world, 'employerB', LIST, { filter: { search: number } });
    const text = JSON.stringify(nodes);
    expect(nodes).toMatchObject([
      { person: { maskedNumber: `**************${number.slice(-4)}`, maskedMobile: '*******0001' } },
    ]);
    expect(text).not.toContain(number.slice(0, 14));
    expect(text).not.toContain('13800000001');
  });
});
