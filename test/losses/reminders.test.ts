import { guardFinancial } from '../../server/losses/guard';
import { EXPIRING, noticeExpiry, remindFinancial, TO_REMIND } from '../../server/losses/reminders';
import { done, force, onDay } from '../support/act';
import { cardOf } from '../support/cards';
import {
  aBank,
  aBankCardThatIs,
  againAndAtOnce,
  copiesOf,
  decree,
  messagesAbout,
  onDayAfter,
  planOf,
  verbsOf,
} from '../support/functions';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const remind = (world: World) => againAndAtOnce(world, remindFinancial);
const sentFor = async (world: World, card: { id: string }) =>
  (await messagesAbout(world, card, 'FINANCIAL_DUE')).length;
const remindedOn = async (world: World, card: { id: string }) => (await cardOf(world, card.id)).finReminder;

onEachEngine('reminders of the financial function', world => {
  it('R-70, R-97: are sent on days 240, 270 and 293, each once, however often and wherever the run is; none before and none after the last day', async () => {
    const card = await aBankCardThatIs(world());
    const seen: [number, number, number | null][] = [];
    for (const day of [239, 240, 241, 269, 270, 292, 293, 299, 300, 301, 310]) {
      onDayAfter(world(), day);
      await remind(world());
      seen.push([day, await sentFor(world(), card), await remindedOn(world(), card)]);
    }
    expect(seen).toEqual([
      [239, 0, null],
      [240, 1, 60],
      [241, 1, 60],
      [269, 1, 60],
      [270, 2, 30],
      [292, 2, 30],
      [293, 3, 7],
      [299, 3, 7],
      [300, 3, 7],
      [301, 3, 7],
      [310, 3, 7],
    ]);
    expect((await verbsOf(world(), card)).filter(({ verb }) => verb === 'remindFinancial')).toEqual(
      Array(3).fill({ verb: 'remindFinancial', role: 'system' }),
    );
    const [first] = await messagesAbout(world(), card, 'FINANCIAL_DUE');
    expect(first).toEqual({
      kind: 'FINANCIAL_DUE',
      target: `person:${card.personId}`,
      params: { cardId: card.id, deadline: '2027-09-19' },
    });
  });

  it.each([
    [280, 30],
    [295, 7],
    [300, 7],
  ])('a run that is late on day %i sends only the most urgent one that is due, never those it makes idle', async (day, days) => {
    const card = await aBankCardThatIs(world());
    onDayAfter(world(), day);
    await remind(world());
    expect([await sentFor(world(), card), await remindedOn(world(), card)]).toEqual([1, days]);
  });

  it('nobody is reminded of what is active, lost, cancelled or not theirs any more, nor after the last day: nothing is written', async () => {
    const active = await aBankCardThatIs(world());
    const { id: outletId } = await aBank(world());
    await done(world(), 'clerk', 'activateFinancialFunction', { ...ref(active), sighted: true, outletId });
    const lost = await aBankCardThatIs(world(), 'LOST');
    const cancelled = await aBankCardThatIs(world(), 'CANCELLED');
    const deceased = await aBankCardThatIs(world());
    await force(world(), 'UPDATE person SET deceasedOn = ? WHERE id = ?', ['2027-01-01', deceased.personId]);
    onDayAfter(world(), 293);
    await remindFinancial(world().house);
    const { result, ...left } = await written(world(), () => remindFinancial(world().house));
    expect([result, left]).toEqual([0, NOTHING]);
    for (const card of [active, lost, cancelled, deceased]) expect(await sentFor(world(), card)).toBe(0);
    const late = await aBankCardThatIs(world());
    await force(world(), 'UPDATE card SET finDeadline = ? WHERE id = ?', ['2027-09-10', late.id]);
    await guardFinancial(world().house);
    await remind(world());
    expect(await sentFor(world(), late)).toBe(0);
  });

  it('R-70: go by the days that the policy of the collection names, whatever was decided since', async () => {
    await decree(world(), { financialReminderDays: [100, 10] });
    const card = await aBankCardThatIs(world());
    await decree(world(), {});
    const seen: number[] = [];
    for (const day of [199, 200, 240, 289, 290]) {
      onDayAfter(world(), day);
      await remind(world());
      seen.push(await sentFor(world(), card));
    }
    expect(seen).toEqual([0, 1, 1, 1, 2]);
  });

  it('go by the index of what is not active yet', async () => {
    const card = await aBankCardThatIs(world());
    await copiesOf(world(), card, 1000, { finStatus: 'ACTIVE' });
    const given = ['2027-07-21', '2027-09-19', '', 60];
    expect(await planOf(world(), `${TO_REMIND} ORDER BY finDeadline, id LIMIT 500`, given)).toMatch(/ix_card_fin( |$)/);
  });
});

onEachEngine('the notice that a card expires', world => {
  const notice = async () => {
    await noticeExpiry(world().house);
    await Promise.all([1, 2, 3].map(() => noticeExpiry(world().house)));
  };
  const expiring = async (validUntil: string, status: Parameters<typeof aBankCardThatIs>[1] = 'NORMAL') => {
    const card = await aBankCardThatIs(world(), status);
    await force(world(), 'UPDATE card SET validUntil = ? WHERE id = ?', [validUntil, card.id]);
    return card;
  };
  const told = async (card: { id: string }) => (await messagesAbout(world(), card, 'CARD_EXPIRES')).length;

  it('R-99, T-14: comes once, from the day on which the card may be renewed, by the policy of the region', async () => {
    const card = await expiring('2027-03-01');
    onDay(world(), '2026-12-30');
    await notice();
    expect(await told(card)).toBe(0);
    onDay(world(), '2026-12-31');
    await notice();
    onDay(world(), '2027-02-20');
    await notice();
    expect(await messagesAbout(world(), card, 'CARD_EXPIRES')).toEqual([
      {
        kind: 'CARD_EXPIRES',
        target: `person:${card.personId}`,
        params: { cardId: card.id, validUntil: '2027-03-01' },
      },
    ]);
  });

  it('is for cards in force only, a locked one too; a run that is late still tells, one after the expiry does not', async () => {
    const [locked, lost, cancelled, sealed, expired] = [
      await expiring('2026-12-01', 'LOCKED'),
      await expiring('2026-12-01', 'LOST'),
      await expiring('2026-12-01', 'CANCELLED'),
      await expiring('2026-12-01', 'SEALED'),
      await expiring('2026-11-22'),
    ];
    await notice();
    expect(await Promise.all([locked, lost, cancelled, sealed, expired].map(told))).toEqual([1, 0, 0, 0, 0]);
    const { result, ...left } = await written(world(), () => noticeExpiry(world().house));
    expect([result, left]).toEqual([0, NOTHING]);
  });

  it('goes by the index of what expires', async () => {
    const card = await expiring('2035-01-01');
    await copiesOf(world(), card, 1000, { validUntil: '2035-01-01' });
    const given = ['2026-11-23', '2027-01-22', '419901'];
    expect(await planOf(world(), `${EXPIRING} ORDER BY validUntil, id LIMIT 500`, given)).toContain('ix_card_expiry');
  });
});
