import { type CardVerb, cardLifecycle, WHEREABOUTS } from '../../shared/cards';
import { act, done, force, rowsOf } from '../support/act';
import { ordered } from '../support/cards';
import { aChip, aNumber, anOpenBatch, aSentBatch, batchNow, cardNow } from '../support/production';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const CARD = 'id version whereabouts ssStatus cardNo chipOnFile bankOnFile bankCardLast4 issuedOn validUntil';
const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
const CHIP = `419901${'0123456789ABCDEF0123456789'}`;
const standing = (world: World, id: string, whereabouts: string) =>
  force(world, 'UPDATE card SET whereabouts = ? WHERE id = ?', [whereabouts, id]);
const elsewhere = (verb: CardVerb) =>
  WHEREABOUTS.filter(one => !(cardLifecycle.steps[verb].from as readonly string[]).includes(one));

onEachEngine('mark produced', world => {
  it('gives the card its number and data as printed, seals its function, and its row in the batch has an outcome', async () => {
    const { batch, cards } = await aSentBatch(world(), 1);
    const input = {
      ...refOf(cards[0]),
      cardNo: ' a10000001 ',
      chipId: CHIP.toLowerCase(),
      bankCode: '102',
      bankCardNo: '6217 0001 0000 0000 010',
      issuedOn: '2036-01-01',
      validUntil: '2020-01-01',
      boxPosition: '箱01-01',
    };
    const { result, ...left } = await written(world(), () => done(world(), 'cards', 'markCardProduced', input, CARD));
    expect(result).toMatchObject({
      whereabouts: 'PRODUCED',
      ssStatus: 'SEALED',
      cardNo: 'A10000001',
      chipOnFile: true,
      bankOnFile: true,
      bankCardLast4: '0010',
      issuedOn: '2036-01-01',
      validUntil: '2020-01-01',
    });
    expect(left).toMatchObject({
      changes: ['card markProduced IN_PRODUCTION→PRODUCED'],
      audits: ['card.markProduced'],
      tables: { card_number: 2 },
    });
    expect((await batchNow(world(), batch.id)).sums).toMatchObject({ cards: 1, produced: 1, waiting: 0 });
    const { bankCardNo, chipId } = await cardNow(world(), cards[0].id);
    expect(chipId).toBe(CHIP);
    expect(bankCardNo).not.toContain('6217');
  });

  it('goes without chip and bank data, which are completed later (待补录)', async () => {
    const { cards } = await aSentBatch(world(), 1);
    const made = await done(
      world(),
      'cards',
      'markCardProduced',
      { ...refOf(cards[0]), cardNo: aNumber() },
      `${CARD} facts { dataComplete }`,
    );
    expect(made).toMatchObject({ chipOnFile: false, bankOnFile: false, facts: { dataComplete: false } });
    const chipId = aChip();
    const input = { ...refOf(made), chipId, bankCode: '102', bankCardNo: '6217000100000000010' };
    const whole = await done(world(), 'cards', 'completeCardData', input, `${CARD} facts { dataComplete }`);
    expect(whole).toMatchObject({ whereabouts: 'PRODUCED', bankCardLast4: '0010', facts: { dataComplete: true } });
    const again = { ...refOf(whole), chipId: aChip() };
    expect((await act(world(), 'cards', 'completeCardData', again)).code).toBe('INVALID_INPUT');
    expect((await cardNow(world(), cards[0].id)).chipId).toBe(chipId);
  });

  it.each([
    ['CARD_NUMBER_FORMAT', { cardNo: 'A1000' }],
    ['CARD_NUMBER_FORMAT', { cardNo: 'A1000000号' }],
    ['CHIP_ID_FORMAT', { chipId: '419901XYZ' }],
    ['CHIP_ID_REGION', { chipId: CHIP.replace('419901', '419902') }],
    ['BANK_CARD_FORMAT', { bankCardNo: '4000123412341234' }],
  ])('refuses what is wrong: %s %j', async (code, wrong) => {
    const { cards } = await aSentBatch(world(), 1);
    const input = { ...refOf(cards[0]), cardNo: aNumber(), ...wrong };
    const { result, ...left } = await written(world(), async () => [
      (await act(world(), 'cards', 'markCardProduced', input)).code,
      (await act<{ code: string }[]>(world(), 'cards', 'markCardsProduced', { items: [input] }, 'id ok code')).row![0]
        .code,
    ]);
    expect(result).toEqual([code, code]);
    expect(left).toEqual(NOTHING);
  });

  it('a bank card number with an unusual check digit is only a warning', async () => {
    const { cards } = await aSentBatch(world(), 1);
    const input = { ...refOf(cards[0]), cardNo: aNumber(), bankCardNo: '6217000100000000011' };
    expect((await act(world(), 'cards', 'markCardProduced', input)).code).toBeNull();
  });

  it('a number belongs to one card of a region: CARD_NUMBER_TAKEN', async () => {
    const { cards } = await aSentBatch(world(), 2);
    const cardNo = aNumber();
    await done(world(), 'cards', 'markCardProduced', { ...refOf(cards[0]), cardNo }, 'id');
    const { result, ...left } = await written(world(), () =>
      act(world(), 'cards', 'markCardProduced', { ...refOf(cards[1]), cardNo }),
    );
    expect(result.code).toBe('CARD_NUMBER_TAKEN');
    expect(left).toEqual(NOTHING);
  });

  it('of twenty at once for one card exactly one', async () => {
    const { cards } = await aSentBatch(world(), 1);
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        act(world(), 'cards', 'markCardProduced', { ...refOf(cards[0]), cardNo: aNumber() }),
      ),
    );
    expect(all.filter(({ code }) => code === null)).toHaveLength(1);
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set([null, 'STALE']));
    expect(await rowsOf(world(), 'SELECT id FROM card_number WHERE cardId = ?', [cards[0].id])).toHaveLength(1);
  });

  it('one number for two cards at once: exactly one of them', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { cards } = await aSentBatch(world(), 2);
      const cardNo = aNumber();
      const both = await Promise.all(
        cards.map(card => act(world(), 'cards', 'markCardProduced', { ...refOf(card), cardNo })),
      );
      expect(both.map(({ code }) => code).sort()).toEqual(['CARD_NUMBER_TAKEN', null].sort());
      const holders = await rowsOf(world(), 'SELECT id FROM card WHERE cardNo = ?', [cardNo]);
      expect(holders).toHaveLength(1);
    }
  });

  it('the same two numbers for the same two cards, crosswise and in bulk: each number once, no deadlock', async () => {
    const { cards } = await aSentBatch(world(), 2);
    const numbers = [aNumber(), aNumber()];
    const items = cards.map((card, at) => ({ ...refOf(card), cardNo: numbers[at] }));
    const crossed = cards.map((card, at) => ({ ...refOf(card), cardNo: numbers[1 - at] })).reverse();
    const both = await Promise.all(
      [items, crossed].map(some =>
        act<{ ok: boolean }[]>(world(), 'cards', 'markCardsProduced', { items: some }, 'ok code'),
      ),
    );
    expect(both.map(({ code }) => code)).toEqual([null, null]);
    expect(both.flatMap(({ row }) => row!).filter(({ ok }) => ok)).toHaveLength(2);
    const held = await rowsOf<{ cardNo: string }>(world(), 'SELECT cardNo FROM card WHERE cardNo IN (?, ?)', numbers);
    expect(new Set(held.map(({ cardNo }) => cardNo)).size).toBe(2);
  });

  it('many: an outcome for each, a refused one undoes no other', async () => {
    const { cards } = await aSentBatch(world(), 5);
    await standing(world(), cards[3].id, 'FAILED');
    await force(world(), 'UPDATE card SET officeId = ? WHERE id = ?', [world().place.other, cards[4].id]);
    const same = aNumber();
    const items = [
      { ...refOf(cards[0]), cardNo: same },
      { ...refOf(cards[1]), cardNo: same },
      { id: cards[2].id, version: 99, cardNo: aNumber() },
      { ...refOf(cards[3]), cardNo: aNumber() },
      { ...refOf(cards[4]), cardNo: aNumber() },
      { id: 'none', version: 1, cardNo: aNumber() },
    ];
    const { result, ...left } = await written(world(), () =>
      act<object[]>(world(), 'cards', 'markCardsProduced', { items }, 'id ok code params'),
    );
    const outcome = (at: number, code: string | null, params: object | null = null) => ({
      id: items[at].id,
      ok: !code,
      code,
      params,
    });
    expect(result.row).toEqual([
      outcome(0, null),
      outcome(1, 'CARD_NUMBER_TAKEN'),
      outcome(2, 'STALE'),
      outcome(3, 'NOT_FROM_HERE', { status: 'FAILED' }),
      outcome(4, 'NOT_FOUND'),
      outcome(5, 'NOT_FOUND'),
    ]);
    expect(left.changes).toEqual(['card markProduced IN_PRODUCTION→PRODUCED']);
    expect(left.tables).toEqual({ card_number: 1 });
  });

  it.each(elsewhere('markProduced'))('is refused for a card that is %s: NOT_FROM_HERE', async whereabouts => {
    const { cards } = await aSentBatch(world(), 1);
    await standing(world(), cards[0].id, whereabouts);
    const { result, ...left } = await written(world(), () =>
      act(world(), 'cards', 'markCardProduced', { ...refOf(cards[0]), cardNo: aNumber() }),
    );
    expect(result).toMatchObject({ code: 'NOT_FROM_HERE', params: { status: whereabouts } });
    expect(left).toEqual(NOTHING);
  });

  it('is refused on an old screen, out of reach, and to who may not: STALE, NOT_FOUND, FORBIDDEN', async () => {
    const { cards } = await aSentBatch(world(), 1);
    const input = { ...refOf(cards[0]), cardNo: aNumber() };
    expect((await act(world(), 'cards', 'markCardProduced', { ...input, version: 1 })).code).toBe('STALE');
    for (const who of ['clerk', 'reviewer', 'supervisor', 'employerA'] as const)
      expect((await act(world(), who, 'markCardProduced', input)).code).toBe('FORBIDDEN');
    await force(world(), 'UPDATE card SET officeId = ? WHERE id = ?', [world().place.other, cards[0].id]);
    expect((await act(world(), 'cards', 'markCardProduced', input)).code).toBe('NOT_FOUND');
  });

  it('leaves nothing behind when the audit entries cannot be written', async () => {
    const { cards } = await aSentBatch(world(), 1);
    const input = { ...refOf(cards[0]), cardNo: aNumber() };
    await force(world(), 'ALTER TABLE audit_entry RENAME TO audit_away');
    const { code } = await act(world(), 'cards', 'markCardProduced', input);
    await force(world(), 'ALTER TABLE audit_away RENAME TO audit_entry');
    expect(code).toBe('INTERNAL');
    expect((await act(world(), 'cards', 'markCardProduced', input, 'id')).code).toBeNull();
  });

  it('a thousand in one request, each with its status change, audit entry and outcome', async () => {
    const { batch } = await anOpenBatch(world(), 1);
    const cards = await ordered(
      world(),
      Array.from({ length: 1000 }, (_, at) => ({ personId: `bulk-${at}` })),
    );
    await force(world(), "UPDATE card SET whereabouts = 'IN_PRODUCTION', batchId = ? WHERE personId LIKE 'bulk-%'", [
      batch.id,
    ]);
    const items = cards.map(card => ({ id: card.id, version: card.version, cardNo: aNumber() }));
    const started = performance.now();
    const { row, code } = await act<{ ok: boolean }[]>(world(), 'cards', 'markCardsProduced', { items }, 'id ok code');
    process.stdout.write(
      `\n1,000 cards marked produced on ${world().engine}: ${Math.round(performance.now() - started)} ms\n`,
    );
    expect(code).toBeNull();
    expect(row!.filter(({ ok }) => ok)).toHaveLength(1000);
    const sql =
      "SELECT COUNT(*) AS n FROM status_change WHERE verb = 'markProduced' AND subjectId IN (SELECT id FROM card WHERE personId LIKE 'bulk-%')";
    const [{ n }] = await rowsOf<{ n: number }>(world(), sql);
    expect(Number(n)).toBe(1000);
  });
});
