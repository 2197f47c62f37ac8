import { act, done, force } from '../support/act';
import { aCardThatIs, cardOf } from '../support/cards';

import {
  aDifference,
  aTransfer,
  confirm,
  forget,
  HAND_OVER,
  inCustody,
  outcomes,
  receiveAtPoint,
  ref,
  type Shown,
  told,
} from '../support/handOvers';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

onEachEngine('differences of hand-overs', world => {
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

  it('void on the way needs nobody to look for it', async () => {
    const { handOver, cards } = await aTransfer(world());
    await force(world(), "UPDATE card SET whereabouts = 'VOID', keeperOfficeId = NULL WHERE id = ?", [cards[0].id]);
    const { row } = await confirm(world(), handOver, cards.slice(1));
    expect(row).toMatchObject({ status: 'DIFFERENT', unsettled: 0 });
    expect(outcomes(row!)).toEqual(['VOID', 'ARRIVED']);
    await done(world(), 'cards', 'settleHandOver', { ...ref(row!), note: '途中作废' });
  });
});
