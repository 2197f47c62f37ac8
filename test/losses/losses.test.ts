import { cardKey } from '../../server/cards/card.key';
import { lapseLosses } from '../../server/losses/lapse';
import { setPolicy } from '../../server/policy/policy.service';
import { ssLifecycle } from '../../shared/cardFunctions';
import { SS_STATUSES, type SsStatus } from '../../shared/cards';
import type { Policy } from '../../shared/policy';
import { act, codeOf, done, force, onDay, rowsOf } from '../support/act';
import { anInsured, anOpening, aPerson } from '../support/build';
import { aCardThatIs, aFunctionThatIs, anOrdered, cardOf } from '../support/cards';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

type Verb = 'markTemporarilyLost' | 'markLost' | 'releaseLoss' | 'cancel';
const CALLS: Readonly<Record<Verb, { name: string; more: object; by: 'clerk' | 'supervisor' }>> = {
  markTemporarilyLost: { name: 'markCardTemporarilyLost', more: {}, by: 'clerk' },
  markLost: { name: 'markCardLost', more: { reason: 'STOLEN', sighted: true }, by: 'clerk' },
  releaseLoss: { name: 'releaseCardLoss', more: {}, by: 'supervisor' },
  cancel: { name: 'cancelCard', more: { reason: 'MOVED_AWAY', note: '迁往外地' }, by: 'clerk' },
};
const VERBS = Object.keys(CALLS) as Verb[];
const AFTER: Readonly<Record<Verb, SsStatus | null>> = {
  markTemporarilyLost: 'TEMP_LOST',
  markLost: 'LOST',
  releaseLoss: null,
  cancel: 'CANCELLED',
};
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });

/** The policy of the region from today on. */
const decree = (world: World, values: Partial<Policy>) =>
  world.inside('system', work =>
    setPolicy(work, {
      regionCode: '419901',
      validFrom: '2026-11-23',
      values: { employedSelfApply: 'ALWAYS', ...values },
      basis: null,
    }),
  );

onEachEngine('losses', world => {
  const call = (verb: Verb, card: { id: string; version: number }, change: object = {}, who = CALLS[verb].by) =>
    act(world(), who, CALLS[verb].name, { ...ref(card), ...CALLS[verb].more, ...change });

  it.each(
    VERBS.flatMap(verb => ssLifecycle.steps[verb].from.map(from => [verb, from as SsStatus] as const)),
  )('%s moves a card on from %s: one status change, one audit entry', async (verb, from) => {
    const card = await aFunctionThatIs(world(), from);
    const { result, ...left } = await written(world(), () => call(verb, card));
    expect(result.code).toBeNull();
    const to = AFTER[verb] ?? 'SEALED';
    expect(left).toEqual({ changes: [`card ${verb} ${from}→${to}`], audits: [`card.${verb}`], counts: {}, tables: {} });
    expect(await cardOf(world(), card.id)).toMatchObject({ ssStatus: to, whereabouts: 'COLLECTED' });
  });

  it.each(
    VERBS.flatMap(verb =>
      SS_STATUSES.filter(
        status =>
          !(ssLifecycle.steps[verb].from as readonly string[]).includes(status) &&
          !(verb === 'markTemporarilyLost' && status === 'TEMP_LOST'),
      ).map(status => [verb, status] as const),
    ),
  )('%s is refused from %s: NOT_FROM_HERE', async (verb, status) => {
    const card = await aFunctionThatIs(world(), status);
    const { result, ...left } = await written(world(), () => call(verb, card));
    expect(result).toMatchObject({ code: 'NOT_FROM_HERE', params: { status } });
    expect(left).toEqual(NOTHING);
  });

  it.each(
    VERBS,
  )('%s is refused on an old screen, for others and to others: STALE, NOT_FOUND, FORBIDDEN', async verb => {
    const [from] = ssLifecycle.steps[verb].from;
    const card = await aFunctionThatIs(world(), from);
    expect((await call(verb, { id: card.id, version: card.version + 1 })).code).toBe('STALE');
    expect((await call(verb, { id: 'none', version: 1 })).code).toBe('NOT_FOUND');
    const input = { ...ref(card), ...CALLS[verb].more };
    expect(await codeOf(world(), 'clerkElsewhere', CALLS[verb].name, input)).toBe('NOT_FOUND');
    for (const who of ['reviewer', 'checklist', 'employerA', 'analyst', 'auditor', 'sysadmin'] as const)
      expect(await codeOf(world(), who, CALLS[verb].name, input)).toBe('FORBIDDEN');
  });

  it.each([
    'markTemporarilyLost',
    'markLost',
    'releaseLoss',
  ] as const)('%s is for what the holder has: NOT_COLLECTED', async verb => {
    const card = await aCardThatIs(world(), 'IN_CUSTODY');
    if (verb === 'releaseLoss') await force(world(), "UPDATE card SET ssStatus = 'LOST' WHERE id = ?", [card.id]);
    expect((await call(verb, card)).code).toBe('NOT_COLLECTED');
  });

  it('a temporary report says until when by the policy of its day, in days or working days', async () => {
    const seven = await aFunctionThatIs(world(), 'NORMAL');
    await call('markTemporarilyLost', seven);
    expect(await cardOf(world(), seven.id)).toMatchObject({ lossUntil: '2026-11-30', statusBeforeLoss: 'NORMAL' });
    await decree(world(), {
      loss: { temporary: { value: 7, unit: 'WORKING_DAY' }, financial: { value: 5, unit: 'DAY' }, autoRelease: true },
    });
    const working = await aFunctionThatIs(world(), 'NORMAL');
    await call('markTemporarilyLost', working);
    expect((await cardOf(world(), working.id)).lossUntil).toBe('2026-12-02');
    await decree(world(), {
      loss: { temporary: { value: 7, unit: 'DAY' }, financial: { value: 5, unit: 'DAY' }, autoRelease: false },
    });
    const endless = await aFunctionThatIs(world(), 'NORMAL');
    await call('markTemporarilyLost', endless);
    expect((await cardOf(world(), endless.id)).lossUntil).toBeNull();
    await decree(world(), {});
  });

  it('a card that is temporarily lost answers as it stands when it is reported so again, whatever screen is before one', async () => {
    const card = await aFunctionThatIs(world(), 'NORMAL');
    const answers = await Promise.all(Array.from({ length: 20 }, () => call('markTemporarilyLost', card)));
    expect(answers.map(({ code, row }) => code ?? row!.version)).toEqual(Array(20).fill(card.version + 1));
    const sql = "SELECT id FROM status_change WHERE subjectId = ? AND verb = 'markTemporarilyLost'";
    expect(await rowsOf(world(), sql, [card.id])).toHaveLength(1);
  });

  it('a temporary report lapses when its last day is over, once, even when two processes see to it', async () => {
    const enabled = await aFunctionThatIs(world(), 'NORMAL');
    const sealed = await aFunctionThatIs(world(), 'SEALED');
    for (const card of [enabled, sealed]) await call('markTemporarilyLost', card);
    onDay(world(), '2026-11-30');
    await lapseLosses(world().house);
    expect((await cardOf(world(), enabled.id)).ssStatus).toBe('TEMP_LOST');
    onDay(world(), '2026-12-01');
    await Promise.all([1, 2, 3].map(() => lapseLosses(world().house)));
    expect(await lapseLosses(world().house)).toBe(0);
    expect(await cardOf(world(), enabled.id)).toMatchObject({ ssStatus: 'NORMAL', lossUntil: null, lostAt: null });
    expect(await cardOf(world(), sealed.id)).toMatchObject({ ssStatus: 'SEALED', inForceKey: null });
    for (const { id } of [enabled, sealed]) {
      const sql = "SELECT role FROM status_change WHERE subjectId = ? AND verb = 'releaseLoss'";
      expect(await rowsOf(world(), sql, [id])).toEqual([{ role: 'system' }]);
    }
  });

  it('a formal report needs a sighted certificate and a reason of the holder: NOT_SIGHTED, INVALID_INPUT', async () => {
    const card = await aFunctionThatIs(world(), 'NORMAL');
    expect((await call('markLost', card, { sighted: false })).code).toBe('NOT_SIGHTED');
    expect((await call('markLost', card, { reason: 'FINANCIAL_NOT_ACTIVATED' })).code).toBe('INVALID_INPUT');
    expect((await call('cancel', card, { reason: 'REPLACED' })).code).toBe('INVALID_INPUT');
    expect((await cardOf(world(), card.id)).ssStatus).toBe('NORMAL');
  });

  it('a card in force keeps its place when it is lost; one never enabled gives it up', async () => {
    const enabled = await aFunctionThatIs(world(), 'NORMAL');
    const sealed = await aFunctionThatIs(world(), 'SEALED');
    for (const card of [enabled, sealed]) await call('markLost', card);
    const key = cardKey(enabled.personId, enabled.kind);
    expect(await cardOf(world(), enabled.id)).toMatchObject({ inForceKey: key, openKey: null, lossReason: 'STOLEN' });
    expect(await cardOf(world(), sealed.id)).toMatchObject({ inForceKey: null, openKey: null });
  });

  it('a formal report is final, but by policy for its reason, or by a supervisor for an error: LOSS_FINAL', async () => {
    const card = await aFunctionThatIs(world(), 'NORMAL');
    await call('markLost', card);
    const lost = await cardOf(world(), card.id);
    expect((await call('releaseLoss', lost, {}, 'clerk')).code).toBe('LOSS_FINAL');
    const { formalLossReleasable } = await world().house.policyOf(
      world().house.database.read,
      '419901',
      world().clock.now,
    );
    await decree(world(), { formalLossReleasable: { ...formalLossReleasable, STOLEN: true } });
    expect((await call('releaseLoss', lost, {}, 'clerk')).code).toBeNull();
    await decree(world(), {});
    const again = await cardOf(world(), card.id);
    expect(again).toMatchObject({ ssStatus: 'NORMAL', statusBeforeLoss: null, lossReason: null });
    await call('markLost', again);
    expect((await call('releaseLoss', await cardOf(world(), card.id))).code).toBeNull();
  });

  it('a card never enabled does not come back enabled, by whatever losses it went through', async () => {
    const card = await aFunctionThatIs(world(), 'SEALED');
    for (const verb of [
      'markTemporarilyLost',
      'releaseLoss',
      'markTemporarilyLost',
      'markLost',
      'releaseLoss',
    ] as const)
      expect((await call(verb, await cardOf(world(), card.id))).code).toBeNull();
    const key = cardKey(card.personId, card.kind);
    expect(await cardOf(world(), card.id)).toMatchObject({ ssStatus: 'SEALED', openKey: key, inForceKey: null });
  });

  it('a lost card is not released while its reissue is under way: OPEN_ELSEWHERE, CARD_ON_ITS_WAY', async () => {
    const person = await anInsured(world());
    const card = await aFunctionThatIs(world(), 'LOST', { person });
    const opened = await done(
      world(),
      'clerk',
      'openApplication',
      await anOpening(world(), { person, more: { businessType: 'REISSUE' } }),
    );
    expect((await call('releaseLoss', card)).code).toBe('OPEN_ELSEWHERE');
    await done(world(), 'clerk', 'withdrawApplication', ref(opened));
    await anOrdered(world(), { person, businessType: 'REISSUE' });
    expect((await call('releaseLoss', card)).code).toBe('CARD_ON_ITS_WAY');
  });

  it('a temporary loss of the card in force is released although a replacement is on its way', async () => {
    const person = await aPerson(world());
    const card = await aFunctionThatIs(world(), 'NORMAL', { person });
    await anOrdered(world(), { person, businessType: 'REPLACE' });
    await call('markTemporarilyLost', card);
    expect((await call('releaseLoss', await cardOf(world(), card.id), {}, 'clerk')).code).toBeNull();
  });

  it('R-26: a card is cancelled as unclaimed only where custody had an end when it began, and it is over: CUSTODY_NOT_OVER', async () => {
    const endless = await aCardThatIs(world(), 'IN_CUSTODY');
    await decree(world(), { custodyLimitDays: 365 });
    const card = await aCardThatIs(world(), 'IN_CUSTODY');
    const cancel = async (one = card) => (await call('cancel', one, { reason: 'UNCLAIMED' })).code;
    onDay(world(), '2027-11-23');
    expect(await cancel()).toBe('CUSTODY_NOT_OVER');
    onDay(world(), '2027-11-24');
    expect(await cancel(endless)).toBe('CUSTODY_NOT_OVER');
    expect(await cancel()).toBeNull();
    expect(await cardOf(world(), card.id)).toMatchObject({
      ssStatus: 'CANCELLED',
      openKey: null,
      whereabouts: 'IN_CUSTODY',
    });
    await decree(world(), {});
  });

  it('a case that is opened against the release of a lost card: one of the two has the place', async () => {
    const person = await anInsured(world());
    const card = await aFunctionThatIs(world(), 'LOST', { person });
    const opening = await anOpening(world(), { person, photo: null, more: { businessType: 'REISSUE' } });
    const [opened, released] = await Promise.all([
      act(world(), 'clerk', 'openApplication', opening),
      call('releaseLoss', card),
    ]);
    expect([opened.code, released.code].filter(code => code === null)).toHaveLength(1);
    const key = cardKey(card.personId, card.kind);
    const holders = await rowsOf(
      world(),
      'SELECT id FROM card WHERE openKey = ? UNION ALL SELECT id FROM application WHERE openKey = ?',
      [key, key],
    );
    expect(holders).toHaveLength(1);
  });
});
