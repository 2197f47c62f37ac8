import { Application } from '../../server/applications/application.entity';
import { lapseLosses } from '../../server/losses/lapse';
import { act, codeOf, done, force, onDay, read } from '../support/act';
import { anInsured } from '../support/build';
import { cardOf } from '../support/cards';
import { aBankCardThatIs, decree, verbsOf } from '../support/functions';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

const FIN = { functions: ['FINANCIAL'] };
const BOTH = { functions: ['SOCIAL_SECURITY', 'FINANCIAL'] };
type Name = 'markCardTemporarilyLost' | 'markCardLost' | 'releaseCardLoss';
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });

onEachEngine('losses of both functions', world => {
  const call = (
    name: Name,
    card: { id: string; version: number },
    change: object,
    who: 'clerk' | 'supervisor' = 'clerk',
  ) =>
    act(world(), who, name, {
      ...ref(card),
      ...(name === 'markCardLost' && { reason: 'STOLEN', sighted: true }),
      ...change,
    });
  /** A card whose financial function was reported lost, or not. */
  const aCard = async (verb?: Name) => {
    const card = await aBankCardThatIs(world());
    if (verb) expect((await call(verb, card, FIN)).code).toBeNull();
    return cardOf(world(), card.id);
  };

  it('both functions are reported in one act and one answer, or neither is', async () => {
    const card = await aCard();
    const lost = await written(world(), () => call('markCardTemporarilyLost', card, BOTH));
    expect(lost.result.code).toBeNull();
    expect(lost.changes).toEqual([
      'card markFinancialTemporarilyLost INACTIVE→TEMP_LOST',
      'card markTemporarilyLost NORMAL→TEMP_LOST',
    ]);
    expect(await cardOf(world(), card.id)).toMatchObject({ lossUntil: '2026-11-30', finLossUntil: '2026-11-28' });
    const again = await written(world(), () => call('markCardTemporarilyLost', card, BOTH));
    expect([again.result.code, again.changes]).toEqual([null, []]);
    expect((await call('markCardLost', await cardOf(world(), card.id), { ...BOTH, sighted: false })).code).toBe(
      'NOT_SIGHTED',
    );
    expect((await call('markCardLost', await cardOf(world(), card.id), BOTH)).code).toBeNull();
    const formal = await cardOf(world(), card.id);
    expect(formal).toMatchObject({
      ssStatus: 'LOST',
      finStatus: 'LOST',
      lossReason: 'STOLEN',
      finLossReason: 'STOLEN',
    });
    const { result, ...left } = await written(world(), () => call('releaseCardLoss', formal, BOTH));
    expect([result.code, left]).toEqual(['LOSS_FINAL', NOTHING]);
    expect((await call('releaseCardLoss', formal, BOTH, 'supervisor')).code).toBeNull();
    expect(await cardOf(world(), card.id)).toMatchObject({ ssStatus: 'NORMAL', finStatus: 'INACTIVE' });
  });

  it('of two functions one that is lost already stays so, and the other is reported', async () => {
    const card = await aCard('markCardTemporarilyLost');
    expect((await call('markCardTemporarilyLost', card, BOTH)).code).toBeNull();
    expect(await cardOf(world(), card.id)).toMatchObject({ ssStatus: 'TEMP_LOST', finStatus: 'TEMP_LOST' });
    const other = await aCard('markCardLost');
    expect((await call('markCardLost', other, BOTH)).code).toBeNull();
    const both = await cardOf(world(), other.id);
    expect((await call('markCardLost', both, BOTH)).code).toBe('NOT_FROM_HERE');
    const fine = await aCard();
    expect((await call('releaseCardLoss', fine, BOTH)).code).toBe('NOT_FROM_HERE');
  });

  it('T-08: by telephone no certificate is sighted, but the caller answers for who they are: NOT_SIGHTED; twenty calls report once', async () => {
    const card = await aBankCardThatIs(world());
    const phone = (verified: boolean) =>
      codeOf(world(), 'clerk', 'markCardTemporarilyLost', { ...ref(card), channel: 'PHONE', verified });
    expect(await phone(false)).toBe('NOT_SIGHTED');
    expect(await Promise.all(Array.from({ length: 20 }, () => phone(true)))).toEqual(Array(20).fill(null));
    const verbs = await verbsOf(world(), card);
    expect(verbs.filter(({ verb }) => verb === 'markTemporarilyLost')).toHaveLength(1);
    const none = { ...ref(card), functions: [] };
    expect(await codeOf(world(), 'clerk', 'markCardTemporarilyLost', none)).toBe('INVALID_INPUT');
  });

  it.each([
    ['National Day', '2026-09-30', 3, '2026-10-10'],
    ['Spring Festival', '2026-02-13', 5, '2026-02-27'],
  ])('P-20: a report that lapses in working days skips %s', async (_holiday, from, value, until) => {
    await decree(
      world(),
      {
        loss: {
          temporary: { value, unit: 'WORKING_DAY' },
          financial: { value, unit: 'WORKING_DAY' },
          autoRelease: true,
        },
      },
      '2026-01-01',
    );
    onDay(world(), from);
    const card = await aCard();
    await force(world(), 'UPDATE region_policy SET validFrom = ? WHERE validFrom > ?', ['2026-01-01', '2026-01-01']);
    expect((await call('markCardTemporarilyLost', card, BOTH)).code).toBeNull();
    const lost = await cardOf(world(), card.id);
    expect([lost.lossUntil, lost.finLossUntil]).toEqual([until, until]);
    onDay(world(), until);
    await lapseLosses(world().house);
    expect((await cardOf(world(), card.id)).finStatus).toBe('TEMP_LOST');
    onDay(world(), '2026-11-23');
    await Promise.all([1, 2, 3].map(() => lapseLosses(world().house)));
    expect(await lapseLosses(world().house)).toBe(0);
    expect(await cardOf(world(), card.id)).toMatchObject({
      ssStatus: 'NORMAL',
      finStatus: 'INACTIVE',
      finLossUntil: null,
      finLostAt: null,
    });
    const released = (await verbsOf(world(), card)).filter(({ verb }) => /release/.test(verb));
    expect(released).toEqual([
      { verb: 'releaseLoss', role: 'system' },
      { verb: 'releaseFinancialLoss', role: 'system' },
    ]);
    await decree(world(), {});
  });

  it('R-66: the medical account is normal while some card of the person is enabled and usable, else suspended', async () => {
    const account = async ({ id }: { id: string }) =>
      (
        await read<{ medicalAccount: string }>(
          world(),
          'clerk',
          'query ($id: ID!) { card(id: $id) { medicalAccount } }',
          { id },
        )
      ).medicalAccount;
    const sealed = await aBankCardThatIs(world(), 'SEALED');
    expect(await account(sealed)).toBe('SUSPENDED');
    await done(world(), 'clerk', 'enableCard', { ...ref(sealed), route: 'CENTRE' }, 'id');
    expect(await account(sealed)).toBe('NORMAL');
    await done(world(), 'clerk', 'markCardTemporarilyLost', ref(await cardOf(world(), sealed.id)), 'id');
    expect(await account(sealed)).toBe('SUSPENDED');
  });

  it('a formal report opens the reissue on request, both or neither', async () => {
    const person = await anInsured(world());
    const card = await aBankCardThatIs(world(), 'NORMAL', { person });
    const input = { ...ref(card), reason: 'LOST', sighted: true, reissue: true };
    const refused = await written(world(), () => act(world(), 'cards', 'markCardLost', input));
    expect([refused.result.code, refused.changes, refused.tables]).toEqual(['FORBIDDEN', [], {}]);
    const made = await written(world(), () => act(world(), 'clerk', 'markCardLost', input));
    expect(made.result.code).toBeNull();
    expect(made.changes).toEqual(['application open →DRAFT', 'card markLost NORMAL→LOST']);
    const opened = await world().inside('system', work =>
      work.db.findOneByOrFail(Application, { personId: person.id }),
    );
    expect(opened).toMatchObject({ businessType: 'REISSUE', status: 'DRAFT', channel: 'BUREAU' });
    const uninsured = await aBankCardThatIs(world());
    const alone = { ...ref(uninsured), reason: 'LOST', sighted: true };
    const { result, ...left } = await written(world(), () =>
      act(world(), 'clerk', 'markCardLost', { ...alone, reissue: true }),
    );
    expect([result.code, left]).toEqual(['NOT_ELIGIBLE', NOTHING]);
    expect(await codeOf(world(), 'clerk', 'markCardLost', alone)).toBeNull();
  });
});
