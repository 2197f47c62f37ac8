import { Card } from '../../server/cards/card.entity';
import { insertRows } from '../../server/platform/rows';
import { workCalendar, workingDaysBetween } from '../../shared/calendar';
import { figuresOf } from '../../shared/turnaround';
import { codeOf, done, force, read, rowsOf } from '../support/act';
import { aCaseThatIs } from '../support/build';
import { anOrdered } from '../support/cards';
import { REGION } from '../support/cast';
import { aNumber, cardNow } from '../support/production';
import { onEachEngine, type World } from '../support/world';

const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
type Figures = { count: number; average: number; median: number; p90: number };
type Row = { officeId: string; businessType: string; toProduced: Figures; toReady: Figures | null; late: number };

const ASK = `query ($from: Day!, $to: Day!) { productionTurnaround(from: $from, to: $to) { officeId businessType late
  toProduced { count average median p90 } toReady { count average median p90 } } }`;
const turnaround = (world: World, from = '2026-09-01', to = '2026-12-31', who: 'cards' | 'supervisor' = 'supervisor') =>
  read<Row[]>(world, who, ASK, { from, to });

const at = (world: World, day: string, hour = '12'): void => {
  world.clock.now = new Date(`${day}T${hour}:00:00.000+08:00`);
};

/** A card that was ordered, produced and received on these days. */
async function aCardOf(
  world: World,
  given: { ordered: string; made: string; ready?: string; businessType?: 'RENEW' | 'FIRST' },
) {
  at(world, given.ordered);
  const { id } = await anOrdered(world, { businessType: given.businessType ?? 'RENEW' });
  await force(world, "UPDATE card SET whereabouts = 'IN_PRODUCTION' WHERE id = ?", [id]);
  at(world, given.made, '23');
  const made = { ...refOf(await cardNow(world, id)), cardNo: aNumber() };
  const card = await done(world, 'cards', 'markCardProduced', made, 'id version');
  if (given.ready) {
    at(world, given.ready, '01');
    await done(world, 'cards', 'receiveCard', { ...refOf(card), shelf: 'A-1' }, 'id');
  }
}

onEachEngine('turnaround of production', world => {
  it('R-37, R-56: is reckoned in working days, holidays left out and make-up days in, by office and business', async () => {
    await aCardOf(world(), { ordered: '2026-09-24', made: '2026-09-28', ready: '2026-10-08' });
    await aCardOf(world(), { ordered: '2026-09-30', made: '2026-10-08', ready: '2026-10-10' });
    await aCardOf(world(), { ordered: '2026-09-30', made: '2026-09-30' });
    await aCardOf(world(), { ordered: '2026-11-20', made: '2026-11-23', businessType: 'FIRST' });
    at(world(), '2026-11-24');
    const rows = await turnaround(world());
    expect(rows).toEqual([
      {
        officeId: world().place.bureau,
        businessType: 'FIRST',
        late: 0,
        toProduced: { count: 1, average: 1, median: 1, p90: 1 },
        toReady: null,
      },
      {
        officeId: world().place.bureau,
        businessType: 'RENEW',
        late: 0,
        toProduced: { count: 3, average: 0.7, median: 1, p90: 1 },
        toReady: { count: 2, average: 3.5, median: 3, p90: 4 },
      },
    ]);
    expect(await turnaround(world(), '2026-11-23', '2026-11-23')).toHaveLength(1);
    expect(await turnaround(world(), '2026-11-24', '2026-11-24')).toEqual([]);
  });

  it('is of the own offices only, for who makes or oversees, and of at most 400 days: FORBIDDEN, INVALID_INPUT', async () => {
    at(world(), '2026-11-24');
    const ask = async (who: Parameters<World['as']>[0], from: string, to: string) =>
      (await world().as(who, ASK, { from, to })).errors[0]?.code ?? null;
    for (const who of ['clerk', 'reviewer', 'employerA', 'analyst'] as const)
      expect(await ask(who, '2026-11-01', '2026-11-30')).not.toBeNull();
    expect(await ask('cards', '2026-11-01', '2026-11-30')).toBeNull();
    expect(await ask('supervisor', '2026-11-30', '2026-11-01')).toBe('INVALID_INPUT');
    expect(await ask('supervisor', '2024-01-01', '2026-11-30')).toBe('INVALID_INPUT');
    await force(world(), 'UPDATE card SET officeId = ?', [world().place.other]);
    expect(await turnaround(world())).toEqual([]);
    await force(world(), 'UPDATE card SET officeId = ?', [world().place.bureau]);
  });

  it('R-56: a batch at the maker that holds cards whose case is past its due day is overdue, with how many', async () => {
    const person = await aCaseThatIs(world(), 'APPROVED');
    const [{ dueOn, employerId }] = await rowsOf<{ dueOn: string; employerId: string | null }>(
      world(),
      'SELECT dueOn, employerId FROM application WHERE id = ?',
      [person.id],
    );
    await force(world(), "UPDATE card SET batchId = 'aside' WHERE whereabouts = 'ORDERED' AND applicationId <> ?", [
      person.id,
    ]);
    const group = { regionCode: REGION, employerId, businessType: 'FIRST', expectedCount: 1 };
    const batch = await done(world(), 'cards', 'openBatch', group, 'id version');
    const overdue = () =>
      read<{ id: string; overdue: number; dueOn: string }[]>(
        world(),
        'supervisor',
        '{ overdueBatches { id no status businessType officeId employerName sentAt overdue dueOn } }',
      );
    world().clock.now = new Date('2027-03-01T04:00:00.000Z');
    expect(await overdue()).toEqual([]);
    world().clock.now = new Date('2026-11-23T04:00:00.000Z');
    await done(world(), 'cards', 'sendBatch', refOf(batch), 'id');
    world().clock.now = new Date(`${dueOn}T04:00:00.000Z`);
    expect(await overdue()).toEqual([]);
    world().clock.now = new Date('2027-03-01T04:00:00.000Z');
    expect(await overdue()).toMatchObject([
      { id: batch.id, status: 'SENT_TO_MAKER', overdue: 1, dueOn, sentAt: '2026-11-23T04:00:00.000Z' },
    ]);
    expect(await codeOf(world(), 'cards', 'closeBatch', { id: batch.id, version: 2 }, 'id')).toBe('BATCH_UNSETTLED');
    await force(world(), "UPDATE production_batch SET status = 'CLOSED' WHERE id = ?", [batch.id]);
    expect(await overdue()).toEqual([]);
  });

  it('is answered for 100,000 cards in one question', async () => {
    const now = world().clock.now;
    await world().house.database.commit(async db => {
      for (let block = 0; block < 100; block += 1)
        await insertRows(
          db,
          Card,
          Array.from({ length: 1000 }, (_, n) => ({
            id: `bulk-${block}-${n}`,
            version: 1,
            whereabouts: 'COLLECTED' as const,
            kind: 'SOCIAL_SECURITY' as const,
            businessType: 'REISSUE' as const,
            personId: `person-${block}-${n}`,
            applicationId: `case-${block}-${n}`,
            regionCode: REGION,
            officeId: world().place.bureau,
            orderedAt: new Date(now.getTime() - (2 + (n % 20)) * 86_400_000),
            producedAt: now,
          })),
        );
    });
    const started = performance.now();
    const rows = await turnaround(world(), '2026-11-23', '2026-11-23');
    const took = Math.round(performance.now() - started);
    process.stdout.write(`\nturnaround of 100,000 cards on ${world().engine}: ${took} ms\n`);
    expect(rows.find(({ businessType }) => businessType === 'REISSUE')!.toProduced.count).toBe(100_000);
    expect(took).toBeLessThan(6000);
  }, 120_000);
});

describe('the figures', () => {
  it('average to a tenth, median and 90th percentile by nearest rank; nothing of none', () => {
    expect(figuresOf([])).toBeNull();
    expect(figuresOf([{ days: 3, count: 1 }])).toEqual({ count: 1, average: 3, median: 3, p90: 3 });
    const spells = [
      { days: 10, count: 1 },
      { days: 1, count: 5 },
      { days: 2, count: 4 },
    ];
    expect(figuresOf(spells)).toEqual({ count: 10, average: 2.3, median: 1, p90: 2 });
  });

  it('working days between two days: the first is not counted, the last is', () => {
    const calendar = workCalendar(
      new Map([
        ['2026-11-25', 'REST'],
        ['2026-11-28', 'WORK'],
      ]),
      [2026],
    );
    expect(workingDaysBetween(calendar, '2026-11-23', '2026-11-23')).toBe(0);
    expect(workingDaysBetween(calendar, '2026-11-23', '2026-11-24')).toBe(1);
    expect(workingDaysBetween(calendar, '2026-11-23', '2026-11-30')).toBe(5);
    expect(workingDaysBetween(calendar, '2026-11-24', '2026-11-23')).toBe(0);
  });
});
