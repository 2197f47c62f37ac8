import iconv from 'iconv-lite';
import { BATCH_STATUSES } from '../../shared/production';
import { act, done, force, onDay, read, rowsOf } from '../support/act';
import { aCaseThatIs } from '../support/build';
import { anOrdered } from '../support/cards';
import { REGION } from '../support/cast';
import { anOpenBatch, type Batch, cardNow } from '../support/production';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

type Group = {
  regionCode: string;
  employerId: string | null;
  businessType: string;
  count: number;
  dueOn: string | null;
};
const GROUPS = '{ orderedGroups { regionCode employerId employerName businessType count oldest dueOn } }';
const groups = (world: World, who: Parameters<typeof read>[1] = 'cards') => read<Group[]>(world, who, GROUPS);
const groupOf = (employerId: string | null, businessType: string, expectedCount: number) => ({
  regionCode: REGION,
  employerId,
  businessType,
  expectedCount,
});
const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

onEachEngine('ordered groups', world => {
  it('R-55: a card waits for production only once its case is approved, by region, unit and business', async () => {
    await aCaseThatIs(world(), 'SUBMITTED');
    expect(await groups(world())).toEqual([]);
    await aCaseThatIs(world(), 'APPROVED');
    const { unitA } = world().place;
    await anOrdered(world(), { employerId: unitA });
    await anOrdered(world(), { employerId: unitA });
    await anOrdered(world(), { employerId: unitA, businessType: 'REISSUE' });
    const found = await groups(world());
    expect(found.map(({ employerId, businessType, count }) => [employerId, businessType, count])).toEqual(
      expect.arrayContaining([
        [null, 'FIRST', 1],
        [unitA, 'FIRST', 2],
        [unitA, 'REISSUE', 1],
      ]),
    );
    expect(found).toHaveLength(3);
  });

  it('R-35: the cards of a county centre come first, for they are due the same day', async () => {
    const approved = await aCaseThatIs(world(), 'APPROVED', { by: 'clerkAtCentre', channel: 'COUNTY_CENTRE' });
    await force(world(), "UPDATE card SET businessType = 'RENEW' WHERE applicationId = ?", [approved.id]);
    const [first] = await groups(world());
    expect(first).toMatchObject({ businessType: 'RENEW', count: 1, dueOn: '2026-11-23' });
  });

  it('counts only what the own offices ordered', async () => {
    await anOrdered(world(), { officeId: world().place.other, regionCode: '419902', businessType: 'REPLACE' });
    const found = await groups(world());
    expect(found.filter(({ regionCode }) => regionCode === '419902')).toEqual([]);
  });
});

onEachEngine('open a batch', world => {
  it('takes all cards of a group into one batch with the next number of the day', async () => {
    onDay(world(), '2026-11-24');
    const { unitA } = world().place;
    const cards = [await anOrdered(world(), { employerId: unitA }), await anOrdered(world(), { employerId: unitA })];
    await anOrdered(world(), { employerId: unitA, businessType: 'REISSUE' });
    const { result, ...left } = await written(world(), () =>
      done<Batch>(
        world(),
        'cards',
        'openBatch',
        groupOf(unitA, 'FIRST', 2),
        'id version no status sums { cards waiting }',
      ),
    );
    expect(result).toMatchObject({ no: 'P419901-20261124-001', status: 'OPEN', sums: { cards: 2, waiting: 2 } });
    expect(left).toMatchObject({ changes: ['batch open →OPEN'], audits: ['batch.open'] });
    expect(left.tables).toEqual({ production_batch: 1, production_item: 2, serial: 1 });
    const taken = await Promise.all(cards.map(({ id }) => cardNow(world(), id)));
    expect(taken.map(({ batchId, whereabouts }) => [batchId, whereabouts])).toEqual(
      Array(2).fill([result.id, 'ORDERED']),
    );
    await anOrdered(world(), { employerId: unitA });
    const next = await done<Batch>(world(), 'cards', 'openBatch', groupOf(unitA, 'FIRST', 1), 'id no');
    expect(next.no).toBe('P419901-20261124-002');
  });

  it('is refused when more or fewer cards wait than were seen, when none waits, and for who may not: COUNT_CHANGED, INVALID_INPUT, FORBIDDEN', async () => {
    const { unitB } = world().place;
    await anOrdered(world(), { employerId: unitB });
    const { result, ...left } = await written(world(), async () => [
      (await act(world(), 'cards', 'openBatch', groupOf(unitB, 'FIRST', 2))).params,
      (await act(world(), 'cards', 'openBatch', groupOf(unitB, 'REPLACE', 1))).code,
      (await act(world(), 'cards', 'openBatch', groupOf(unitB, 'FIRST', 0))).code,
      (await act(world(), 'clerk', 'openBatch', groupOf(unitB, 'FIRST', 1))).code,
      (await act(world(), 'cards', 'openBatch', { ...groupOf(unitB, 'FIRST', 1), regionCode: '419902' })).code,
    ]);
    expect(result).toEqual([{ count: 1 }, 'COUNT_CHANGED', 'INVALID_INPUT', 'FORBIDDEN', 'COUNT_CHANGED']);
    expect(left).toEqual(NOTHING);
  });

  it('of twenty at once one gets the cards, and each card is in one batch', async () => {
    const { unitB } = world().place;
    const card = await anOrdered(world(), { employerId: unitB, businessType: 'REPLACE' });
    const all = await Promise.all(
      Array.from({ length: 20 }, () => act(world(), 'cards', 'openBatch', groupOf(unitB, 'REPLACE', 1))),
    );
    expect(all.filter(({ code }) => code === null)).toHaveLength(1);
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set([null, 'COUNT_CHANGED']));
    expect(await rowsOf(world(), 'SELECT id FROM production_item WHERE cardId = ?', [card.id])).toHaveLength(1);
  });
});

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
    for (const status of BATCH_STATUSES.filter(one => one !== 'OPEN')) {
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
