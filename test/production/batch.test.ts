import iconv from 'iconv-lite';
import { BATCH_STATUSES } from '../../shared/production';
import { act, done, force, read, rowsOf } from '../support/act';
import { aNumber, anOpenBatch, aSentBatch, type Batch, batchNow, cardNow } from '../support/production';
import { onEachEngine, type World } from '../support/world';
import { written } from '../support/written';

const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

onEachEngine('send a batch', world => {
  it('puts every card into production and keeps the manifest for whoever produces', async () => {
    const { batch, cards } = await anOpenBatch(world(), 2);
    const { result: sent, ...left } = await written(world(), () =>
      done<Batch & { manifestFileId: string }>(
        world(),
        'cards',
        'sendBatch',
        refOf(batch),
        'id status headCount sentAt manifestFileId',
      ),
    );
    expect(sent).toMatchObject({ status: 'SENT_TO_MAKER', headCount: 2, sentAt: '2026-11-23T04:00:00.000Z' });
    expect(left.changes).toEqual([
      'batch send OPEN→SENT_TO_MAKER',
      ...Array(2).fill('card send ORDERED→IN_PRODUCTION'),
    ]);
    expect(left.audits).toEqual(['batch.send', 'card.send', 'card.send']);
    const get = async (who: Parameters<World['cookieOf']>[0]) =>
      world().app.inject({
        url: `/files/${sent.manifestFileId}`,
        headers: { authorization: `Bearer ${await world().cookieOf(who)}` },
      });
    const manifest = await get('cards');
    expect(manifest.statusCode).toBe(200);
    const people = await rowsOf<{ id: string; name: string }>(world(), 'SELECT id, name FROM person');
    const nameOf = (personId: string) => people.find(({ id }) => id === personId)!.name;
    const lines = iconv.decode(manifest.rawPayload, 'gb18030').trim().split('\r\n');
    expect(lines.slice(0, 2)).toEqual([`419901,,,${batch.no},2`, '序号,社会保障号码,姓名']);
    expect(lines.slice(2)).toEqual(
      cards.map(({ personId }, at) =>
        expect.stringMatching(new RegExp(`^${at + 1},\\d{17}[\\dX],${nameOf(personId)}$`)),
      ),
    );
    for (const who of ['clerk', 'reviewer', 'supervisor', 'employerA', 'clerkElsewhere'] as const)
      expect((await get(who)).statusCode).toBe(404);
  });

  it('a card that became void drops out as VOID; a batch of nothing else is not sent: BATCH_EMPTY', async () => {
    const { batch, cards } = await anOpenBatch(world(), 2);
    await force(world(), "UPDATE card SET whereabouts = 'VOID', openKey = NULL WHERE id = ?", [cards[0].id]);
    const sent = await done<Batch>(
      world(),
      'cards',
      'sendBatch',
      refOf(batch),
      'id headCount sums { cards void waiting }',
    );
    expect(sent).toMatchObject({ headCount: 1, sums: { cards: 2, void: 1, waiting: 1 } });
    const empty = await anOpenBatch(world(), 1);
    await force(world(), "UPDATE card SET whereabouts = 'VOID', openKey = NULL WHERE id = ?", [empty.cards[0].id]);
    expect((await act(world(), 'cards', 'sendBatch', refOf(empty.batch))).code).toBe('BATCH_EMPTY');
  });

  it('is refused from every other status, on an old screen, and out of reach: NOT_FROM_HERE, STALE, NOT_FOUND', async () => {
    const { batch } = await anOpenBatch(world(), 1);
    for (const status of BATCH_STATUSES.filter(one => !['OPEN', 'BANK_RETURNED'].includes(one))) {
      await force(world(), 'UPDATE production_batch SET status = ? WHERE id = ?', [status, batch.id]);
      expect(await act(world(), 'cards', 'sendBatch', refOf(batch))).toMatchObject({
        code: 'NOT_FROM_HERE',
        params: { status },
      });
    }
    await force(world(), "UPDATE production_batch SET status = 'OPEN' WHERE id = ?", [batch.id]);
    expect((await act(world(), 'cards', 'sendBatch', { id: batch.id, version: 9 })).code).toBe('STALE');
    expect((await act(world(), 'cards', 'sendBatch', { id: 'none', version: 1 })).code).toBe('NOT_FOUND');
    await force(world(), 'UPDATE production_batch SET officeId = ? WHERE id = ?', [world().place.other, batch.id]);
    expect((await act(world(), 'cards', 'sendBatch', refOf(batch))).code).toBe('NOT_FOUND');
    expect(await read(world(), 'cards', 'query ($id: ID!) { batch(id: $id) { id } }', { id: batch.id })).toBeNull();
  });

  it('of two at once one is sent, with one manifest', async () => {
    const { batch } = await anOpenBatch(world(), 1);
    const both = await Promise.all([1, 2].map(() => act(world(), 'cards', 'sendBatch', refOf(batch))));
    expect(both.map(({ code }) => code).sort()).toEqual(['STALE', null].sort());
    const files = await rowsOf(
      world(),
      'SELECT f.id FROM stored_file f JOIN production_batch b ON b.manifestFileId = f.id WHERE b.id = ? AND f.attached = 1',
      [batch.id],
    );
    expect(files).toHaveLength(1);
  });
});

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
      opened: 0,
      findings: 0,
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
