import fc from 'fast-check';
import { insertRows } from '../server/platform/rows';
import { ProductionBatch } from '../server/production/batch.entity';
import { finLifecycle, ssLifecycle } from '../shared/cardFunctions';
import { cardLifecycle } from '../shared/cards';
import { rowsOf } from './support/act';
import { anInsured } from './support/build';
import { type Card, cardsOf, type Step, step, take, VERBS, type Verb } from './support/cardSteps';
import { aBank } from './support/functions';
import { ledgerAgrees } from './support/handSteps';
import { engines, noon, openWorld, type World } from './support/world';

const RUNS = { sqlite: 15, mariadb: 3 };
const STEPS = 40;

type Change = { subjectId: string; verb: string; fromStatus: string | null; toStatus: string };

const USABLE = 'NORMAL';

/** Everything that must hold of one person's cards at every moment, and from one moment to the next. */
async function check(world: World, personId: string, before: Card[], verb: Verb): Promise<void> {
  const cards = await cardsOf(world, personId);
  const key = `${personId}|SOCIAL_SECURITY`;
  const cases = await rowsOf<{ openKey: string | null }>(world, 'SELECT openKey FROM application WHERE personId = ?', [
    personId,
  ]);
  expect(cards.filter(({ inForceKey }) => inForceKey === key).length).toBeLessThanOrEqual(1);
  expect([...cards, ...cases].filter(({ openKey }) => openKey === key).length).toBeLessThanOrEqual(1);
  for (const card of cards) {
    const { whereabouts, ssStatus, inForceKey, openKey, keeperOfficeId, keeperEmployerId, statusBeforeLoss } = card;
    expect([whereabouts, keeperOfficeId !== null, keeperEmployerId !== null]).toEqual([
      whereabouts,
      ['IN_CUSTODY', 'IN_TRANSIT'].includes(whereabouts),
      whereabouts === 'WITH_EMPLOYER',
    ]);
    expect(await ledgerAgrees(world, card)).toBe(true);
    if (ssStatus === USABLE) expect([whereabouts, inForceKey]).toEqual(['COLLECTED', key]);
    if (inForceKey !== null) expect([card.enabledAt !== null, openKey]).toEqual([true, null]);
    if (ssStatus === 'CANCELLED') expect([inForceKey, openKey]).toEqual([null, null]);
    expect(statusBeforeLoss !== null).toBe(ssStatus === 'TEMP_LOST' || ssStatus === 'LOST');
    if (['SEALED', 'TEMP_LOST'].includes(ssStatus ?? '') && inForceKey === null) expect(openKey).toBe(key);
    financial(card, verb);
  }
  for (const old of before) {
    const now = cards.find(({ id }) => id === old.id)!;
    if (old.ssStatus === 'CANCELLED') expect(now.ssStatus).toBe('CANCELLED');
    if (old.whereabouts === 'COLLECTED') expect(['COLLECTED', 'DESTROYED']).toContain(now.whereabouts);
    if (['VOID', 'DESTROYED'].includes(old.whereabouts)) expect(now.whereabouts).toBe(old.whereabouts);
    if (old.enabledAt === null && now.enabledAt !== null) expect(verb).toBe('enable');
    if (now.ssStatus === USABLE && old.ssStatus !== USABLE)
      expect(old.enabledAt !== null || verb === 'enable').toBe(true);
    if (old.finStatus === 'CLOSED') expect(now.finStatus).toBe('CLOSED');
    if (now.finStatus === 'ACTIVE' && old.finStatus !== 'ACTIVE')
      expect(old.finStatusBeforeLoss === 'ACTIVE' || verb === 'activateFinancial').toBe(true);
    if (old.finGuardedAt !== null) expect(now.finGuardedAt).toEqual(old.finGuardedAt);
    if (old.finGuardedAt === null && now.finGuardedAt !== null)
      expect([verb, now.ssStatus, now.finStatus]).toEqual(['guard', 'LOST', 'INACTIVE']);
  }
  const lostOne =
    before.some(({ ssStatus }) => ssStatus === USABLE) && !cards.some(({ ssStatus }) => ssStatus === USABLE);
  if (lostOne) expect(['loseForAWhile', 'lose', 'loseBoth', 'lockPin', 'guard', 'cancel']).toContain(verb);
}

/** What must hold of the financial function: its clock runs only from a collection, and only until the card is cancelled. */
function financial({ finStatus, finStatusBeforeLoss, finDeadline, whereabouts, ssStatus }: Card, verb: Verb): void {
  expect(finStatusBeforeLoss !== null).toBe(finStatus === 'TEMP_LOST' || finStatus === 'LOST');
  if (finDeadline !== null) expect(whereabouts).toBe('COLLECTED');
  if (finStatus === 'INACTIVE' && whereabouts === 'COLLECTED')
    expect(finDeadline === null).toBe(ssStatus === 'CANCELLED');
  if (['ACTIVE', 'CLOSED'].includes(finStatus ?? '') && verb === 'activateFinancial')
    expect(whereabouts).toBe('COLLECTED');
}

/** The acts of one lifecycle in a card's story: each begins where the one before has ended, and the last where the card stands. */
function unbroken(changes: readonly Change[], verbs: object, first: string, last: string | null): void {
  const thread = changes.filter(({ verb }) => verb in verbs);
  for (const [at, { fromStatus }] of thread.entries())
    expect(fromStatus).toBe(at === 0 ? first : thread[at - 1].toStatus);
  if (thread.length > 0) expect(thread.at(-1)!.toStatus).toBe(last);
}

/** Each card's own story: its three threads unbroken, and enabling only once the holder had it. */
async function story(world: World, personId: string): Promise<void> {
  for (const { id, whereabouts, ssStatus, finStatus } of await cardsOf(world, personId)) {
    const changes = await rowsOf<Change>(
      world,
      "SELECT * FROM status_change WHERE subject = 'card' AND subjectId = ? ORDER BY at, id",
      [id],
    );
    unbroken(changes, ssLifecycle.steps, 'SEALED', ssStatus);
    unbroken(changes, finLifecycle.steps, 'INACTIVE', finStatus);
    const thread = changes.filter(({ verb }) => verb in cardLifecycle.steps);
    expect(thread.at(-1)!.toStatus).toBe(whereabouts);
    for (const [at, { fromStatus }] of thread.entries())
      if (at > 0 && thread[at - 1].toStatus !== 'ORDERED') expect(fromStatus).toBe(thread[at - 1].toStatus);
    const enabled = changes.findIndex(({ verb }) => verb === 'enable');
    const collected = changes.findIndex(({ verb }) => verb === 'collect');
    if (enabled >= 0) expect(collected >= 0 && collected < enabled).toBe(true);
    expect(changes.filter(({ verb }) => verb === 'enable').length).toBeLessThanOrEqual(1);
  }
}

describe.each(engines)('invariants of cards on %s', engine => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
    const batch = { version: 1, no: 'B-1', status: 'SENT_TO_MAKER' as const, regionCode: '419901', headCount: 9 };
    const where = { officeId: world.place.bureau, businessType: 'FIRST' as const, openedById: 'cards' };
    const sent = { id: 'batch-1', ...batch, ...where, openedAt: noon, sentAt: noon };
    await world.house.database.commit(db => insertRows(db, ProductionBatch, [sent]));
    await aBank(world);
  });
  afterAll(() => world.close());

  it('R-58, R-59: hold at every moment of any sequence of verbs: one card in force, one on its way, one hand, never enabled by losing and finding', async () => {
    const seen = new Set<string>();
    const took = async (steps: Step[]) => {
      world.clock.now = new Date(noon);
      const { id } = await anInsured(world, { birth: '20251105', category: 'RESIDENT' });
      for (const taken of steps) {
        const before = await cardsOf(world, id);
        const [verb, code] = await take(world, id, taken, before);
        seen.add(`${verb} ${code ?? 'done'}`);
        expect(`${verb} ${code}`).not.toBe(`${verb} INTERNAL`);
        await check(world, id, before, verb);
      }
      await story(world, id);
    };
    const sequences = fc.array(step, { minLength: STEPS, maxLength: STEPS, size: 'max' });
    await fc.assert(fc.asyncProperty(sequences, took), { numRuns: RUNS[engine], endOnFailure: true, seed: 20261124 });
    if (engine === 'sqlite') expect(VERBS.filter(verb => !seen.has(`${verb} done`))).toEqual([]);
  }, 240_000);
});
