import { setPolicy } from '../../server/policy/policy.service';
import type { FailureCode } from '../../shared/failures';
import { act, codeOf, done, force, onDay, read, rowsOf } from '../support/act';
import { aPerson, nextSerial } from '../support/build';
import { aCardThatIs, aFunctionThatIs, cardOf } from '../support/cards';
import { identityNumber } from '../support/numbers';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const waiting = (world: World, given = {}) => aCardThatIs(world, 'IN_CUSTODY', given);
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const aProxy = (change: object = {}) => ({
  name: '代领人',
  number: identityNumber(nextSerial() + 6000),
  relation: 'SPOUSE',
  validTo: null,
  sighted: true,
  ...change,
});
const office = (world: World, set: string, params: unknown[] = []) =>
  force(world, `UPDATE office SET ${set} WHERE id = ?`, [...params, world.place.bureau]);

onEachEngine('collect a card', world => {
  it('R-07: the holder collects with a document that was sighted and is in force: NOT_SIGHTED, CERTIFICATE_EXPIRED', async () => {
    const card = await waiting(world());
    const collect = (holderSighted: boolean) =>
      codeOf(world(), 'clerk', 'collectCard', { ...ref(card), holderSighted });
    expect(await collect(false)).toBe('NOT_SIGHTED');
    await force(world(), 'UPDATE person SET idValidTo = ? WHERE id = ?', ['2026-11-22', card.personId]);
    expect(await collect(true)).toBe('CERTIFICATE_EXPIRED');
    await force(world(), 'UPDATE person SET idValidTo = ? WHERE id = ?', ['2026-11-23', card.personId]);
    expect(await collect(true)).toBeNull();
    expect(await cardOf(world(), card.id)).toMatchObject({ collectedOn: '2026-11-23', collectorName: null });
  });

  it('R-07: only at an outlet that is designated on the day and does this: NOT_DESIGNATED', async () => {
    const card = await waiting(world());
    const collect = () => codeOf(world(), 'clerk', 'collectCard', { ...ref(card), holderSighted: true });
    try {
      for (const [column, day] of [
        ['designatedTo', '2026-11-22'],
        ['designatedFrom', '2026-11-24'],
      ]) {
        await office(world(), `${column} = ?`, [day]);
        expect(await collect()).toBe('NOT_DESIGNATED');
        await office(world(), "designatedFrom = '2020-01-01', designatedTo = NULL");
      }
      await office(world(), `services = '["APPLY","ENABLE"]'`);
      expect(await collect()).toBe('NOT_DESIGNATED');
      await office(world(), `services = '["COLLECT","ENABLE"]', kind = 'PHARMACY'`);
      expect(await collect()).toBe('NOT_DESIGNATED');
    } finally {
      await office(world(), `services = '["APPLY","COLLECT","ENABLE"]', kind = 'SOCIAL_SECURITY_BUREAU'`);
    }
    expect(await collect()).toBeNull();
  });

  it('R-38, R-57: only where it lies, not at the next counter and not while its unit has it: CARD_ELSEWHERE', async () => {
    const { centre } = world().place;
    const card = await waiting(world(), { officeId: centre });
    expect(await codeOf(world(), 'clerkAtCentre', 'collectCard', { ...ref(card), holderSighted: true })).toBe(
      'CARD_ELSEWHERE',
    );
    const atUnit = await aCardThatIs(world(), 'WITH_EMPLOYER');
    expect(await codeOf(world(), 'clerk', 'collectCard', { ...ref(atUnit), holderSighted: true })).toBe(
      'CARD_ELSEWHERE',
    );
    expect(await codeOf(world(), 'clerk', 'collectCard', { ...ref(card), holderSighted: true })).toBeNull();
  });

  it.each<[string, object, FailureCode]>([
    ['R-40', { sighted: false }, 'NOT_SIGHTED'],
    ['R-40', { validTo: '2026-11-22' }, 'CERTIFICATE_EXPIRED'],
    ['R-40', { number: 'holder' }, 'PROXY_IS_HOLDER'],
  ])('%s: a proxy with %p is refused: %s', async (_rule, change, code) => {
    const number = identityNumber(nextSerial() + 6500);
    const card = await waiting(world(), { person: await aPerson(world(), { number }) });
    const proxy = aProxy('number' in change ? { number: number.toLowerCase() } : change);
    const input = { ...ref(card), holderSighted: true, proxy };
    expect(await codeOf(world(), 'clerk', 'collectCard', input)).toBe(code);
    expect((await cardOf(world(), card.id)).whereabouts).toBe('IN_CUSTODY');
  });

  it('R-39, R-40: a proxy collects when both certificates were sighted; of the number only the last four are shown', async () => {
    const card = await waiting(world());
    const proxy = aProxy();
    const input = { ...ref(card), proxy };
    expect(await codeOf(world(), 'clerk', 'collectCard', { ...input, holderSighted: false })).toBe('NOT_SIGHTED');
    const row = await done<Record<string, string>>(
      world(),
      'clerk',
      'collectCard',
      { ...input, holderSighted: true },
      'collectorName collectorRelation collectorNumberLast4 collectedOn',
    );
    expect(row).toEqual({
      collectorName: '代领人',
      collectorRelation: 'SPOUSE',
      collectorNumberLast4: proxy.number.slice(-4),
      collectedOn: '2026-11-23',
    });
    const [{ collectorNumber }] = (await force(world(), 'SELECT collectorNumber FROM card WHERE id = ?', [
      card.id,
    ])) as { collectorNumber: string }[];
    expect(collectorNumber).not.toContain(proxy.number);
    expect((await cardOf(world(), card.id)).collectorNumber).toBe(proxy.number);
  });

  it('R-40: a child under 16 collects by parent or guardian only: GUARDIAN_REQUIRED', async () => {
    const child = await aPerson(world(), { birth: '20101124' });
    const card = await waiting(world(), { person: child });
    const collect = (proxy: object | null) =>
      codeOf(world(), 'clerk', 'collectCard', { ...ref(card), holderSighted: true, proxy });
    expect(await collect(null)).toBe('GUARDIAN_REQUIRED');
    expect(await collect(aProxy({ relation: 'OTHER' }))).toBe('GUARDIAN_REQUIRED');
    expect(await collect(aProxy({ relation: 'PARENT' }))).toBeNull();
    const grown = await waiting(world(), { person: await aPerson(world(), { birth: '20101123' }) });
    expect(await codeOf(world(), 'clerk', 'collectCard', { ...ref(grown), holderSighted: true })).toBeNull();
  });

  it('nobody collects for the dead, and nobody a card that was cancelled: HOLDER_DECEASED, CARD_CANCELLED', async () => {
    const card = await waiting(world());
    await force(world(), 'UPDATE person SET deceasedOn = ? WHERE id = ?', ['2026-11-01', card.personId]);
    const collect = (version: number) =>
      codeOf(world(), 'clerk', 'collectCard', { id: card.id, version, holderSighted: true });
    expect(await collect(card.version)).toBe('HOLDER_DECEASED');
    const reason = { reason: 'DECEASED', note: '死亡证明' };
    const { version } = await done(world(), 'clerk', 'cancelCard', { ...ref(card), ...reason });
    expect(await collect(version)).toBe('CARD_CANCELLED');
  });

  it('R-25, R-26: a card that is not collected is kept at its office and shelf, and collected when needed, years later', async () => {
    const card = await waiting(world());
    onDay(world(), '2029-11-23');
    const kept = await read<object>(
      world(),
      'clerk',
      'query ($id: ID!) { card(id: $id) { whereabouts shelf keptSince keeperOffice { code } } }',
      { id: card.id },
    );
    expect(kept).toEqual({
      whereabouts: 'IN_CUSTODY',
      shelf: 'A-1',
      keptSince: '2026-11-23T04:00:00.000Z',
      keeperOffice: { code: 'B1' },
    });
    const cancel = { ...ref(card), reason: 'UNCLAIMED', note: '无人领取' };
    expect(await codeOf(world(), 'clerk', 'cancelCard', cancel)).toBe('CUSTODY_NOT_OVER');
    expect(await codeOf(world(), 'clerk', 'collectCard', { ...ref(card), holderSighted: true })).toBeNull();
  });

  it('R-57: a refusal says where the card is: at which office, with which unit, on its way where, collected when', async () => {
    const { centre, bureau } = world().place;
    const collect = async (card: { id: string; version: number }) => {
      const { result, ...left } = await written(world(), () =>
        act(world(), 'clerk', 'collectCard', { ...ref(card), holderSighted: true }),
      );
      expect(left).toEqual(NOTHING);
      return { code: result.code, ...result.params };
    };
    const elsewhere = await waiting(world(), { officeId: centre });
    await force(world(), 'UPDATE card SET keeperOfficeId = ? WHERE id = ?', [centre, elsewhere.id]);
    const there = { officeCode: 'C1', placeZh: '机构C1', placeEn: 'Office C1' };
    expect(await collect(elsewhere)).toEqual({ code: 'CARD_ELSEWHERE', status: 'IN_CUSTODY', ...there });
    const atUnit = await aCardThatIs(world(), 'WITH_EMPLOYER');
    const unit = { placeZh: '甲单位有限公司', placeEn: '甲单位有限公司' };
    expect(await collect(atUnit)).toEqual({ code: 'CARD_ELSEWHERE', status: 'WITH_EMPLOYER', ...unit });
    const moving = await aCardThatIs(world(), 'IN_TRANSIT');
    await force(world(), 'UPDATE card SET keeperOfficeId = ? WHERE id = ?', [centre, moving.id]);
    expect(await collect(moving)).toEqual({ code: 'NOT_FROM_HERE', status: 'IN_TRANSIT', ...there });
    const collected = await aCardThatIs(world(), 'COLLECTED');
    expect(await collect(collected)).toEqual({ code: 'NOT_FROM_HERE', status: 'COLLECTED', day: '2026-11-23' });
    expect(bureau).not.toBe(centre);
  });

  it('each collection has a receipt number of its own, in a row for the region and day, also when twenty are at once', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => waiting(world())));
    const numbers = await Promise.all(
      made.map(
        async card =>
          (
            await done<{ collectNo: string }>(
              world(),
              'clerk',
              'collectCard',
              { ...ref(card), holderSighted: true },
              'collectNo',
            )
          ).collectNo,
      ),
    );
    expect(new Set(numbers).size).toBe(20);
    for (const no of numbers) expect(no).toMatch(/^LQ-419901-20261123-\d{5}$/);
    const serials = numbers.map(no => Number(no.slice(-5))).sort((a, b) => a - b);
    expect(serials.at(-1)! - serials[0]).toBe(19);
    const [{ n }] = await rowsOf<{ n: number }>(world(), "SELECT n FROM serial WHERE name = 'LQ-419901-20261123'");
    expect(Number(n)).toBe(serials.at(-1));
  });

  it('R-94: where the region asks for no enabling, the card comes into force as it is handed over, and the one before it goes', async () => {
    const holder = await aPerson(world());
    const old = await aFunctionThatIs(world(), 'NORMAL', { person: holder });
    const card = await waiting(world(), { person: holder, businessType: 'RENEW' });
    const bare = await waiting(world());
    await force(world(), 'UPDATE card SET bankCardNo = NULL WHERE id = ?', [bare.id]);
    const set = (activationRequired: boolean) =>
      world().inside('system', work =>
        setPolicy(work, {
          regionCode: '419901',
          validFrom: '2026-11-23',
          values: { employedSelfApply: 'ALWAYS', activationRequired },
          basis: null,
        }),
      );
    await set(false);
    try {
      const collect = (one: typeof card) =>
        done(
          world(),
          'clerk',
          'collectCard',
          { ...ref(one), holderSighted: true },
          'ssStatus enabledBy medicalAccount',
        );
      expect(await collect(card)).toEqual({ ssStatus: 'NORMAL', enabledBy: null, medicalAccount: 'NORMAL' });
      expect(await collect(bare)).toEqual({ ssStatus: 'SEALED', enabledBy: null, medicalAccount: 'SUSPENDED' });
    } finally {
      await set(true);
    }
    expect(await cardOf(world(), old.id)).toMatchObject({ ssStatus: 'CANCELLED', replacedById: card.id });
  });

  it('a replayed key hands a card out once', async () => {
    const card = await waiting(world());
    const input = { ...ref(card), holderSighted: true, idempotencyKey: `collect-${card.id}` };
    expect((await act(world(), 'clerk', 'collectCard', input)).replayed).toBe(false);
    expect(await act(world(), 'clerk', 'collectCard', input)).toMatchObject({ code: null, replayed: true });
    expect((await cardOf(world(), card.id)).version).toBe(card.version + 1);
  });
});
