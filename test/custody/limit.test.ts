import { expireCustody } from '../../server/custody/expiry';
import { codeOf, done, onDay, rowsOf } from '../support/act';
import { aCardThatIs, anIssue, cardOf } from '../support/cards';
import { decreed } from '../support/custodyPolicy';
import { aTransfer, confirm, ref } from '../support/handOvers';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

onEachEngine('the end of custody', world => {
  afterEach(() => decreed(world(), {}));

  it('R-26: where the region has no limit a card waits for ever', async () => {
    const card = await aCardThatIs(world(), 'IN_CUSTODY');
    expect(card).toMatchObject({ readyOn: '2026-11-23', custodyUntil: null });
    onDay(world(), '2036-11-23');
    const { result, ...left } = await written(world(), () => expireCustody(world().house));
    expect([result, left]).toEqual([0, NOTHING]);
    expect((await cardOf(world(), card.id)).ssStatus).toBe('SEALED');
  });

  it('R-26: where it has one (P-15) a card is cancelled as unclaimed the day after, once: twice, at once, or late', async () => {
    await decreed(world(), { custodyLimitDays: 365 });
    const cards = [await aCardThatIs(world(), 'IN_CUSTODY'), await aCardThatIs(world(), 'IN_CUSTODY')];
    const collected = await aCardThatIs(world(), 'COLLECTED');
    expect(cards[0].custodyUntil).toBe('2027-11-23');
    onDay(world(), '2027-11-23');
    expect(await expireCustody(world().house)).toBe(0);
    onDay(world(), '2027-11-29');
    const gone = await Promise.all([expireCustody(world().house), expireCustody(world().house)]);
    expect(gone[0] + gone[1]).toBe(2);
    expect(await expireCustody(world().house)).toBe(0);
    for (const { id } of cards)
      expect(await cardOf(world(), id)).toMatchObject({
        ssStatus: 'CANCELLED',
        cancelReason: 'UNCLAIMED',
        whereabouts: 'IN_CUSTODY',
        openKey: null,
      });
    const changes = await rowsOf<{ role: string; reasons: string }>(
      world(),
      "SELECT role, reasons FROM status_change WHERE verb = 'cancel' AND reasons = 'UNCLAIMED'",
    );
    expect(changes).toEqual(Array(2).fill({ role: 'system', reasons: 'UNCLAIMED' }));
    expect((await cardOf(world(), collected.id)).ssStatus).toBe('SEALED');
    const hand = { ...ref(await cardOf(world(), cards[0].id)), holderSighted: true };
    expect(await codeOf(world(), 'clerk', 'collectCard', hand)).toBe('CARD_CANCELLED');
  });

  it('the limit is that of the day on which the card was first ready; a transfer or a return from a unit starts it no second time', async () => {
    await decreed(world(), { custodyLimitDays: 365 });
    const { handOver, cards } = await aTransfer(world(), 1);
    const unit = await aCardThatIs(world(), 'WITH_EMPLOYER');
    await decreed(world(), { custodyLimitDays: 30 });
    onDay(world(), '2027-02-01');
    await confirm(world(), handOver, cards);
    await done(world(), 'cards', 'receiveCard', { ...ref(unit), shelf: 'A-1' });
    for (const id of [cards[0].id, unit.id])
      expect(await cardOf(world(), id)).toMatchObject({ readyOn: '2026-11-23', custodyUntil: '2027-11-23' });
    expect(anIssue(unit).employerId).toBe(world().place.unitA);
  });

  it('what is with a unit, on its way or missing on the last day is not cancelled until it lies at an office again', async () => {
    await decreed(world(), { custodyLimitDays: 10 });
    const unit = await aCardThatIs(world(), 'WITH_EMPLOYER');
    const { cards } = await aTransfer(world(), 1);
    onDay(world(), '2026-12-24');
    expect(await expireCustody(world().house)).toBe(0);
    await done(world(), 'cards', 'receiveCard', { ...ref(unit), shelf: 'A-1' });
    expect(await expireCustody(world().house)).toBe(1);
    expect((await cardOf(world(), cards[0].id)).ssStatus).toBe('SEALED');
  });

  it('more than one chunk is done to the end', async () => {
    await decreed(world(), { custodyLimitDays: 10 });
    const card = await aCardThatIs(world(), 'IN_CUSTODY');
    await world().house.database.commit(async db => {
      const columns = (await db.query('SELECT * FROM card WHERE id = ?', [card.id]))[0];
      const names = Object.keys(columns).filter(name => name !== 'id' && name !== 'openKey');
      for (let at = 0; at < 600; at += 1)
        await db.query(
          `INSERT INTO card (id, ${names.join(', ')}) SELECT ?, ${names.join(', ')} FROM card WHERE id = ?`,
          [`${card.id.slice(0, 30)}-${at}`, card.id],
        );
    });
    onDay(world(), '2026-12-24');
    expect(await expireCustody(world().house)).toBeGreaterThanOrEqual(601);
  });
});
