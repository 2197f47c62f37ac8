import { UNDO_SECONDS } from '../../shared/applications';
import { act, codeOf, done, force, pass, rowsOf } from '../support/act';
import { aCaseThatIs, anInsured, anOpening, aSubmitted, nextSerial, picture } from '../support/build';
import { elsewhereFor } from '../support/elsewhere';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const SHOWN = 'id version status decidedAt decidedById reasons earlierReasons returnedLate changed note';
type Ref = { id: string; version: number };
const undo = (world: World, { id, version }: Ref) => act(world, 'reviewer', 'undoDecision', { id, version }, SHOWN);
const keyOf = (world: World, id: string) => rowsOf(world, 'SELECT openKey FROM application WHERE id = ?', [id]);

onEachEngine('undo', world => {
  it.each([
    'APPROVED',
    'REJECTED',
    'RETURNED',
  ] as const)('takes a decision back: %s becomes SUBMITTED', async status => {
    const { id, version, personId } = await aCaseThatIs(world(), status);
    pass(world(), UNDO_SECONDS);
    const { result, ...left } = await written(world(), () => undo(world(), { id, version }));
    expect(result.row).toMatchObject({ version: version + 1, status: 'SUBMITTED', decidedAt: null, decidedById: null });
    expect(result.row).toMatchObject({ reasons: [], earlierReasons: [], returnedLate: false, note: null });
    const voided = status === 'APPROVED' ? ['card void ORDERED→VOID'] : [];
    expect(left).toEqual({
      changes: [`application undoDecision ${status}→SUBMITTED`, ...voided],
      audits: ['application.undoDecision', ...voided.map(() => 'card.void')],
      counts: { [status]: -1, SUBMITTED: 1 },
      tables: {},
    });
    expect(await keyOf(world(), id)).toEqual([{ openKey: `${personId}|SOCIAL_SECURITY` }]);
  });

  it.each(['APPROVED', 'REJECTED', 'RETURNED'] as const)('is too late after 11 seconds: %s stays', async status => {
    const ref = await aCaseThatIs(world(), status);
    pass(world(), 11);
    const { result, ...left } = await written(world(), () => undo(world(), ref));
    expect(result.code).toBe('UNDO_TOO_LATE');
    expect(left).toEqual(NOTHING);
  });

  it('is for whoever decided: NOT_YOUR_DECISION', async () => {
    const { id, version } = await aCaseThatIs(world(), 'REJECTED');
    expect(await codeOf(world(), 'reviewer2', 'undoDecision', { id, version })).toBe('NOT_YOUR_DECISION');
  });

  it('does not call a card back that has moved on: CARD_MOVED_ON', async () => {
    const ref = await aCaseThatIs(world(), 'APPROVED');
    await force(world(), "UPDATE card SET whereabouts = 'IN_PRODUCTION' WHERE applicationId = ?", [ref.id]);
    expect((await undo(world(), ref)).code).toBe('CARD_MOVED_ON');
  });

  it('R-32: finds the place taken by a newer case or its card: OPEN_ELSEWHERE, CARD_ON_ITS_WAY', async () => {
    const person = await anInsured(world());
    const rejected = await aCaseThatIs(world(), 'REJECTED', { person });
    const newer = await done(world(), 'clerk', 'openApplication', await anOpening(world(), { person }));
    expect((await undo(world(), rejected)).code).toBe('OPEN_ELSEWHERE');
    await done(world(), 'clerk', 'submitApplication', { id: newer.id, version: newer.version });
    await done(world(), 'reviewer2', 'approveApplication', { id: newer.id, version: newer.version + 1 });
    expect((await undo(world(), rejected)).code).toBe('CARD_ON_ITS_WAY');
  });

  it('the case can be decided again, and its new card is the only one that lives', async () => {
    const { id, version } = await aCaseThatIs(world(), 'APPROVED');
    await undo(world(), { id, version });
    await done(world(), 'reviewer2', 'approveApplication', { id, version: version + 1 });
    const cards = await rowsOf(world(), 'SELECT whereabouts FROM card WHERE applicationId = ? ORDER BY whereabouts', [
      id,
    ]);
    expect(cards).toEqual([{ whereabouts: 'ORDERED' }, { whereabouts: 'VOID' }]);
  });

  it('leaves the clock as if the case had never been away', async () => {
    const ref = await aCaseThatIs(world(), 'RETURNED', { by: 'clerkAtPoint', channel: 'SERVICE_POINT' });
    const { row } = await undo(world(), ref);
    expect(row).toMatchObject({ status: 'SUBMITTED' });
    expect(await rowsOf(world(), 'SELECT dueOn, pausedAt FROM application WHERE id = ?', [ref.id])).toEqual([
      { dueOn: '2026-11-26', pausedAt: null },
    ]);
  });

  it('brings back what a corrected case said before: what changed, what was told, no flag of a late return', async () => {
    const { id, version } = await aSubmitted(world());
    const back = { id, version, reasons: ['PHOTO_HAT', 'ID_COPY_UNREADABLE'] };
    await done(world(), 'reviewer2', 'returnApplication', back);
    const photoFileId = (await world().upload('clerk', await picture(nextSerial()))).body.id;
    await done(world(), 'clerk', 'correctApplication', { id, version: version + 1, photoFileId });
    const before = await done(world(), 'clerk', 'submitApplication', { id, version: version + 2 }, SHOWN);
    for (const [mutation, more] of [
      ['returnApplication', { reasons: ['NAME_MISMATCH', 'PHOTO_HAT'] }],
      ['rejectApplication', { reason: 'OTHER' }],
    ] as const) {
      const [{ version: now }] = await rowsOf<Ref>(world(), 'SELECT version FROM application WHERE id = ?', [id]);
      await done(world(), 'reviewer', mutation, { id, version: now, ...more });
      const { row } = await undo(world(), { id, version: now + 1 });
      const { reasons, earlierReasons, changed } = before;
      expect(row).toMatchObject({ reasons, earlierReasons, changed, returnedLate: false });
    }
  });

  it.each(elsewhereFor('undoDecision'))('is refused for a case that is %s: NOT_FROM_HERE', async status => {
    const ref = await aCaseThatIs(world(), status);
    const { result, ...left } = await written(world(), () => undo(world(), ref));
    expect(result).toMatchObject({ code: 'NOT_FROM_HERE', params: { status } });
    expect(left).toEqual(NOTHING);
  });
});
