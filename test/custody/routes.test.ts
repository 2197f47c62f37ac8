import type { Card } from '../../server/cards/card.entity';
import { setPolicy } from '../../server/policy/policy.service';
import type { ActivationChannel } from '../../shared/codes';
import type { FailureCode } from '../../shared/failures';
import { act, codeOf, done, force } from '../support/act';
import { aPerson } from '../support/build';
import { aCardThatIs, aFunctionThatIs, cardOf } from '../support/cards';
import { anOutlet } from '../support/outlets';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });

/** A card in hand, of bank 102. */
async function inHand(world: World, given: object = {}): Promise<Card> {
  const card = await aCardThatIs(world, 'COLLECTED', given);
  await force(world, "UPDATE card SET bankCode = '102' WHERE id = ?", [card.id]);
  return card;
}

onEachEngine('enable by a route', world => {
  const enable = (card: { id: string; version: number }, route: ActivationChannel, more: object = {}) =>
    act(
      world(),
      'clerk',
      'enableCard',
      { ...ref(card), route, ...more },
      'enabledBy visitKind enabledOfficeId ssStatus',
    );
  /** Refused, and nothing is left behind. */
  const refused = async (card: Card, route: ActivationChannel, more: object = {}): Promise<FailureCode | null> => {
    const { result, ...left } = await written(world(), () => enable(card, route, more));
    expect(left).toEqual(NOTHING);
    return result.code;
  };

  it('R-65: at an outlet of the bank of the card, the original sighted: PLACE_NOT_FOR_ROUTE, OTHER_BANK, NOT_SIGHTED', async () => {
    const card = await inHand(world());
    const bank = await anOutlet(world(), 'BANK_BRANCH');
    const other = await anOutlet(world(), 'BANK_BRANCH', { bankCode: '403' });
    const pharmacy = await anOutlet(world(), 'PHARMACY');
    expect(await refused(card, 'BANK', { sighted: true })).toBe('PLACE_NOT_FOR_ROUTE');
    expect(await refused(card, 'BANK', { sighted: true, outletId: pharmacy.id })).toBe('PLACE_NOT_FOR_ROUTE');
    expect(await refused(card, 'BANK', { sighted: true, outletId: other.id })).toBe('OTHER_BANK');
    expect(await refused(card, 'BANK', { outletId: bank.id })).toBe('NOT_SIGHTED');
    expect(await refused(card, 'BANK', { outletId: bank.id, sighted: false })).toBe('NOT_SIGHTED');
    const { row } = await enable(card, 'BANK', { outletId: bank.id, sighted: true });
    expect(row).toEqual({ enabledBy: 'BANK', visitKind: null, enabledOfficeId: bank.id, ssStatus: 'NORMAL' });
  });

  it('R-66: the medical account is suspended until then, and normal afterwards', async () => {
    const card = await inHand(world());
    const bank = await anOutlet(world(), 'BANK_BRANCH');
    const query = 'query ($id: ID!) { card(id: $id) { medicalAccount enabledOffice { code } } }';
    const seen = async () => ((await world().as('clerk', query, { id: card.id })).data as Record<string, unknown>).card;
    expect(await seen()).toEqual({ medicalAccount: 'SUSPENDED', enabledOffice: null });
    await enable(card, 'BANK', { outletId: bank.id, sighted: true });
    expect(await seen()).toEqual({ medicalAccount: 'NORMAL', enabledOffice: { code: bank.code } });
    const { version } = await cardOf(world(), card.id);
    await done(world(), 'clerk', 'markCardTemporarilyLost', { id: card.id, version });
    expect(await seen()).toMatchObject({ medicalAccount: 'SUSPENDED' });
  });

  it('R-67: at a hospital that is designated on the day, at its first use only: NOT_DESIGNATED, NOT_FIRST_USE', async () => {
    const card = await inHand(world());
    const visit = { visitKind: 'OUTPATIENT' };
    const at = async (given: object) => ({ ...visit, outletId: (await anOutlet(world(), 'HOSPITAL', given)).id });
    expect(await refused(card, 'HOSPITAL', await at({ designatedTo: '2026-11-22' }))).toBe('NOT_DESIGNATED');
    expect(await refused(card, 'HOSPITAL', await at({ designatedFrom: '2026-11-24' }))).toBe('NOT_DESIGNATED');
    expect(await refused(card, 'HOSPITAL', await at({ services: ['APPLY'] }))).toBe('NOT_DESIGNATED');
    expect(await refused(card, 'HOSPITAL', await at({ regionCode: '419902' }))).toBe('PLACE_NOT_FOR_ROUTE');
    expect(await refused(card, 'HOSPITAL', { ...visit, outletId: 'none' })).toBe('NOT_FOUND');
    const used = await aFunctionThatIs(world(), 'NORMAL');
    expect(await refused(used, 'HOSPITAL', await at({}))).toBe('NOT_FIRST_USE');
    expect((await enable(card, 'HOSPITAL', await at({}))).code).toBeNull();
  });

  it('R-68: for an outpatient visit or a stay, which is kept: VISIT_MISSING', async () => {
    const { id: outletId } = await anOutlet(world(), 'HOSPITAL');
    for (const visitKind of ['OUTPATIENT', 'INPATIENT']) {
      const card = await inHand(world());
      expect(await refused(card, 'HOSPITAL', { outletId })).toBe('VISIT_MISSING');
      expect((await enable(card, 'HOSPITAL', { outletId, visitKind })).row).toMatchObject({ visitKind });
    }
    const other = await inHand(world());
    expect((await enable(other, 'CENTRE', { visitKind: 'INPATIENT' })).row).toMatchObject({ visitKind: null });
  });

  it('R-69: at a pharmacy the old medical card goes in first, and is retired: OLD_CARD_MISSING, OLD_CARD_NOT_IN_FORCE', async () => {
    const holder = await aPerson(world());
    const old = await aFunctionThatIs(world(), 'NORMAL', { person: holder, kind: 'MEDICAL' });
    const lost = await aFunctionThatIs(world(), 'LOST', { person: await aPerson(world()), kind: 'MEDICAL' });
    const foreign = await aFunctionThatIs(world(), 'NORMAL', { kind: 'MEDICAL' });
    const card = await inHand(world(), { person: holder });
    const { id: outletId } = await anOutlet(world(), 'PHARMACY');
    const { id: hospital } = await anOutlet(world(), 'HOSPITAL');
    const by = (oldCardNo: string | null, place = outletId) =>
      refused(card, 'PHARMACY', { outletId: place, oldCardNo });
    expect(await by(null)).toBe('OLD_CARD_MISSING');
    expect(await by('  ')).toBe('OLD_CARD_MISSING');
    expect(await by(old.cardNo, hospital)).toBe('PLACE_NOT_FOR_ROUTE');
    for (const no of [foreign.cardNo, lost.cardNo, card.cardNo, 'Z00000000'])
      expect(await by(no)).toBe('OLD_CARD_NOT_IN_FORCE');
    const { result, ...left } = await written(world(), () =>
      enable(card, 'PHARMACY', { outletId, oldCardNo: ` ${old.cardNo!.toLowerCase()} ` }),
    );
    expect(result.row).toMatchObject({ enabledBy: 'PHARMACY', enabledOfficeId: outletId });
    expect(left.changes).toEqual(['card cancel NORMAL→CANCELLED', 'card enable SEALED→NORMAL']);
    expect(await cardOf(world(), old.id)).toMatchObject({
      ssStatus: 'CANCELLED',
      cancelReason: 'REPLACED',
      replacedById: card.id,
      inForceKey: null,
      whereabouts: 'COLLECTED',
    });
    expect((await cardOf(world(), foreign.id)).ssStatus).toBe('NORMAL');
  });

  it('R-69: the former social security card may go in as well, but at the first use only: NOT_FIRST_USE', async () => {
    const holder = await aPerson(world());
    const old = await aFunctionThatIs(world(), 'NORMAL', { person: holder });
    const fresh = await inHand(world(), { person: holder, businessType: 'REPLACE' });
    const { id: outletId } = await anOutlet(world(), 'PHARMACY');
    expect(await refused(old, 'PHARMACY', { outletId, oldCardNo: fresh.cardNo })).toBe('NOT_FIRST_USE');
    expect((await enable(fresh, 'PHARMACY', { outletId, oldCardNo: old.cardNo })).code).toBeNull();
    expect((await cardOf(world(), old.id)).ssStatus).toBe('CANCELLED');
  });

  it.each([
    'PHONE',
    'ONLINE',
    'SMS',
  ] as const)('R-95: by %s when the identity was asked, at no place: NOT_VERIFIED', async route => {
    const card = await inHand(world());
    expect(await refused(card, route)).toBe('NOT_VERIFIED');
    expect(await refused(card, route, { verified: false, sighted: true })).toBe('NOT_VERIFIED');
    const { row } = await enable(card, route, { verified: true });
    expect(row).toMatchObject({ enabledBy: route, enabledOfficeId: null, ssStatus: 'NORMAL' });
  });

  it.each([
    'ON_SITE',
    'CENTRE',
  ] as const)('R-95: by %s at a counter of the bureau, where the clerk has sighted the certificate', async route => {
    const card = await inHand(world());
    const { id: bank } = await anOutlet(world(), 'BANK_BRANCH');
    expect(await refused(card, route, { outletId: bank })).toBe('PLACE_NOT_FOR_ROUTE');
    expect(await refused(card, route, { sighted: false })).toBe('NOT_SIGHTED');
    const { row } = await enable(card, route, { outletId: world().place.centre });
    expect(row).toMatchObject({ enabledBy: route, enabledOfficeId: world().place.centre });
  });

  it('R-95: each way only where the region has opened it: CHANNEL_CLOSED', async () => {
    const card = await inHand(world());
    const set = (activationChannels?: ActivationChannel[]) =>
      world().inside('system', work =>
        setPolicy(work, {
          regionCode: '419901',
          validFrom: '2026-11-23',
          values: { employedSelfApply: 'ALWAYS', ...(activationChannels && { activationChannels }) },
          basis: null,
        }),
      );
    await set([]);
    try {
      for (const route of ['BANK', 'HOSPITAL', 'PHARMACY', 'PHONE', 'ONLINE', 'ON_SITE', 'SMS', 'CENTRE'] as const)
        expect(await refused(card, route, { verified: true })).toBe('CHANNEL_CLOSED');
    } finally {
      await set();
    }
    expect((await enable(card, 'CENTRE')).code).toBeNull();
  });

  it('a card past its validity is not enabled any more: CARD_EXPIRED', async () => {
    const card = await inHand(world());
    await force(world(), "UPDATE card SET validUntil = '2026-11-22' WHERE id = ?", [card.id]);
    expect(await refused(card, 'CENTRE')).toBe('CARD_EXPIRED');
    await force(world(), "UPDATE card SET validUntil = '2026-11-23' WHERE id = ?", [card.id]);
    expect((await enable(card, 'CENTRE')).code).toBeNull();
  });

  it('the old card that is handed in is cancelled and destroyed in the same transaction; without one: OLD_CARD_NOT_IN_FORCE', async () => {
    const holder = await aPerson(world());
    const old = await aFunctionThatIs(world(), 'NORMAL', { person: holder });
    await force(world(), "UPDATE card SET officeId = ?, regionCode = '419902' WHERE id = ?", [
      world().place.other,
      old.id,
    ]);
    const fresh = await inHand(world(), { person: holder, businessType: 'REPLACE' });
    const { result, ...left } = await written(world(), () => enable(fresh, 'CENTRE', { oldCardHandedIn: true }));
    expect(result.code).toBeNull();
    expect(left.changes).toEqual([
      'card cancel NORMAL→CANCELLED',
      'card destroy COLLECTED→DESTROYED',
      'card enable SEALED→NORMAL',
    ]);
    expect(left.audits).toEqual(['card.cancel', 'card.destroy', 'card.enable']);
    expect(await cardOf(world(), old.id)).toMatchObject({ whereabouts: 'DESTROYED', ssStatus: 'CANCELLED' });
    const first = await inHand(world());
    expect(await refused(first, 'CENTRE', { oldCardHandedIn: true })).toBe('OLD_CARD_NOT_IN_FORCE');
  });

  it('twenty at once by different ways enable it once', async () => {
    const card = await inHand(world());
    const { id: outletId } = await anOutlet(world(), 'HOSPITAL');
    const ways: (readonly [ActivationChannel, object])[] = [
      ['CENTRE', {}],
      ['PHONE', { verified: true }],
      ['HOSPITAL', { outletId, visitKind: 'INPATIENT' }],
    ];
    const codes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        codeOf(world(), 'clerk', 'enableCard', { ...ref(card), route: ways[n % 3][0], ...ways[n % 3][1] }),
      ),
    );
    expect(codes.filter(code => code === null)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([null, 'STALE']));
    expect((await cardOf(world(), card.id)).version).toBe(card.version + 1);
  });
});
