import { REJECT_REASONS } from '../../shared/reasons';
import { codeOf, done, rowsOf } from '../support/act';
import { aCaseThatIs, anInsured, anOpening, aSubmitted } from '../support/build';
import { refusedElsewhere } from '../support/elsewhere';
import { noon, onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

const SHOWN = 'id version status decidedAt decidedById reasons note';

onEachEngine('reject', world => {
  it('R-91: rejects a submitted case with its reason: status, instant, one status change, one audit entry, counts', async () => {
    const { id, version } = await aSubmitted(world());
    const input = { id, version, reason: 'FALSE_MATERIALS', note: '材料不实' };
    const { result, ...left } = await written(world(), () =>
      done(world(), 'reviewer', 'rejectApplication', input, SHOWN),
    );
    expect(result).toEqual({
      id,
      version: version + 1,
      status: 'REJECTED',
      decidedAt: noon.toISOString(),
      decidedById: 'reviewer',
      reasons: ['FALSE_MATERIALS'],
      note: '材料不实',
    });
    expect(left).toEqual({
      changes: ['application reject SUBMITTED→REJECTED'],
      audits: ['application.reject'],
      counts: { SUBMITTED: -1, REJECTED: 1 },
      tables: { notice: 1 },
    });
  });

  it.each(REJECT_REASONS)('knows the reason %s', async reason => {
    const { id, version } = await aSubmitted(world());
    await done(world(), 'reviewer2', 'rejectApplication', { id, version, reason });
    const sql = "SELECT reasons FROM status_change WHERE subjectId = ? AND verb = 'reject'";
    expect(await rowsOf(world(), sql, [id])).toEqual([{ reasons: reason }]);
  });

  it('asks for a reason of the list: INVALID_INPUT', async () => {
    const { id, version } = await aSubmitted(world());
    const { result, ...left } = await written(world(), async () => [
      await codeOf(world(), 'reviewer', 'rejectApplication', { id, version }),
      await codeOf(world(), 'reviewer', 'rejectApplication', { id, version, reason: 'BECAUSE' }),
      await codeOf(world(), 'reviewer', 'rejectApplication', { id, version, reason: 'OTHER', note: 'x'.repeat(501) }),
    ]);
    expect(result).toEqual(['INVALID_INPUT', 'INVALID_INPUT', 'INVALID_INPUT']);
    expect(left).toEqual(NOTHING);
  });

  it('lets nobody reject what they entered: OWN_WORK', async () => {
    const { id, version } = await aSubmitted(world(), { by: 'bothRoles' });
    expect(await codeOf(world(), 'bothRoles', 'rejectApplication', { id, version, reason: 'OTHER' })).toBe('OWN_WORK');
  });

  it('frees the person for a new case', async () => {
    const person = await anInsured(world());
    await aCaseThatIs(world(), 'REJECTED', { person });
    const input = await anOpening(world(), { person });
    expect(await codeOf(world(), 'clerk', 'openApplication', input)).toBeNull();
  });

  refusedElsewhere(world, 'reject', 'reviewer', 'rejectApplication', { reason: 'OTHER' });
});
