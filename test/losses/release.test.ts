import type { SsStatus } from '../../shared/cards';
import { codeOf, done, force } from '../support/act';
import { aFunctionThatIs, cardOf } from '../support/cards';
import { aBankCardThatIs, decree } from '../support/functions';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });

onEachEngine('the release of losses', world => {
  const release = async (card: { id: string }, who: 'clerk' | 'supervisor' = 'supervisor') =>
    codeOf(world(), who, 'releaseCardLoss', ref(await cardOf(world(), card.id)));
  const services = (list: readonly string[]) =>
    force(world(), 'UPDATE office SET services = ? WHERE id = ?', [JSON.stringify(list), world().place.bureau]);
  const ALL = ['APPLY', 'COLLECT', 'ENABLE', 'FIN_ACTIVATE', 'LOSS', 'RELEASE', 'PIN'];

  it('P-21, T-07: a formal loss is released only at an office that does so, a temporary one at any counter: NOT_DESIGNATED', async () => {
    const lost = await aFunctionThatIs(world(), 'LOST');
    const forNow = await aFunctionThatIs(world(), 'TEMP_LOST');
    await services(ALL.filter(one => one !== 'RELEASE'));
    const { result, ...left } = await written(world(), () => release(lost));
    expect([result, left]).toEqual(['NOT_DESIGNATED', NOTHING]);
    expect(await release(forNow, 'clerk')).toBeNull();
    await services(ALL);
    expect(await release(lost, 'clerk')).toBe('LOSS_FINAL');
    expect(await release(lost)).toBeNull();
  });

  it.each<[SsStatus, 'markCardTemporarilyLost' | 'markCardLost']>([
    ['LOCKED', 'markCardTemporarilyLost'],
    ['LOCKED', 'markCardLost'],
    ['SEALED', 'markCardTemporarilyLost'],
    ['SEALED', 'markCardLost'],
    ['NORMAL', 'markCardTemporarilyLost'],
    ['NORMAL', 'markCardLost'],
  ])('T-10: a card that was %s comes back so after %s', async (status, verb) => {
    const card = await aFunctionThatIs(world(), status);
    const formal = verb === 'markCardLost' ? { reason: 'LOST', sighted: true } : {};
    await done(world(), 'clerk', verb, { ...ref(card), ...formal });
    expect((await cardOf(world(), card.id)).statusBeforeLoss).toBe(status);
    expect(await release(card)).toBeNull();
    expect(await cardOf(world(), card.id)).toMatchObject({
      ssStatus: status,
      statusBeforeLoss: null,
      lossReason: null,
      openKey: card.openKey,
      inForceKey: card.inForceKey,
    });
  });

  it('P-21: a formal loss of the financial function is final too, but by policy or by a supervisor: LOSS_FINAL', async () => {
    const card = await aBankCardThatIs(world());
    const fin = { functions: ['FINANCIAL'] };
    const lose = async () =>
      done(world(), 'clerk', 'markCardLost', {
        ...ref(await cardOf(world(), card.id)),
        ...fin,
        reason: 'STOLEN',
        sighted: true,
      });
    const give = async (who: 'clerk' | 'supervisor') =>
      codeOf(world(), who, 'releaseCardLoss', { ...ref(await cardOf(world(), card.id)), ...fin });
    await lose();
    expect(await give('clerk')).toBe('LOSS_FINAL');
    const { formalLossReleasable } = await world().house.policyOf(
      world().house.database.read,
      '419901',
      world().clock.now,
    );
    await decree(world(), { formalLossReleasable: { ...formalLossReleasable, STOLEN: true } });
    expect(await give('clerk')).toBeNull();
    await decree(world(), {});
    await lose();
    expect(await give('supervisor')).toBeNull();
    expect((await cardOf(world(), card.id)).finLossReason).toBeNull();
  });
});
