import { act, codeOf, done, force, rowsOf } from '../support/act';
import { aCardThatIs, anIssue, cardOf } from '../support/cards';
import { decreed } from '../support/custodyPolicy';
import {
  aDifference,
  aTransfer,
  confirm,
  dispatch,
  HAND_OVER,
  handOverOf,
  inCustody,
  receiveAtPoint,
  ref,
  type Shown,
} from '../support/handOvers';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const ROWS = 'id ok code params';
type Told = { kind: string; officeId: string | null; role: string | null; employerId: string | null };
const told = (world: World, kind: string) =>
  rowsOf<Told>(world, 'SELECT kind, officeId, role, employerId FROM notice WHERE kind = ? ORDER BY id', [kind]);
const forget = (world: World) => force(world, 'DELETE FROM notice');
const outcomes = ({ items }: Shown) => items.map(({ outcome }) => outcome);

onEachEngine('hand-overs between offices', world => {
  it('cards go on their way with a number, a list and a day to arrive by; who takes them is told', async () => {
    await forget(world());
    const [first, second] = await inCustody(world(), 2);
    const { result, changes, audits } = await written(world(), () => dispatch(world(), [first, second]));
    const { handOverId, no, rows } = result.row!;
    expect(no).toMatch(/^H419901-20261123-\d{3}$/);
    expect(rows.every(({ ok }) => ok)).toBe(true);
    expect(changes).toEqual([...Array(2).fill('card dispatch IN_CUSTODY→IN_TRANSIT'), 'handOver give →GIVEN']);
    expect(audits).toEqual(['card.dispatch', 'card.dispatch', 'handOver.give']);
    const { bureau, point } = world().place;
    expect(await handOverOf(world(), handOverId!)).toMatchObject({
      kind: 'TRANSFER',
      status: 'GIVEN',
      givenCount: 2,
      takenCount: null,
      listed: 2,
      unsettled: 2,
      dueOn: '2026-11-30',
    });
    for (const { id } of [first, second])
      expect(await cardOf(world(), id)).toMatchObject({
        whereabouts: 'IN_TRANSIT',
        keeperOfficeId: point,
        shelf: null,
        handOverId,
        readyOn: '2026-11-23',
      });
    expect(await told(world(), 'HAND_OVER_GIVEN')).toEqual([
      { kind: 'HAND_OVER_GIVEN', officeId: point, role: 'card_clerk', employerId: null },
    ]);
    expect(first.keeperOfficeId).toBe(bureau);
  });

  it('what is not counted, goes nowhere, or to an office that keeps no cards is not sent: COUNT_CHANGED, SAME_OFFICE, NOT_DESIGNATED', async () => {
    const cards = await inCustody(world(), 1);
    const { bureau, point } = world().place;
    const { result, ...left } = await written(world(), async () => [
      (await dispatch(world(), cards, { givenCount: 2 })).code,
      (await dispatch(world(), [cards[0], cards[0]])).code,
      (await dispatch(world(), cards, { toOfficeId: bureau })).code,
      (await dispatch(world(), cards, { toOfficeId: 'none' })).code,
    ]);
    expect(result).toEqual(['COUNT_CHANGED', 'COUNT_CHANGED', 'SAME_OFFICE', 'NOT_FOUND']);
    expect(left).toEqual(NOTHING);
    await force(world(), "UPDATE office SET designatedTo = '2026-11-22' WHERE id = ?", [point]);
    expect((await dispatch(world(), cards)).code).toBe('NOT_DESIGNATED');
    await force(world(), 'UPDATE office SET designatedTo = NULL WHERE id = ?', [point]);
    await decreed(world(), { custodians: ['BANK'] });
    expect((await dispatch(world(), cards)).code).toBe('NOT_DESIGNATED');
    await decreed(world(), {});
  });

  it('an outcome per row: the list has those that went', async () => {
    const [good, stale] = await inCustody(world(), 2);
    const collected = await aCardThatIs(world(), 'COLLECTED');
    const away = await aCardThatIs(world(), 'IN_CUSTODY');
    await force(world(), 'UPDATE card SET keeperOfficeId = ? WHERE id = ?', [world().place.centre, away.id]);
    const { row } = await dispatch(world(), [good, { ...stale, version: 9 }, collected, away]);
    expect(row!.rows.map(({ code }) => code)).toEqual([null, 'STALE', 'NOT_FROM_HERE', 'CARD_ELSEWHERE']);
    const { items, givenCount } = await handOverOf(world(), row!.handOverId!);
    expect([givenCount, items.map(({ cardId }) => cardId)]).toEqual([1, [good.id]]);
    const none = await dispatch(world(), [collected]);
    expect(none.row).toMatchObject({ handOverId: null, no: null });
  });

  it('both counts agree: the cards lie at the other office, on its shelf, and the hand-over is done', async () => {
    const { handOver, cards } = await aTransfer(world());
    const { result, changes, tables } = await written(world(), () => confirm(world(), handOver, cards));
    expect(result.row).toMatchObject({ status: 'TAKEN', takenCount: 2, unsettled: 0 });
    expect(outcomes(result.row!)).toEqual(['ARRIVED', 'ARRIVED']);
    expect(changes).toEqual([...Array(2).fill('card receive IN_TRANSIT→IN_CUSTODY'), 'handOver confirm GIVEN→TAKEN']);
    expect(tables).toEqual({ custody_entry: 2 });
    const { point } = world().place;
    for (const { id } of cards)
      expect(await cardOf(world(), id)).toMatchObject({
        keeperOfficeId: point,
        shelf: 'P-01',
        handOverId: handOver.id,
      });
  });

  it('one did not arrive: it stays on its way, both sides and the supervisor are told, and the case is open', async () => {
    const { handOver, cards } = await aTransfer(world());
    await forget(world());
    const { row } = await confirm(world(), handOver, cards.slice(1));
    expect(row).toMatchObject({ status: 'DIFFERENT', givenCount: 2, takenCount: 1, unsettled: 1 });
    expect(row!.items.map(({ cardId, outcome }) => [cardId, outcome])).toEqual([
      [cards[0].id, null],
      [cards[1].id, 'ARRIVED'],
    ]);
    expect((await cardOf(world(), cards[0].id)).whereabouts).toBe('IN_TRANSIT');
    const { bureau, point } = world().place;
    expect((await told(world(), 'HAND_OVER_DIFFERENT')).map(({ officeId, role }) => [officeId, role])).toEqual([
      [bureau, 'card_clerk'],
      [point, 'card_clerk'],
      [bureau, 'supervisor'],
    ]);
  });

  it('found later it comes in, and the case is settled: ROWS_UNSETTLED until then', async () => {
    const { handOver, cards } = await aDifference(world());
    const settle = (given: { id: string; version: number }) =>
      act<Shown>(world(), 'cards', 'settleHandOver', { ...ref(given), note: '在车厢夹缝找到' }, HAND_OVER);
    expect(await settle(handOver)).toMatchObject({ code: 'ROWS_UNSETTLED', params: { count: 1 } });
    await receiveAtPoint(world(), cards[0]);
    const { row } = await settle(handOver);
    expect(row).toMatchObject({ status: 'SETTLED', settleNote: '在车厢夹缝找到' });
    expect(outcomes(row!)).toEqual(['LATE', 'ARRIVED']);
    expect((await settle(row!)).code).toBe('NOT_FROM_HERE');
  });

  it('not found it is missing; found after all before it is made anew it lies at the office again', async () => {
    const { handOver, cards } = await aDifference(world());
    const [lost] = cards;
    await done(world(), 'cards', 'markCardMissing', { ...ref(lost), lostBy: 'TRANSIT', note: '途中丢失' });
    const settled = await done<Shown>(
      world(),
      'cards',
      'settleHandOver',
      { ...ref(handOver), note: '已报失' },
      HAND_OVER,
    );
    expect(outcomes(settled)).toEqual(['MISSING', 'ARRIVED']);
    const missing = await cardOf(world(), lost.id);
    expect(missing).toMatchObject({ whereabouts: 'MISSING', keeperOfficeId: null, handOverId: null });
    await done(world(), 'cards', 'recoverCard', { ...ref(missing), shelf: 'A-9' });
    expect(await cardOf(world(), lost.id)).toMatchObject({
      whereabouts: 'IN_CUSTODY',
      shelf: 'A-9',
      keeperOfficeId: world().place.bureau,
      missingSince: null,
      lostBy: null,
      readyOn: '2026-11-23',
    });
  });

  it('what came beside the list is kept with its number, received where it may be, and looked at before the case is settled', async () => {
    const { handOver, cards } = await aTransfer(world());
    const [left] = await inCustody(world(), 1);
    const issued = await aCardThatIs(world(), 'PRODUCED');
    await force(world(), 'UPDATE card SET officeId = ? WHERE id = ?', [world().place.point, issued.id]);
    const unlisted = [left.cardNo, ` ${issued.cardNo!.toLowerCase()}`, 'X99999999'];
    const { row } = await confirm(world(), handOver, cards, { unlisted, takenCount: 5 });
    expect(row).toMatchObject({ status: 'DIFFERENT', listed: 2, unsettled: 3 });
    const extra = row!.items.filter(({ outcome }) => outcome === 'EXTRA');
    expect(extra.map(({ cardId, cardNo }) => [cardId, cardNo])).toEqual([
      [null, left.cardNo],
      [issued.id, issued.cardNo],
      [null, 'X99999999'],
    ]);
    expect((await cardOf(world(), left.id)).whereabouts).toBe('IN_CUSTODY');
    expect(await cardOf(world(), issued.id)).toMatchObject({
      whereabouts: 'IN_CUSTODY',
      keeperOfficeId: world().place.point,
    });
    const seen = await done<Shown>(
      world(),
      'cards',
      'acknowledgeHandOverItems',
      { ...ref(row!), itemIds: extra.map(({ id }) => id) },
      HAND_OVER,
    );
    expect(seen).toMatchObject({ status: 'DIFFERENT', unsettled: 0, version: row!.version + 1 });
    await done(world(), 'cards', 'settleHandOver', { ...ref(seen), note: '多出的已退回' });
  });

  it('a card that has not come in is not settled by looking at it: ROWS_UNSETTLED, and nothing is written', async () => {
    const { handOver } = await aDifference(world());
    const { result, ...left } = await written(world(), () =>
      act(world(), 'cards', 'acknowledgeHandOverItems', {
        ...ref(handOver),
        itemIds: handOver.items.map(({ id }) => id),
      }),
    );
    expect(result).toMatchObject({ code: 'ROWS_UNSETTLED', params: { count: 2 } });
    expect(left).toEqual(NOTHING);
  });

  it('the number of a listed card says that it is there; the count is made by hand: COUNT_CHANGED; cards of other lists: NOT_FOUND', async () => {
    const { handOver, cards } = await aTransfer(world());
    const [other] = await inCustody(world(), 1);
    const { result, ...left } = await written(world(), async () => [
      (await confirm(world(), handOver, cards, { takenCount: 3 })).code,
      (await confirm(world(), handOver, [cards[0], cards[0]])).code,
      (await confirm(world(), handOver, [cards[0], other])).code,
      (await confirm(world(), handOver, cards, { shelf: null })).code,
    ]);
    expect(result).toEqual(['COUNT_CHANGED', 'COUNT_CHANGED', 'NOT_FOUND', 'INVALID_INPUT']);
    expect(left).toEqual(NOTHING);
    const { row } = await confirm(world(), handOver, [cards[0]], { unlisted: [cards[1].cardNo], takenCount: 2 });
    expect(row!.status).toBe('TAKEN');
  });

  it('what is on its way comes in by its hand-over first: HAND_OVER_OPEN, and goes nowhere else meanwhile', async () => {
    const { cards } = await aTransfer(world(), 1);
    const [card] = cards;
    const receive = { ...ref(card), shelf: 'P-01' };
    expect(await codeOf(world(), 'cardsAtPoint', 'receiveCard', receive)).toBe('HAND_OVER_OPEN');
    expect(await codeOf(world(), 'cards', 'receiveCard', receive)).toBe('CARD_ELSEWHERE');
    expect((await dispatch(world(), cards)).row!.rows[0].code).toBe('NOT_FROM_HERE');
    expect(await codeOf(world(), 'cards', 'collectCard', { ...ref(card), holderSighted: true })).toBe('NOT_FROM_HERE');
  });

  it('the giver takes it back before the other office has counted, and only then', async () => {
    const { handOver, cards } = await aTransfer(world());
    const { result, changes } = await written(world(), () =>
      done<Shown>(world(), 'cards', 'takeBackHandOver', { ...ref(handOver), shelf: 'A-3' }, HAND_OVER),
    );
    expect(result).toMatchObject({ status: 'TAKEN_BACK', unsettled: 0 });
    expect(changes).toEqual([
      ...Array(2).fill('card takeBack IN_TRANSIT→IN_CUSTODY'),
      'handOver takeBack GIVEN→TAKEN_BACK',
    ]);
    for (const { id } of cards)
      expect(await cardOf(world(), id)).toMatchObject({ keeperOfficeId: world().place.bureau, shelf: 'A-3' });
    expect((await confirm(world(), result, cards)).code).toBe('NOT_FROM_HERE');
    const { handOver: counted } = await aDifference(world());
    expect(await codeOf(world(), 'cards', 'takeBackHandOver', { ...ref(counted), shelf: 'A' })).toBe('NOT_FROM_HERE');
  });

  it('an office that did not order a card takes back what it sent on', async () => {
    const { handOver, cards } = await aTransfer(world(), 1);
    await confirm(world(), handOver, cards);
    const card = await cardOf(world(), cards[0].id);
    const { centre } = world().place;
    const input = { items: [ref(card)], toOfficeId: centre, givenCount: 1 };
    const sent = await done<{ handOverId: string }>(world(), 'cardsAtPoint', 'dispatchCards', input, 'handOverId');
    const given = await handOverOf(world(), sent.handOverId, 'cardsAtPoint');
    await done(world(), 'cardsAtPoint', 'takeBackHandOver', { ...ref(given), shelf: 'P-01' });
    expect((await cardOf(world(), card.id)).keeperOfficeId).toBe(world().place.point);
  });

  it('each side does its own part: FORBIDDEN for the other, NOT_FOUND for strangers, STALE on an old screen', async () => {
    const { handOver, cards } = await aTransfer(world());
    const { result, ...left } = await written(world(), async () => [
      (await confirm(world(), handOver, cards, {}, 'cards')).code,
      await codeOf(world(), 'cardsAtPoint', 'takeBackHandOver', { ...ref(handOver), shelf: 'P' }),
      (await confirm(world(), handOver, cards, {}, 'employerA')).code,
      (await confirm(world(), handOver, cards, {}, 'clerkAtPoint')).code,
      (await confirm(world(), { ...handOver, version: 9 }, cards)).code,
      await codeOf(world(), 'cardsAtPoint', 'settleHandOver', { ...ref(handOver), note: '无事' }),
    ]);
    expect(result).toEqual(['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND', 'FORBIDDEN', 'STALE', 'NOT_FROM_HERE']);
    expect(left).toEqual(NOTHING);
  });

  it('void on the way needs nobody to look for it', async () => {
    const { handOver, cards } = await aTransfer(world());
    await force(world(), "UPDATE card SET whereabouts = 'VOID', keeperOfficeId = NULL WHERE id = ?", [cards[0].id]);
    const { row } = await confirm(world(), handOver, cards.slice(1));
    expect(row).toMatchObject({ status: 'DIFFERENT', unsettled: 0 });
    expect(outcomes(row!)).toEqual(['VOID', 'ARRIVED']);
    await done(world(), 'cards', 'settleHandOver', { ...ref(row!), note: '途中作废' });
  });

  it('twenty that confirm at once: one does', async () => {
    const { handOver, cards } = await aTransfer(world());
    const codes = await Promise.all(
      Array.from({ length: 20 }, async () => (await confirm(world(), handOver, cards)).code),
    );
    expect(codes.filter(code => code === null)).toHaveLength(1);
    expect(codes.every(code => code === null || code === 'STALE')).toBe(true);
  });

  it('the same key twice is one dispatch and one count', async () => {
    const cards = await inCustody(world(), 1);
    const key = { idempotencyKey: `dispatch-${cards[0].id}` };
    const first = await dispatch(world(), cards, key);
    const again = await dispatch(world(), cards, key);
    expect(again).toMatchObject({ replayed: true, row: first.row });
    const handOver = await handOverOf(world(), first.row!.handOverId!);
    const count = { idempotencyKey: `confirm-${cards[0].id}` };
    expect((await confirm(world(), handOver, cards, count)).row!.status).toBe('TAKEN');
    expect(await confirm(world(), handOver, cards, count)).toMatchObject({ replayed: true, row: { status: 'TAKEN' } });
  });

  it('sent on and collected at once: one of the two has the card', async () => {
    const [card] = await inCustody(world(), 1);
    const [sent, collected] = await Promise.all([
      dispatch(world(), [card]),
      act(world(), 'clerk', 'collectCard', { ...ref(card), holderSighted: true }),
    ]);
    const [{ ok }] = sent.row!.rows;
    expect([ok, collected.code === null].filter(Boolean)).toHaveLength(1);
    expect((await cardOf(world(), card.id)).whereabouts).toBe(ok ? 'IN_TRANSIT' : 'COLLECTED');
  });

  it('taken back and confirmed at once: one of the two', async () => {
    const { handOver, cards } = await aTransfer(world());
    const [back, taken] = await Promise.all([
      act(world(), 'cards', 'takeBackHandOver', { ...ref(handOver), shelf: 'A-3' }),
      confirm(world(), handOver, cards),
    ]);
    expect([back.code, taken.code].sort()).toEqual(['STALE', null].sort());
    const keepers = new Set(await Promise.all(cards.map(async ({ id }) => (await cardOf(world(), id)).keeperOfficeId)));
    expect(keepers).toEqual(new Set([back.code === null ? world().place.bureau : world().place.point]));
  });
});

onEachEngine('hand-overs with makers and units', world => {
  it('R-25: what comes from the maker is a hand-over; another number than its delivery note says is a difference', async () => {
    const cards = [await aCardThatIs(world(), 'PRODUCED'), await aCardThatIs(world(), 'PRODUCED')];
    const receive = (card: (typeof cards)[0], more: object) =>
      done(world(), 'cards', 'receiveCards', { items: [ref(card)], shelf: 'A-1', expectedCount: 1, ...more }, ROWS);
    const byCard = async (id: string) => handOverOf(world(), (await cardOf(world(), id)).handOverId!);
    await receive(cards[0], {});
    expect(await byCard(cards[0].id)).toMatchObject({
      kind: 'DELIVERY',
      status: 'TAKEN',
      givenCount: null,
      takenCount: 1,
    });
    await receive(cards[1], { declaredCount: 3 });
    const differs = await byCard(cards[1].id);
    expect(differs).toMatchObject({ status: 'DIFFERENT', givenCount: 3, takenCount: 1, unsettled: 0 });
    await done(world(), 'cards', 'settleHandOver', { ...ref(differs), note: '制卡商补送两张' });
  });

  it('a declared number is of one giver: INVALID_INPUT when cards of two come together', async () => {
    const made = await aCardThatIs(world(), 'PRODUCED');
    const back = await aCardThatIs(world(), 'WITH_EMPLOYER');
    const input = { items: [ref(made), ref(back)], shelf: 'A-1', expectedCount: 2 };
    const { result, ...left } = await written(world(), () =>
      codeOf(world(), 'cards', 'receiveCards', { ...input, declaredCount: 2 }, ROWS),
    );
    expect(result).toBe('INVALID_INPUT');
    expect(left).toEqual(NOTHING);
    await done(world(), 'cards', 'receiveCards', input, ROWS);
    const kinds = await Promise.all(
      [made, back].map(async ({ id }) => (await handOverOf(world(), (await cardOf(world(), id)).handOverId!)).kind),
    );
    expect(kinds).toEqual(['DELIVERY', 'RETURN']);
  });

  it('R-42: a unit is told, counts its cards itself, and a difference opens the case at the office', async () => {
    const { unitA, unitB, bureau } = world().place;
    const cards = await inCustody(world(), 2, { employerId: unitA });
    await forget(world());
    const items = cards.map(ref);
    const issue = (more: object) =>
      act(world(), 'cards', 'issueCardsToEmployer', { items, ...anIssue(cards[0]), ...more }, ROWS);
    expect((await issue({ givenCount: 3 })).code).toBe('COUNT_CHANGED');
    expect((await issue({ givenCount: 2 })).code).toBeNull();
    expect((await told(world(), 'HAND_OVER_GIVEN')).map(({ employerId }) => employerId)).toEqual([unitA]);
    const { handOverId } = await cardOf(world(), cards[0].id);
    const given = await handOverOf(world(), handOverId!, 'employerA');
    expect(given).toMatchObject({ kind: 'ISSUE', status: 'GIVEN', givenCount: 2, listed: 2 });
    const count = { shelf: null };
    expect((await confirm(world(), given, cards, count, 'employerB')).code).toBe('NOT_FOUND');
    expect((await confirm(world(), given, cards, count, 'cards')).code).toBe('FORBIDDEN');
    const { row } = await confirm(world(), given, cards.slice(0, 1), count, 'employerA');
    expect(row).toMatchObject({ status: 'DIFFERENT', takenCount: 1, unsettled: 1 });
    expect((await told(world(), 'HAND_OVER_DIFFERENT')).map(({ officeId, role }) => [officeId, role])).toEqual([
      [bureau, 'card_clerk'],
      [bureau, 'supervisor'],
    ]);
    const open = row!.items.filter(({ settledAt }) => settledAt === null).map(({ id }) => id);
    expect(await codeOf(world(), 'employerA', 'acknowledgeHandOverItems', { ...ref(row!), itemIds: open })).toBe(
      'FORBIDDEN',
    );
    const found = { ...ref(row!), itemIds: open };
    const seen = await done<Shown>(world(), 'cards', 'acknowledgeHandOverItems', found, HAND_OVER);
    expect(outcomes(seen).sort()).toEqual(['ARRIVED', 'LATE']);
    expect(unitB).not.toBe(unitA);
  });

  it('a unit that says all are there has them; what went back before its count is no difference', async () => {
    const cards = await inCustody(world(), 2, { employerId: world().place.unitA });
    await done(world(), 'cards', 'issueCardsToEmployer', { items: cards.map(ref), ...anIssue(cards[0]) }, ROWS);
    const given = await handOverOf(world(), (await cardOf(world(), cards[0].id)).handOverId!);
    expect(given.givenCount).toBeNull();
    await done(world(), 'cards', 'receiveCard', { ...ref(await cardOf(world(), cards[0].id)), shelf: 'A-1' });
    const { row } = await confirm(world(), given, cards.slice(1), { shelf: null }, 'employerA');
    expect(row!.status).toBe('TAKEN');
    expect(outcomes(row!).sort()).toEqual(['ARRIVED', 'BACK']);
    const back = await handOverOf(world(), (await cardOf(world(), cards[0].id)).handOverId!);
    expect(back).toMatchObject({ kind: 'RETURN', status: 'TAKEN', takenCount: 1 });
  });

  it('a single card is a hand-over too, and what a unit gets it cannot be made to give back by the office', async () => {
    const card = await aCardThatIs(world(), 'WITH_EMPLOYER');
    const given = await handOverOf(world(), card.handOverId!);
    expect(given).toMatchObject({ kind: 'ISSUE', status: 'GIVEN', listed: 1 });
    expect(await codeOf(world(), 'cards', 'takeBackHandOver', { ...ref(given), shelf: 'A' })).toBe('FORBIDDEN');
  });
});
