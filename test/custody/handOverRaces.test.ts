import { act } from '../support/act';
import { cardOf } from '../support/cards';

import { aTransfer, confirm, dispatch, handOverOf, inCustody, ref } from '../support/handOvers';
import { onEachEngine } from '../support/world';

onEachEngine('hand-overs by many at once', world => {
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
