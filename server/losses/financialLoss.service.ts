import { dayOf, dueOn } from '../../shared/calendar';
import { finLifecycle } from '../../shared/cardFunctions';
import type { LossReason } from '../../shared/codes';
import type { Card } from '../cards/card.entity';
import { cardFactsOf as facts } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { policyFor } from '../platform/amending';
import type { Work } from '../platform/context';
import { transition, transitionMany } from '../platform/records';
import { hold, type Outcome, type Ref } from '../platform/subjects';
import { checkReport, type LossReport } from './loss.service';

/** Writes down that the bank has the financial function reported lost for a while; it lapses by the bank's own days (P-20). */
export async function markFinancialTemporarilyLost(work: Work, { id, version }: Ref): Promise<Card> {
  const held = await hold(work, cards, { id });
  const { loss } = await policyFor(work, cards, held);
  const finLossUntil = loss.autoRelease
    ? dueOn(await work.house.calendarOf(work.db), loss.financial, dayOf(work.now)).on
    : null;
  const change = { finStatusBeforeLoss: held.finStatus, finLostAt: work.now, finLossUntil };
  return transition(work, cards, finLifecycle, 'markFinancialTemporarilyLost', { id, version }, { facts, change });
}

/** Writes down that the financial function is reported lost formally (NOT_SIGHTED, INVALID_INPUT as for the other function). */
export async function markFinancialLost(work: Work, { id, version }: Ref, report: LossReport): Promise<Card> {
  checkReport(report);
  const { reason } = report;
  const change = financialLost(work, reason);
  const move = { facts, reasons: [reason], change };
  return transition(work, cards, finLifecycle, 'markFinancialLost', { id, version }, move);
}

/** What a formal loss makes of the financial function. */
export const financialLost =
  ({ now }: Work, finLossReason: LossReason) =>
  ({ finStatus, finStatusBeforeLoss }: Card): Partial<Card> => ({
    finStatusBeforeLoss: finStatus === 'TEMP_LOST' ? finStatusBeforeLoss : finStatus,
    finLossReason,
    finLostAt: now,
    finLossUntil: null,
  });

/** Releases a loss report of the financial function: back to the status before, a formal one only by policy or a supervisor (LOSS_FINAL). */
export function releaseFinancialLoss(work: Work, ref: Ref): Promise<Card> {
  return transition(work, cards, finLifecycle, 'releaseFinancialLoss', ref, { facts, change: financialFound });
}

/** Releases many of them, an outcome for each; for the house itself, when they lapse. */
export function releaseFinancialLosses(work: Work, refs: readonly Ref[]): Promise<Outcome[]> {
  return transitionMany(work, cards, finLifecycle, 'releaseFinancialLoss', refs, { facts, change: financialFound });
}

const financialFound = ({ finStatusBeforeLoss }: Card): Partial<Card> => ({
  finStatus: finStatusBeforeLoss,
  finStatusBeforeLoss: null,
  finLossReason: null,
  finLostAt: null,
  finLossUntil: null,
});
