import { finLifecycle } from '../../shared/cardFunctions';
import { FIN_STATUSES, type FinStatus } from '../../shared/cards';
import type { FailureCode } from '../../shared/failures';
import { act, done, force } from '../support/act';
import { aPerson, nextSerial } from '../support/build';
import { aCardThatIs, cardOf } from '../support/cards';
import type { CastName } from '../support/cast';
import { aBank, aBankCardThatIs, anAgent, decree } from '../support/functions';
import { identityNumber } from '../support/numbers';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

type Verb = keyof typeof CALLS;
const FIN = { functions: ['FINANCIAL'] };
const CALLS = {
  activateFinancial: { name: 'activateFinancialFunction', more: { sighted: true }, by: 'clerk' },
  markFinancialTemporarilyLost: { name: 'markCardTemporarilyLost', more: FIN, by: 'clerk' },
  markFinancialLost: { name: 'markCardLost', more: { ...FIN, reason: 'STOLEN', sighted: true }, by: 'clerk' },
  releaseFinancialLoss: { name: 'releaseCardLoss', more: FIN, by: 'supervisor' },
  closeFinancial: { name: 'closeFinancialFunction', more: { note: '银行通知销户' }, by: 'clerk' },
} as const satisfies Readonly<Record<string, { name: string; more: object; by: CastName }>>;
const VERBS = Object.keys(CALLS) as Verb[];
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });

onEachEngine('the financial function of a card', world => {
  let outletId = '';
  beforeAll(async () => {
    outletId = (await aBank(world())).id;
  });
  const call = (
    verb: Verb,
    card: { id: string; version: number },
    change: object = {},
    who: CastName = CALLS[verb].by,
  ) =>
    act(world(), who, CALLS[verb].name, {
      ...ref(card),
      ...CALLS[verb].more,
      ...(verb === 'activateFinancial' && { outletId }),
      ...change,
    });
  /** A card whose financial function came to a status by its verbs. */
  const aCard = async (status: FinStatus = 'INACTIVE', given = {}) => {
    const card = await aBankCardThatIs(world(), 'NORMAL', given);
    const way: Readonly<Record<FinStatus, readonly Verb[]>> = {
      INACTIVE: [],
      ACTIVE: ['activateFinancial'],
      TEMP_LOST: ['markFinancialTemporarilyLost'],
      LOST: ['markFinancialLost'],
      CLOSED: ['closeFinancial'],
    };
    for (const verb of way[status]) expect((await call(verb, card)).code).toBeNull();
    return cardOf(world(), card.id);
  };
  const AFTER: Readonly<Record<Verb, FinStatus>> = {
    activateFinancial: 'ACTIVE',
    markFinancialTemporarilyLost: 'TEMP_LOST',
    markFinancialLost: 'LOST',
    releaseFinancialLoss: 'INACTIVE',
    closeFinancial: 'CLOSED',
  };

  it.each(
    VERBS.flatMap(verb => finLifecycle.steps[verb].from.map(from => [verb, from as FinStatus] as const)),
  )('%s moves the financial function on from %s and leaves the other one alone: one status change, one audit entry', async (verb, from) => {
    const card = await aCard(from);
    const { result, ...left } = await written(world(), () => call(verb, card));
    expect(result.code).toBeNull();
    const change = `card ${verb} ${from}→${AFTER[verb]}`;
    expect(left).toEqual({ changes: [change], audits: [`card.${verb}`], counts: {}, tables: {} });
    expect(await cardOf(world(), card.id)).toMatchObject({
      finStatus: AFTER[verb],
      ssStatus: 'NORMAL',
      inForceKey: card.inForceKey,
    });
  });

  it.each(
    VERBS.flatMap(verb =>
      FIN_STATUSES.filter(
        status =>
          !(finLifecycle.steps[verb].from as readonly string[]).includes(status) &&
          !(verb === 'markFinancialTemporarilyLost' && status === 'TEMP_LOST'),
      ).map(status => [verb, status] as const),
    ),
  )('%s is refused from %s: NOT_FROM_HERE', async (verb, status) => {
    const card = await aCard(status);
    const { result, ...left } = await written(world(), () => call(verb, card));
    expect(result).toMatchObject({ code: 'NOT_FROM_HERE', params: { status } });
    expect(left).toEqual(NOTHING);
  });

  it.each(
    VERBS,
  )('%s is refused on an old screen, out of reach and to others: STALE, NOT_FOUND, FORBIDDEN', async verb => {
    const [from] = finLifecycle.steps[verb].from;
    const card = await aCard(from);
    expect((await call(verb, { id: card.id, version: card.version + 1 })).code).toBe('STALE');
    expect((await call(verb, card, {}, 'clerkElsewhere')).code).toBe('NOT_FOUND');
    for (const who of ['reviewer', 'checklist', 'employerA', 'analyst', 'auditor'] as const)
      expect((await call(verb, card, {}, who)).code).toBe('FORBIDDEN');
  });

  it.each(VERBS)('%s needs a financial function: NO_FINANCIAL_FUNCTION', async verb => {
    const card = await aCard();
    await force(world(), 'UPDATE card SET finStatus = NULL WHERE id = ?', [card.id]);
    const { result, ...left } = await written(world(), () => call(verb, card));
    expect([result.code, left]).toEqual(['NO_FINANCIAL_FUNCTION', NOTHING]);
  });

  it('R-70: what is not collected cannot be activated: NOT_COLLECTED; nor the card of whoever died, nor a cancelled one', async () => {
    const kept = await aCardThatIs(world(), 'IN_CUSTODY');
    await force(world(), "UPDATE card SET bankCode = '102' WHERE id = ?", [kept.id]);
    expect((await call('activateFinancial', kept)).code).toBe('NOT_COLLECTED');
    const card = await aCard();
    await force(world(), 'UPDATE person SET deceasedOn = ? WHERE id = ?', ['2026-11-01', card.personId]);
    expect((await call('activateFinancial', card)).code).toBe('HOLDER_DECEASED');
    expect((await call('activateFinancial', await aBankCardThatIs(world(), 'CANCELLED'))).code).toBe('CARD_CANCELLED');
  });

  it('T-16: an account is closed once the holder has the card, or when the card is cancelled: NOT_COLLECTED', async () => {
    const kept = await aCardThatIs(world(), 'IN_CUSTODY');
    expect((await call('closeFinancial', kept)).code).toBe('NOT_COLLECTED');
    await done(world(), 'clerk', 'cancelCard', { ...ref(kept), reason: 'MOVED_AWAY', note: '迁往外地' }, 'id');
    expect((await call('closeFinancial', await cardOf(world(), kept.id))).code).toBeNull();
    expect(await cardOf(world(), kept.id)).toMatchObject({ finStatus: 'CLOSED', finCloseNote: '银行通知销户' });
  });

  it("R-70: only at a designated outlet of the card's own bank in its region: OTHER_BANK, NOT_DESIGNATED", async () => {
    const card = await aCard();
    const at = async (change: Parameters<typeof aBank>[1]) =>
      (await call('activateFinancial', card, { outletId: (await aBank(world(), change)).id })).code;
    expect(await at({ bankCode: '103' })).toBe('OTHER_BANK');
    expect(await at({ kind: 'SERVICE_POINT' })).toBe('OTHER_BANK');
    expect(await at({ regionCode: '419902' })).toBe('NOT_DESIGNATED');
    expect(await at({ services: ['COLLECT'] })).toBe('NOT_DESIGNATED');
    expect(await at({ designatedTo: '2026-11-22' })).toBe('NOT_DESIGNATED');
    expect(await at({ designatedFrom: '2026-11-24' })).toBe('NOT_DESIGNATED');
    expect((await call('activateFinancial', card, { outletId: null })).code).toBe('OTHER_BANK');
    expect((await call('activateFinancial', card, { outletId: 'none' })).code).toBe('NOT_FOUND');
    await force(world(), 'UPDATE card SET bankCode = NULL WHERE id = ?', [card.id]);
    expect((await call('activateFinancial', card)).code).toBe('CARD_DATA_MISSING');
    await force(world(), "UPDATE card SET bankCode = '102' WHERE id = ?", [card.id]);
    expect((await call('activateFinancial', card)).code).toBeNull();
    expect(await cardOf(world(), card.id)).toMatchObject({
      finActivatedAt: world().clock.now,
      finOfficeId: outletId,
      finAgentName: null,
    });
  });

  it('P-19: an agent only where the region lets one, with both certificates: PROXY_NOT_ALLOWED, NOT_SIGHTED', async () => {
    const number = identityNumber(nextSerial() + 6400);
    const card = await aCard('INACTIVE', { person: await aPerson(world(), { number }) });
    expect((await call('activateFinancial', card, { sighted: false })).code).toBe('NOT_SIGHTED');
    expect((await call('activateFinancial', card, { agent: anAgent() })).code).toBe('PROXY_NOT_ALLOWED');
    await decree(world(), { proxyMayActivateFinancial: true });
    const refused: [object, FailureCode][] = [
      [anAgent({ sighted: false }), 'NOT_SIGHTED'],
      [anAgent({ validTo: '2026-11-22' }), 'CERTIFICATE_EXPIRED'],
      [anAgent({ number }), 'PROXY_IS_HOLDER'],
    ];
    for (const [agent, code] of refused) expect((await call('activateFinancial', card, { agent })).code).toBe(code);
    expect((await call('activateFinancial', card, { agent: anAgent() })).code).toBeNull();
    expect((await cardOf(world(), card.id)).finAgentName).toBe('代办人');
    await decree(world(), {});
  });
});
