import { codeOf, done, force } from '../support/act';
import { aCardThatIs, cardOf } from '../support/cards';
import { decreed } from '../support/custodyPolicy';
import {
  aDifference,
  aTransfer,
  confirm,
  dispatch,
  forget,
  HAND_OVER,
  handOverOf,
  inCustody,
  outcomes,
  ref,
  type Shown,
  told,
} from '../support/handOvers';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

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

  it('R-08, R-57: the office that a card was sent to hands it out and enables it at once; nobody else comes to reach it', async () => {
    const [card] = await inCustody(world(), 1);
    const { row } = await dispatch(world(), [card]);
    await confirm(world(), await handOverOf(world(), row!.handOverId!), [card]);
    const { version } = await cardOf(world(), card.id);
    const collected = await done(world(), 'clerkAtPoint', 'collectCard', { id: card.id, version, holderSighted: true });
    expect(await cardOf(world(), card.id)).toMatchObject({
      collectOfficeId: world().place.point,
      keeperOfficeId: null,
    });
    const enable = { id: card.id, version: collected.version, route: 'CENTRE' };
    expect(await codeOf(world(), 'clerkAtCentre', 'enableCard', enable)).toBe('NOT_FOUND');
    expect(await codeOf(world(), 'clerkAtPoint', 'enableCard', enable)).toBeNull();
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
});
