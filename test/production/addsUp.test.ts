import fc from 'fast-check';
import { act, codeOf, done, force, read } from '../support/act';
import { aPerson } from '../support/build';
import { ordered } from '../support/cards';
import { REGION } from '../support/cast';
import { identityNumber } from '../support/numbers';
import {
  acknowledged,
  aNumber,
  aReturnFile,
  type Batch,
  batchNow,
  cardNow,
  findingsOf,
  type ReturnLine,
  returned,
} from '../support/production';
import { engines, onEachEngine, openWorld, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
const RUNS = { sqlite: 12, mariadb: 4 };
let serial = 100_000;

/** A batch at the maker of people with numbers. */
async function aSent(world: World, count: number): Promise<{ id: string; cards: string[]; people: ReturnLine[] }> {
  await force(world, "UPDATE card SET batchId = 'aside' WHERE whereabouts = 'ORDERED' AND batchId IS NULL");
  const people: { number: string; name: string }[] = [];
  const holders: { personId: string; businessType: 'RENEW' }[] = [];
  for (let n = 0; n < count; n += 1) {
    serial += 1;
    const one = { number: identityNumber(serial, { birth: '19830405' }), name: '对账人' };
    people.push(one);
    holders.push({ personId: (await aPerson(world, one)).id, businessType: 'RENEW' });
  }
  const cards = await ordered(world, holders);
  const group = { regionCode: REGION, employerId: null, businessType: 'RENEW', expectedCount: count };
  const batch = await done<Batch>(world, 'cards', 'openBatch', group, 'id version');
  await done(world, 'cards', 'sendBatch', refOf(batch), 'id');
  return { id: batch.id, cards: cards.map(({ id }) => id), people };
}

/** What a maker may write of one person, and what becomes of the card besides. */
const FATES = ['made', 'failed', 'silent', 'twice', 'otherwise', 'misnamed', 'lost', 'wrong', 'remade'] as const;
type Fate = (typeof FATES)[number];

function linesOf(fate: Fate, person: ReturnLine): ReturnLine[] {
  const made = { ...person, cardNo: aNumber() };
  switch (fate) {
    case 'failed':
    case 'remade':
      return [{ ...person, failStage: '制卡', failReason: '芯片写入失败' }];
    case 'twice':
      return [made, made];
    case 'otherwise':
      return [made, { ...made, cardNo: aNumber() }];
    case 'misnamed':
      return [{ ...made, name: '错名人' }];
    case 'silent':
    case 'lost':
      return [];
    default:
      return [made];
  }
}

async function afterwards(world: World, fate: Fate, id: string): Promise<void> {
  const now = await cardNow(world, id);
  if (fate === 'lost')
    await done(world, 'cards', 'markCardMissing', { ...refOf(now), lostBy: 'MAKER', note: '盘点缺' }, 'id');
  if (fate === 'wrong')
    await done(world, 'cards', 'voidCard', { ...refOf(now), reason: 'OTHER', note: '卡面划伤' }, 'id');
  if (fate === 'remade') await done(world, 'cards', 'remakeCard', refOf(now), 'id');
}

const count = (fates: readonly Fate[], ...some: Fate[]): number => fates.filter(fate => some.includes(fate)).length;

describe.each(engines)('R-55: a batch adds up on %s', engine => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
  });
  afterAll(async () => {
    await world?.close();
  });

  it('whatever a maker answers: each sum is what was written, and it closes only when nothing waits and every odd line is explained', async () => {
    const drawn = fc.record({
      fates: fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 6 }),
      strangers: fc.nat(2),
      again: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ fates, strangers, again }) => {
        const { id, cards, people } = await aSent(world, fates.length);
        const extra = Array.from({ length: strangers }, () => {
          serial += 1;
          return { number: identityNumber(serial, { birth: '19720607' }), name: '多卡人', cardNo: aNumber() };
        });
        const lines = [...fates.flatMap((fate, at) => linesOf(fate, people[at])), ...extra];
        if (lines.length > 0) {
          const file = aReturnFile(lines);
          await returned(world, id, file);
          if (again) await returned(world, id, file);
        }
        for (const [at, fate] of fates.entries()) await afterwards(world, fate, cards[at]);
        const { sums, version } = await batchNow(world, id);
        const waiting = count(fates, 'silent', 'misnamed');
        const doubled = count(fates, 'otherwise');
        expect(sums).toMatchObject({
          cards: fates.length,
          produced: count(fates, 'made', 'twice', 'otherwise'),
          failed: count(fates, 'failed', 'remade'),
          missing: count(fates, 'lost'),
          void: count(fates, 'wrong'),
          waiting,
          extra: strangers,
          findings: strangers + doubled,
        });
        expect(sums.produced + sums.failed + sums.missing + sums.void + sums.waiting).toBe(sums.cards);
        const first = await codeOf(world, 'cards', 'closeBatch', { id, version }, 'id');
        const odd = strangers + doubled > 0;
        expect(first).toBe(waiting > 0 ? 'BATCH_UNSETTLED' : odd ? 'FINDINGS_OPEN' : null);
        if (first === null) return;
        expect(await acknowledged(world, id)).toBe(strangers + doubled);
        for (const [at, fate] of fates.entries())
          if (['silent', 'misnamed'].includes(fate)) await afterwards(world, 'lost', cards[at]);
        const last = await codeOf(world, 'cards', 'closeBatch', refOf(await batchNow(world, id)), 'id');
        expect(last).toBeNull();
      }),
      { numRuns: RUNS[engine], endOnFailure: true },
    );
  }, 240_000);
});

onEachEngine('a line that no row accounts for', world => {
  /** A batch of one card, made, with a stranger in its file. */
  async function aFinding() {
    const { id, cards, people } = await aSent(world(), 1);
    serial += 1;
    const stranger = { number: identityNumber(serial, { birth: '19720607' }), name: '多卡人', cardNo: aNumber() };
    await returned(world(), id, aReturnFile([{ ...people[0], cardNo: aNumber() }, stranger]));
    const [finding] = await findingsOf(world(), id);
    return { id, cardId: cards[0], finding, line: { ...people[0], cardNo: aNumber() } };
  }

  it('T-18: is explained once, by whom and with what is kept, and the batch closes', async () => {
    const { id, finding } = await aFinding();
    const before = await batchNow(world(), id);
    expect(await act(world(), 'cards', 'closeBatch', refOf(before), 'id')).toMatchObject({
      code: 'FINDINGS_OPEN',
      params: { count: 1 },
    });
    const input = { id: finding.id, note: ' 制卡商误投，已退回 ' };
    expect(await codeOf(world(), 'cards', 'acknowledgeReturnLine', { ...input, note: '' }, 'id')).toBe('INVALID_INPUT');
    const { result, ...left } = await written(world(), () =>
      done<{ ok: boolean }>(world(), 'cards', 'acknowledgeReturnLine', input, 'id ok'),
    );
    expect(result.ok).toBe(true);
    expect(left).toMatchObject({ audits: ['batch.acknowledge'], tables: {} });
    const { nodes } = await read<{ nodes: object[] }>(
      world(),
      'supervisor',
      'query ($b: ID!) { returnLines(filter: { batchId: $b, findings: true }) { nodes { finding note acknowledgedAt outcome } } }',
      { b: id },
    );
    expect(nodes).toEqual([
      { finding: true, note: '制卡商误投，已退回', acknowledgedAt: '2026-11-23T04:00:00.000Z', outcome: 'EXTRA' },
    ]);
    expect(await codeOf(world(), 'cards', 'acknowledgeReturnLine', input, 'id')).toBe('NOT_FROM_HERE');
    expect(await codeOf(world(), 'cards', 'closeBatch', refOf(await batchNow(world(), id)), 'id')).toBeNull();
  });

  it('of twenty at once one', async () => {
    const { finding } = await aFinding();
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        codeOf(world(), 'cards', 'acknowledgeReturnLine', { id: finding.id, note: '已核实' }, 'id'),
      ),
    );
    expect(all.filter(code => code === null)).toHaveLength(1);
    expect(new Set(all)).toEqual(new Set([null, 'NOT_FROM_HERE']));
  });

  it('a second card for somebody who has one already is a finding too, in whichever file it comes', async () => {
    const { id, line } = await aFinding();
    await returned(world(), id, aReturnFile([line]));
    expect((await findingsOf(world(), id)).map(({ code }) => code).sort()).toEqual(['NOT_FROM_HERE', null].sort());
  });

  it('is refused out of reach, for a line that is none, and to who may not: NOT_FOUND, FORBIDDEN', async () => {
    const { id, finding } = await aFinding();
    const { nodes } = await read<{ nodes: { id: string }[] }>(
      world(),
      'cards',
      'query ($b: ID!) { returnLines(filter: { batchId: $b, outcome: [PRODUCED] }) { nodes { id } } }',
      { b: id },
    );
    const input = { id: finding.id, note: '已核实' };
    expect(await codeOf(world(), 'clerk', 'acknowledgeReturnLine', input, 'id')).toBe('FORBIDDEN');
    expect(await codeOf(world(), 'supervisor', 'acknowledgeReturnLine', input, 'id')).toBe('FORBIDDEN');
    const ids = [nodes[0].id, 'none'];
    const rows = await done<{ code: string }[]>(
      world(),
      'cards',
      'acknowledgeReturnLines',
      { ids, note: '已核实' },
      'id ok code',
    );
    expect(rows.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    await force(world(), 'UPDATE production_batch SET officeId = ? WHERE id = ?', [world().place.other, id]);
    const { result, ...left } = await written(world(), () =>
      codeOf(world(), 'cards', 'acknowledgeReturnLine', input, 'id'),
    );
    expect(result).toBe('NOT_FOUND');
    expect(left).toEqual(NOTHING);
  });
});
