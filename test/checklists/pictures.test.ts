import { act, codeOf, done } from '../support/act';
import { nextSerial, picture } from '../support/build';
import { aList, aSealedList, listNow, refOf, rowsOfList, stage } from '../support/lists';
import { onEachEngine, type World } from '../support/world';
import { written } from '../support/written';

const uploaded = async (world: World, purpose: 'PHOTO' | 'DOCUMENT' = 'PHOTO', bytes?: Buffer) =>
  (await world.upload('employerA', bytes ?? (await picture(nextSerial())), purpose)).body.id;

onEachEngine('pictures of a row', world => {
  it('R-13, R-14: may be put any time, count once the row is confirmed, and the same file again changes nothing', async () => {
    const list = await aList(world(), 1);
    const [row] = await rowsOfList(world(), 'employerA', list.id);
    const bytes = await picture(nextSerial());
    const first = await done(world(), 'employerA', 'stagePhoto', {
      ...refOf(row),
      fileId: await uploaded(world(), 'PHOTO', bytes),
    });
    const again = await done(world(), 'employerA', 'stagePhoto', {
      ...refOf(first),
      fileId: await uploaded(world(), 'PHOTO', bytes),
    });
    expect(again.version).toBe(first.version);
    const copied = await done(world(), 'employerA', 'stageIdCopy', {
      ...refOf(first),
      fileId: await uploaded(world(), 'DOCUMENT', bytes),
    });
    const same = await done(world(), 'employerA', 'stageIdCopy', {
      ...refOf(copied),
      fileId: await uploaded(world(), 'DOCUMENT', bytes),
    });
    expect(same.version).toBe(copied.version);
    expect(await listNow(world(), 'employerA', list.id, 'unready')).toMatchObject({ unready: 1 });
    await done(world(), 'employerA', 'confirmItem', refOf(copied));
    expect(await listNow(world(), 'employerA', list.id, 'unready photosMissing idCopiesMissing')).toMatchObject({
      unready: 0,
      photosMissing: 0,
      idCopiesMissing: 0,
    });
  });

  it('a refused photo stays on the row with its findings; an accepted one is replaced by a better, never by a refused', async () => {
    const list = await aList(world(), 1);
    const [row] = await rowsOfList(world(), 'employerA', list.id);
    const put = async (version: number, bytes: Buffer) =>
      act(
        world(),
        'employerA',
        'stagePhoto',
        { id: row.id, version, fileId: await uploaded(world(), 'PHOTO', bytes) },
        'id version status photoId photo { verdict findings }',
      );
    const blue = await put(row.version, await picture(nextSerial(), { background: '#2040a0' }));
    expect((blue.row!.photo as { verdict: string }).verdict).toBe('REFUSED');
    const good = await put(blue.row!.version, await picture(nextSerial()));
    expect((good.row!.photo as { verdict: string }).verdict).toBe('WARN');
    const worse = await put(good.row!.version, await picture(nextSerial(), { background: '#2040a0' }));
    expect([worse.code, worse.params]).toEqual(['PHOTO_REFUSED', { codes: ['BACKGROUND'] }]);
    const better = await put(good.row!.version, await picture(nextSerial()));
    expect(better.row!.photoId).not.toBe(good.row!.photoId);
  });

  it('a photo is no ID copy, and an upload of somebody else is not there', async () => {
    const list = await aList(world(), 1);
    const [row] = await rowsOfList(world(), 'employerA', list.id);
    expect(await codeOf(world(), 'employerA', 'stageIdCopy', { ...refOf(row), fileId: await uploaded(world()) })).toBe(
      'INVALID_INPUT',
    );
    const { body } = await world().upload('employerB', await picture(nextSerial()));
    expect(await codeOf(world(), 'employerA', 'stagePhoto', { ...refOf(row), fileId: body.id })).toBe('NOT_FOUND');
  });

  it('R-15: a change of a sealed list makes its seal void, and the answer says so; a refused change does not', async () => {
    const list = await aSealedList(world(), 2);
    const [first, second] = await rowsOfList(world(), 'employerA', list.id);
    expect(await codeOf(world(), 'employerA', 'confirmItem', refOf(first))).toBe('NOT_FROM_HERE');
    expect((await listNow(world(), 'employerA', list.id)).status).toBe('SEALED');
    const { result, ...left } = await written(world(), () =>
      done(world(), 'employerA', 'resetItem', refOf(first), 'id version status listStatus sealVoidedAt'),
    );
    expect(result).toMatchObject({ listStatus: 'OPEN', sealVoidedAt: world().clock.now.toISOString() });
    expect(left.changes).toEqual(['checklist unseal SEALED→OPEN', 'checklist_item resetItem CONFIRMED→LISTED']);
    const now = await listNow(world(), 'employerA', list.id, 'manifestHash sealedBy');
    expect(now).toMatchObject({ manifestHash: null, sealedBy: null });
    await done(world(), 'employerA', 'confirmItem', { id: first.id, version: first.version + 1 });
    const { version } = await listNow(world(), 'employerA', list.id);
    await done(world(), 'employerA', 'sealChecklist', { id: list.id, version, sealedBy: '赵专管' });
    await stage(world(), 'employerA', second);
    expect((await listNow(world(), 'employerA', list.id)).status).toBe('OPEN');
  });
});
