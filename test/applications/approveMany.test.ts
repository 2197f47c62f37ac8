import { act, done, force, read, rowsOf } from '../support/act';
import { aCaseThatIs, aSubmitted } from '../support/build';
import { onEachEngine, type World } from '../support/world';
import { countsOf, NOTHING, written } from '../support/written';

type Outcome = { id: string; ok: boolean; code: string | null; params: object | null };
const approveMany = (world: World, items: { id: string; version: number }[], more: object = {}) =>
  act<Outcome[]>(world, 'reviewer', 'approveApplications', { items, ...more }, 'id ok code params');
const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

onEachEngine('approve many', world => {
  it('gives an outcome for each row; a refused one undoes no other', async () => {
    const good = [await aSubmitted(world()), await aSubmitted(world()), await aSubmitted(world())].map(refOf);
    const own = await aSubmitted(world(), { by: 'bothRoles' });
    await force(world(), 'UPDATE application SET enteredByIds = ? WHERE id = ?', ['["clerk","reviewer"]', own.id]);
    const stale = await aSubmitted(world());
    const draft = await aCaseThatIs(world(), 'DRAFT');
    const approved = await aCaseThatIs(world(), 'APPROVED');
    const elsewhere = await aSubmitted(world());
    await force(world(), 'UPDATE application SET officeId = ? WHERE id = ?', [world().place.other, elsewhere.id]);
    const dead = await aSubmitted(world());
    await force(world(), 'UPDATE person SET deceasedOn = ? WHERE id = ?', ['2026-11-20', dead.personId]);
    const items = [
      good[0],
      refOf(own),
      { id: stale.id, version: stale.version - 1 },
      good[1],
      refOf(draft),
      refOf(approved),
      refOf(elsewhere),
      refOf(dead),
      { id: 'none', version: 1 },
      good[2],
    ];
    const { result, ...left } = await written(world(), () => approveMany(world(), items, { note: '批量' }));
    expect(result.code).toBeNull();
    const outcome = (id: string, code: string | null, params: object | null = null) => ({
      id,
      ok: !code,
      code,
      params,
    });
    expect(result.row).toEqual([
      outcome(good[0].id, null),
      outcome(own.id, 'OWN_WORK'),
      outcome(stale.id, 'STALE'),
      outcome(good[1].id, null),
      outcome(draft.id, 'NOT_FROM_HERE', { status: 'DRAFT' }),
      outcome(approved.id, 'NOT_FROM_HERE', { status: 'APPROVED' }),
      outcome(elsewhere.id, 'NOT_FOUND'),
      outcome(dead.id, 'HOLDER_DECEASED'),
      outcome('none', 'NOT_FOUND'),
      outcome(good[2].id, null),
    ]);
    expect(left).toEqual({
      changes: [...Array(3).fill('application approve SUBMITTED→APPROVED'), ...Array(3).fill('card order →ORDERED')],
      audits: [...Array(3).fill('application.approve'), ...Array(3).fill('card.order')],
      counts: { SUBMITTED: -3, APPROVED: 3 },
      tables: { card: 3 },
    });
    const rows = await rowsOf(world(), 'SELECT note, decidedById FROM application WHERE id = ?', [good[0].id]);
    expect(rows).toEqual([{ note: '批量', decidedById: 'reviewer' }]);
  });

  it('takes a row that is named twice once', async () => {
    const ref = refOf(await aSubmitted(world()));
    const { result, ...left } = await written(world(), () => approveMany(world(), [ref, ref]));
    expect(result.row!.map(({ ok }) => ok)).toEqual([true, true]);
    expect(left.tables).toEqual({ card: 1 });
    expect(left.counts).toEqual({ SUBMITTED: -1, APPROVED: 1 });
  });

  it('refuses none, more than a thousand, and items that are no references: INVALID_INPUT', async () => {
    const ref = refOf(await aSubmitted(world()));
    const { result, ...left } = await written(world(), async () => [
      await approveMany(world(), []),
      await approveMany(world(), [ref, ...Array.from({ length: 1000 }, (_, n) => ({ id: String(n), version: 1 }))]),
      await approveMany(world(), [ref, { id: 'x'.repeat(37), version: 1 }]),
      await approveMany(world(), [ref, { id: 'x', version: 0 }]),
    ]);
    expect(result.map(({ code }) => code)).toEqual(Array(4).fill('INVALID_INPUT'));
    expect(left).toEqual(NOTHING);
  });

  it('takes a thousand: one that is there and 999 that are not', async () => {
    const ref = refOf(await aSubmitted(world()));
    const others = Array.from({ length: 999 }, (_, n) => ({ id: `none-${n}`, version: 1 }));
    const { row } = await approveMany(world(), [...others, ref]);
    expect(row).toHaveLength(1000);
    expect(row!.filter(({ ok }) => ok).map(({ id }) => id)).toEqual([ref.id]);
  });

  it('can be taken back one by one within 10 seconds', async () => {
    const refs = [await aSubmitted(world()), await aSubmitted(world())].map(refOf);
    await approveMany(world(), refs);
    const { id, version } = refs[1];
    const undone = await done(world(), 'reviewer', 'undoDecision', { id, version: version + 1 });
    expect(undone.status).toBe('SUBMITTED');
    const kept = await read(world(), 'reviewer', 'query ($id: ID!) { application(id: $id) { status } }', {
      id: refs[0].id,
    });
    expect(kept.status).toBe('APPROVED');
  });

  it('leaves nothing behind when the audit entries cannot be written', async () => {
    const refs = [await aSubmitted(world()), await aSubmitted(world())].map(refOf);
    const before = await countsOf(world());
    await force(world(), 'ALTER TABLE audit_entry RENAME TO audit_away');
    const { code } = await approveMany(world(), refs);
    await force(world(), 'ALTER TABLE audit_away RENAME TO audit_entry');
    expect(code).toBe('INTERNAL');
    expect((await countsOf(world())).kept).toEqual(before.kept);
    const { row } = await approveMany(world(), refs);
    expect(row!.map(({ ok }) => ok)).toEqual([true, true]);
  });
});
