import { act, done, force } from '../support/act';
import { aNumber, anOpenBatch, aSentBatch, type Batch, batchNow, cardNow } from '../support/production';
import { onEachEngine } from '../support/world';
import { written } from '../support/written';

const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

onEachEngine('close a batch', world => {
  it('closes when cards = produced + failed + missing + void; until then BATCH_UNSETTLED says how many are left', async () => {
    const { batch, cards } = await aSentBatch(world(), 4);
    const unsettled = async () => {
      const { code, params } = await act(world(), 'cards', 'closeBatch', refOf(await batchNow(world(), batch.id)));
      return [code, params.count];
    };
    expect(await unsettled()).toEqual(['BATCH_UNSETTLED', 4]);
    await done(world(), 'cards', 'markCardProduced', { ...refOf(cards[0]), cardNo: aNumber() }, 'id');
    await done(world(), 'cards', 'markCardFailed', { ...refOf(cards[1]), stage: 'BANK', reason: '开户失败' }, 'id');
    await force(world(), "UPDATE card SET whereabouts = 'MISSING' WHERE id = ?", [cards[2].id]);
    expect(await unsettled()).toEqual(['BATCH_UNSETTLED', 1]);
    await force(world(), "UPDATE card SET whereabouts = 'VOID', openKey = NULL WHERE id = ?", [cards[3].id]);
    const { sums } = await batchNow(world(), batch.id);
    expect(sums).toEqual({
      cards: 4,
      produced: 1,
      failed: 1,
      missing: 1,
      void: 1,
      waiting: 0,
      withoutLine: 0,
      extra: 0,
    });
    const { result, ...left } = await written(world(), async () =>
      done<Batch>(world(), 'cards', 'closeBatch', refOf(await batchNow(world(), batch.id)), 'id status closedAt'),
    );
    expect(result).toMatchObject({ status: 'CLOSED', closedAt: '2026-11-23T04:00:00.000Z' });
    expect(left).toMatchObject({ changes: ['batch close SENT_TO_MAKER→CLOSED'], audits: ['batch.close'], tables: {} });
  });

  it('is refused while it is open, and twice: NOT_FROM_HERE', async () => {
    const { batch, cards } = await anOpenBatch(world(), 1);
    expect(await act(world(), 'cards', 'closeBatch', refOf(batch))).toMatchObject({
      code: 'NOT_FROM_HERE',
      params: { status: 'OPEN' },
    });
    await done(world(), 'cards', 'sendBatch', refOf(batch));
    const { version } = await cardNow(world(), cards[0].id);
    await done(world(), 'cards', 'markCardProduced', { id: cards[0].id, version, cardNo: aNumber() }, 'id');
    await done(world(), 'cards', 'closeBatch', refOf(await batchNow(world(), batch.id)));
    expect((await act(world(), 'cards', 'closeBatch', refOf(await batchNow(world(), batch.id)))).code).toBe(
      'NOT_FROM_HERE',
    );
  });

  it('against an undo at the same time: one of the two', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { batch, cards } = await aSentBatch(world(), 1);
      const made = await done(
        world(),
        'cards',
        'markCardProduced',
        { ...refOf(cards[0]), cardNo: aNumber() },
        'id version',
      );
      const both = await Promise.all([
        act(world(), 'cards', 'closeBatch', refOf(await batchNow(world(), batch.id))),
        act(world(), 'cards', 'undoProduced', refOf(made), 'id'),
      ]);
      expect(both.filter(({ code }) => code === null)).toHaveLength(1);
    }
  });
});
