import { dayOf } from '../../shared/calendar';
import type { Card } from '../cards/card.entity';
import { commit, type House, systemContext, type Work } from '../platform/context';
import { pagesOf } from '../platform/runs';
import type { Outcome, Ref } from '../platform/subjects';
import { releaseFinancialLosses } from './financialLoss.service';
import { releaseLosses } from './loss.service';

/** Releases temporary loss reports of either function whose last day is over (P-20); twice at once, each is released once. An idle house writes nothing. */
export async function lapseLosses(house: House): Promise<number> {
  const functions = await lapse(house, 'ssStatus', 'lossUntil', releaseLosses);
  return functions + (await lapse(house, 'finStatus', 'finLossUntil', releaseFinancialLosses));
}

async function lapse(
  house: House,
  status: 'ssStatus' | 'finStatus',
  until: 'lossUntil' | 'finLossUntil',
  release: (work: Work, refs: readonly Ref[]) => Promise<Outcome[]>,
): Promise<number> {
  const ctx = systemContext(house);
  let released = 0;
  const over = `SELECT id, version, ${until} FROM card WHERE ${status} = 'TEMP_LOST' AND ${until} < ?`;
  for await (const due of pagesOf<Lapsing>(ctx.db, over, [dayOf(ctx.now)], until)) {
    const outcomes = await commit(ctx, work => release(work, due));
    released += outcomes.filter(({ ok }) => ok).length;
  }
  return released;
}

type Lapsing = Pick<Card, 'id' | 'version' | 'lossUntil' | 'finLossUntil'>;
