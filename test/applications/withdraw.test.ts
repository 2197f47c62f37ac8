import { codeOf, done } from '../support/act';
import { aCaseThatIs, anInsured, anOpening } from '../support/build';
import { refusedElsewhere } from '../support/elsewhere';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

onEachEngine('withdraw', world => {
  it.each(['DRAFT', 'SUBMITTED', 'RETURNED'] as const)('withdraws a case that is %s, for good', async status => {
    const { id, version } = await aCaseThatIs(world(), status);
    const { result, ...left } = await written(world(), () =>
      done(world(), 'clerk', 'withdrawApplication', { id, version }),
    );
    expect(result).toEqual({ id, version: version + 1, status: 'WITHDRAWN' });
    expect(left).toEqual({
      changes: [`application withdraw ${status}→WITHDRAWN`],
      audits: ['application.withdraw'],
      counts: { [status]: -1, WITHDRAWN: 1 },
      tables: {},
    });
    expect(await codeOf(world(), 'reviewer', 'undoDecision', { id, version: version + 1 })).toBe('NOT_FROM_HERE');
  });

  it('is for whoever entered or corrected the case: FORBIDDEN', async () => {
    const { id, version } = await aCaseThatIs(world(), 'RETURNED');
    const { result, ...left } = await written(world(), async () => [
      await codeOf(world(), 'clerk2', 'withdrawApplication', { id, version }),
      await codeOf(world(), 'reviewer', 'withdrawApplication', { id, version }),
    ]);
    expect(result).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(left).toEqual(NOTHING);
    await done(world(), 'clerk2', 'correctApplication', { id, version, truthDeclared: true });
    expect(await codeOf(world(), 'clerk2', 'withdrawApplication', { id, version: version + 1 })).toBeNull();
  });

  it('R-32: frees the person for a case through another channel', async () => {
    const person = await anInsured(world());
    await aCaseThatIs(world(), 'WITHDRAWN', { person });
    const input = await anOpening(world(), { person, by: 'clerkAtCentre', channel: 'COUNTY_CENTRE' });
    expect(await codeOf(world(), 'clerkAtCentre', 'openApplication', input)).toBeNull();
  });

  refusedElsewhere(world, 'withdraw', 'clerk', 'withdrawApplication');
});
