import { dayOf } from '../../shared/calendar';
import { commit, type House, systemContext } from '../platform/context';
import type { Ref } from '../platform/subjects';
import { releaseLosses } from './loss.service';

/** Releases temporary loss reports whose last day is over (P-20); twice at once, each is released once. An idle house writes nothing. */
export async function lapseLosses(house: House): Promise<number> {
  const ctx = systemContext(house);
  let released = 0;
  for (let after = ''; ; ) {
    const due: Ref[] = await ctx.db.query(
      `SELECT id, version FROM card WHERE ssStatus = 'TEMP_LOST' AND lossUntil < ? AND id > ? ORDER BY id LIMIT ${AT_ONCE}`,
      [dayOf(ctx.now), after],
    );
    if (due.length === 0) return released;
    after = due.at(-1)!.id;
    const outcomes = await commit(ctx, work => releaseLosses(work, due));
    released += outcomes.filter(({ ok }) => ok).length;
  }
}

const AT_ONCE = 500;
