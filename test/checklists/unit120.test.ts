import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { acceptEnrolment, registerEnrolment } from '../../server/enrolments/enrolment.service';
import { enterPerson } from '../../server/people/person.service';
import { open } from '../../server/platform/secrets';
import { act, done, onDay, type Row, read, rowsOf } from '../support/act';
import { REGION } from '../support/cast';
import { dropped, listNow, refOf, rowsOfList } from '../support/lists';
import { onEachEngine, type World } from '../support/world';

const fileOf = (name: string): Buffer => readFileSync(join(__dirname, '../data/unit-120', name));
const { photos } = JSON.parse(fileOf('expected.json').toString('utf8')) as {
  photos: { 'persons expected': number; faults: Record<string, string>; unmatched: number; ignored: number };
};

/** The lines of the roster that hold no fault, as `expected.json` says: 112 people. */
const PEOPLE = iconv
  .decode(fileOf('roster.csv'), 'gb18030')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map(line => line.split(','))
  .filter((_cells, at) => at < 110 || at >= 118);

/** The people of the unit, registered and accepted. */
async function hire(world: World, employerId: string): Promise<void> {
  await world.inside('system', async work => {
    for (const [, name, , number] of PEOPLE) {
      const input = { idKind: 'RESIDENT' as const, number, name, category: 'EMPLOYEE' as const };
      const person = await enterPerson(work, input, REGION);
      const wish = { personId: person.id, employerId, insuranceKind: 'EMPLOYEE_MEDICAL' as const };
      const { id, version } = await registerEnrolment(work, wish);
      await acceptEnrolment(work, { id, version });
    }
  });
}

/** What stands in the way of each person's photo: the codes of a refused one, or MISSING. */
async function faultsOf(world: World, listId: string): Promise<Record<string, string>> {
  const rows = await rowsOf<{ number: string; verdict: string | null; findings: string | null }>(
    world,
    `SELECT p.number, h.verdict, h.findings FROM checklist_item i JOIN person p ON p.id = i.personId
     LEFT JOIN photo h ON h.id = i.photoId WHERE i.checklistId = ?`,
    [listId],
  );
  const wrong = rows.filter(({ verdict }) => verdict === null || verdict === 'REFUSED');
  return Object.fromEntries(
    wrong.map(({ number, findings }) => {
      const blocking = (JSON.parse(findings ?? '[]') as { code: string; severity: string }[]).filter(
        ({ severity }) => severity === 'BLOCK',
      );
      return [open(number), blocking.map(({ code }) => code).join() || 'MISSING'];
    }),
  );
}

async function filled(world: World): Promise<Row> {
  const employerId = world.place.unitA;
  await hire(world, employerId);
  const list = await done(world, 'employerA', 'requestChecklist', { employerId });
  expect(await rowsOfList(world, 'employerA', list.id)).toHaveLength(photos['persons expected']);
  const first = await dropped(world, 'employerA', list.id, 'PHOTO', fileOf('photos.zip'));
  expect(await faultsOf(world, list.id)).toEqual(photos.faults);
  const refused = Object.values(photos.faults).filter(code => code !== 'MISSING').length;
  expect(first).toEqual({
    accepted: String(photos['persons expected'] - refused - 1),
    refused: String(refused),
    unmatched: String(photos.unmatched),
    ignored: String(photos.ignored),
    unchanged: '0',
  });
  expect(await dropped(world, 'employerA', list.id, 'ID_COPY', fileOf('id-copies.zip'))).toMatchObject({
    accepted: '112',
  });
  return list;
}

async function mendedAndSealed(world: World, list: Row): Promise<Row> {
  const again = await dropped(world, 'employerA', list.id, 'PHOTO', fileOf('photos-corrected.zip'));
  expect(again).toMatchObject({ accepted: '6', refused: '0', unmatched: '0' });
  expect(await faultsOf(world, list.id)).toEqual({});
  const confirmed = await act<{ ok: boolean }[]>(
    world,
    'employerA',
    'confirmItems',
    { checklistId: list.id, filter: { status: ['LISTED'] }, expectedCount: 112 },
    'id ok code params',
  );
  expect(confirmed.row!.filter(({ ok }) => ok)).toHaveLength(112);
  const { version } = await listNow(world, 'employerA', list.id);
  return done(world, 'employerA', 'sealChecklist', { id: list.id, version, sealedBy: '钱专管' });
}

async function convertedAndApproved(world: World, id: string): Promise<void> {
  await done(world, 'checklist', 'openChecklist', { id });
  const preview = await read<{ total: number; convertible: number; refused: object[] } & Row>(
    world,
    'checklist',
    'query ($id: ID!) { convertPreview(checklistId: $id) { total convertible refused { code } } }',
    { id },
  );
  expect(preview).toEqual({ total: 112, convertible: 112, refused: [] });
  const chosen = { checklistId: id, filter: { status: ['CONFIRMED'] }, expectedCount: 112 };
  const { row } = await act<{ ok: boolean }[]>(world, 'checklist', 'convertItems', chosen, 'id ok code params');
  expect(row!.filter(({ ok }) => ok)).toHaveLength(112);
  const confirmed = await done(world, 'checklist', 'confirmChecklist', refOf(await listNow(world, 'checklist', id)));
  expect(confirmed.status).toBe('CONFIRMED');
  const cases = await rowsOf<Row>(world, 'SELECT id, version FROM application ORDER BY receiptNo');
  const approved = await act<{ ok: boolean }[]>(
    world,
    'reviewer',
    'approveApplications',
    { items: cases.map(({ id: one, version }) => ({ id: one, version: Number(version) })) },
    'id ok code params',
  );
  expect(approved.row!.filter(({ ok }) => ok)).toHaveLength(112);
}

onEachEngine('unit-120 by extension', world => {
  it('is refused on 2026-11-22 (R-10), submitted in an extension, and ends in 112 cards ordered (R-11, R-12, R-13, R-14, R-15)', async () => {
    onDay(world(), '2026-11-22');
    const list = await filled(world());
    const sealed = await mendedAndSealed(world(), list);
    const refused = await act(world(), 'employerA', 'submitChecklist', refOf(sealed));
    expect([refused.code, refused.params]).toEqual(['WINDOW_CLOSED', { from: '2026-11-25', to: '2026-12-07' }]);
    const days = { fromDay: '2026-11-20', toDay: '2026-11-24', reason: '新设单位首次申报' };
    await done(world(), 'supervisor', 'grantExtension', { employerId: world().place.unitA, ...days });
    await done(world(), 'employerA', 'submitChecklist', refOf(sealed));
    await convertedAndApproved(world(), list.id);
    expect(await rowsOf(world(), "SELECT id FROM card WHERE whereabouts = 'ORDERED'")).toHaveLength(112);
  }, 240_000);
});

onEachEngine('unit-120 in the window', world => {
  it('is submitted on 2026-11-25; the same archive twice changes nothing', async () => {
    onDay(world(), '2026-11-25');
    const list = await filled(world());
    const before = await rowsOfList(world(), 'employerA', list.id);
    const twice = await dropped(world(), 'employerA', list.id, 'PHOTO', fileOf('photos.zip'));
    expect(twice).toEqual({ accepted: '0', refused: '0', unmatched: '1', ignored: '3', unchanged: '111' });
    const copies = await dropped(world(), 'employerA', list.id, 'ID_COPY', fileOf('id-copies.zip'));
    expect(copies).toMatchObject({ accepted: '0', unchanged: '112' });
    expect(await rowsOfList(world(), 'employerA', list.id)).toEqual(before);
    const sealed = await mendedAndSealed(world(), list);
    await done(world(), 'employerA', 'submitChecklist', refOf(sealed));
    await convertedAndApproved(world(), list.id);
  }, 240_000);
});
