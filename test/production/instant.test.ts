import { WHEREABOUTS } from '../../shared/cards';
import { act, codeOf, done, force, read, rowsOf } from '../support/act';
import { aCaseThatIs } from '../support/build';
import { aCardThatIs, anOrdered } from '../support/cards';
import { aChip, aNumber, anOpenBatch, cardNow } from '../support/production';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
const CARD = 'id version whereabouts ssStatus cardNo shelf keeperOfficeId batchId producedAt';

/** The bureau of the card clerk makes cards on the spot, as a county centre does. */
const equipped = (world: World, services: readonly string[]) =>
  force(world, 'UPDATE office SET services = ? WHERE id = ?', [JSON.stringify(services), world.place.bureau]);
const COUNTER = ['APPLY', 'COLLECT', 'ENABLE', 'LOSS', 'RELEASE'];

onEachEngine('a card that is made at once', world => {
  beforeEach(() => equipped(world(), [...COUNTER, 'MAKE']));

  it('R-35: is sent, produced and received on the same day in one act, by three verbs and without a batch', async () => {
    const card = await anOrdered(world());
    const cardNo = aNumber();
    const input = { ...refOf(card), cardNo, chipId: aChip(), bankCardNo: '6217000100000000010', shelf: '即制01' };
    const { result, ...left } = await written(world(), () => done(world(), 'cards', 'makeCardAtOnce', input, CARD));
    expect(result).toMatchObject({
      whereabouts: 'IN_CUSTODY',
      ssStatus: 'SEALED',
      cardNo,
      shelf: '即制01',
      batchId: null,
      keeperOfficeId: world().place.bureau,
      producedAt: '2026-11-23T04:00:00.000Z',
    });
    expect(left).toMatchObject({
      changes: [
        'card markProduced IN_PRODUCTION→PRODUCED',
        'card receive PRODUCED→IN_CUSTODY',
        'card send ORDERED→IN_PRODUCTION',
        'handOver take →TAKEN',
      ],
      audits: ['card.markProduced', 'card.receive', 'card.send', 'handOver.take'],
    });
    const collected = { ...refOf(result), holderSighted: true };
    expect(await done(world(), 'cards', 'collectCard', collected, 'whereabouts')).toMatchObject({
      whereabouts: 'COLLECTED',
    });
  });

  it('R-35: only where cards are made: NOT_DESIGNATED; and only what this office ordered: CARD_ELSEWHERE', async () => {
    const elsewhere = await anOrdered(world(), { officeId: world().place.point });
    const code = () => codeOf(world(), 'cards', 'makeCardAtOnce', { ...refOf(elsewhere), cardNo: aNumber() }, 'id');
    expect(await code()).toBe('CARD_ELSEWHERE');
    await equipped(world(), COUNTER);
    expect(await code()).toBe('NOT_DESIGNATED');
    await equipped(world(), ['APPLY', 'MAKE']);
    const card = await anOrdered(world());
    const { result, ...left } = await written(world(), () =>
      codeOf(world(), 'cards', 'makeCardAtOnce', { ...refOf(card), cardNo: aNumber() }, 'id'),
    );
    expect(result).toBe('NOT_DESIGNATED');
    expect(left).toEqual(NOTHING);
  });

  it('what waits in a batch is made there: CARD_IN_BATCH', async () => {
    const { cards } = await anOpenBatch(world(), 1);
    const input = { ...refOf(await cardNow(world(), cards[0].id)), cardNo: aNumber() };
    expect(await codeOf(world(), 'cards', 'makeCardAtOnce', input, 'id')).toBe('CARD_IN_BATCH');
  });

  it('a number that another card has leaves nothing behind: CARD_NUMBER_TAKEN', async () => {
    const [one, other] = [await anOrdered(world()), await anOrdered(world())];
    const cardNo = aNumber();
    await done(world(), 'cards', 'makeCardAtOnce', { ...refOf(one), cardNo }, 'id');
    const { result, ...left } = await written(world(), () =>
      codeOf(world(), 'cards', 'makeCardAtOnce', { ...refOf(other), cardNo }, 'id'),
    );
    expect(result).toBe('CARD_NUMBER_TAKEN');
    expect(left).toEqual(NOTHING);
    expect(await codeOf(world(), 'cards', 'makeCardAtOnce', { ...refOf(other), cardNo: 'A1' }, 'id')).toBe(
      'CARD_NUMBER_FORMAT',
    );
  });

  it.each(WHEREABOUTS.filter(one => one !== 'ORDERED'))('is refused for a card that is %s', async whereabouts => {
    const card = await aCardThatIs(world(), whereabouts);
    expect(await act(world(), 'cards', 'makeCardAtOnce', { ...refOf(card), cardNo: aNumber() }, 'id')).toMatchObject({
      code: 'NOT_FROM_HERE',
      params: { status: whereabouts },
    });
  });

  it('of twenty at once one; on an old screen STALE; to who may not FORBIDDEN', async () => {
    const card = await anOrdered(world());
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        codeOf(world(), 'cards', 'makeCardAtOnce', { ...refOf(card), cardNo: aNumber() }, 'id'),
      ),
    );
    expect(all.filter(code => code === null)).toHaveLength(1);
    expect(new Set(all)).toEqual(new Set([null, 'STALE']));
    for (const who of ['clerk', 'reviewer', 'supervisor', 'employerA'] as const)
      expect(await codeOf(world(), who, 'makeCardAtOnce', { ...refOf(card), cardNo: aNumber() }, 'id')).toBe(
        'FORBIDDEN',
      );
  });

  it('R-35: cases of a county centre that were not done on the spot are told, those that were are not', async () => {
    const opened = (at: 'APPROVED') => aCaseThatIs(world(), at, { by: 'clerkAtCentre', channel: 'COUNTY_CENTRE' });
    const [late, done_] = [await opened('APPROVED'), await opened('APPROVED')];
    const { centre } = world().place;
    expect(await rowsOf(world(), 'SELECT dueOn FROM application WHERE id = ?', [late.id])).toEqual([
      { dueOn: '2026-11-23' },
    ]);
    await force(world(), 'UPDATE office SET services = ? WHERE id = ?', [JSON.stringify([...COUNTER, 'MAKE']), centre]);
    const [card] = await rowsOf<{ id: string; version: number; officeId: string }>(
      world(),
      'SELECT id, version, officeId FROM card WHERE applicationId = ?',
      [done_.id],
    );
    await force(world(), 'UPDATE card SET officeId = ? WHERE id = ?', [world().place.bureau, card.id]);
    await done(world(), 'cards', 'makeCardAtOnce', { ...refOf(card), cardNo: aNumber() }, 'id');
    const told = async () =>
      read<{ applicationId: string; readyOn: string | null; submittedOn: string }[]>(
        world(),
        'supervisor',
        '{ lateAtCentres(from: "2026-11-01", to: "2026-11-30") { applicationId receiptNo officeId submittedOn dueOn readyOn } }',
      );
    expect(await told()).toEqual([]);
    world().clock.now = new Date('2026-11-24T04:00:00.000Z');
    expect(await told()).toEqual([
      {
        applicationId: late.id,
        receiptNo: expect.any(String),
        officeId: centre,
        submittedOn: '2026-11-23',
        dueOn: '2026-11-23',
        readyOn: null,
      },
    ]);
  });
});
