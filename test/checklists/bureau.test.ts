import { act, codeOf, done, force, pass, type Row, read, rowsOf } from '../support/act';
import { aReadyList, aSubmittedList, listNow, refOf, rowsOfList } from '../support/lists';
import { onEachEngine, type World } from '../support/world';
import { written } from '../support/written';

type Outcome = { id: string; ok: boolean; code: string | null };
const many = (world: World, verb: string, checklistId: string, rows: readonly Row[], more: object = {}) =>
  act<Outcome[]>(world, 'checklist', verb, { checklistId, items: rows.map(refOf), ...more }, 'id ok code params');
const codes = (row: Outcome[] | null) => row!.map(({ code }) => code);
const casesOf = (world: World, personIds: readonly string[]) =>
  rowsOf<{
    status: string;
    enteredByIds: string;
    openKey: string | null;
    employerId: string;
    receiptNo: string;
    photoId: string;
  }>(world, `SELECT * FROM application WHERE personId IN (${personIds.map(() => '?').join()}) ORDER BY id`, [
    ...personIds,
  ]);

/** A submitted list with one disputed and one confirmed row. */
async function disputed(world: World, field: string, proposed: string): Promise<{ list: Row; rows: Row[] }> {
  world.clock.now = new Date('2026-11-25T04:00:00.000Z');
  const list = await aReadyList(world, 2);
  const [row] = await rowsOfList(world, 'employerA', list.id);
  const reset = await done(world, 'employerA', 'resetItem', refOf(row));
  await done(world, 'employerA', 'disputeItem', { ...refOf(reset), field, proposed });
  const { version } = await listNow(world, 'employerA', list.id);
  const sealed = await done(world, 'employerA', 'sealChecklist', { id: list.id, version, sealedBy: '赵' });
  await done(world, 'employerA', 'submitChecklist', refOf(sealed));
  return { list, rows: await rowsOfList(world, 'checklist', list.id) };
}

onEachEngine('the bureau and a submitted list', world => {
  it('each converted row is exactly one case, submitted, with its photo and materials, and is taken back within 10 seconds', async () => {
    const { id } = await aSubmittedList(world(), 3);
    const rows = await rowsOfList(world(), 'checklist', id);
    const people = rows.map(({ personId }) => personId as string);
    const { result, ...left } = await written(world(), () => many(world(), 'convertItems', id, rows));
    expect(codes(result.row)).toEqual([null, null, null]);
    expect(left.tables).toEqual({ application: 3, application_material: 6, serial: expect.any(Number) });
    expect(left.counts).toEqual({ SUBMITTED: 3 });
    expect(left.changes.filter(one => one.startsWith('application'))).toEqual(
      Array(3).fill('application convert →SUBMITTED'),
    );
    const cases = await casesOf(world(), people);
    expect(cases.map(({ status, enteredByIds, employerId }) => [status, enteredByIds, employerId])).toEqual(
      Array(3).fill(['SUBMITTED', '["checklist"]', world().place.unitA]),
    );
    expect(new Set(cases.map(({ receiptNo }) => receiptNo)).size).toBe(3);
    const [first] = await rowsOfList(world(), 'checklist', id, 'applicationId');
    expect((await many(world(), 'convertItems', id, [first])).row![0].code).toBe('NOT_FROM_HERE');
    expect((await done(world(), 'checklist', 'undoItem', refOf(first))).status).toBe('CONFIRMED');
    expect((await casesOf(world(), [people[0]])).map(({ status, openKey }) => [status, openKey])).toEqual([
      ['WITHDRAWN', null],
    ]);
    const [again] = await rowsOfList(world(), 'checklist', id);
    expect(codes((await many(world(), 'convertItems', id, [again])).row)).toEqual([null]);
    pass(world(), 11);
    const [late] = await rowsOfList(world(), 'checklist', id);
    expect(await codeOf(world(), 'checklist', 'undoItem', refOf(late))).toBe('UNDO_TOO_LATE');
  });

  it('whoever converted does not approve, and what a reviewer approved is not taken back', async () => {
    const { id } = await aSubmittedList(world(), 1);
    const [row] = await rowsOfList(world(), 'checklist', id);
    await many(world(), 'convertItems', id, [row]);
    const [{ id: caseId, version }] = await rowsOf<Row>(
      world(),
      'SELECT id, version FROM application WHERE personId = ?',
      [row.personId],
    );
    await force(world(), 'UPDATE application SET enteredByIds = ? WHERE id = ?', ['["reviewer2"]', caseId]);
    expect(await codeOf(world(), 'reviewer2', 'approveApplication', { id: caseId, version })).toBe('OWN_WORK');
    await done(world(), 'reviewer', 'approveApplication', { id: caseId, version });
    const [now] = await rowsOfList(world(), 'checklist', id);
    expect(await codeOf(world(), 'checklist', 'undoItem', refOf(now))).toBe('CASE_MOVED_ON');
  });

  it('20 at once convert one row into exactly one case', async () => {
    const { id } = await aSubmittedList(world(), 1);
    const rows = await rowsOfList(world(), 'checklist', id);
    await done(world(), 'checklist', 'openChecklist', { id });
    const all = await Promise.all(Array.from({ length: 20 }, () => many(world(), 'convertItems', id, rows)));
    expect(all.filter(({ row }) => row?.[0].ok)).toHaveLength(1);
    expect(all.filter(({ row }) => row?.[0].code === 'STALE')).toHaveLength(19);
    expect(await casesOf(world(), [rows[0].personId as string])).toHaveLength(1);
  });

  it('the preview says what would be refused and why, and the conversion agrees', async () => {
    const { id } = await aSubmittedList(world(), 3);
    const rows = await rowsOfList(world(), 'checklist', id);
    await force(world(), "UPDATE person SET deceasedOn = '2026-11-24' WHERE id = ?", [rows[0].personId]);
    await force(world(), 'UPDATE checklist_item SET idCopyFileId = NULL WHERE id = ?', [rows[1].id]);
    const preview = await read<{ convertible: number; rows: { id: string; code: string | null }[] } & Row>(
      world(),
      'checklist',
      'query ($id: ID!) { convertPreview(checklistId: $id) { total convertible refused { code count } rows { id code } } }',
      { id },
    );
    expect(preview.rows.map(({ code }) => code)).toEqual(['HOLDER_DECEASED', 'MATERIALS_MISSING', null]);
    expect(codes((await many(world(), 'convertItems', id, rows)).row)).toEqual([
      'HOLDER_DECEASED',
      'MATERIALS_MISSING',
      null,
    ]);
  });

  it('a disputed row waits for its correction; accepted, it is taken over and whoever decided does not approve', async () => {
    const { list, rows } = await disputed(world(), 'name', '更正名');
    expect(codes((await many(world(), 'convertItems', list.id, rows)).row)).toEqual(['CORRECTION_UNDECIDED', null]);
    const decided = await done(world(), 'checklist', 'decideCorrection', { ...refOf(rows[0]), accept: true });
    const [person] = await rowsOf(world(), 'SELECT name FROM person WHERE id = ?', [rows[0].personId]);
    expect(person.name).toBe('更正名');
    expect(await codeOf(world(), 'checklist', 'decideCorrection', { ...refOf(decided), accept: true })).toBe(
      'NOT_FROM_HERE',
    );
    expect(codes((await many(world(), 'convertItems', list.id, [decided])).row)).toEqual([null]);
    const [{ id, version }] = await rowsOfList(world(), 'checklist', list.id);
    expect((await done(world(), 'checklist', 'undoItem', { id, version })).status).toBe('DISPUTED');
  });

  it('a refused correction leaves the person as they are; the row can be converted', async () => {
    const { list, rows } = await disputed(world(), 'mobile', '13900000009');
    const refused = await done(world(), 'checklist', 'decideCorrection', {
      ...refOf(rows[0]),
      accept: false,
      note: '证据不足',
    });
    const [person] = await rowsOf(world(), 'SELECT mobileLast4 FROM person WHERE id = ?', [rows[0].personId]);
    expect(person.mobileLast4).toBe('0001');
    expect(codes((await many(world(), 'convertItems', list.id, [refused])).row)).toEqual([null]);
  });
});
