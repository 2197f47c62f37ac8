import { dayOf } from '../../shared/calendar';
import { cancelUnclaimed } from '../losses/loss.service';
import { commit, type House, systemContext } from '../platform/context';
import type { Ref } from '../platform/subjects';

/**
 * Cancels as unclaimed what lies in custody beyond the last day that its region's policy had given it (R-26, P-15); where there is no
 * limit nothing ever happens. Twice at once, each is cancelled once. An idle house writes nothing.
 */
export async function expireCustody(house: House): Promise<number> {
  const ctx = systemContext(house);
  let gone = 0;
  for (let after = ''; ; ) {
    const due: Ref[] = await ctx.db.query(
      `SELECT id, version FROM card WHERE whereabouts = 'IN_CUSTODY' AND custodyUntil < ? AND ssStatus <> 'CANCELLED' AND id > ?
       ORDER BY id LIMIT ${AT_ONCE}`,
      [dayOf(ctx.now), after],
    );
    if (due.length === 0) return gone;
    after = due.at(-1)!.id;
    const outcomes = await commit(ctx, work => cancelUnclaimed(work, due));
    gone += outcomes.filter(({ ok }) => ok).length;
  }
}

const AT_ONCE = 500;
