import { dayOf } from '../../shared/calendar';
import { finLifecycle, ssLifecycle } from '../../shared/cardFunctions';
import type { CardFunction } from '../../shared/cards';
import { collectionPolicy } from '../cards/card.clocks';
import type { Card } from '../cards/card.entity';
import { cardFactsOf as facts } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { tell } from '../notices/notice.service';
import { commit, type House, systemContext, type Work } from '../platform/context';
import { transitionMany } from '../platform/records';
import { pagesOf } from '../platform/runs';
import type { Outcome, Ref } from '../platform/subjects';
import { financialLost } from './financialLoss.service';
import { lockHoldersOf, lost } from './loss.service';

/**
 * The run after the last day (R-71, T-06): whoever has not had the financial function activated by then has the social security function
 * reported lost, or the financial one alone where the policy of the collection says so (P-17). Each card once: twice, late, after a crash or
 * at the same time elsewhere it finds nothing left to do. The holder is told, and the unit that it came through. Gives how many were reported.
 */
export async function guardFinancial(house: House): Promise<number> {
  const ctx = systemContext(house);
  let reported = 0;
  for await (const due of pagesOf<Due>(ctx.db, OVERDUE, [dayOf(ctx.now)], 'finDeadline')) {
    const groups: Record<'SS_LOSS' | 'FINANCIAL_ONLY', Ref[]> = { SS_LOSS: [], FINANCIAL_ONLY: [] };
    for (const card of due) groups[(await collectionPolicy(ctx, card)).financialOverdue].push(card);
    const outcomes = await commit(ctx, async work => [
      ...(await blockAll(work, groups.SS_LOSS)),
      ...(await blockFinancial(work, groups.FINANCIAL_ONLY)),
    ]);
    reported += outcomes.filter(({ ok }) => ok).length;
  }
  return reported;
}

type Due = Pick<Card, 'id' | 'version' | 'collectPolicyId' | 'finDeadline'>;

/** Collected, neither activated nor lost nor cancelled, never guarded before, and the last day is over. */
export const OVERDUE = `SELECT id, version, collectPolicyId, finDeadline FROM card
  WHERE finStatus = 'INACTIVE' AND finGuardedAt IS NULL AND finDeadline < ?
  AND whereabouts = 'COLLECTED' AND ssStatus IN ('SEALED', 'NORMAL', 'TEMP_LOST', 'LOCKED')`;

const REASON = 'FINANCIAL_NOT_ACTIVATED';

async function blockAll(work: Work, refs: readonly Ref[]): Promise<Outcome[]> {
  if (refs.length === 0) return [];
  await lockHoldersOf(
    work,
    refs.map(({ id }) => id),
  );
  const loss = lost(work, REASON);
  return transitionMany(work, cards, ssLifecycle, 'markLost', refs, {
    facts,
    reasons: [REASON],
    change: card => ({ ...loss(card), finGuardedAt: work.now }),
    after: tellAll,
  });
}

async function blockFinancial(work: Work, refs: readonly Ref[]): Promise<Outcome[]> {
  if (refs.length === 0) return [];
  const loss = financialLost(work, REASON);
  return transitionMany(work, cards, finLifecycle, 'markFinancialLost', refs, {
    facts,
    reasons: [REASON],
    change: card => ({ ...loss(card), finGuardedAt: work.now }),
    after: tellAll,
  });
}

async function tellAll(work: Work, records: readonly Card[]): Promise<void> {
  for (const { id, personId, employerId, finDeadline, finStatus } of records) {
    const of: CardFunction = finStatus === 'LOST' ? 'FINANCIAL' : 'SOCIAL_SECURITY';
    const params = { cardId: id, deadline: finDeadline!, of };
    const onceKey = `FINANCIAL_LOST|${id}`;
    await tell(work, { personId }, 'FINANCIAL_LOST', params, { onceKey });
    if (employerId) await tell(work, { employerId }, 'FINANCIAL_LOST', params, { link: `/cards/${id}/show`, onceKey });
  }
}
