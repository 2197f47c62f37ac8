import { dayOf } from '../../shared/calendar';
import type { Card } from '../cards/card.entity';
import { cancelUnclaimed } from '../losses/loss.service';
import { commit, type House, systemContext } from '../platform/context';
import { pagesOf } from '../platform/runs';

/**
 * Cancels as unclaimed what lies in custody beyond the last day that its region's policy had given it (R-26, P-15); where there is no
 * limit nothing ever happens. Twice at once, each is cancelled once. An idle house writes nothing.
 */
export async function expireCustody(house: House): Promise<number> {
  const ctx = systemContext(house);
  let gone = 0;
  for await (const due of pagesOf<Unclaimed>(ctx.db, OVER, [dayOf(ctx.now)], 'custodyUntil')) {
    const outcomes = await commit(ctx, work => cancelUnclaimed(work, due));
    gone += outcomes.filter(({ ok }) => ok).length;
  }
  return gone;
}

type Unclaimed = Pick<Card, 'id' | 'version' | 'custodyUntil'>;

const OVER = `SELECT id, version, custodyUntil FROM card
  WHERE whereabouts = 'IN_CUSTODY' AND custodyUntil < ? AND ssStatus <> 'CANCELLED'`;
