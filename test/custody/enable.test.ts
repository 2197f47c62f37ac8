import { cardKey } from '../../server/cards/card.key';
import type { Person } from '../../server/people/person.entity';
import { setPolicy } from '../../server/policy/policy.service';
import { codeOf, done, force, read, rowsOf } from '../support/act';
import { aPerson } from '../support/build';
import { aCardThatIs, aFunctionThatIs, anOrdered, cardOf } from '../support/cards';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const CENTRE = { route: 'CENTRE' };

/** Somebody with a card in force and a new one in hand. */
async function replacing(world: World, person?: Person) {
  const holder = person ?? (await aPerson(world));
  const old = await aFunctionThatIs(world, 'NORMAL', { person: holder });
  const fresh = await aCardThatIs(world, 'COLLECTED', { person: holder, businessType: 'REPLACE' });
  return { old, fresh, holder };
}

onEachEngine('enable a card', world => {
  it('R-58: after it was collected, at once: it comes into force and is on its way no more', async () => {
    const card = await aCardThatIs(world(), 'COLLECTED');
    const { result, ...left } = await written(world(), () =>
      done(world(), 'clerk', 'enableCard', { ...ref(card), ...CENTRE }, 'version ssStatus enabledBy'),
    );
    expect(result).toEqual({ version: card.version + 1, ssStatus: 'NORMAL', enabledBy: 'CENTRE' });
    expect(left).toEqual({ changes: ['card enable SEALED→NORMAL'], audits: ['card.enable'], counts: {}, tables: {} });
    const key = cardKey(card.personId, card.kind);
    expect(await cardOf(world(), card.id)).toMatchObject({
      openKey: null,
      inForceKey: key,
      enabledAt: world().clock.now,
    });
  });

  it('R-49, R-59, R-64: it is good for nothing before, for all that a card is for from then on, and for nothing while it is lost', async () => {
    const uses = async (id: string) =>
      (
        await read<{ uses: string[] }>(world(), 'clerk', 'query ($id: ID!) { card(id: $id) { uses medicalAccount } }', {
          id,
        })
      ).uses;
    const card = await aCardThatIs(world(), 'COLLECTED');
    expect(await uses(card.id)).toEqual([]);
    const { version } = await done(world(), 'clerk', 'enableCard', { ...ref(card), ...CENTRE });
    expect(await uses(card.id)).toEqual(['RECORD', 'INQUIRY', 'BUSINESS', 'SETTLEMENT']);
    await done(world(), 'clerk', 'markCardTemporarilyLost', { id: card.id, version });
    expect(await uses(card.id)).toEqual([]);
  });

  it.each([
    'PRODUCED',
    'IN_CUSTODY',
    'WITH_EMPLOYER',
    'MISSING',
  ] as const)('R-58: not while it is %s: NOT_COLLECTED, and nothing is usable before that (R-59)', async whereabouts => {
    const card = await aCardThatIs(world(), whereabouts);
    const { result, ...left } = await written(world(), () =>
      codeOf(world(), 'clerk', 'enableCard', { ...ref(card), ...CENTRE }),
    );
    expect(result).toBe('NOT_COLLECTED');
    expect(left).toEqual(NOTHING);
    expect(await cardOf(world(), card.id)).toMatchObject({ ssStatus: 'SEALED', inForceKey: null });
  });

  it.each(['NORMAL', 'TEMP_LOST', 'LOST', 'CANCELLED'] as const)('R-59: not from %s: NOT_FROM_HERE', async status => {
    const card = await aFunctionThatIs(world(), status);
    expect(await codeOf(world(), 'clerk', 'enableCard', { ...ref(card), ...CENTRE })).toBe('NOT_FROM_HERE');
  });

  it('R-58: not without chip and bank data: CARD_DATA_MISSING, and the card before it stays in force', async () => {
    const { old, fresh } = await replacing(world());
    await force(world(), 'UPDATE card SET bankCardNo = NULL WHERE id = ?', [fresh.id]);
    const { result, ...left } = await written(world(), () =>
      codeOf(world(), 'clerk', 'enableCard', { ...ref(fresh), ...CENTRE }),
    );
    expect(result).toBe('CARD_DATA_MISSING');
    expect(left).toEqual(NOTHING);
    expect((await cardOf(world(), old.id)).ssStatus).toBe('NORMAL');
  });

  it('R-58: at an office that does so, by a route that the region allows: NOT_DESIGNATED, CHANNEL_CLOSED', async () => {
    const card = await aCardThatIs(world(), 'COLLECTED');
    const { bureau } = world().place;
    await force(world(), `UPDATE office SET services = '["COLLECT"]' WHERE id = ?`, [bureau]);
    expect(await codeOf(world(), 'clerk', 'enableCard', { ...ref(card), ...CENTRE })).toBe('NOT_DESIGNATED');
    await force(world(), `UPDATE office SET services = '["APPLY","COLLECT","ENABLE"]' WHERE id = ?`, [bureau]);
    await world().inside('system', work =>
      setPolicy(work, {
        regionCode: '419901',
        validFrom: '2026-11-23',
        values: { employedSelfApply: 'ALWAYS', activationChannels: ['CENTRE', 'ON_SITE'] },
        basis: null,
      }),
    );
    expect(await codeOf(world(), 'clerk', 'enableCard', { ...ref(card), route: 'PHONE' })).toBe('CHANNEL_CLOSED');
    expect(await codeOf(world(), 'clerk', 'enableCard', { ...ref(card), route: 'ON_SITE' })).toBeNull();
  });

  it('R-58: the card before it stays in force until here, then it is cancelled as replaced, in the same transaction', async () => {
    const { old, fresh } = await replacing(world());
    expect(await cardOf(world(), old.id)).toMatchObject({
      ssStatus: 'NORMAL',
      inForceKey: cardKey(old.personId, old.kind),
    });
    const { result, ...left } = await written(world(), () =>
      codeOf(world(), 'clerk', 'enableCard', { ...ref(fresh), ...CENTRE }),
    );
    expect(result).toBeNull();
    expect(left.changes).toEqual(['card cancel NORMAL→CANCELLED', 'card enable SEALED→NORMAL']);
    expect(left.audits).toEqual(['card.cancel', 'card.enable']);
    expect(await cardOf(world(), old.id)).toMatchObject({
      ssStatus: 'CANCELLED',
      cancelReason: 'REPLACED',
      replacedById: fresh.id,
      inForceKey: null,
    });
    const [{ role }] = await rowsOf<{ role: string }>(
      world(),
      "SELECT role FROM status_change WHERE subjectId = ? AND verb = 'cancel'",
      [old.id],
    );
    expect(role).toBe('clerk');
  });

  it('R-58: a card that another region had issued is cancelled too', async () => {
    const holder = await aPerson(world());
    const old = await aFunctionThatIs(world(), 'NORMAL', { person: holder });
    await force(world(), "UPDATE card SET officeId = ?, regionCode = '419902' WHERE id = ?", [
      world().place.other,
      old.id,
    ]);
    const fresh = await aCardThatIs(world(), 'COLLECTED', { person: holder, businessType: 'REPLACE' });
    expect(await codeOf(world(), 'clerk', 'enableCard', { ...ref(fresh), ...CENTRE })).toBeNull();
    expect((await cardOf(world(), old.id)).ssStatus).toBe('CANCELLED');
  });

  it('R-58: a lost card that was never enabled is cancelled by its reissue and cannot come back', async () => {
    const holder = await aPerson(world());
    const lost = await aFunctionThatIs(world(), 'LOST', { person: holder });
    const fresh = await aCardThatIs(world(), 'COLLECTED', { person: holder, businessType: 'REISSUE' });
    await done(world(), 'clerk', 'enableCard', { ...ref(fresh), ...CENTRE });
    expect(await cardOf(world(), lost.id)).toMatchObject({ ssStatus: 'CANCELLED', replacedById: fresh.id });
    const { version } = await cardOf(world(), lost.id);
    expect(await codeOf(world(), 'supervisor', 'releaseCardLoss', { id: lost.id, version })).toBe('NOT_FROM_HERE');
  });

  it('nobody enables for the dead, on an old screen or for others: HOLDER_DECEASED, STALE, NOT_FOUND, FORBIDDEN', async () => {
    const card = await aCardThatIs(world(), 'COLLECTED');
    const enable = (who: Parameters<typeof codeOf>[1], change: object = {}) =>
      codeOf(world(), who, 'enableCard', { ...ref(card), ...CENTRE, ...change });
    expect(await enable('clerk', { version: card.version + 1 })).toBe('STALE');
    expect(await enable('clerk', { id: 'none' })).toBe('NOT_FOUND');
    expect(await enable('clerkElsewhere')).toBe('NOT_FOUND');
    for (const who of ['reviewer', 'supervisor', 'employerA', 'auditor'] as const)
      expect(await enable(who)).toBe('FORBIDDEN');
    await force(world(), 'UPDATE person SET deceasedOn = ? WHERE id = ?', ['2026-11-01', card.personId]);
    expect(await enable('clerk')).toBe('HOLDER_DECEASED');
  });

  it('twenty at once enable a card once; enabling against a loss report leaves one of the two and one card in force', async () => {
    const { old, fresh } = await replacing(world());
    const enable = () => codeOf(world(), 'clerk', 'enableCard', { ...ref(fresh), ...CENTRE });
    const lose = () => codeOf(world(), 'cards', 'markCardLost', { ...ref(fresh), reason: 'LOST', sighted: true });
    const loseOld = () => codeOf(world(), 'cards', 'markCardLost', { ...ref(old), reason: 'LOST', sighted: true });
    const codes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => [enable, lose, loseOld][n % 3]).map(
        async run => [run, await run()] as const,
      ),
    );
    const won = codes.filter(([, code]) => code === null).map(([run]) => run);
    expect(won.filter(run => run === enable || run === lose)).toHaveLength(1);
    expect(won.filter(run => run === loseOld).length).toBeLessThanOrEqual(1);
    for (const [, code] of codes) expect([null, 'STALE']).toContain(code);
    const inForce = await rowsOf(world(), 'SELECT id FROM card WHERE personId = ? AND inForceKey IS NOT NULL', [
      old.personId,
    ]);
    expect(inForce).toHaveLength(1);
    const enabled = won.includes(enable);
    expect((await cardOf(world(), old.id)).ssStatus === 'CANCELLED').toBe(enabled);
    expect((await cardOf(world(), fresh.id)).ssStatus).toBe(enabled ? 'NORMAL' : 'LOST');
    expect((await anOrdered(world())).ssStatus ?? null).toBeNull();
  });
});
