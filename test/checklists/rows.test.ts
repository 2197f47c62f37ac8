import { ITEM_STATUSES, itemLifecycle } from '../../shared/checklists';
import { act, codeOf, done, force, type Row, read, rowsOf } from '../support/act';
import { aPerson, nextSerial, picture } from '../support/build';
import { aList, anEmployee, aSubmittedList, endLists, refOf, rowsOfList } from '../support/lists';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const MORE: Readonly<Record<string, object>> = {
  disputeItem: { field: 'name', proposed: '正名' },
  excludeItem: { reason: 'LEFT' },
};
const VERBS = ['confirmItem', 'disputeItem', 'excludeItem', 'resetItem'] as const;
const RESULT = {
  confirmItem: 'CONFIRMED',
  disputeItem: 'DISPUTED',
  excludeItem: 'EXCLUDED',
  resetItem: 'LISTED',
} as const;
const input = (verb: string, row: Row) => ({ ...refOf(row), ...MORE[verb] });
const uploaded = async (world: World, purpose: 'PHOTO' | 'DOCUMENT' = 'PHOTO', bytes?: Buffer) =>
  (await world.upload('employerA', bytes ?? (await picture(nextSerial())), purpose)).body.id;

onEachEngine('the rows of a list', world => {
  it('R-12: are the accepted people of the unit without a card, a case or a row elsewhere, in the order of their names', async () => {
    const { unitA, unitB } = world().place;
    const names = ['张三', '安一', '李二'];
    for (const name of names) await anEmployee(world(), unitA, { name });
    const dead = await anEmployee(world(), unitA);
    await force(world(), "UPDATE person SET deceasedOn = '2026-11-01' WHERE id = ?", [dead.id]);
    const pension = await anEmployee(world(), unitA, { insuranceKind: 'EMPLOYEE_PENSION' });
    const left = await anEmployee(world(), unitA);
    await force(world(), "UPDATE enrolment SET status = 'ENDED' WHERE personId = ?", [left.id]);
    const open = await anEmployee(world(), unitA);
    await anEmployee(world(), unitB);
    const first = await done(world(), 'employerA', 'requestChecklist', { employerId: unitA });
    expect(await codeOf(world(), 'employerA', 'requestChecklist', { employerId: unitA })).toBe('DUPLICATE');
    const rows = await rowsOfList(world(), 'employerA', first.id, 'person { name }');
    const inOrder = rows.map(({ person }) => (person as { name: string }).name);
    expect(inOrder.filter(name => names.includes(name))).toEqual(['安一', '李二', '张三']);
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(rows.map(({ personId }) => personId)).toContain(open.id);
    for (const { id } of [dead, pension, left]) expect(rows.map(({ personId }) => personId)).not.toContain(id);
    expect(rows).toHaveLength(4);
    await endLists(world(), unitA);
    expect(await codeOf(world(), 'employerA', 'requestChecklist', { employerId: unitA })).toBe('LIST_EMPTY');
  });

  it.each(
    VERBS,
  )('%s leads where the table says, with its status change and audit entry, and from nowhere else', async verb => {
    const list = await aList(world(), 1);
    const [row] = await rowsOfList(world(), 'employerA', list.id);
    const { from } = itemLifecycle.steps[verb];
    await force(world(), 'UPDATE checklist_item SET status = ? WHERE id = ?', [from[0], row.id]);
    const { result, ...left } = await written(world(), () => done(world(), 'employerA', verb, input(verb, row)));
    expect(result.status).toBe(RESULT[verb]);
    expect(left.changes).toEqual([`checklist_item ${verb} ${from[0]}→${RESULT[verb]}`]);
    expect(left.audits).toEqual([`checklist_item.${verb}`]);
    for (const status of ITEM_STATUSES.filter(one => !from.includes(one as never))) {
      await force(world(), 'UPDATE checklist_item SET status = ? WHERE id = ?', [status, row.id]);
      const refused = await act(world(), 'employerA', verb, input(verb, { ...row, version: row.version + 1 }));
      expect([refused.code, refused.params]).toEqual(['NOT_FROM_HERE', { status }]);
    }
  });

  it.each([
    ...VERBS,
    'stagePhoto',
    'stageIdCopy',
  ])('%s is NOT_FOUND for another unit, FORBIDDEN for the bureau, LIST_CLOSED once it is submitted', async verb => {
    const list = await aSubmittedList(world(), 1);
    const [row] = await rowsOfList(world(), 'employerA', list.id);
    await force(world(), 'UPDATE checklist_item SET status = ? WHERE id = ?', [
      verb === 'resetItem' ? 'CONFIRMED' : 'LISTED',
      row.id,
    ]);
    const fileId = await uploaded(world(), verb === 'stageIdCopy' ? 'DOCUMENT' : 'PHOTO');
    const given = { ...input(verb, row), ...(verb.startsWith('stage') && { fileId }) };
    expect(await codeOf(world(), 'employerB', verb, given)).toBe('NOT_FOUND');
    expect(await codeOf(world(), 'checklist', verb, given)).toBe('FORBIDDEN');
    expect(await codeOf(world(), 'employerA', verb, given)).toBe('LIST_CLOSED');
  });

  it('somebody who joined comes on an open list once; nobody of another unit, with a case, or onto a sealed list', async () => {
    const { unitA, unitB } = world().place;
    const list = await aList(world(), 1);
    const joined = await anEmployee(world(), unitA);
    const add = (personId: string) => codeOf(world(), 'employerA', 'addItem', { checklistId: list.id, personId });
    expect(await add(joined.id)).toBeNull();
    expect(await add(joined.id)).toBe('DUPLICATE');
    expect(await add((await anEmployee(world(), unitB)).id)).toBe('NOT_FOUND');
    expect(await add((await aPerson(world())).id)).toBe('NOT_FOUND');
    const later = await anEmployee(world(), unitA);
    await force(world(), "UPDATE checklist SET status = 'SEALED' WHERE id = ?", [list.id]);
    expect(await add(later.id)).toBe('LIST_CLOSED');
    const rows = await rowsOfList(world(), 'employerA', list.id);
    expect(rows.map(({ seq, personId }) => [seq, personId]).at(-1)).toEqual([2, joined.id]);
  });

  it('a disputed value must be one that could be kept, and is shown masked where it is a number', async () => {
    const list = await aList(world(), 1);
    const [row] = await rowsOfList(world(), 'employerA', list.id);
    const dispute = (field: string, proposed: string) =>
      codeOf(world(), 'employerA', 'disputeItem', { ...refOf(row), field, proposed });
    expect(await dispute('name', '<b>')).toBe('NAME_CHARACTERS');
    expect(await dispute('mobile', '123')).toBe('PHONE_FORMAT');
    expect(await dispute('number', '419901198503150011')).toMatch(/^ID_/);
    expect(await dispute('sex', '9')).toBe('INVALID_INPUT');
    expect(await dispute('mobile', '13900000007')).toBeNull();
    const shown = await read(
      world(),
      'checklist',
      'query ($id: ID!) { checklistItem(id: $id) { id version status proposal correction } }',
      { id: row.id },
    );
    expect(shown).toMatchObject({ proposal: '*******0007', correction: 'OPEN' });
    const kept = await rowsOf<{ proposed: string }>(world(), 'SELECT proposed FROM checklist_item WHERE id = ?', [
      row.id,
    ]);
    expect(kept[0].proposed).not.toContain('13900000007');
  });

  it('leaving somebody out for another reason asks for the reason', async () => {
    const list = await aList(world(), 1);
    const [row] = await rowsOfList(world(), 'employerA', list.id);
    expect(await codeOf(world(), 'employerA', 'excludeItem', { ...refOf(row), reason: 'OTHER' })).toBe(
      'REASON_MISSING',
    );
    expect(
      await codeOf(world(), 'employerA', 'excludeItem', { ...refOf(row), reason: 'OTHER', note: '长期外派' }),
    ).toBeNull();
  });

  it('many are confirmed with an outcome for each; all that a filter finds only if they are as many as the screen said', async () => {
    const list = await aList(world(), 3);
    const rows = await rowsOfList(world(), 'employerA', list.id);
    const all = (more: object) =>
      act<{ ok: boolean; code: string }[]>(
        world(),
        'employerA',
        'confirmItems',
        { checklistId: list.id, ...more },
        'id ok code params',
      );
    const { result, ...left } = await written(world(), async () => [
      (await all({ filter: { status: ['LISTED'] }, expectedCount: 4 })).code,
      (await all({})).code,
      (await all({ items: rows.map(refOf), filter: {}, expectedCount: 3 })).code,
    ]);
    expect(result).toEqual(['COUNT_CHANGED', 'INVALID_INPUT', 'INVALID_INPUT']);
    expect(left).toEqual(NOTHING);
    const foreign = await aList(world(), 1, 'employerB');
    const [theirs] = await rowsOfList(world(), 'employerB', foreign.id);
    const { row } = await all({ items: [refOf(rows[0]), refOf(theirs), { ...refOf(rows[1]), version: 9 }] });
    expect(row!.map(({ code }) => code)).toEqual([null, 'NOT_FOUND', 'STALE']);
    expect((await all({ filter: { status: ['LISTED'] }, expectedCount: 2 })).row!.every(({ ok }) => ok)).toBe(true);
  });
});
