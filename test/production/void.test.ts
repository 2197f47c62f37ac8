import { WHEREABOUTS, type Whereabouts } from '../../shared/cards';
import { act, codeOf, done, force, rowsOf } from '../support/act';
import { aCaseThatIs, anInsured } from '../support/build';
import { aCardThatIs, cardOf } from '../support/cards';
import { aChip, aNumber, aSentBatch, batchNow, cardNow } from '../support/production';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
const WRONG = { reason: 'MISPRINTED', note: '姓名印错' };
const CARD = 'id version whereabouts ssStatus cardNo voidReason voidNote troubleKind troubleNo';
const FROM: readonly Whereabouts[] = ['PRODUCED', 'IN_CUSTODY', 'IN_TRANSIT', 'WITH_EMPLOYER'];

type Card = { id: string; version: number; whereabouts: string; troubleNo: string | null; cardNo: string | null };
type Row = { id: string; ok: boolean; code: string | null };

const insteadOf = async (world: World, id: string) =>
  (await rowsOf<Record<string, string | null>>(world, 'SELECT * FROM card WHERE insteadOfId = ?', [id]))[0];

/** A card that was produced in a batch of its own. */
async function aMadeCard(world: World, more: Parameters<typeof aSentBatch>[2] = {}) {
  const { batch, cards } = await aSentBatch(world, 1, more);
  const cardNo = aNumber();
  const chipId = aChip();
  const input = { ...refOf(cards[0]), cardNo, chipId };
  const made = await done<Card>(world, 'cards', 'markCardProduced', input, 'id version whereabouts troubleNo cardNo');
  return { batch, card: made, cardNo, chipId };
}

onEachEngine('a wrong card', world => {
  it('T-18, R-55: is void with its number and chip for ever, counts as void in its batch, and another is ordered for the same case', async () => {
    const { batch, card, cardNo, chipId } = await aMadeCard(world());
    const { result, ...left } = await written(world(), () =>
      done<Card>(world(), 'cards', 'voidCard', { ...refOf(card), ...WRONG }, CARD),
    );
    expect(result).toMatchObject({
      whereabouts: 'VOID',
      ssStatus: null,
      cardNo,
      voidReason: 'MISPRINTED',
      voidNote: '姓名印错',
      troubleKind: 'WRONG',
      troubleNo: expect.stringMatching(/^CUOK-419901-\d{6}$/),
    });
    expect(left).toMatchObject({
      changes: ['card order →ORDERED', 'card void PRODUCED→VOID'],
      audits: ['card.order', 'card.void'],
      tables: { card: 1 },
    });
    expect((await batchNow(world(), batch.id)).sums).toMatchObject({ cards: 1, produced: 0, void: 1, waiting: 0 });
    const old = await cardNow(world(), card.id);
    const fresh = await insteadOf(world(), card.id);
    expect(fresh).toMatchObject({
      whereabouts: 'ORDERED',
      cardNo: null,
      batchId: null,
      applicationId: old.applicationId,
      personId: old.personId,
      openKey: `${old.personId}|SOCIAL_SECURITY`,
      troubleKind: 'WRONG',
      troubleNo: result.troubleNo,
    });
    expect(old.openKey).toBeNull();
    const { cards } = await aSentBatch(world(), 2);
    const taken = { ...refOf(cards[0]), cardNo };
    expect(await codeOf(world(), 'cards', 'markCardProduced', taken, 'id')).toBe('CARD_NUMBER_TAKEN');
    expect(await codeOf(world(), 'cards', 'markCardProduced', { ...refOf(cards[1]), cardNo: aNumber(), chipId })).toBe(
      'CHIP_ID_TAKEN',
    );
  });

  it('the person’s way goes on: the new card is made with a new number and collected', async () => {
    const { card } = await aMadeCard(world());
    await done(world(), 'cards', 'voidCard', { ...refOf(card), ...WRONG }, 'id');
    const { id } = await insteadOf(world(), card.id);
    await force(world(), "UPDATE card SET batchId = 'aside' WHERE whereabouts = 'ORDERED' AND id <> ?", [id]);
    const group = { regionCode: '419901', employerId: null, businessType: 'RENEW', expectedCount: 1 };
    const batch = await done(world(), 'cards', 'openBatch', group, 'id version');
    await done(world(), 'cards', 'sendBatch', refOf(batch), 'id');
    const made = { ...refOf(await cardOf(world(), id!)), cardNo: aNumber() };
    const { version } = await done(world(), 'cards', 'markCardProduced', made, 'id version');
    const kept = await done(world(), 'cards', 'receiveCard', { id, version, shelf: 'A-1' }, 'id version');
    const got = await done<Card>(
      world(),
      'cards',
      'collectCard',
      { ...refOf(kept), holderSighted: true },
      'id whereabouts cardNo',
    );
    expect(got.whereabouts).toBe('COLLECTED');
    expect(got.cardNo).not.toBe(card.cardNo);
  });

  it('without another in its place nothing is on its way: the case stays approved, and the person applies anew', async () => {
    const person = await anInsured(world(), { birth: '19900101', category: 'RESIDENT' });
    const { id: applicationId } = await aCaseThatIs(world(), 'APPROVED', { person });
    const [ordered] = await rowsOf<Card>(world(), 'SELECT * FROM card WHERE applicationId = ?', [applicationId]);
    await force(world(), "UPDATE card SET whereabouts = 'IN_PRODUCTION' WHERE id = ?", [ordered.id]);
    const made = await done<Card>(
      world(),
      'cards',
      'markCardProduced',
      { ...refOf(ordered), cardNo: aNumber() },
      'id version',
    );
    const gone = await done<Card>(world(), 'cards', 'voidCard', { ...refOf(made), ...WRONG, reorder: false }, CARD);
    expect(gone).toMatchObject({ whereabouts: 'VOID', troubleNo: null, troubleKind: null });
    expect(await insteadOf(world(), made.id)).toBeUndefined();
    const [held] = await rowsOf<{ n: number }>(
      world(),
      `SELECT (SELECT COUNT(*) FROM card WHERE openKey = ?) + (SELECT COUNT(*) FROM application WHERE openKey = ?) AS n`,
      [`${person.id}|SOCIAL_SECURITY`, `${person.id}|SOCIAL_SECURITY`],
    );
    expect(Number(held.n)).toBe(0);
    const before = await rowsOf<{ status: string }>(world(), 'SELECT status FROM application WHERE id = ?', [
      applicationId,
    ]);
    expect(before).toEqual([{ status: 'APPROVED' }]);
    expect((await aCaseThatIs(world(), 'APPROVED', { person })).id).not.toBe(applicationId);
  });

  it.each(FROM)('goes from %s, out of whatever hand it is in', async whereabouts => {
    const card = await aCardThatIs(world(), whereabouts, { employerId: world().place.unitA });
    const gone = await done<Card>(world(), 'cards', 'voidCard', { ...refOf(card), ...WRONG }, CARD);
    expect(gone.whereabouts).toBe('VOID');
    expect(await cardNow(world(), card.id)).toMatchObject({
      keeperOfficeId: null,
      keeperEmployerId: null,
      shelf: null,
      finStatus: null,
    });
  });

  it.each(
    WHEREABOUTS.filter(one => !FROM.includes(one)),
  )('is refused for a card that is %s: NOT_FROM_HERE', async at => {
    const card = await aCardThatIs(world(), at);
    const { result, ...left } = await written(world(), () =>
      act(world(), 'cards', 'voidCard', { ...refOf(card), ...WRONG }, 'id'),
    );
    expect(result).toMatchObject({ code: 'NOT_FROM_HERE', params: { status: at } });
    expect(left).toEqual(NOTHING);
  });

  it('is refused on an old screen, out of reach, to who may not, and without saying what is wrong', async () => {
    const { card } = await aMadeCard(world());
    const input = { ...refOf(card), ...WRONG };
    expect(await codeOf(world(), 'cards', 'voidCard', { ...input, version: 1 })).toBe('STALE');
    expect(await codeOf(world(), 'cards', 'voidCard', { ...input, note: '' })).toBe('INVALID_INPUT');
    for (const who of ['clerk', 'reviewer', 'supervisor', 'employerA'] as const)
      expect(await codeOf(world(), who, 'voidCard', input)).toBe('FORBIDDEN');
    await force(world(), 'UPDATE card SET officeId = ? WHERE id = ?', [world().place.other, card.id]);
    expect(await codeOf(world(), 'cards', 'voidCard', input)).toBe('NOT_FOUND');
  });

  it('of twenty at once one, and one card in its place', async () => {
    const { card } = await aMadeCard(world());
    const all = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(world(), 'cards', 'voidCard', { ...refOf(card), ...WRONG }, 'id')),
    );
    expect(all.filter(code => code === null)).toHaveLength(1);
    expect(new Set(all)).toEqual(new Set([null, 'STALE']));
    expect(await rowsOf(world(), 'SELECT id FROM card WHERE insteadOfId = ?', [card.id])).toHaveLength(1);
  });

  it('many at once: an outcome for each, one voucher for a unit, one for each person of their own', async () => {
    const { unitA } = world().place;
    const mine = [await aCardThatIs(world(), 'PRODUCED', { employerId: unitA })];
    mine.push(await aCardThatIs(world(), 'IN_CUSTODY', { employerId: unitA }));
    const own = [await aCardThatIs(world(), 'PRODUCED'), await aCardThatIs(world(), 'PRODUCED')];
    const failed = await aCardThatIs(world(), 'FAILED');
    const items = [...mine, ...own, failed].map(refOf);
    const rows = await done<Row[]>(
      world(),
      'cards',
      'voidCards',
      { items, reason: 'CHIP_DEFECT', note: '整批芯片不读' },
      'id ok code',
    );
    expect(rows.map(({ code }) => code)).toEqual([null, null, null, null, 'NOT_FROM_HERE']);
    const numbers = await Promise.all(items.slice(0, 4).map(async ({ id }) => (await cardNow(world(), id)).troubleNo));
    expect(numbers[0]).toBe(numbers[1]);
    expect(new Set(numbers).size).toBe(3);
    expect((await cardNow(world(), failed.id)).troubleNo).toBeNull();
    const [{ n }] = await rowsOf<{ n: number }>(world(), "SELECT MAX(n) AS n FROM serial WHERE name = 'CUOK-419901'");
    expect(Number(String(numbers[3]).slice(-6))).toBeLessThanOrEqual(Number(n));
  });
});
