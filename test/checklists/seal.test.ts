import { createHash } from 'node:crypto';
import { CHECKLIST_STATUSES, checklistLifecycle } from '../../shared/checklists';
import { act, codeOf, done, force, type Row, read, rowsOf } from '../support/act';
import { aList, aReadyList, aSealedList, aSubmittedList, listNow, refOf, rowsOfList } from '../support/lists';
import { onEachEngine, type World } from '../support/world';
import { written } from '../support/written';

const seal = (row: Row) => ({ ...refOf(row), sealedBy: '赵专管' });
const verify = (world: World, id: string) =>
  read<{ hash: string; intact: boolean; changedRows: number[] } & Row>(
    world,
    'checklist',
    'query ($id: ID!) { checklistVerification(id: $id) { hash intact changedRows } }',
    { id },
  );

onEachEngine('the seal of a list', world => {
  it('R-15: is a manifest in one canonical form that anyone can hash again, readable by the unit and its office only', async () => {
    const list = await aSealedList(world(), 2);
    const { manifestFileId, manifestHash } = await listNow(
      world(),
      'employerA',
      list.id,
      'manifestFileId manifestHash',
    );
    const fetched = async (who: 'employerA' | 'checklist' | 'employerB') =>
      world().app.inject({
        url: `/files/${manifestFileId}`,
        headers: { authorization: `Bearer ${await world().cookieOf(who)}` },
      });
    const answer = await fetched('employerA');
    expect(createHash('sha256').update(answer.rawPayload).digest('hex')).toBe(manifestHash);
    const manifest = answer.json();
    expect(JSON.stringify(manifest)).toBe(answer.body);
    expect(Object.keys(manifest)).toEqual([...Object.keys(manifest)].sort());
    expect(manifest).toMatchObject({
      no: expect.stringMatching(/^HDB-419901-/),
      sealedBy: '赵专管',
      sealedAt: world().clock.now.toISOString(),
    });
    expect(manifest.rows.map(({ seq, status }: { seq: number; status: string }) => [seq, status])).toEqual([
      [1, 'CONFIRMED'],
      [2, 'CONFIRMED'],
    ]);
    const [{ photo }] = (await rowsOfList(world(), 'checklist', list.id, 'photo { fileId }')) as unknown as {
      photo: { fileId: string };
    }[];
    const shown = await world().app.inject({
      url: `/files/${photo.fileId}`,
      headers: { authorization: `Bearer ${await world().cookieOf('checklist')}` },
    });
    expect(createHash('sha256').update(shown.rawPayload).digest('hex')).toBe(manifest.rows[0].photoSha256);
    expect((await fetched('checklist')).statusCode).toBe(200);
    expect((await fetched('employerB')).statusCode).toBe(404);
    expect(await verify(world(), list.id)).toEqual({ hash: manifestHash, intact: true, changedRows: [] });
    const kept = await rowsOf<{ name: string }>(world(), 'SELECT name FROM stored_file WHERE id = ?', [manifestFileId]);
    expect(kept).toHaveLength(1);
  });

  it('R-13, R-14: is refused while a row is neither confirmed with photo and ID copy, nor disputed, nor left out', async () => {
    const list = await aList(world(), 3);
    const rows = await rowsOfList(world(), 'employerA', list.id);
    const tried = await act(world(), 'employerA', 'sealChecklist', seal(list));
    expect([tried.code, tried.params]).toEqual(['ROWS_UNREADY', { count: 3 }]);
    await done(world(), 'employerA', 'confirmItem', refOf(rows[0]));
    await done(world(), 'employerA', 'disputeItem', { ...refOf(rows[1]), field: 'name', proposed: '正名' });
    await done(world(), 'employerA', 'excludeItem', { ...refOf(rows[2]), reason: 'LEFT' });
    expect((await act(world(), 'employerA', 'sealChecklist', seal(list))).params).toEqual({ count: 1 });
    await done(world(), 'employerA', 'resetItem', { id: rows[0].id, version: rows[0].version + 1 });
    await done(world(), 'employerA', 'excludeItem', {
      id: rows[0].id,
      version: rows[0].version + 2,
      reason: 'HAS_CARD',
    });
    expect(await codeOf(world(), 'employerA', 'sealChecklist', seal(list))).toBeNull();
  });

  it('P-25: a child below the age of compulsory photos needs none', async () => {
    const list = await aReadyList(world(), 1);
    await force(world(), 'UPDATE checklist_item SET photoId = NULL WHERE checklistId = ?', [list.id]);
    expect(await codeOf(world(), 'employerA', 'sealChecklist', seal(list))).toBe('ROWS_UNREADY');
    await force(world(), 'UPDATE checklist_item SET photoRequired = 0 WHERE checklistId = ?', [list.id]);
    expect(await codeOf(world(), 'employerA', 'sealChecklist', seal(list))).toBeNull();
  });

  it('against an edit: either the seal is refused, or the edit breaks it; never a seal over other rows', async () => {
    for (let round = 0; round < 4; round += 1) {
      const list = await aReadyList(world(), 2);
      const [row] = await rowsOfList(world(), 'employerA', list.id);
      const [sealed, edited] = await Promise.all([
        codeOf(world(), 'employerA', 'sealChecklist', seal(list)),
        codeOf(world(), 'employerA', 'resetItem', refOf(row)),
      ]);
      expect(edited).toBeNull();
      expect([null, 'STALE', 'ROWS_UNREADY']).toContain(sealed);
      const now = await listNow(world(), 'employerA', list.id, 'manifestHash');
      expect([now.status, now.manifestHash]).toEqual(['OPEN', null]);
    }
  });

  it('is broken when the bureau corrects a person before the list is submitted: SEAL_BROKEN', async () => {
    world().clock.now = new Date('2026-11-25T04:00:00.000Z');
    const list = await aSealedList(world(), 2);
    const [row] = await rowsOfList(world(), 'employerA', list.id);
    const [{ version }] = await rowsOf<Row>(world(), 'SELECT version FROM person WHERE id = ?', [row.personId]);
    await done(
      world(),
      'clerk',
      'correctPerson',
      { id: row.personId, version, name: '改名', evidence: '户口本' },
      'id',
    );
    expect((await verify(world(), list.id)).changedRows).toEqual([1]);
    expect(await codeOf(world(), 'employerA', 'submitChecklist', refOf(list))).toBe('SEAL_BROKEN');
  });

  it('can be taken off; a submitted list comes back until the bureau has opened it', async () => {
    const sealed = await aSealedList(world(), 1);
    const open = await done(world(), 'employerA', 'unsealChecklist', refOf(sealed), 'id version status sealVoidedAt');
    expect(open).toMatchObject({ status: 'OPEN', sealVoidedAt: world().clock.now.toISOString() });
    const list = await aSubmittedList(world(), 1);
    const back = await done(world(), 'employerA', 'recallChecklist', refOf(list));
    expect(back.status).toBe('OPEN');
    const again = await aSubmittedList(world(), 1);
    const opened = await done(world(), 'checklist', 'openChecklist', { id: again.id });
    expect((await done(world(), 'checklist', 'openChecklist', { id: again.id })).version).toBe(opened.version);
    expect(await codeOf(world(), 'employerA', 'recallChecklist', refOf(opened))).toBe('LIST_OPENED');
  });

  it.each([
    'sealChecklist',
    'unsealChecklist',
    'submitChecklist',
    'recallChecklist',
    'confirmChecklist',
    'returnChecklist',
  ] as const)('%s is refused from every other status, NOT_FOUND out of reach, FORBIDDEN to others', async verb => {
    const list = await aReadyList(world(), 1);
    const step = checklistLifecycle.steps[verb.replace('Checklist', '') as 'seal'];
    const ofBureau = ['confirmChecklist', 'returnChecklist'].includes(verb);
    const more =
      verb === 'sealChecklist' ? { sealedBy: '赵' } : verb === 'returnChecklist' ? { reasons: ['PHOTO_HAT'] } : {};
    const given = { ...refOf(list), ...more };
    for (const status of CHECKLIST_STATUSES.filter(one => !step.from.includes(one))) {
      await force(world(), 'UPDATE checklist SET status = ? WHERE id = ?', [status, list.id]);
      const refused = await act(world(), ofBureau ? 'checklist' : 'employerA', verb, given);
      expect([refused.code, refused.params]).toEqual(['NOT_FROM_HERE', { status }]);
    }
    expect(await codeOf(world(), ofBureau ? 'employerA' : 'checklist', verb, given)).toBe('FORBIDDEN');
    if (ofBureau)
      await force(world(), 'UPDATE checklist SET officeId = ? WHERE id = ?', [world().place.other, list.id]);
    expect(await codeOf(world(), ofBureau ? 'checklist' : 'employerB', verb, given)).toBe('NOT_FOUND');
    if (ofBureau)
      await force(world(), 'UPDATE checklist SET officeId = ? WHERE id = ?', [world().place.bureau, list.id]);
  });

  it('R-11: each step leaves one status change and one audit entry in the name of whoever took it', async () => {
    world().clock.now = new Date('2026-11-25T04:00:00.000Z');
    const list = await aReadyList(world(), 1);
    const sealing = await written(world(), () => done(world(), 'employerA', 'sealChecklist', seal(list)));
    expect(sealing.changes).toEqual(['checklist seal OPEN→SEALED']);
    const sending = await written(world(), () => done(world(), 'employerA', 'submitChecklist', refOf(sealing.result)));
    expect([sending.changes, sending.tables]).toEqual([['checklist submit SEALED→SUBMITTED'], { notice: 1 }]);
    const acted = await rowsOf(
      world(),
      "SELECT actorId FROM audit_entry WHERE action LIKE 'checklist.s%' AND subjectId = ?",
      [list.id],
    );
    expect(acted).toEqual([{ actorId: 'employerA' }, { actorId: 'employerA' }]);
  });
});
