import type { Person } from '../../server/people/person.entity';
import { setPolicy } from '../../server/policy/policy.service';
import type { SsStatus } from '../../shared/cards';
import type { BusinessType } from '../../shared/codes';
import type { FailureCode } from '../../shared/failures';
import { codeOf, done, read } from '../support/act';
import { anInsured, anOpening } from '../support/build';
import { aFunctionThatIs, anOrdered } from '../support/cards';
import { onEachEngine, type World } from '../support/world';

const open = async (world: World, person: Person, more: object) =>
  codeOf(world, 'clerk', 'openApplication', await anOpening(world, { person, photo: null, more }));

const decree = (world: World, oneCard: boolean) =>
  world.inside('system', work =>
    setPolicy(work, {
      regionCode: '419901',
      validFrom: '2026-11-23',
      values: { employedSelfApply: 'ALWAYS', oneCard },
      basis: null,
    }),
  );

onEachEngine('a card after the first', world => {
  it.each<[SsStatus | 'NONE', BusinessType, FailureCode | null]>([
    ['NONE', 'REISSUE', 'CARD_NOT_HELD'],
    ['NONE', 'REPLACE', 'CARD_NOT_HELD'],
    ['NONE', 'RENEW', 'CARD_NOT_HELD'],
    ['NORMAL', 'FIRST', 'CARD_ALREADY_HELD'],
    ['NORMAL', 'REISSUE', 'LOSS_NOT_REPORTED'],
    ['NORMAL', 'REPLACE', null],
    ['NORMAL', 'RENEW', null],
    ['TEMP_LOST', 'REISSUE', 'CARD_ON_ITS_WAY'],
    ['LOST', 'FIRST', 'CARD_ALREADY_HELD'],
    ['LOST', 'REISSUE', null],
    ['LOST', 'REPLACE', 'CARD_NOT_HELD'],
    ['LOST', 'RENEW', 'CARD_NOT_HELD'],
    ['CANCELLED', 'FIRST', null],
    ['CANCELLED', 'REISSUE', 'CARD_NOT_HELD'],
    ['SEALED', 'REISSUE', 'CARD_ON_ITS_WAY'],
  ])('whose card is %s asks for %s: %s', async (status, businessType, code) => {
    const person = await anInsured(world());
    if (status !== 'NONE') await aFunctionThatIs(world(), status, { person });
    expect(await open(world(), person, { businessType })).toBe(code);
  });

  it('the plan says so before anything is opened, and the reviewer is stopped when the loss was released meanwhile', async () => {
    const person = await anInsured(world());
    const plan = () =>
      read<{ refusal: string | null }>(
        world(),
        'clerk',
        'query ($input: PlanInput!) { applicationPlan(input: $input) { refusal } }',
        { input: { personId: person.id, businessType: 'REISSUE', channel: 'BUREAU' } },
      );
    expect((await plan()).refusal).toBe('CARD_NOT_HELD');
    await aFunctionThatIs(world(), 'NORMAL', { person });
    expect((await plan()).refusal).toBe('LOSS_NOT_REPORTED');
  });

  it('R-01: in a one-card region nobody who holds or awaits a social security card gets a medical card beside it: ONE_CARD', async () => {
    const medical = { businessType: 'FIRST', cardKind: 'MEDICAL' };
    const holds = await anInsured(world());
    await aFunctionThatIs(world(), 'NORMAL', { person: holds });
    const awaits = await anInsured(world());
    await anOrdered(world(), { person: awaits });
    const applies = await anInsured(world());
    await done(world(), 'clerk', 'openApplication', await anOpening(world(), { person: applies, photo: null }));
    for (const person of [holds, awaits, applies]) expect(await open(world(), person, medical)).toBe('ONE_CARD');
    expect(await open(world(), await anInsured(world()), medical)).toBeNull();
    await decree(world(), false);
    for (const person of [holds, awaits, applies]) expect(await open(world(), person, medical)).toBeNull();
    await decree(world(), true);
  });
});
