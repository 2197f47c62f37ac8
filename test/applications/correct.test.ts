import { act, codeOf, done, onDay, pass, read } from '../support/act';
import { aCaseThatIs, aDraft, aMaterial, anInsured, nextSerial, picture } from '../support/build';
import { refusedElsewhere } from '../support/elsewhere';
import { identityNumber } from '../support/numbers';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

const SHOWN =
  'id version status enteredByIds changed truthDeclared photo { id takenOn verdict } materials { kind number }';

onEachEngine('correct', world => {
  it('corrects a draft: the status stays, one audit entry, whoever corrects is named', async () => {
    const { id, version } = await aDraft(world(), { photo: null, materials: false });
    const materials = [aMaterial('APPLICATION_FORM'), aMaterial('ID_ORIGINAL')];
    const { result, ...left } = await written(world(), () =>
      done(world(), 'clerk2', 'correctApplication', { id, version, materials, truthDeclared: false }, SHOWN),
    );
    expect(result).toMatchObject({
      version: version + 1,
      status: 'DRAFT',
      enteredByIds: ['clerk', 'clerk2'],
      changed: [],
      truthDeclared: false,
    });
    expect(left).toEqual({
      changes: ['application correct DRAFT→DRAFT'],
      audits: ['application.correct'],
      counts: {},
      tables: { application_material: 2 },
    });
  });

  it('replaces a paper of the same kind, and leaves the others', async () => {
    const { id, version } = await aDraft(world(), { photo: null });
    const materials = [{ ...aMaterial('ID_COPY', 'COPY'), number: '7' }];
    const row = await done(world(), 'clerk', 'correctApplication', { id, version, materials }, SHOWN);
    expect(row.materials).toHaveLength(3);
    expect(row.materials).toContainEqual({ kind: 'ID_COPY', number: '7' });
  });

  it('R-91: lights what changed of a case that was returned, until it is returned again', async () => {
    const { id, version } = await aCaseThatIs(world(), 'RETURNED');
    const photoFileId = (await world().upload('clerk', await picture(nextSerial()))).body.id;
    const proxy = { name: '代办人', number: identityNumber(nextSerial()), relation: 'PARENT' };
    const first = await done(world(), 'clerk', 'correctApplication', { id, version, photoFileId }, SHOWN);
    expect(first.changed).toEqual(['PHOTO']);
    const fileId = (await world().upload('clerk2', await picture(nextSerial()), 'DOCUMENT')).body.id;
    const materials = [{ ...aMaterial('ID_COPY', 'COPY'), fileId }, aMaterial('PROXY_ID')];
    const input = { id, version: version + 1, materials, proxy };
    const second = await done(world(), 'clerk2', 'correctApplication', input, SHOWN);
    expect(second.changed).toEqual(['PHOTO', 'ID_COPY', 'PROXY_ID', 'proxy']);
    const again = await done(world(), 'clerk', 'submitApplication', { id, version: version + 2 }, SHOWN);
    expect(again).toMatchObject({ status: 'SUBMITTED', changed: second.changed, enteredByIds: ['clerk', 'clerk2'] });
    const back = { id, version: again.version, reasons: ['PHOTO_HAT'] };
    expect(await done(world(), 'reviewer', 'returnApplication', back, SHOWN)).toMatchObject({ changed: [] });
  });

  it('keeps whoever corrected from deciding: OWN_WORK', async () => {
    const { id, version } = await aCaseThatIs(world(), 'RETURNED');
    await done(world(), 'bothRoles', 'correctApplication', { id, version, truthDeclared: true });
    await done(world(), 'clerk', 'submitApplication', { id, version: version + 1 });
    const ref = { id, version: version + 2 };
    expect(await codeOf(world(), 'bothRoles', 'approveApplication', ref)).toBe('OWN_WORK');
    expect(await codeOf(world(), 'bothRoles', 'rejectApplication', { ...ref, reason: 'OTHER' })).toBe('OWN_WORK');
    expect(await codeOf(world(), 'reviewer2', 'approveApplication', ref)).toBeNull();
  });

  it('R-52: takes a new photo with the day it was taken, judged by the rules', async () => {
    const { id, version } = await aDraft(world());
    const grey = await picture(nextSerial(), { background: '#888888' });
    const photoFileId = (await world().upload('clerk', grey)).body.id;
    const input = { id, version, photoFileId, photoTakenOn: '2026-08-01' };
    const { photo } = await done(world(), 'clerk', 'correctApplication', input, SHOWN);
    expect(photo).toMatchObject({ takenOn: '2026-08-01', verdict: 'REFUSED' });
  });

  it('R-40: judges a proxy as at the opening: PROXY_IS_HOLDER, CERTIFICATE_EXPIRED', async () => {
    const number = identityNumber(nextSerial());
    const { id, version } = await aDraft(world(), { person: await anInsured(world(), { number }) });
    const proxy = { name: '代办人', number, relation: 'CHILD' };
    const input = { id, version, proxy };
    expect(await codeOf(world(), 'clerk', 'correctApplication', input)).toBe('PROXY_IS_HOLDER');
    const expired = { ...proxy, number: identityNumber(nextSerial()), validTo: '2026-11-22' };
    expect(await codeOf(world(), 'clerk', 'correctApplication', { ...input, proxy: expired })).toBe(
      'CERTIFICATE_EXPIRED',
    );
  });

  it('R-17: takes no paper of a day to come, and none twice: DAY_IN_FUTURE, INVALID_INPUT', async () => {
    const { id, version } = await aDraft(world(), { photo: null });
    const future = [{ ...aMaterial('FIRST_PREMIUM_RECEIPT'), date: '2026-11-24' }];
    const twice = [aMaterial('ID_COPY'), aMaterial('ID_COPY')];
    const { result, ...left } = await written(world(), async () => [
      await codeOf(world(), 'clerk', 'correctApplication', { id, version, materials: future }),
      await codeOf(world(), 'clerk', 'correctApplication', { id, version, materials: twice }),
    ]);
    expect(result).toEqual(['DAY_IN_FUTURE', 'INVALID_INPUT']);
    expect(left).toEqual(NOTHING);
  });

  it("tells another region's clerk nothing of a case, whatever is sent with it: NOT_FOUND", async () => {
    const { id, version } = await aDraft(world());
    const document = (await world().upload('clerkElsewhere', await picture(nextSerial()), 'DOCUMENT')).body.id;
    const tries = [{}, { photoFileId: document }, { photoFileId: document, photoTakenOn: '2026-11-24' }];
    for (const more of tries) {
      const known = await act(world(), 'clerkElsewhere', 'correctApplication', { id, version, ...more });
      const unknown = await act(world(), 'clerkElsewhere', 'correctApplication', { id: 'none', version, ...more });
      expect(known).toEqual(unknown);
      expect(known.code).toBe('NOT_FOUND');
    }
  });

  it('is written down with the day and the role of whoever corrected', async () => {
    const { id, version } = await aCaseThatIs(world(), 'RETURNED');
    onDay(world(), '2026-11-24');
    await done(world(), 'clerk2', 'correctApplication', { id, version, truthDeclared: true });
    pass(world(), 1);
    const { latestEvent } = await read(
      world(),
      'reviewer',
      'query ($id: ID!) { application(id: $id) { latestEvent { verb fromStatus toStatus at role } } }',
      { id },
    );
    expect(latestEvent).toEqual({
      verb: 'correct',
      fromStatus: 'RETURNED',
      toStatus: 'RETURNED',
      at: '2026-11-24T04:00:00.000Z',
      role: 'clerk',
    });
  });

  refusedElsewhere(world, 'correct', 'clerk', 'correctApplication', { truthDeclared: true });
});
