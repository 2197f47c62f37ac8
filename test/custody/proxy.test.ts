import { setPolicy } from '../../server/policy/policy.service';
import type { Policy } from '../../shared/policy';
import { act, codeOf, done, force, rowsOf } from '../support/act';
import { aPerson, nextSerial } from '../support/build';
import { aCardThatIs, cardOf } from '../support/cards';
import { identityNumber } from '../support/numbers';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const waiting = (world: World, given = {}) => aCardThatIs(world, 'IN_CUSTODY', given);
const aProxy = (change: object = {}) => ({
  name: '代领人',
  number: identityNumber(nextSerial() + 8000),
  relation: 'OTHER',
  validTo: null,
  sighted: true,
  ...change,
});
type Shown = { unusualAgent: boolean; collectorScope: string | null; collectorLetterNo: string | null };

async function within(world: World, values: Partial<Policy>, run: () => Promise<unknown>): Promise<void> {
  const set = (given: Partial<Policy>) =>
    world.inside('system', work =>
      setPolicy(work, {
        regionCode: '419901',
        validFrom: '2026-11-23',
        values: { employedSelfApply: 'ALWAYS', ...given },
        basis: null,
      }),
    );
  await set(values);
  try {
    await run();
  } finally {
    await set({});
  }
}

onEachEngine('collecting by proxy', world => {
  const collect = (
    card: { id: string; version: number },
    proxy: object | null,
    who: 'clerk' | 'clerkAtCentre' = 'clerk',
  ) =>
    act<Shown>(
      world(),
      who,
      'collectCard',
      { ...ref(card), holderSighted: true, proxy },
      'unusualAgent collectorScope collectorLetterNo',
    );

  it('R-39: where the region asks for letter and proof of relation, both are asked for at once: MATERIALS_MISSING', async () => {
    const card = await waiting(world());
    await within(world(), { proxyEvidence: { letter: true, relation: true } }, async () => {
      const refused = async (more: object) => {
        const { result, ...left } = await written(world(), () => collect(card, aProxy(more)));
        expect(left).toEqual(NOTHING);
        return [result.code, result.params.kinds];
      };
      expect(await refused({})).toEqual(['MATERIALS_MISSING', ['PROXY_LETTER', 'RELATION_PROOF']]);
      expect(await refused({ letterNo: '  ', relationProofSighted: true })).toEqual([
        'MATERIALS_MISSING',
        ['PROXY_LETTER'],
      ]);
      expect(await refused({ letterNo: '委2026-1' })).toEqual(['MATERIALS_MISSING', ['RELATION_PROOF']]);
      const { row } = await collect(card, aProxy({ letterNo: ' 委2026-1 ', relationProofSighted: true }));
      expect(row!.collectorLetterNo).toBe('委2026-1');
    });
  });

  it('R-40: a parent brings no letter of a child, but the proof of relation; the holder brings neither', async () => {
    const child = await waiting(world(), { person: await aPerson(world(), { birth: '20150607' }) });
    const own = await waiting(world());
    await within(world(), { proxyEvidence: { letter: true, relation: true } }, async () => {
      const parent = aProxy({ relation: 'PARENT' });
      expect((await collect(child, parent)).params.kinds).toEqual(['RELATION_PROOF']);
      expect((await collect(child, { ...parent, relationProofSighted: true })).code).toBeNull();
      expect((await collect(own, null)).code).toBeNull();
    });
  });

  it('R-39: what a proxy is entrusted with is kept: collecting only unless told, for a guardian enabling too', async () => {
    const scopeOf = async (person: Awaited<ReturnType<typeof aPerson>>, proxy: object | null) =>
      (await collect(await waiting(world(), { person }), proxy)).row!.collectorScope;
    const grown = () => aPerson(world());
    expect(await scopeOf(await grown(), aProxy())).toBe('COLLECT');
    expect(await scopeOf(await grown(), aProxy({ scope: 'COLLECT_AND_ENABLE' }))).toBe('COLLECT_AND_ENABLE');
    const child = await aPerson(world(), { birth: '20150607' });
    expect(await scopeOf(child, aProxy({ relation: 'GUARDIAN' }))).toBe('COLLECT_AND_ENABLE');
    expect(await scopeOf(await grown(), null)).toBeNull();
  });

  it('R-39: more cards by one agent on a day than usual are handed out and flagged, wherever and as whoever they come', async () => {
    const agent = aProxy({ relation: 'UNIT_AGENT' });
    const { centre } = world().place;
    await within(world(), { agentCollectionsPerDay: 3 }, async () => {
      const flags: boolean[] = [];
      for (const relation of ['UNIT_AGENT', 'COMMUNITY_AGENT', 'OTHER', 'UNIT_AGENT'])
        flags.push((await collect(await waiting(world()), { ...agent, relation })).row!.unusualAgent);
      const there = await waiting(world(), { officeId: centre });
      await force(world(), 'UPDATE card SET keeperOfficeId = ? WHERE id = ?', [centre, there.id]);
      const spaced = agent.number.replace(/(.{6})(.{8})/, '$1 $2 ').toLowerCase();
      flags.push((await collect(there, { ...agent, number: spaced }, 'clerkAtCentre')).row!.unusualAgent);
      expect(flags).toEqual([false, false, false, true, true]);
      expect((await collect(await waiting(world()), aProxy())).row!.unusualAgent).toBe(false);
      expect((await collect(await waiting(world()), null)).row!.unusualAgent).toBe(false);
      world().clock.now = new Date('2026-11-24T04:00:00.000Z');
      expect((await collect(await waiting(world()), agent)).row!.unusualAgent).toBe(false);
    });
  });

  it('R-39: the supervisors of the office are told once a day, with a count and without any name or number', async () => {
    const agent = aProxy();
    const { bureau } = world().place;
    await force(world(), "DELETE FROM notice WHERE kind = 'UNUSUAL_AGENT'");
    await within(world(), { agentCollectionsPerDay: 1 }, async () => {
      const made = [await waiting(world()), await waiting(world()), await waiting(world())];
      for (const card of made) await collect(card, agent);
      const told = await rowsOf<{
        officeId: string;
        role: string;
        params: string | object;
        link: string;
        onceKey: string;
      }>(world(), "SELECT officeId, role, params, link, onceKey FROM notice WHERE kind = 'UNUSUAL_AGENT'");
      expect(told).toHaveLength(1);
      const [{ params, ...row }] = told;
      expect(row).toMatchObject({ officeId: bureau, role: 'supervisor', link: `/cards/${made[1].id}/show` });
      expect(typeof params === 'string' ? JSON.parse(params) : params).toEqual({
        officeId: bureau,
        day: '2026-11-23',
        count: 2,
      });
      expect(JSON.stringify(told)).not.toContain(agent.number);
    });
  });

  it('R-39: the number of an agent stands in the database only encrypted and as a blind index', async () => {
    const card = await waiting(world());
    const agent = aProxy();
    await collect(card, agent);
    const [row] = await rowsOf<Record<string, unknown>>(world(), 'SELECT * FROM card WHERE id = ?', [card.id]);
    expect(JSON.stringify(row)).not.toContain(agent.number);
    expect(row.collectorIndex).toMatch(/^[\w-]{32}$/);
    expect((await cardOf(world(), card.id)).collectorNumber).toBe(agent.number);
  });

  it('R-39: twenty cards of one agent at once: each is counted, so that exactly those past the limit are flagged', async () => {
    const agent = aProxy();
    const made = await Promise.all(Array.from({ length: 20 }, () => waiting(world())));
    const flags = await Promise.all(made.map(async card => (await collect(card, agent)).row!.unusualAgent));
    expect(flags.filter(Boolean)).toHaveLength(15);
    const again = await codeOf(world(), 'clerk', 'collectCard', { ...ref(made[0]), holderSighted: true });
    expect(again).toBe('STALE');
    const { version } = await cardOf(world(), made[0].id);
    const second = { id: made[0].id, version, holderSighted: true };
    expect(await codeOf(world(), 'clerk', 'collectCard', second)).toBe('NOT_FROM_HERE');
    expect((await done(world(), 'clerk', 'enableCard', { id: made[0].id, version, route: 'CENTRE' })).id).toBe(
      made[0].id,
    );
  });
});
