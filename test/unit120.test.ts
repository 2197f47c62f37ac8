import { act, done, onDay, read, rowsOf } from './support/act';
import { dropped, refOf, rowsOfList } from './support/lists';
import { expected, unitFile } from './support/roster';
import { convertedAndApproved, handedOut, listFilled, made, mendedAndSealed, rosterAccepted } from './support/unit120';
import { onEachEngine } from './support/world';

onEachEngine('unit-120, from the roster to the enabled card', world => {
  it('is refused on 2026-11-22 (R-10), submitted in an extension (R-11 to R-15: R-11, R-12, R-13, R-14), and ends in 109 enabled cards (R-41, R-42, R-55, R-58)', async () => {
    onDay(world(), '2026-11-22');
    expect(await rosterAccepted(world(), 'roster.xlsx')).toBe(112);
    const list = await listFilled(world());
    const sealed = await mendedAndSealed(world(), list);
    const refused = await act(world(), 'employerA', 'submitChecklist', refOf(sealed));
    expect([refused.code, refused.params]).toEqual(['WINDOW_CLOSED', { from: '2026-11-25', to: '2026-12-07' }]);
    const days = { fromDay: '2026-11-20', toDay: '2026-11-24', reason: '新设单位首次申报' };
    await done(world(), 'supervisor', 'grantExtension', { employerId: world().place.unitA, ...days });
    await done(world(), 'employerA', 'submitChecklist', refOf(sealed));
    const voucherNo = await convertedAndApproved(world(), list.id);
    onDay(world(), '2026-12-01');
    await made(world());
    onDay(world(), '2026-12-02');
    await handedOut(world(), voucherNo);
    const ends = await rowsOf(
      world(),
      'SELECT whereabouts, ssStatus, COUNT(*) AS n FROM card GROUP BY 1, 2 ORDER BY 1',
    );
    expect(ends.map(row => ({ ...row, n: Number(row.n) }))).toEqual([
      { whereabouts: 'COLLECTED', ssStatus: 'NORMAL', n: 109 },
      { whereabouts: 'FAILED', ssStatus: null, n: 2 },
      { whereabouts: 'MISSING', ssStatus: null, n: 1 },
    ]);
    const { counts } = await read<{ counts: { reason: string; count: number }[] }>(
      world(),
      'employerA',
      'query ($id: ID!) { whyNoCards(first: 1, filter: { employerId: $id }) { counts { reason count } } }',
      { id: world().place.unitA },
    );
    expect(Object.fromEntries(counts.map(({ reason, count }) => [reason, count]))).toEqual({
      FAILED: 1,
      BANK_FAILED: 1,
      MISSING: 1,
      ENABLED: 109,
    });
  }, 300_000);
});

onEachEngine('unit-120 in the window', world => {
  it('is submitted on 2026-11-25; the same roster and archives twice change nothing', async () => {
    onDay(world(), '2026-11-25');
    expect(await rosterAccepted(world(), 'roster.csv')).toBe(112);
    const list = await listFilled(world());
    const before = await rowsOfList(world(), 'employerA', list.id);
    const twice = await dropped(world(), 'employerA', list.id, 'PHOTO', unitFile('photos.zip'));
    expect(twice).toEqual({ accepted: '0', refused: '0', unmatched: '1', ignored: '3', unchanged: '111' });
    const copies = await dropped(world(), 'employerA', list.id, 'ID_COPY', unitFile('id-copies.zip'));
    expect(copies).toMatchObject({ accepted: '0', unchanged: '112' });
    expect(await rowsOfList(world(), 'employerA', list.id)).toEqual(before);
    const sealed = await mendedAndSealed(world(), list);
    await done(world(), 'employerA', 'submitChecklist', refOf(sealed));
    await convertedAndApproved(world(), list.id);
    expect(await rowsOf(world(), "SELECT id FROM card WHERE whereabouts = 'ORDERED'")).toHaveLength(
      expected.photos['persons expected'],
    );
  }, 300_000);
});
