import { setPolicy } from '../../server/policy/policy.service';
import type { Policy } from '../../shared/policy';
import { REGION } from './cast';
import type { World } from './world';

/** Sets what the region of the tests has of its own, from today on. */
export const decreed = (world: World, values: Partial<Policy>, validFrom = '2026-11-23'): Promise<unknown> =>
  world.inside('system', work =>
    setPolicy(work, { regionCode: REGION, validFrom, values: { employedSelfApply: 'ALWAYS', ...values }, basis: null }),
  );
