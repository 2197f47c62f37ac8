import { APPLICATION_STATUSES, type ApplicationVerb, applicationLifecycle } from '../../shared/applications';
import { act } from './act';
import { aCaseThatIs } from './build';
import type { CastName } from './cast';
import type { World } from './world';
import { NOTHING, written } from './written';

/** The statuses that the table does not name for a verb. */
export const elsewhereFor = (verb: ApplicationVerb) =>
  APPLICATION_STATUSES.filter(status => !(applicationLifecycle.steps[verb].from as readonly string[]).includes(status));

/** Tests that a verb is refused from every status that the table does not name, and leaves nothing behind. */
export function refusedElsewhere(
  world: () => World,
  verb: ApplicationVerb,
  who: CastName,
  mutation: string,
  more: object = {},
): void {
  it.each(elsewhereFor(verb))('is refused for a case that is %s: NOT_FROM_HERE', async status => {
    const { id, version } = await aCaseThatIs(world(), status);
    const { result, ...left } = await written(world(), () => act(world(), who, mutation, { id, version, ...more }));
    expect(result).toMatchObject({ row: null, code: 'NOT_FROM_HERE', params: { status } });
    expect(left).toEqual(NOTHING);
  });

  it('is refused on an old screen, outside the reach and without the id: STALE, NOT_FOUND', async () => {
    const status = applicationLifecycle.steps[verb].from[0];
    const { id, version } = await aCaseThatIs(world(), status);
    const elsewhere = who.startsWith('clerk') ? 'clerkElsewhere' : 'reviewerElsewhere';
    const { result, ...left } = await written(world(), async () => [
      (await act(world(), who, mutation, { id, version: version + 1, ...more })).code,
      (await act(world(), elsewhere, mutation, { id, version, ...more })).code,
      (await act(world(), elsewhere, mutation, { id, version: version + 1, ...more })).code,
      (await act(world(), who, mutation, { id: '', version, ...more })).code,
    ]);
    expect(result).toEqual(['STALE', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(left).toEqual(NOTHING);
  });
}
