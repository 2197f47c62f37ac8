import { cardKey } from '../../server/cards/card.key';
import { guardFinancial, OVERDUE } from '../../server/losses/guard';
import type { SsStatus } from '../../shared/cards';
import { codeOf, done, force, onDay, read, rowsOf } from '../support/act';
import { aCardThatIs, cardOf } from '../support/cards';
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
const guard = (world: World) => againAndAtOnce(world, guardFinancial);
const lossesOf = async (world: World, card: { id: string }) =>
  (await verbsOf(world, card)).filter(({ verb }) => verb === 'markLost' || verb === 'markFinancialLost');

onEachEngine('the run after the last day to activate the financial function', world => {
  it.each([
    [299, false],
    [300, false],
    [301, true],
    [310, true],
  ])('R-70, R-71: on day %i after the collection the card is reported lost: %s, once, however often and wherever it runs', async (days, lost) => {
    const card = await aBankCardThatIs(world());
    expect(card).toMatchObject({ finDeadline: '2027-09-19', finGuardedAt: null });
    onDayAfter(world(), days);
    await guard(world());
    const now = await cardOf(world(), card.id);
    expect([now.ssStatus, now.finStatus]).toEqual([lost ? 'LOST' : 'NORMAL', 'INACTIVE']);
    expect(await lossesOf(world(), card)).toEqual(lost ? [{ verb: 'markLost', role: 'system' }] : []);
    expect(await messagesAbout(world(), card, 'FINANCIAL_LOST')).toEqual(
      lost
        ? [
            {
              kind: 'FINANCIAL_LOST',
              target: `person:${card.personId}`,
              params: { cardId: card.id, deadline: '2027-09-19', of: 'SOCIAL_SECURITY' },
            },
          ]
        : [],
    );
    if (lost)
      expect(now).toMatchObject({
        lossReason: 'FINANCIAL_NOT_ACTIVATED',
        statusBeforeLoss: 'NORMAL',
        finGuardedAt: world().clock.now,
      });
  });

  it.each<SsStatus>([
    'SEALED',
    'NORMAL',
    'LOCKED',
    'TEMP_LOST',
  ])('R-71: a card that is %s keeps what it goes back to; one never enabled gives up its place', async status => {
    const card = await aBankCardThatIs(world(), status);
    onDayAfter(world(), 301);
    const { result, ...left } = await written(world(), () => guardFinancial(world().house));
    expect(result).toBeGreaterThanOrEqual(1);
    expect(left.changes).toContain(`card markLost ${status}→LOST`);
    const never = status === 'SEALED' || status === 'TEMP_LOST';
    expect(await cardOf(world(), card.id)).toMatchObject({
      ssStatus: 'LOST',
      statusBeforeLoss: status === 'TEMP_LOST' ? 'SEALED' : status,
      lossUntil: null,
      openKey: null,
      inForceKey: never ? null : cardKey(card.personId, card.kind),
    });
  });

  it('R-71: what is active, cancelled, lost already, not collected or without a financial function is left alone: nothing is written', async () => {
    const active = await aBankCardThatIs(world());
    const { id: outletId } = await aBank(world());
    await done(world(), 'clerk', 'activateFinancialFunction', { ...ref(active), sighted: true, outletId });
    const cancelled = await aBankCardThatIs(world(), 'CANCELLED');
    const lost = await aBankCardThatIs(world(), 'LOST');
    const kept = await aCardThatIs(world(), 'IN_CUSTODY');
    const without = await aBankCardThatIs(world());
    await force(world(), 'UPDATE card SET finStatus = NULL, finDeadline = NULL WHERE id = ?', [without.id]);
    onDayAfter(world(), 310);
    await guardFinancial(world().house);
    const { result, ...left } = await written(world(), () => guardFinancial(world().house));
    expect([result, left]).toEqual([0, NOTHING]);
    for (const { id } of [active, cancelled, lost, kept, without])
      expect((await cardOf(world(), id)).finGuardedAt).toBeNull();
    expect((await cardOf(world(), lost.id)).lossReason).toBe('LOST');
  });

  it('T-07: the way back is the bank first, then the release; a supervisor may set an error right; neither is guarded again', async () => {
    const [card, error] = [await aBankCardThatIs(world()), await aBankCardThatIs(world(), 'SEALED')];
    onDayAfter(world(), 301);
    await guard(world());
    const release = async (who: 'clerk' | 'supervisor', { id }: { id: string }) =>
      codeOf(world(), who, 'releaseCardLoss', ref(await cardOf(world(), id)));
    expect(await release('clerk', card)).toBe('FINANCIAL_NOT_ACTIVE');
    const { id: outletId } = await aBank(world());
    const sighted = { ...ref(await cardOf(world(), card.id)), sighted: true, outletId };
    await done(world(), 'clerk', 'activateFinancialFunction', sighted);
    expect(await release('clerk', card)).toBeNull();
    expect(await release('supervisor', error)).toBeNull();
    onDayAfter(world(), 330);
    await guard(world());
    expect(await cardOf(world(), card.id)).toMatchObject({ ssStatus: 'NORMAL', finStatus: 'ACTIVE' });
    expect(await cardOf(world(), error.id)).toMatchObject({
      ssStatus: 'SEALED',
      finStatus: 'INACTIVE',
      openKey: cardKey(error.personId, error.kind),
    });
  });

  it('P-17: where the policy of the collection says so only the financial function is reported lost', async () => {
    await decree(world(), { financialOverdue: 'FINANCIAL_ONLY' });
    const card = await aBankCardThatIs(world());
    await decree(world(), {});
    onDayAfter(world(), 301);
    await guard(world());
    expect(await cardOf(world(), card.id)).toMatchObject({
      ssStatus: 'NORMAL',
      finStatus: 'LOST',
      finStatusBeforeLoss: 'INACTIVE',
      finLossReason: 'FINANCIAL_NOT_ACTIVATED',
    });
    expect(await lossesOf(world(), card)).toEqual([{ verb: 'markFinancialLost', role: 'system' }]);
    expect(await messagesAbout(world(), card, 'FINANCIAL_LOST')).toHaveLength(1);
    const functions = { ...ref(await cardOf(world(), card.id)), functions: ['FINANCIAL'] };
    expect(await codeOf(world(), 'clerk', 'releaseCardLoss', functions)).toBeNull();
    expect((await cardOf(world(), card.id)).finStatus).toBe('INACTIVE');
    expect(await guardFinancial(world().house)).toBe(0);
  });

  it('P-17: a policy with other days that comes after the collection does not move the clock of the card; one without days starts none', async () => {
    await decree(world(), { financialActivationDays: 30 });
    const short = await aBankCardThatIs(world());
    await decree(world(), { financialActivationDays: null });
    const none = await aBankCardThatIs(world());
    await decree(world(), {});
    expect([short.finDeadline, none.finDeadline]).toEqual(['2026-12-23', null]);
    expect(short.collectPolicyId).not.toBe(none.collectPolicyId);
    onDay(world(), '2026-12-23');
    await guard(world());
    expect((await cardOf(world(), short.id)).ssStatus).toBe('NORMAL');
    onDay(world(), '2026-12-24');
    await guard(world());
    expect((await cardOf(world(), short.id)).ssStatus).toBe('LOST');
    onDayAfter(world(), 1000);
    await guard(world());
    expect((await cardOf(world(), none.id)).ssStatus).toBe('NORMAL');
  });

  it('R-42, R-70: a card that a unit gives to its people has 300 days from the day that the person got it, and the unit is told too', async () => {
    const issued = await aCardThatIs(world(), 'WITH_EMPLOYER');
    onDay(world(), '2026-12-10');
    const input = { items: [ref(issued)], collectedOn: '2026-12-01' };
    await done(world(), 'employerA', 'distributeCards', input, 'ok');
    const card = await cardOf(world(), issued.id);
    expect(card).toMatchObject({ collectedOn: '2026-12-01', finDeadline: '2027-09-27' });
    onDay(world(), '2027-09-28');
    await guard(world());
    const { nodes } = await read<{
      nodes: { kind: string; link: string; values: { name: string; value: string }[] }[];
    }>(world(), 'employerA', '{ notices { nodes { kind link values { name value } } } }');
    const told = nodes.filter(({ kind }) => kind === 'FINANCIAL_LOST');
    expect(told).toEqual([
      {
        kind: 'FINANCIAL_LOST',
        link: `/cards/${card.id}/show`,
        values: expect.arrayContaining([{ name: 'deadline', value: '2027-09-27' }]),
      },
    ]);
  });

  it('bank data that come after the collection start the clock then: nobody is late for what was not there', async () => {
    const collected = await aBankCardThatIs(world(), 'SEALED');
    await force(world(), 'UPDATE card SET bankCardNo = NULL, finStatus = NULL, finDeadline = NULL WHERE id = ?', [
      collected.id,
    ]);
    onDayAfter(world(), 200);
    await done(world(), 'cards', 'completeCardData', { ...ref(collected), bankCardNo: '6217000000000000001' }, 'id');
    expect(await cardOf(world(), collected.id)).toMatchObject({ finStatus: 'INACTIVE', finDeadline: '2028-04-06' });
    onDayAfter(world(), 301);
    await guard(world());
    expect((await cardOf(world(), collected.id)).ssStatus).toBe('SEALED');
  });

  it('R-71: a crash in the middle of 1,001 cards leaves whole chunks; the next run does the rest, each card once; the query goes by its index', async () => {
    const card = await aBankCardThatIs(world());
    const ids = await copiesOf(world(), card, 1000);
    onDayAfter(world(), 301);
    expect(await planOf(world(), `${OVERDUE} ORDER BY finDeadline, id LIMIT 500`, ['2027-09-20'])).toMatch(
      /ix_card_fin( |$)/,
    );
    const { house } = world();
    let commits = 0;
    const failing = {
      ...house,
      database: {
        ...house.database,
        commit: ((run: Parameters<typeof house.database.commit>[0]) => {
          commits += 1;
          if (commits === 2) throw new Error('the process is gone');
          return house.database.commit(run);
        }) as typeof house.database.commit,
      },
    };
    await expect(guardFinancial(failing)).rejects.toThrow('the process is gone');
    const count = async (where: string) =>
      Number((await rowsOf<{ n: number }>(world(), `SELECT COUNT(*) AS n FROM ${where}`))[0].n);
    const all = `('${[card.id, ...ids].join("','")}')`;
    expect(await count(`card WHERE ssStatus = 'LOST' AND id IN ${all}`)).toBe(500);
    await Promise.all([guardFinancial(house), guardFinancial(house)]);
    expect(await guardFinancial(house)).toBe(0);
    expect(await count(`card WHERE ssStatus = 'LOST' AND id IN ${all}`)).toBe(1001);
    expect(await count(`status_change WHERE verb = 'markLost' AND subjectId IN ${all}`)).toBe(1001);
    const keys = `('${[card.id, ...ids].map(id => `FINANCIAL_LOST|${id}`).join("','")}')`;
    expect(await count(`outbox WHERE onceKey IN ${keys}`)).toBe(1001);
  }, 60_000);
});
