import { act, codeOf, done } from '../support/act';
import { aCardThatIs, anIssue, cardOf } from '../support/cards';

import {
  confirm,
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

const ROWS = 'id ok code params';

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
