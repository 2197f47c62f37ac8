import { act, done, force, onDay, read, rowsOf } from '../support/act';
import { aCaseThatIs } from '../support/build';
import { anOrdered } from '../support/cards';
import { REGION } from '../support/cast';
import { type Batch, cardNow } from '../support/production';
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
