import type { Person } from '../../server/people/person.entity';
import { markCardProduced } from '../../server/production/making.service';
import type { BusinessType } from '../../shared/codes';
import { feeOf } from '../../shared/policy';
import { policyOf } from '../../shared/policyDefaults';
import { codeOf, done, force, onDay, read } from '../support/act';
import { aMaterial, anInsured, anOpening, nextSerial } from '../support/build';
import { aCardThatIs, cardOf } from '../support/cards';
import { aBankCardThatIs, decree } from '../support/functions';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });

/** Somebody with a card in force that is valid until a day. */
async function aHolder(world: World, validUntil: string | null) {
  const person = await anInsured(world);
  const card = await aBankCardThatIs(world, 'NORMAL', { person });
  await force(world, 'UPDATE card SET validUntil = ? WHERE id = ?', [validUntil, card.id]);
  return { person, card: await cardOf(world, card.id) };
}

const open = async (world: World, person: Person, businessType: BusinessType) =>
  codeOf(world, 'clerk', 'openApplication', await anOpening(world, { person, photo: null, more: { businessType } }));

onEachEngine('renewal and replacement', world => {
  it.each<[string, string | null, BusinessType, string | null]>([
    ['61 days before it expires', '2027-01-23', 'RENEW', 'RENEWAL_TOO_EARLY'],
    ['60 days before it expires', '2027-01-22', 'RENEW', null],
    ['on its last day', '2026-11-23', 'RENEW', null],
    ['after it expired', '2026-11-01', 'RENEW', null],
    ['when its validity is not known', null, 'RENEW', null],
    ['years before it expires', '2035-01-01', 'REPLACE', null],
  ])('R-99, T-14: %s (%s) %s is answered with %s', async (_when, validUntil, businessType, code) => {
    const { person } = await aHolder(world(), validUntil);
    expect(await open(world(), person, businessType)).toBe(code);
  });

  it('T-14: the days before the expiry are those of the policy', async () => {
    const { person } = await aHolder(world(), '2027-02-21');
    expect(await open(world(), person, 'RENEW')).toBe('RENEWAL_TOO_EARLY');
    await decree(world(), { renewFromDays: 90 });
    expect(await open(world(), person, 'RENEW')).toBeNull();
    await decree(world(), {});
  });

  it('P-22: the plan names the fee of each business by the policy', async () => {
    await decree(world(), { cardFee: { first: 0, reissue: 2500, replace: 1800, renew: 300 } });
    const policy = policyOf({ cardFee: { first: 0, reissue: 2500, replace: 1800, renew: 300 } });
    const { person } = await aHolder(world(), '2026-12-01');
    for (const businessType of ['FIRST', 'REISSUE', 'REPLACE', 'RENEW'] as const) {
      const { fee } = await read<{ fee: number }>(
        world(),
        'clerk',
        'query ($input: PlanInput!) { applicationPlan(input: $input) { fee } }',
        { input: { personId: person.id, businessType, channel: 'BUREAU' } },
      );
      expect(fee).toBe(feeOf(policy, businessType));
    }
    await decree(world(), {});
  });

  it('P-23, R-99: a card past its validity does not come into force: CARD_EXPIRED, and nothing is written', async () => {
    const card = await aCardThatIs(world(), 'COLLECTED');
    await force(world(), 'UPDATE card SET validUntil = ? WHERE id = ?', ['2026-11-22', card.id]);
    const enable = () => codeOf(world(), 'clerk', 'enableCard', { ...ref(card), route: 'CENTRE' });
    const { result, ...left } = await written(world(), enable);
    expect([result, left]).toEqual(['CARD_EXPIRED', NOTHING]);
    await force(world(), 'UPDATE card SET validUntil = ? WHERE id = ?', ['2026-11-23', card.id]);
    expect(await enable()).toBeNull();
  });

  it.each<BusinessType>([
    'RENEW',
    'REPLACE',
  ])('T-12 to T-14: through a whole %s the old card is in force until the new one is enabled, and then cancelled: nobody is without a usable card on any day', async businessType => {
    const { person, card: old } = await aHolder(world(), '2027-01-10');
    const usable = async () =>
      (
        await read<{ medicalAccount: string }>(
          world(),
          'clerk',
          'query ($id: ID!) { card(id: $id) { medicalAccount } }',
          {
            id: old.id,
          },
        )
      ).medicalAccount;
    const days: string[] = [];
    const on = async (day: string, act: () => Promise<unknown>) => {
      onDay(world(), day);
      expect(await usable()).toBe('NORMAL');
      await act();
      days.push(await usable());
    };
    let application = { id: '', version: 0 };
    let id = '';
    const now = () => cardOf(world(), id);
    await on('2026-11-23', async () => {
      const input = await anOpening(world(), { person, more: { businessType } });
      const papers = ['OLD_CARD', 'CARD_COST_RECEIPT'] as const;
      const more = papers.filter(kind => !input.materials?.some(one => one.kind === kind)).map(kind => aMaterial(kind));
      application = await done(world(), 'clerk', 'openApplication', {
        ...input,
        materials: [...(input.materials ?? []), ...more],
      });
    });
    await on('2026-11-24', async () => {
      application = await done(world(), 'clerk', 'submitApplication', ref(application));
    });
    await on('2026-11-25', async () => {
      await done(world(), 'reviewer', 'approveApplication', ref(application));
      const [row] = await world().inside('system', work =>
        work.db.query('SELECT id FROM card WHERE applicationId = ?', [application.id]),
      );
      id = row.id;
    });
    await on('2026-12-05', async () => {
      await force(world(), "UPDATE card SET whereabouts = 'IN_PRODUCTION' WHERE id = ?", [id]);
      const made = {
        cardNo: `R${10000000 + nextSerial()}`,
        chipId: `419901D1${String(nextSerial()).padStart(24, '0')}`,
        bankCardNo: '6217000000000000003',
        validUntil: '2036-12-04',
      };
      const card = await now();
      await world().inside('cards', work => markCardProduced(work, { ...ref(card), ...made }));
    });
    await on('2026-12-07', async () =>
      done(world(), 'cards', 'receiveCard', { ...ref(await now()), shelf: 'A-1' }, 'id'),
    );
    await on('2026-12-15', async () =>
      done(world(), 'clerk', 'collectCard', { ...ref(await now()), holderSighted: true }, 'id'),
    );
    expect((await cardOf(world(), old.id)).ssStatus).toBe('NORMAL');
    await on('2026-12-16', async () =>
      done(world(), 'clerk', 'enableCard', { ...ref(await now()), route: 'CENTRE' }, 'id'),
    );
    expect(days).toEqual(Array(7).fill('NORMAL'));
    expect(await now()).toMatchObject({ ssStatus: 'NORMAL', finDeadline: '2027-10-11' });
    expect(await cardOf(world(), old.id)).toMatchObject({
      ssStatus: 'CANCELLED',
      cancelReason: 'REPLACED',
      replacedById: id,
      finDeadline: null,
    });
  });
});
