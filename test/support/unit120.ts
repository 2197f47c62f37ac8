import { open } from '../../server/platform/secrets';
import { act, done, type Row, read, rowsOf } from './act';
import { dropped, listNow, refOf, rowsOfList } from './lists';
import { acknowledged, batchNow, returned } from './production';
import { expected, imported, unitFile } from './roster';
import type { World } from './world';

type Outcomes = readonly { id: string; ok: boolean; code: string | null }[];
const OUTCOMES = 'id ok code params';

/** Does something with many records and gives how many outcomes were good. */
async function many(world: World, who: Parameters<typeof act>[1], name: string, input: object): Promise<number> {
  const { row, code, params } = await act<Outcomes>(world, who, name, input, OUTCOMES);
  if (code) throw new Error(`${name}: ${code} ${JSON.stringify(params)}`);
  return row!.filter(({ ok }) => ok).length;
}

/** The records of a table that fulfil a condition, as references. */
const refsOf = async (world: World, table: string, where: string): Promise<{ id: string; version: number }[]> =>
  (await rowsOf<Row>(world, `SELECT id, version FROM ${table} WHERE ${where} ORDER BY id`)).map(row => ({
    id: row.id,
    version: Number(row.version),
  }));

/** Item 10 and 11: the unit imports its roster, the officer accepts what it registered; gives how many are eligible now. */
export async function rosterAccepted(world: World, file: 'roster.xlsx' | 'roster.csv'): Promise<number> {
  const figures = await imported(world, 'employerA', world.place.unitA, unitFile(file));
  expect(figures).toMatchObject({ rows: String(expected.rows), registered: '112', refused: '8' });
  const pending = await refsOf(world, 'enrolment', "status = 'PENDING'");
  return many(world, 'checklist', 'acceptEnrolments', { items: pending });
}

/** What stands in the way of each person's photo: the codes of a refused one, or MISSING. */
export async function photoFaults(world: World, listId: string): Promise<Record<string, string>> {
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

/** Item 12: the list is requested and filled; the verdicts on photos and copies are those that are expected. */
export async function listFilled(world: World): Promise<Row> {
  const { photos } = expected;
  const list = await done(world, 'employerA', 'requestChecklist', { employerId: world.place.unitA });
  expect(await rowsOfList(world, 'employerA', list.id)).toHaveLength(photos['persons expected']);
  const first = await dropped(world, 'employerA', list.id, 'PHOTO', unitFile('photos.zip'));
  expect(await photoFaults(world, list.id)).toEqual(photos.faults);
  const refused = Object.values(photos.faults).filter(code => code !== 'MISSING').length;
  expect(first).toEqual({
    accepted: String(photos['persons expected'] - refused - 1),
    refused: String(refused),
    unmatched: String(photos.unmatched),
    ignored: String(photos.ignored),
    unchanged: '0',
  });
  const copies = await dropped(world, 'employerA', list.id, 'ID_COPY', unitFile('id-copies.zip'));
  expect(copies).toMatchObject({ accepted: '112' });
  return list;
}

/** The six that were wrong are mended, all are confirmed, the list is sealed. */
export async function mendedAndSealed(world: World, list: Row): Promise<Row> {
  const again = await dropped(world, 'employerA', list.id, 'PHOTO', unitFile('photos-corrected.zip'));
  expect(again).toMatchObject({ accepted: '6', refused: '0', unmatched: '0' });
  expect(await photoFaults(world, list.id)).toEqual({});
  const all = { checklistId: list.id, filter: { status: ['LISTED'] }, expectedCount: 112 };
  expect(await many(world, 'employerA', 'confirmItems', all)).toBe(112);
  const { version } = await listNow(world, 'employerA', list.id);
  return done(world, 'employerA', 'sealChecklist', { id: list.id, version, sealedBy: '钱专管' });
}

/** Item 13: the officer converts all rows and confirms the list, a reviewer approves; gives the number of the voucher. */
export async function convertedAndApproved(world: World, id: string): Promise<string> {
  await done(world, 'checklist', 'openChecklist', { id });
  const preview = await read<{ total: number; convertible: number; refused: object[] } & Row>(
    world,
    'checklist',
    'query ($id: ID!) { convertPreview(checklistId: $id) { total convertible refused { code } } }',
    { id },
  );
  expect(preview).toEqual({ total: 112, convertible: 112, refused: [] });
  const chosen = { checklistId: id, filter: { status: ['CONFIRMED'] }, expectedCount: 112 };
  expect(await many(world, 'checklist', 'convertItems', chosen)).toBe(112);
  const { status, voucherNo } = await done<Row & { voucherNo: string }>(
    world,
    'checklist',
    'confirmChecklist',
    refOf(await listNow(world, 'checklist', id)),
    'id status voucherNo',
  );
  expect(status).toBe('CONFIRMED');
  const { nodes: items } = await read<{ nodes: { id: string; version: number }[] }>(
    world,
    'reviewer',
    'query ($filter: ApplicationFilter) { applications(filter: $filter, perPage: 200) { nodes { id version } } }',
    { filter: { employerId: world.place.unitA, status: ['SUBMITTED'] } },
  );
  expect(await many(world, 'reviewer', 'approveApplications', { items })).toBe(112);
  return voucherNo;
}

/** Item 14: batch, manifest, return file with an outcome for each line, the missing card found, the batch closed. */
export async function made(world: World): Promise<void> {
  const group = { regionCode: '419901', employerId: world.place.unitA, businessType: 'FIRST', expectedCount: 112 };
  const { id, version } = await done(world, 'cards', 'openBatch', group, 'id version');
  await done(world, 'cards', 'sendBatch', { id, version }, 'id version');
  const lines = await returned(world, id, unitFile('return.csv'));
  expect(lines).toMatchObject({ produced: expected.return.produced, failed: 2, extra: expected.return.extra });
  const sums = {
    cards: 112,
    produced: 109,
    failed: 2,
    missing: 0,
    void: 0,
    waiting: 1,
    withoutLine: 1,
    extra: 1,
    opened: 0,
    findings: 1,
  };
  const sent = await batchNow(world, id);
  expect(sent.sums).toEqual(sums);
  const open = await act(world, 'cards', 'closeBatch', { id, version: sent.version });
  expect([open.code, open.params]).toEqual(['BATCH_UNSETTLED', { count: 1 }]);
  const absent = await refsOf(world, 'card', "whereabouts = 'IN_PRODUCTION'");
  await many(world, 'cards', 'markCardsMissing', { items: absent, lostBy: 'MAKER', note: '清点缺少一张' });
  expect(await acknowledged(world, id)).toBe(1);
  await done(world, 'cards', 'closeBatch', { id, version: (await batchNow(world, id)).version }, 'id status');
}

/** From the maker to the holder: received, taken by the unit against its voucher, handed to each, one enabled at the counter. */
export async function handedOut(world: World, voucherNo: string): Promise<void> {
  const fresh = await refsOf(world, 'card', "whereabouts = 'PRODUCED'");
  const received = { items: fresh, shelf: 'A-01', expectedCount: 109 };
  expect(await many(world, 'cards', 'receiveCards', received)).toBe(109);
  const kept = await refsOf(world, 'card', "whereabouts = 'IN_CUSTODY'");
  const agent = { name: '钱专管', number: '419901199007221027' };
  const issue = { items: kept, employerId: world.place.unitA, voucherNo, agent };
  expect(await many(world, 'cards', 'issueCardsToEmployer', issue)).toBe(109);
  const held = await refsOf(world, 'card', "whereabouts = 'WITH_EMPLOYER'");
  const collectedOn = world.clock.now.toISOString().slice(0, 10);
  expect(await many(world, 'employerA', 'distributeCards', { items: held, collectedOn })).toBe(109);
  for (const card of await refsOf(world, 'card', "whereabouts = 'COLLECTED'"))
    await done(world, 'clerk', 'enableCard', { ...card, route: 'CENTRE' }, 'id');
}
