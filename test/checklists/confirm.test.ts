import { act, codeOf, done, force, pass, type Row, read, rowsOf } from '../support/act';
import { aSubmittedList, endLists, listNow, refOf, rowsOfList } from '../support/lists';
import { onEachEngine, type World } from '../support/world';

type Outcome = { id: string; ok: boolean; code: string | null };
const many = (world: World, verb: string, checklistId: string, rows: readonly Row[], more: object = {}) =>
  act<Outcome[]>(world, 'checklist', verb, { checklistId, items: rows.map(refOf), ...more }, 'id ok code params');
const codes = (row: Outcome[] | null) => row!.map(({ code }) => code);
onEachEngine('the end of a list', world => {
  it('a list is confirmed once every row is decided, with a voucher; its returned rows go on a supplement, its seal stays', async () => {
    const { id } = await aSubmittedList(world(), 3);
    const rows = await rowsOfList(world(), 'checklist', id);
    const hash = (await listNow(world(), 'checklist', id, 'manifestHash')).manifestHash;
    await many(world(), 'convertItems', id, rows.slice(0, 1));
    await many(world(), 'returnItems', id, rows.slice(1, 2), { reasons: ['PHOTO_HAT', 'PHOTO_HAT'], note: '请重拍' });
    const early = await act(world(), 'checklist', 'confirmChecklist', refOf(await listNow(world(), 'checklist', id)));
    expect([early.code, early.params]).toEqual(['ROWS_UNDECIDED', { count: 1 }]);
    expect(await codeOf(world(), 'employerA', 'requestSupplement', { checklistId: id })).toBe('LIST_EMPTY');
    await many(world(), 'convertItems', id, rows.slice(2));
    const whole = { ...refOf(await listNow(world(), 'checklist', id)), reasons: ['PHOTO_HAT'] };
    expect(await codeOf(world(), 'checklist', 'returnChecklist', whole)).toBe('ROWS_CONVERTED');
    const confirmed = await done(
      world(),
      'checklist',
      'confirmChecklist',
      refOf(await listNow(world(), 'checklist', id)),
      'id version status voucherNo manifestHash',
    );
    expect(confirmed).toMatchObject({
      status: 'CONFIRMED',
      voucherNo: expect.stringMatching(/^LKP-419901-\d{6}-\d{5}$/),
      manifestHash: hash,
    });
    const seal = await read<{ changedRows: number[] } & Row>(
      world(),
      'employerA',
      'query ($id: ID!) { checklistVerification(id: $id) { intact changedRows } }',
      { id },
    );
    expect(seal).toEqual({ intact: true, changedRows: [] });
    const [supplement] = await rowsOf<Row>(
      world(),
      'SELECT id, version, status FROM checklist WHERE supplementOfId = ?',
      [id],
    );
    const [row] = await rowsOfList(world(), 'employerA', supplement.id, 'reasons note');
    expect(row).toMatchObject({ status: 'LISTED', personId: rows[1].personId, reasons: ['PHOTO_HAT'], note: '请重拍' });
    await done(world(), 'employerA', 'confirmItem', refOf(row));
    const sealed = await done(world(), 'employerA', 'sealChecklist', { ...refOf(supplement), sealedBy: '赵' });
    const sent = await done(world(), 'employerA', 'submitChecklist', refOf(sealed));
    const last = await rowsOfList(world(), 'checklist', sent.id);
    expect(codes((await many(world(), 'convertItems', sent.id, last)).row)).toEqual([null]);
    await done(world(), 'checklist', 'confirmChecklist', refOf(await listNow(world(), 'checklist', sent.id)));
    expect(await rowsOf(world(), 'SELECT id FROM checklist WHERE supplementOfId = ?', [sent.id])).toHaveLength(0);
  });

  it('a unit may ask for the supplement before, once the returned rows cannot be taken back', async () => {
    const { id } = await aSubmittedList(world(), 2);
    const rows = await rowsOfList(world(), 'checklist', id);
    await many(world(), 'returnItems', id, rows.slice(0, 1), { reasons: ['PHOTO_HAT'] });
    pass(world(), 11);
    const made = await done(
      world(),
      'employerA',
      'requestSupplement',
      { checklistId: id },
      'id version status rows supplementOfId',
    );
    expect(made).toMatchObject({ status: 'OPEN', rows: 1, supplementOfId: id });
    expect(await codeOf(world(), 'employerA', 'requestSupplement', { checklistId: id })).toBe('LIST_EMPTY');
    expect(await codeOf(world(), 'employerB', 'requestSupplement', { checklistId: id })).toBe('NOT_FOUND');
    await many(world(), 'convertItems', id, rows.slice(1));
    await done(world(), 'checklist', 'confirmChecklist', refOf(await listNow(world(), 'checklist', id)));
    expect(await rowsOf(world(), 'SELECT id FROM checklist WHERE supplementOfId = ?', [id])).toHaveLength(1);
  });

  it('a whole list goes back with its reasons, is told, sealed anew and submitted again', async () => {
    const list = await aSubmittedList(world(), 1);
    const opened = await done(world(), 'checklist', 'openChecklist', { id: list.id });
    const given = { ...refOf(opened), reasons: ['FORM_INCOMPLETE', 'PHOTO_HAT'], note: '印章不清' };
    const returned = await done(world(), 'checklist', 'returnChecklist', given, 'id version status reasons note');
    expect(returned).toMatchObject({ status: 'RETURNED', reasons: ['FORM_INCOMPLETE', 'PHOTO_HAT'], note: '印章不清' });
    const [told] = await rowsOf(
      world(),
      "SELECT params FROM notice WHERE kind = 'CHECKLIST_RETURNED' ORDER BY id DESC LIMIT 1",
    );
    expect(String(told.params)).toContain('FORM_INCOMPLETE,PHOTO_HAT');
    const sealed = await done(world(), 'employerA', 'sealChecklist', { ...refOf(returned), sealedBy: '赵' });
    const again = await done(
      world(),
      'employerA',
      'submitChecklist',
      refOf(sealed),
      'id version status seenAt reasons',
    );
    expect(again).toMatchObject({ status: 'SUBMITTED', seenAt: null, reasons: [] });
  });

  it('units of this window stand by stage, exactly counted, within the own offices', async () => {
    const { unitA, unitB } = world().place;
    await endLists(world(), unitA);
    await endLists(world(), unitB);
    await force(world(), "UPDATE checklist SET month = '2020-01'");
    await aSubmittedList(world(), 2, 'employerB');
    const ask =
      '{ unitsOfWindow { totalCount stages { stage count } nodes { id stage rows photosMissing undecided window { open } } } }';
    const { nodes, stages, totalCount } = await read<
      {
        nodes: { id: string; stage: string; rows: number }[];
        stages: { stage: string; count: number }[];
        totalCount: number;
      } & Row
    >(world(), 'supervisor', ask);
    expect(totalCount).toBe(2);
    expect(nodes.map(({ id, stage, rows }) => [id, stage, rows])).toEqual(
      expect.arrayContaining([
        [unitA, 'NOT_STARTED', 0],
        [unitB, 'SUBMITTED', 2],
      ]),
    );
    expect(Object.fromEntries(stages.map(({ stage, count }) => [stage, count]))).toMatchObject({
      NOT_STARTED: 1,
      SUBMITTED: 1,
    });
    expect(await codeOf(world(), 'employerB', 'openChecklist', { id: nodes[0].id })).toBe('FORBIDDEN');
  });
});
