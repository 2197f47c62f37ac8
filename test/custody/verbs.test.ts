import type { Card } from '../../server/cards/card.entity';
import { cardLifecycle, WHEREABOUTS, type Whereabouts } from '../../shared/cards';
import { act, codeOf, done } from '../support/act';
import { aCardThatIs, anIssue, cardOf } from '../support/cards';
import type { CastName } from '../support/cast';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

type Verb = 'receive' | 'issueToEmployer' | 'collect' | 'markMissing';
type Call = { name: string; many: string; more: (card: Card) => object; also?: (n: number) => object };

const ROWS = 'id ok code params';
const REPORT = () => ({ lostBy: 'OFFICE', note: '月末清点缺一张' });
const CALLS: Readonly<Record<Verb, Call>> = {
  receive: {
    name: 'receiveCard',
    many: 'receiveCards',
    more: () => ({ shelf: 'B-02' }),
    also: n => ({ expectedCount: n }),
  },
  issueToEmployer: { name: 'issueCardToEmployer', many: 'issueCardsToEmployer', more: anIssue },
  collect: { name: 'collectCard', many: '', more: () => ({ holderSighted: true }) },
  markMissing: { name: 'markCardMissing', many: 'markCardsMissing', more: REPORT },
};
const VERBS = Object.keys(CALLS) as Verb[];
const froms = VERBS.flatMap(verb => cardLifecycle.steps[verb].from.map(from => [verb, from as Whereabouts] as const));
const others = VERBS.flatMap(verb =>
  WHEREABOUTS.filter(status => !(cardLifecycle.steps[verb].from as readonly string[]).includes(status)).map(
    status => [verb, status] as const,
  ),
);
/** The hand-over that a verb leaves behind. */
const byHandOver = (verb: Verb, from: Whereabouts): 'take →TAKEN' | 'give →GIVEN' | null => {
  if (verb === 'issueToEmployer') return 'give →GIVEN';
  return verb === 'receive' && from !== 'IN_TRANSIT' ? 'take →TAKEN' : null;
};
const KEPT = { keeperOfficeId: null, keeperEmployerId: null, shelf: null, keptSince: null };

const inputOf = (verb: Verb, card: Card) => ({ id: card.id, version: card.version, ...CALLS[verb].more(card) });
const withUnit = (world: World) => ({ employerId: world.place.unitA });

/** Whoever may do it where it lies: what a unit holds is handed out by the unit. */
const doer = (verb: Verb, from: Whereabouts): CastName =>
  verb === 'collect' && from === 'WITH_EMPLOYER' ? 'employerA' : 'cards';

onEachEngine('cards in hands', world => {
  it.each(
    froms,
  )('%s moves a card on from %s: one status change, one audit entry, exactly one hand', async (verb, from) => {
    await aCardThatIs(world(), 'IN_CUSTODY');
    const card = await aCardThatIs(world(), from, withUnit(world()));
    const byRegister = verb === 'collect' && from === 'WITH_EMPLOYER';
    const { result, ...left } = await written(world(), async () =>
      byRegister
        ? (
            await done<{ ok: boolean }[]>(
              world(),
              'employerA',
              'distributeCards',
              { items: [{ id: card.id, version: card.version }], collectedOn: '2026-11-23' },
              ROWS,
            )
          )[0].ok
        : (await done(world(), doer(verb, from), CALLS[verb].name, inputOf(verb, card))).version,
    );
    expect(result).toBe(byRegister ? true : card.version + 1);
    delete left.tables.serial;
    const { to } = cardLifecycle.steps[verb];
    const handOver = byHandOver(verb, from);
    const told = (verb === 'receive' && from === 'PRODUCED') || verb === 'issueToEmployer';
    const { serial = 0, ...tables } = left.tables;
    expect(serial).toBeLessThanOrEqual(verb === 'markMissing' || handOver ? 1 : 0);
    expect({ ...left, tables }).toEqual({
      changes: [`card ${verb} ${from}→${to}`, ...(handOver ? [`handOver ${handOver}`] : [])],
      audits: [`card.${verb}`, ...(handOver ? [`handOver.${handOver.split(' ')[0]}`] : [])],
      counts: {},
      tables: { custody_entry: 1, ...(handOver && { hand_over: 1, hand_over_item: 1 }), ...(told && { notice: 1 }) },
    });
    const { bureau, unitA } = world().place;
    const keepers: Record<Verb, object> = {
      receive: { ...KEPT, keeperOfficeId: bureau, shelf: 'B-02', keptSince: world().clock.now, voucherNo: null },
      issueToEmployer: { ...KEPT, keeperEmployerId: unitA, keptSince: world().clock.now, voucherNo: '介2026-1' },
      collect: { ...KEPT, collectedOn: '2026-11-23' },
      markMissing: { ...KEPT, missingSince: world().clock.now, lostBy: 'OFFICE', missingNote: '月末清点缺一张' },
    };
    expect(await cardOf(world(), card.id)).toMatchObject({ whereabouts: to, openKey: card.openKey, ...keepers[verb] });
  });

  it.each(others)('%s is refused from %s: NOT_FROM_HERE', async (verb, status) => {
    const card = await aCardThatIs(world(), status, withUnit(world()));
    const { result, ...left } = await written(world(), () =>
      act(world(), 'cards', CALLS[verb].name, inputOf(verb, card)),
    );
    expect(result).toMatchObject({ code: 'NOT_FROM_HERE', params: { status } });
    expect(left).toEqual(NOTHING);
  });

  it.each(VERBS)('%s is refused on an old screen and for cards of others: STALE, NOT_FOUND', async verb => {
    const [from] = cardLifecycle.steps[verb].from;
    const card = await aCardThatIs(world(), from, withUnit(world()));
    const call = (who: CastName, change: object) =>
      codeOf(world(), who, CALLS[verb].name, { ...inputOf(verb, card), ...change });
    expect(await call('cards', { version: card.version + 1 })).toBe('STALE');
    expect(await call('cards', { id: 'none' })).toBe('NOT_FOUND');
    if (verb === 'collect') expect(await call('clerkElsewhere', {})).toBe('NOT_FOUND');
    const { other, unitElsewhere } = world().place;
    const foreign = await aCardThatIs(world(), 'PRODUCED', {
      officeId: other,
      regionCode: '419902',
      employerId: unitElsewhere,
    });
    expect(await call('cards', { id: foreign.id, version: foreign.version })).toBe('NOT_FOUND');
  });

  it.each(VERBS.filter(verb => CALLS[verb].many))('%s does many at once, an outcome for each', async verb => {
    const [from] = cardLifecycle.steps[verb].from;
    const good = await aCardThatIs(world(), from, withUnit(world()));
    const stale = await aCardThatIs(world(), from, withUnit(world()));
    const wrong = await aCardThatIs(world(), 'COLLECTED', withUnit(world()));
    const items = [
      { id: good.id, version: good.version },
      { id: stale.id, version: stale.version + 1 },
      { id: wrong.id, version: wrong.version },
      { id: 'none', version: 1 },
    ];
    const { many, more, also } = CALLS[verb];
    const input = { items, ...more(good), ...also?.(items.length) };
    const { result, changes } = await written(world(), () => done<object[]>(world(), 'cards', many, input, ROWS));
    expect(result).toEqual([
      { id: good.id, ok: true, code: null, params: null },
      { id: stale.id, ok: false, code: 'STALE', params: null },
      { id: wrong.id, ok: false, code: 'NOT_FROM_HERE', params: { status: 'COLLECTED' } },
      { id: 'none', ok: false, code: 'NOT_FOUND', params: null },
    ]);
    const handOver = byHandOver(verb, from);
    expect(changes).toEqual([
      `card ${verb} ${from}→${cardLifecycle.steps[verb].to}`,
      ...(handOver ? [`handOver ${handOver}`] : []),
    ]);
  });

  it.each(VERBS)('%s is done by those whose duty it is, and by nobody else', async verb => {
    const [from] = cardLifecycle.steps[verb].from;
    const card = await aCardThatIs(world(), from, withUnit(world()));
    for (const who of ['reviewer', 'checklist', 'supervisor', 'employerA', 'analyst', 'auditor', 'sysadmin'] as const)
      expect(await codeOf(world(), who, CALLS[verb].name, inputOf(verb, card))).toBe('FORBIDDEN');
    expect(await codeOf(world(), 'clerk', CALLS[verb].name, inputOf(verb, card))).toBe(
      verb === 'collect' ? null : 'FORBIDDEN',
    );
  });

  it.each(VERBS)('%s by twenty at once happens once', async verb => {
    const [from] = cardLifecycle.steps[verb].from;
    const card = await aCardThatIs(world(), from, withUnit(world()));
    const input = inputOf(verb, card);
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(world(), 'cards', CALLS[verb].name, input)),
    );
    expect(codes.filter(code => code === null)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([null, 'STALE']));
    expect((await cardOf(world(), card.id)).version).toBe(card.version + 1);
  });
});
