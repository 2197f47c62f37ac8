import { receiveCards } from '../../server/custody/custody.service';
import { cancelCard } from '../../server/losses/loss.service';
import { act, codeOf, done, force, onDay, read, rowsOf } from '../support/act';
import { aCardThatIs, anOrdered, cardOf, ordered } from '../support/cards';
import type { CastName } from '../support/cast';
import { decreed } from '../support/custodyPolicy';
import { aTransfer, dispatch, inCustody, ref } from '../support/handOvers';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const ROWS = 'id ok code params';
type Shelf = { shelf: string; cards: number; uncollected: number; endingSoon: number; oldestSince: string };
type Outcome = { id: string; ok: boolean; code: string | null };

const shelves = (world: World, officeId: string, who: CastName = 'cards') =>
  read<Shelf[]>(
    world,
    who,
    'query ($of: ID!) { shelves(officeId: $of) { shelf cards oldestSince uncollected endingSoon } }',
    { of: officeId },
  );
const ages = async (world: World, officeId: string, who: CastName = 'cards') =>
  (
    await read<{ cards: number }[]>(
      world,
      who,
      'query ($of: ID!) { custodyAges(officeId: $of) { fromDays toDays cards } }',
      {
        of: officeId,
      },
    )
  ).map(({ cards }) => cards);
const found = async (world: World, filter: object) =>
  (
    await read<{ nodes: { id: string }[] }>(
      world,
      'cards',
      'query ($f: CardFilter) { cards(filter: $f) { nodes { id } } }',
      { f: filter },
    )
  ).nodes.map(({ id }) => id);
const cancelled = async (world: World, whereabouts: 'IN_CUSTODY' | 'COLLECTED') => {
  const card = await aCardThatIs(world, whereabouts);
  return world.inside('cards', work => cancelCard(work, card, { reason: 'OTHER', note: '测试注销' }));
};

onEachEngine('shelves', world => {
  it('R-38: a shelf says how much lies on it, since when, what is uncollected and whose custody ends soon', async () => {
    const { bureau } = world().place;
    await decreed(world(), { collectByDays: 30, custodyLimitDays: 60 });
    const old = await aCardThatIs(world(), 'IN_CUSTODY');
    onDay(world(), '2026-12-23');
    expect(await shelves(world(), bureau)).toEqual([
      { shelf: 'A-1', cards: 1, oldestSince: '2026-11-23T04:00:00.000Z', uncollected: 0, endingSoon: 1 },
    ]);
    onDay(world(), '2026-12-24');
    const fresh = await aCardThatIs(world(), 'IN_CUSTODY');
    expect(await shelves(world(), bureau)).toEqual([
      { shelf: 'A-1', cards: 2, oldestSince: '2026-11-23T04:00:00.000Z', uncollected: 1, endingSoon: 1 },
    ]);
    expect(await ages(world(), bureau)).toEqual([1, 1, 0, 0, 0]);
    expect(await found(world(), { keeperOfficeId: [bureau], keptBefore: '2026-11-24' })).toEqual([old.id]);
    await done(world(), 'cards', 'reshelveCards', { items: [ref(fresh)], shelf: ' B-2 ' }, ROWS);
    expect((await shelves(world(), bureau)).map(({ shelf, cards }) => [shelf, cards])).toEqual([
      ['A-1', 1],
      ['B-2', 1],
    ]);
    expect(await found(world(), { keeperOfficeId: [bureau], shelf: 'B-2' })).toEqual([fresh.id]);
    await decreed(world(), {});
    onDay(world(), '2027-11-24');
    expect(await ages(world(), bureau)).toEqual([0, 0, 0, 1, 1]);
  });

  it('shows nothing of an office beyond reach: no shelf, no age', async () => {
    const { bureau, other } = world().place;
    expect(await shelves(world(), bureau, 'cardsAtPoint')).toEqual([]);
    expect(await ages(world(), bureau, 'cardsAtPoint')).toEqual([0, 0, 0, 0, 0]);
    expect(await shelves(world(), other)).toEqual([]);
    expect((await world().as('cards', '{ shelves(officeId: "none") { shelf } }')).errors[0].code).toBe('NOT_FOUND');
    expect((await world().as('clerk', `{ shelves(officeId: "${bureau}") { shelf } }`)).errors[0].code).toBe(
      'FORBIDDEN',
    );
  });

  it('a move to another shelf leaves a line and keeps the day; what lies elsewhere is not moved: CARD_ELSEWHERE, NOT_FROM_HERE', async () => {
    const [card, away] = await inCustody(world(), 2);
    const collected = await aCardThatIs(world(), 'COLLECTED');
    await force(world(), 'UPDATE card SET keeperOfficeId = ? WHERE id = ?', [world().place.point, away.id]);
    const items = [ref(card), ref(away), ref(collected), { id: card.id.replace(/.$/, 'x'), version: 1 }];
    const { result, tables, changes } = await written(world(), () =>
      done<Outcome[]>(world(), 'cards', 'reshelveCards', { items, shelf: 'C-7' }, ROWS),
    );
    expect(result.map(({ code }) => code)).toEqual([null, 'CARD_ELSEWHERE', 'NOT_FROM_HERE', 'NOT_FOUND']);
    expect(tables).toEqual({ custody_entry: 1 });
    expect(changes).toEqual(['card reshelve IN_CUSTODY→IN_CUSTODY']);
    expect(await cardOf(world(), card.id)).toMatchObject({
      shelf: 'C-7',
      keptSince: card.keptSince,
      readyOn: card.readyOn,
    });
    expect(await codeOf(world(), 'clerk', 'reshelveCards', { items, shelf: 'C-7' }, ROWS)).toBe('FORBIDDEN');
  });

  it('a missing card is found again only before it is made anew, and only if it was ever made: NOT_FROM_HERE, CARD_DATA_MISSING', async () => {
    const missing = await aCardThatIs(world(), 'MISSING');
    const never = await aCardThatIs(world(), 'IN_PRODUCTION');
    await done(world(), 'cards', 'markCardMissing', { ...ref(never), lostBy: 'MAKER', note: '制卡商称未见' });
    const recover = async (id: string) =>
      codeOf(world(), 'cards', 'recoverCard', { ...ref(await cardOf(world(), id)), shelf: 'A-1' });
    expect(await recover(never.id)).toBe('CARD_DATA_MISSING');
    const { changes, tables } = await written(world(), () => recover(missing.id));
    expect([changes, tables]).toEqual([['card recover MISSING→IN_CUSTODY'], { custody_entry: 1 }]);
    expect(await recover(missing.id)).toBe('NOT_FROM_HERE');
    const other = await aCardThatIs(world(), 'MISSING');
    await world().inside('cards', work => cancelCard(work, other, { reason: 'OTHER', note: '测试注销' }));
    expect(await recover(other.id)).toBe('CARD_CANCELLED');
  });

  it('cancelled cards are destroyed, counted: CARD_IN_USE for any other, COUNT_CHANGED, CARD_ELSEWHERE', async () => {
    const [here, handedIn] = [await cancelled(world(), 'IN_CUSTODY'), await cancelled(world(), 'COLLECTED')];
    const away = await cancelled(world(), 'IN_CUSTODY');
    await force(world(), 'UPDATE card SET keeperOfficeId = ? WHERE id = ?', [world().place.point, away.id]);
    const good = await aCardThatIs(world(), 'IN_CUSTODY');
    const items = [here, handedIn, away, good].map(ref);
    const destroy = (expectedCount: number) =>
      act<Outcome[]>(world(), 'cards', 'destroyCards', { items, expectedCount, note: '两人监销' }, ROWS);
    const { result, ...left } = await written(world(), () => destroy(3));
    expect([result.code, left]).toEqual(['COUNT_CHANGED', NOTHING]);
    const { row } = await destroy(4);
    expect(row!.map(({ code }) => code)).toEqual([null, null, 'CARD_ELSEWHERE', 'CARD_IN_USE']);
    for (const { id } of [here, handedIn])
      expect(await cardOf(world(), id)).toMatchObject({
        whereabouts: 'DESTROYED',
        keeperOfficeId: null,
        shelf: null,
        destroyNote: '两人监销',
      });
  });

  it('what is too long on its way shows as overdue the day after the policy gives', async () => {
    await decreed(world(), { transitDays: 3 });
    const { handOver } = await aTransfer(world(), 1);
    await decreed(world(), {});
    const overdue = async () =>
      (
        await read<{ nodes: { id: string }[] }>(
          world(),
          'cards',
          '{ handOvers(filter: { overdue: true }) { nodes { id } } }',
        )
      ).nodes;
    onDay(world(), '2026-11-26');
    expect(await overdue()).toEqual([]);
    onDay(world(), '2026-11-27');
    expect(await overdue()).toEqual([{ id: handOver.id }]);
  });

  it('a thousand cards are received, moved and sent in one request each, an outcome per row', async () => {
    const { personId } = await anOrdered(world());
    const many = await ordered(
      world(),
      Array.from({ length: 1000 }, (_, at) => ({ personId: `${personId.slice(0, 30)}-${at}` })),
    );
    await force(
      world(),
      "UPDATE card SET whereabouts = 'PRODUCED', ssStatus = 'SEALED', cardNo = CONCAT('K', 10000000) WHERE whereabouts = 'ORDERED' AND personId LIKE ?",
      [`${personId.slice(0, 30)}-%`],
    );
    const counted = { shelf: 'K-1', expectedCount: 1000 };
    const received = await world().inside('cards', work => receiveCards(work, many.map(ref), counted));
    expect(received.filter(({ ok }) => ok)).toHaveLength(1000);
    const now = async () => {
      const rows = await rowsOf<{ id: string; version: number }>(
        world(),
        "SELECT id, version FROM card WHERE shelf = 'K-1' ORDER BY id",
      );
      return rows.map(ref);
    };
    const moved = await done<Outcome[]>(world(), 'cards', 'reshelveCards', { items: await now(), shelf: 'K-1' }, ROWS);
    expect(moved.filter(({ ok }) => ok)).toHaveLength(1000);
    const items = await now();
    items[7] = { ...items[7], version: 99 };
    const { row } = await dispatch(world(), [], { items, givenCount: 1000 });
    expect(row!.rows.filter(({ ok }) => !ok).map(({ id, code }) => [id, code])).toEqual([[items[7].id, 'STALE']]);
    const [{ n }] = await rowsOf<{ n: number }>(
      world(),
      'SELECT COUNT(*) AS n FROM hand_over_item WHERE handOverId = ?',
      [row!.handOverId],
    );
    expect(Number(n)).toBe(999);
  }, 60_000);
});
