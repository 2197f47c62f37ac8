import { noticesOf } from '../../server/notices/notice.service';
import { type Acted, act, done, force, onDay, pass, read, rowsOf } from '../support/act';
import { aCaseThatIs, aSubmitted, nextSerial, picture } from '../support/build';
import type { CastName } from '../support/cast';
import { refusedElsewhere } from '../support/elsewhere';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const SHOWN = 'id version status reasons earlierReasons returnedLate changed decidedById note';
const REASONS = ['PHOTO_HAT', 'ID_COPY_UNREADABLE'];
type Ref = { id: string; version: number };
const giveBack = (world: World, { id, version }: Ref, reasons = REASONS, who: CastName = 'reviewer'): Promise<Acted> =>
  act(world, who, 'returnApplication', { id, version, reasons }, SHOWN);

/** Corrects the photo of a returned case, submits it again, and gives what it is then. */
async function comesBack(world: World, { id, version }: Ref, more: object = {}): Promise<Ref> {
  const photoFileId = (await world.upload('clerk', await picture(nextSerial()))).body.id;
  await done(world, 'clerk', 'correctApplication', { id, version, photoFileId, ...more });
  return done(world, 'clerk', 'submitApplication', { id, version: version + 1 });
}

onEachEngine('return', world => {
  it('R-91: returns a submitted case with all reasons at once: status, one status change, one audit entry, counts', async () => {
    const { id, version } = await aSubmitted(world());
    const { result, ...left } = await written(world(), () =>
      done(
        world(),
        'reviewer',
        'returnApplication',
        { id, version, reasons: [...REASONS, 'PHOTO_HAT'], note: '请补' },
        SHOWN,
      ),
    );
    expect(result).toMatchObject({ version: version + 1, status: 'RETURNED', reasons: REASONS, note: '请补' });
    expect(result).toMatchObject({ earlierReasons: REASONS, returnedLate: false, decidedById: 'reviewer' });
    expect(left).toEqual({
      changes: ['application return SUBMITTED→RETURNED'],
      audits: ['application.return'],
      counts: { SUBMITTED: -1, RETURNED: 1 },
      tables: { notice: 1 },
    });
    const rows = await rowsOf(world(), "SELECT reasons FROM status_change WHERE subjectId = ? AND verb = 'return'", [
      id,
    ]);
    expect(rows).toEqual([{ reasons: REASONS.join(',') }]);
  });

  it('tells whoever entered the case, and tells no name or number', async () => {
    const { id, version, personId } = await aSubmitted(world(), { by: 'clerk2' });
    await giveBack(world(), { id, version });
    const { nodes } = await noticesOf(world().contextFor('clerk2'));
    const [notice] = nodes.filter(({ kind }) => kind === 'CASE_RETURNED');
    expect(notice.link).toBe(`/applications/${id}/show`);
    expect(JSON.stringify(notice)).toContain('PHOTO_HAT');
    const [person] = await rowsOf<{ name: string }>(world(), 'SELECT name FROM person WHERE id = ?', [personId]);
    expect(JSON.stringify(notice)).not.toContain(person.name);
  });

  it('asks for a reason of the list: INVALID_INPUT', async () => {
    const { id, version } = await aSubmitted(world());
    const { result, ...left } = await written(world(), async () => [
      (await giveBack(world(), { id, version }, [])).code,
      (await giveBack(world(), { id, version }, ['BECAUSE'])).code,
    ]);
    expect(result).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
    expect(left).toEqual(NOTHING);
  });

  it('flags a second return for what was visible the first time', async () => {
    const again = await comesBack(world(), (await giveBack(world(), await aSubmitted(world()), ['PHOTO_HAT'])).row!);
    expect((await giveBack(world(), again, ['NAME_MISMATCH'])).row).toMatchObject({
      returnedLate: true,
      reasons: ['NAME_MISMATCH'],
      earlierReasons: ['PHOTO_HAT', 'NAME_MISMATCH'],
    });
  });

  it('does not flag what was told before, nor what is new about what was changed', async () => {
    const first = await comesBack(world(), (await giveBack(world(), await aSubmitted(world()), ['PHOTO_HAT'])).row!);
    const second = (await giveBack(world(), first, ['PHOTO_HAT', 'PHOTO_GLARE'])).row!;
    expect(second).toMatchObject({ returnedLate: false, earlierReasons: ['PHOTO_HAT', 'PHOTO_GLARE'] });
    const fileId = (await world().upload('clerk', await picture(nextSerial()), 'DOCUMENT')).body.id;
    const materials = [{ kind: 'ID_COPY', sighted: 'COPY', fileId }];
    const third = await comesBack(world(), second, { materials });
    expect((await giveBack(world(), third, ['ID_COPY_UNREADABLE'])).row).toMatchObject({ returnedLate: false });
  });

  it('tells the reviewer who had returned it that a corrected case is back', async () => {
    const { id } = await comesBack(
      world(),
      (await giveBack(world(), await aSubmitted(world()), REASONS, 'reviewer2')).row!,
    );
    const { nodes } = await noticesOf(world().contextFor('reviewer2'));
    expect(nodes.map(({ kind, link }) => [kind, link])).toContainEqual([
      'CASE_RESUBMITTED',
      `/applications/${id}/show`,
    ]);
  });

  it('lets nobody return what they entered: OWN_WORK', async () => {
    const ref = await aSubmitted(world(), { by: 'bothRoles' });
    expect((await giveBack(world(), ref, REASONS, 'bothRoles')).code).toBe('OWN_WORK');
  });

  it('takes an approved case back while its card is ordered: the card is void, the key goes back', async () => {
    const ref = await aCaseThatIs(world(), 'APPROVED');
    const { result, ...left } = await written(world(), () => giveBack(world(), ref));
    expect(result.row).toMatchObject({ status: 'RETURNED' });
    expect(left).toMatchObject({
      changes: ['application return APPROVED→RETURNED', 'card void ORDERED→VOID'],
      counts: { APPROVED: -1, RETURNED: 1 },
    });
    const openKey = `${ref.personId}|SOCIAL_SECURITY`;
    expect(await rowsOf(world(), 'SELECT openKey FROM application WHERE id = ?', [ref.id])).toEqual([{ openKey }]);
    const cards = await rowsOf(world(), 'SELECT whereabouts, openKey FROM card WHERE applicationId = ?', [ref.id]);
    expect(cards).toEqual([{ whereabouts: 'VOID', openKey: null }]);
  });

  it('leaves a case alone whose card has moved on: CARD_MOVED_ON; a failed card comes back by the card clerk too', async () => {
    const ref = await aCaseThatIs(world(), 'APPROVED');
    const move = (whereabouts: string) =>
      force(world(), 'UPDATE card SET whereabouts = ? WHERE applicationId = ?', [whereabouts, ref.id]);
    expect((await giveBack(world(), ref, REASONS, 'cards')).code).toBe('FORBIDDEN');
    for (const whereabouts of ['IN_PRODUCTION', 'PRODUCED', 'IN_CUSTODY', 'WITH_EMPLOYER', 'MISSING', 'COLLECTED']) {
      await move(whereabouts);
      expect((await giveBack(world(), ref)).code).toBe('CARD_MOVED_ON');
    }
    await move('FAILED');
    expect(await giveBack(world(), ref, REASONS, 'cards')).toMatchObject({ code: null, row: { status: 'RETURNED' } });
    const submitted = await aSubmitted(world());
    expect((await giveBack(world(), submitted, REASONS, 'cards')).code).toBe('FORBIDDEN');
  });

  it('stops the clock: a returned case is not overdue, and is due later by the days it was away', async () => {
    const ref = (await giveBack(world(), await aSubmitted(world()))).row!;
    onDay(world(), '2027-01-10');
    const overdue = 'query ($ids: [ID!]) { applications(filter: { due: OVERDUE, ids: $ids }) { totalCount } }';
    expect(await read(world(), 'reviewer', overdue, { ids: [ref.id] })).toEqual({ totalCount: 0 });
    const back = await comesBack(world(), ref);
    const shown = 'query ($id: ID!) { application(id: $id) { dueOn submissions } }';
    expect(await read(world(), 'reviewer', shown, back)).toEqual({ dueOn: '2027-02-09', submissions: 2 });
    pass(world(), 32 * 86_400);
    expect(await read(world(), 'reviewer', overdue, { ids: [ref.id] })).toEqual({ totalCount: 1 });
  });

  refusedElsewhere(world, 'return', 'reviewer', 'returnApplication', { reasons: REASONS });
});
