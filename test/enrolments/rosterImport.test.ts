import { registerEnrolment } from '../../server/enrolments/enrolment.service';
import { rosterImport } from '../../server/enrolments/roster.job';
import type { Handler, JobRun } from '../../server/jobs/job.run';
import { act, done, onDay, read, rowsOf } from '../support/act';
import { anInsured, aPerson, nextSerial } from '../support/build';
import { identityNumber } from '../support/numbers';
import { aRoster, expected, imported, type JobRow, settled, unitFile, uploaded } from '../support/roster';
import { engines, openWorld, type World } from '../support/world';
import { aZip } from '../support/zip';

/** The codes of the input of record, in our own words. */
const OURS: Readonly<Record<string, string>> = {
  ID_CHECK_DIGIT: 'ID_CHECK',
  ID_BIRTH_IN_FUTURE: 'ID_BIRTH_IN_FUTURE',
  NAME_MISSING: 'NAME_MISSING',
  SEX_MISMATCH: 'SEX_MISMATCH',
  DUPLICATE_IN_FILE: 'DOUBLED:2',
  PHONE_FORMAT: 'PHONE_FORMAT',
  NAME_CHARACTERS: 'NAME_CHARACTERS',
  DATE_UNREADABLE: 'DATE_UNREADABLE',
};
const FAULTS = Object.entries(expected.faults)
  .flatMap(([row, codes]) => codes.filter(code => !code.startsWith('OK_')).map(code => `${row}:${OURS[code]}`))
  .join(',');

const enrolled = (world: World) =>
  rowsOf<{ status: string; personId: string }>(world, 'SELECT * FROM enrolment ORDER BY personId');

describe.each(
  engines.flatMap(engine => (['roster.xlsx', 'roster.csv'] as const).map(file => [file, engine] as const)),
)('%s of the unit of 120 people on %s', (file, engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
    onDay(world, '2026-11-22');
  });
  afterAll(() => world.close());

  it('R-61, R-91: registers 112 of 120 rows and names the faults of the other eight by row', async () => {
    expect(await imported(world, 'employerA', world.place.unitA, unitFile(file))).toEqual({
      rows: '120',
      registered: '112',
      updated: '0',
      known: '0',
      unchanged: '0',
      refused: '8',
      faults: FAULTS,
    });
    const rows = await enrolled(world);
    expect(rows).toHaveLength(112);
    expect(new Set(rows.map(({ personId }) => personId)).size).toBe(112);
  });

  it('R-03, R-04: makes nobody eligible', async () => {
    expect(new Set((await enrolled(world)).map(({ status }) => status))).toEqual(new Set(['PENDING']));
    const active = await rowsOf(
      world,
      'SELECT id FROM enrolment WHERE activeKey IS NOT NULL OR acceptedOn IS NOT NULL',
    );
    expect(active).toEqual([]);
  });

  it('the same file twice changes nothing', async () => {
    const dump = async () =>
      JSON.stringify([await enrolled(world), await rowsOf(world, 'SELECT * FROM person ORDER BY id')]);
    const before = await dump();
    expect(await imported(world, 'employerA', world.place.unitA, unitFile(file))).toMatchObject({
      registered: '0',
      unchanged: '112',
      refused: '8',
    });
    expect(await dump()).toBe(before);
  });

  it('the legacy number and the one in full width stand as 18 digits', async () => {
    const rows = await rowsOf<{ numberLast4: string; fromLegacyNumber: number }>(
      world,
      "SELECT numberLast4, fromLegacyNumber FROM person WHERE name IN ('钱建然') OR numberLast4 = '8817'",
    );
    expect(rows.map(({ numberLast4 }) => numberLast4).sort()).toEqual(['6928', '8817']);
    expect(rows.filter(({ fromLegacyNumber }) => Boolean(fromLegacyNumber))).toHaveLength(1);
  });

  it('leaves no file to be read, nor any name, number or phone in the job', async () => {
    const jobs = JSON.stringify(await rowsOf(world, 'SELECT * FROM job'));
    for (const word of ['朱雪', '419901197201115835', '5835', '18763170669']) expect(jobs).not.toContain(word);
    const files = await rowsOf<{ purpose: string }>(world, 'SELECT purpose FROM stored_file');
    expect(files.map(({ purpose }) => purpose)).toEqual(['SPENT', 'SPENT']);
  });

  it('R-04: the checklist officer accepts the 112 in bulk, and then the unit sees them as its own', async () => {
    const rows = await rowsOf<{ id: string; version: number }>(world, 'SELECT id, version FROM enrolment');
    const items = rows.map(({ id, version }) => ({ id, version }));
    const outcomes = await done<{ ok: boolean }[]>(world, 'checklist', 'acceptEnrolments', { items }, 'id ok code');
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(112);
    expect(await imported(world, 'employerA', world.place.unitA, unitFile(file))).toMatchObject({
      registered: '0',
      known: '112',
    });
  });
});

describe.each(engines)('a roster import on %s', engine => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
  });
  afterAll(() => world.close());

  it('goes on after a break where it left off: no row twice, none missing', async () => {
    const rows = Array.from({ length: 230 }, () => ({ number: identityNumber(nextSerial() + 8000) }));
    const fileId = await uploaded(world, 'employerA', aRoster(rows));
    const input = { employerId: world.place.unitA, fileId };
    const { id } = await done<JobRow>(world, 'employerA', 'importRoster', input, 'id');
    let steps = 0;
    const breaking: Handler = run =>
      rosterImport(
        Object.create(run, {
          step: {
            value: (...given: Parameters<JobRun['step']>) => {
              steps += 1;
              if (steps === 2) throw new Error('the power is gone');
              return run.step(...given);
            },
          },
        }),
      );
    expect(await settled(world, 'employerA', id, breaking)).toMatchObject({ status: 'QUEUED', done: 100 });
    expect(await enrolled(world)).toHaveLength(100);
    world.clock.now = new Date(world.clock.now.getTime() + 60_000);
    const { status, figures } = await settled(world, 'employerA', id);
    expect(status).toBe('DONE');
    expect(figures).toContainEqual({ name: 'registered', value: '230' });
    expect(await enrolled(world)).toHaveLength(230);
  });

  it('is one job for one file and unit while it is open, and one for one key', async () => {
    const bytes = aRoster([{ number: identityNumber(nextSerial() + 8000) }]);
    const input = async () => ({ employerId: world.place.unitA, fileId: await uploaded(world, 'employerA', bytes) });
    const first = { ...(await input()), idempotencyKey: 'roster-key-1' };
    const { id } = await done<JobRow>(world, 'employerA', 'importRoster', first, 'id');
    expect(await done<JobRow>(world, 'employerA', 'importRoster', first, 'id')).toEqual({ id });
    expect(await done<JobRow>(world, 'employerA', 'importRoster', await input(), 'id')).toEqual({ id });
    expect((await settled(world, 'employerA', id)).status).toBe('DONE');
  });

  it("reaches no unit but one's own, no file of others, and no other kind of file", async () => {
    const { unitA, unitB } = world.place;
    const bytes = aRoster([{ number: identityNumber(nextSerial() + 8000) }]);
    const [mine, theirs] = [await uploaded(world, 'employerA', bytes), await uploaded(world, 'employerB', bytes)];
    const zip = (await world.upload('employerA', aZip([{ name: 'x.jpg' }]), 'ARCHIVE')).body.id;
    const preview = async (employerId: string, fileId: string) =>
      (
        await world.as('employerA', 'query ($i: RosterPreviewInput!) { rosterPreview(input: $i) { rows } }', {
          i: { employerId, fileId },
        })
      ).errors[0]?.code ?? null;
    for (const [employerId, fileId, code] of [
      [unitB, mine, 'NOT_FOUND'],
      [unitA, theirs, 'NOT_FOUND'],
      ['none', mine, 'NOT_FOUND'],
      [unitA, zip, 'INVALID_INPUT'],
    ] as const) {
      expect((await act(world, 'employerA', 'importRoster', { employerId, fileId }, 'id')).code).toBe(code);
      expect(await preview(employerId, fileId)).toBe(code);
    }
    for (const who of ['clerk', 'checklist', 'analyst', 'sysadmin'] as const)
      expect((await act(world, who, 'importRoster', { employerId: unitA, fileId: mine }, 'id')).code).toBe('FORBIDDEN');
    expect(await preview(unitA, mine)).toBe(null);
  });

  it('R-85: never overwrites somebody known and tells the unit nothing of them; the bureau sees where the two differ', async () => {
    const number = identityNumber(nextSerial() + 9000);
    const known = await anInsured(world, { number, name: '原来名' });
    const sent = { number, name: '送来名', mobile: '13900000009' };
    const before = await rowsOf(world, 'SELECT * FROM person WHERE id = ?', [known.id]);
    const fresh = identityNumber(nextSerial() + 8000);
    const figures = await imported(
      world,
      'employerB',
      world.place.unitB,
      aRoster([sent, { number: fresh, name: '新来名', mobile: '13900000009' }]),
    );
    expect(figures).toMatchObject({ registered: '2', known: '0', refused: '0' });
    expect(await rowsOf(world, 'SELECT * FROM person WHERE id = ?', [known.id])).toEqual(before);

    const LIST = `query ($filter: EnrolmentFilter) { enrolments(filter: $filter, first: 50) { nodes { id personId status differs enrolledTwice deceased
      sent { name sex maskedMobile } person { id name maskedNumber maskedMobile category ethnicity createdAt version } } } }`;
    type Node = {
      id: string;
      personId: string;
      differs: string[];
      sent: { name: string };
      person: Record<string, unknown>;
    };
    const listed = async (who: 'employerB' | 'checklist', filter: object) =>
      (await read<{ nodes: Node[] }>(world, who, LIST, { filter })).nodes;
    const shape = ({
      id: _id,
      personId: _person,
      sent: _sent,
      person: { id: _whose, name: _name, maskedNumber: _number, ...person },
      ...rest
    }: Node) => ({ ...rest, person });
    const seen = await listed('employerB', { status: ['PENDING'] });
    expect(seen.map(({ person }) => person.name).sort()).toEqual(['新来名', '送来名']);
    expect(shape(seen[0])).toEqual(shape(seen[1]));
    expect(JSON.stringify(seen)).not.toContain(known.id);
    expect(await listed('employerB', { search: '原来' })).toEqual([]);
    expect(await listed('employerB', { personId: known.id })).toEqual([]);
    expect(await listed('employerB', { search: '送来' })).toHaveLength(1);
    expect(await listed('employerB', { search: number })).toHaveLength(1);

    const [atBureau] = await listed('checklist', { search: number, status: ['PENDING'] });
    expect(atBureau).toMatchObject({
      differs: ['name', 'mobile'],
      person: { id: known.id, name: '原来名' },
      sent: { name: '送来名' },
    });
  });

  it('a corrected row replaces what the unit sent, as long as it is pending; a row that staff registered becomes the unit’s own', async () => {
    const number = identityNumber(nextSerial() + 8000);
    const byStaff = await aPerson(world, { name: '柜台人' });
    const { unitB } = world.place;
    await world.inside('clerk', work =>
      registerEnrolment(work, { personId: byStaff.id, insuranceKind: 'EMPLOYEE_MEDICAL', employerId: unitB }),
    );
    const names = async () =>
      (
        await read<{ nodes: { person: { name: string } }[] }>(
          world,
          'employerB',
          '{ enrolments(first: 100, filter: { status: [PENDING] }) { nodes { person { name } } } }',
        )
      ).nodes.map(({ person }) => person.name);
    expect(await names()).not.toContain('柜台人');
    expect(await imported(world, 'employerB', unitB, aRoster([{ number, name: '错别子' }]))).toMatchObject({
      registered: '1',
    });
    const mended = aRoster([
      { number, name: '错别字' },
      { number: byStaff.number, name: '柜台人' },
    ]);
    expect(await imported(world, 'employerB', unitB, mended)).toMatchObject({ registered: '0', updated: '2' });
    expect(await names()).toEqual(expect.arrayContaining(['错别字', '柜台人']));
    expect(await imported(world, 'employerB', unitB, mended)).toMatchObject({ updated: '0', unchanged: '2' });
  });
});
