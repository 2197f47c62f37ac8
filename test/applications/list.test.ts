import { foldCounters } from '../../server/platform/counters';
import { act, codeOf, force, onDay, read, rowsOf } from '../support/act';
import { aCaseThatIs, aDraft, aSubmitted } from '../support/build';
import type { CastName } from '../support/cast';
import { engines, openWorld, type World } from '../support/world';
import { countsOf } from '../support/written';

const LIST = `query ($filter: ApplicationFilter, $sort: [Sort!], $first: Int, $after: String, $page: Int, $perPage: Int) {
  applications(filter: $filter, sort: $sort, first: $first, after: $after, page: $page, perPage: $perPage) {
    nodes { id status submittedAt dueOn person { name maskedNumber } } totalCount totalIsCapped pageInfo { hasNextPage endCursor } } }`;
type Page = {
  nodes: { id: string; status: string; submittedAt: string | null; dueOn: string | null }[];
  totalCount: number;
  totalIsCapped: boolean;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};
const page = (world: World, variables: Record<string, unknown> = {}, who: CastName = 'reviewer') =>
  read<Page>(world, who, LIST, variables);
const refused = async (world: World, variables: Record<string, unknown>) =>
  (await world.as('reviewer', LIST, variables)).errors.map(({ code }) => code);
const ids = ({ nodes }: Page) => nodes.map(({ id }) => id);

describe.each(engines)('list of applications on %s', engine => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
    for (const day of ['2026-10-09', '2026-11-03', '2026-11-20']) {
      onDay(world, day);
      for (const status of ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'REJECTED', 'WITHDRAWN'] as const)
        await aCaseThatIs(world, status);
      await aSubmitted(world, { by: 'clerkAtPoint', channel: 'SERVICE_POINT' });
      await aSubmitted(world, { by: 'clerkAtCentre', channel: 'COUNTY_CENTRE' });
    }
    await aDraft(world, { by: 'bothRoles' });
  });
  afterAll(() => world.close());

  it.each([
    {},
    { status: ['SUBMITTED'] },
    { status: ['DRAFT', 'RETURNED'] },
    { channel: ['SERVICE_POINT'] },
    { status: ['SUBMITTED'], channel: ['BUREAU', 'COUNTY_CENTRE'] },
    { due: 'OVERDUE' },
    { due: 'TODAY' },
    { due: 'SOON' },
    { resubmitted: false },
    { own: true },
    { status: [] },
    { ids: [] },
  ])('counts %j exactly, with counters folded or not', async filter => {
    const all = await page(world, { filter, first: 200 });
    expect(all.totalCount).toBe(all.nodes.length);
    expect(all.totalIsCapped).toBe(false);
    expect(all.pageInfo.hasNextPage).toBe(false);
    await world.house.database.commit(foldCounters);
    expect((await page(world, { filter, first: 1 })).totalCount).toBe(all.nodes.length);
  });

  it('keeps its counters equal to the rows', async () => {
    const { kept, real } = await countsOf(world);
    expect(kept).toEqual(real);
    expect(Object.values(real).reduce((a, b) => a + b)).toBe(25);
  });

  it.each([
    ['reviewer', 25],
    ['clerkAtPoint', 3],
    ['clerkAtCentre', 3],
    ['reviewerElsewhere', 0],
  ] as const)('shows %s the %i cases of their offices, and counts no more', async (who, count) => {
    const { nodes, totalCount } = await page(world, { first: 200 }, who);
    expect([nodes.length, totalCount]).toEqual([count, count]);
    const elsewhere = { filter: { officeId: [world.place.bureau], status: ['SUBMITTED'] } };
    expect((await page(world, elsewhere, who)).totalCount).toBe(who === 'reviewer' ? 3 : 0);
  });

  it.each(
    ['submittedAt', 'dueOn', 'openedAt', 'decidedAt', 'id'].flatMap(field => [
      { field, order: 'ASC' },
      { field, order: 'DESC' },
    ]),
  )('walks by key over %j and visits each row once, nulls among them', async sort => {
    const whole = ids(await page(world, { sort: [sort], first: 200 }));
    const walked: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 20; pages += 1) {
      const { nodes, pageInfo }: Page = await page(world, { sort: [sort], first: 4, after });
      walked.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(walked).toEqual(whole);
    expect(new Set(walked).size).toBe(25);
    const pages = [1, 2, 3].map(number => page(world, { sort: [sort], page: number, perPage: 9 }));
    expect((await Promise.all(pages)).flatMap(ids)).toEqual(whole);
  });

  it('visits a row that moved meanwhile at most once', async () => {
    const filter = { status: ['SUBMITTED'] };
    const first = await page(world, { filter, first: 4 });
    const { id, version } = await aSubmitted(world);
    const rest = await page(world, { filter, first: 200, after: first.pageInfo.endCursor });
    expect(ids(rest)).toContain(id);
    expect(ids(rest).some(one => ids(first).includes(one))).toBe(false);
    await act(world, 'clerk', 'withdrawApplication', { id, version });
    await force(world, 'DELETE FROM application WHERE id = ?', [id]);
    await force(world, "DELETE FROM counter_delta WHERE status = 'WITHDRAWN' AND month = '2026-11' AND n = 1");
  });

  it.each([
    { page: 1, after: 'WyJhIiwiYiJd' },
    { after: 'no cursor' },
    { after: 'bm8' },
    { first: 0 },
    { first: -1 },
    { first: 201 },
    { perPage: 201 },
    { perPage: 0 },
    { page: 0 },
    { page: 1_000_001 },
    { first: 2 ** 31 - 1 },
    { first: 2 ** 31 },
    { first: 1.5 },
    { sort: [{ field: 'note' }] },
    { sort: [{ field: 'proxyNumber' }] },
    { sort: [{ field: '__proto__' }] },
    { sort: [{ field: 'constructor' }] },
    { sort: [{ field: 'id', order: 'UP' }] },
    { sort: [{ field: 'id; DROP TABLE application' }] },
    { sort: [{ field: 'id' }, { field: 'dueOn', order: 'DESC' }] },
    { filter: { status: ['NONE'] } },
    { filter: { search: 'x'.repeat(61) } },
    { filter: { ids: Array(201).fill('x') } },
    { filter: { number: '1' } },
  ])('refuses %j: INVALID_INPUT', async variables => {
    expect(await refused(world, variables)).toEqual(['INVALID_INPUT']);
  });

  it('answers 25 rows unless told, none beyond the end, and none for a page that is not there', async () => {
    expect((await page(world)).nodes).toHaveLength(25);
    expect(await page(world, { page: 1000 })).toMatchObject({ nodes: [], totalCount: 25 });
    const last = await page(world, { first: 200, sort: [{ field: 'id' }] });
    expect((await page(world, { after: last.pageInfo.endCursor, sort: [{ field: 'id' }] })).nodes).toEqual([]);
  });

  it('cannot be asked for a column that is hidden', async () => {
    const hidden = ['openKey', 'proxyNumber', 'policyId', 'pausedAt', 'beforeDecision'];
    const person = [
      'number',
      'numberIndex',
      'numberLast4',
      'birthDate',
      'mobile',
      'mobileIndex',
      'address',
      'namePinyin',
    ];
    for (const field of [...hidden, ...person.map(name => `person { ${name} }`)]) {
      const { data, errors, status } = await world.as('reviewer', `{ applications { nodes { ${field} } } }`);
      expect([data, status]).toEqual([null, 400]);
      expect(errors[0].code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('orders overdue, due today and soon by the day in Shanghai', async () => {
    onDay(world, '2026-11-08');
    const due = async (name: string) => (await page(world, { filter: { due: name } })).nodes.map(({ dueOn }) => dueOn);
    expect(await due('SOON')).toEqual(['2026-11-09']);
    world.clock.now = new Date('2026-11-08T16:00:00Z');
    expect(await due('TODAY')).toEqual(['2026-11-09']);
    world.clock.now = new Date('2026-11-09T16:00:00Z');
    expect(await due('OVERDUE')).toContain('2026-11-09');
    expect(await codeOf(world, 'reviewer', 'undoDecision', { id: 'none', version: 1 })).toBe('NOT_FOUND');
    expect(await rowsOf(world, 'SELECT id FROM job')).toEqual([]);
  });
});
