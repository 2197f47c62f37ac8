import { dayOf, dueOn } from '../../shared/calendar';
import { ssLifecycle } from '../../shared/cardFunctions';
import type { CancelReason } from '../../shared/cards';
import type { LossReason } from '../../shared/codes';
import type { Card } from '../cards/card.entity';
import { cardFactsOf as facts } from '../cards/card.facts';
import { cardKey } from '../cards/card.key';
import { cards } from '../cards/card.list';
import { lockPeople } from '../people/person.service';
import { policyFor } from '../platform/amending';
import { everywhere, type Work } from '../platform/context';
import { isDuplicate, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { transition, transitionMany } from '../platform/records';
import { hold, type Outcome, type Ref } from '../platform/subjects';

/** Reports a card lost for a while (P-20). Reported so already, it answers as it stands; the last day is told where the policy lets the report lapse. */
export async function markTemporarilyLost(work: Work, { id, version }: Ref): Promise<Card> {
  const held = await hold(work, cards, { id });
  if (held.ssStatus === 'TEMP_LOST') return held;
  const { loss } = await policyFor(work, cards, held);
  const lossUntil = loss.autoRelease
    ? dueOn(await work.house.calendarOf(work.db), loss.temporary, dayOf(work.now)).on
    : null;
  return transition(
    work,
    cards,
    ssLifecycle,
    'markTemporarilyLost',
    { id, version },
    {
      facts,
      change: { statusBeforeLoss: held.ssStatus, lostAt: work.now, lossUntil },
    },
  );
}

/** What is told of a formal loss; the certificate of whoever reports it was sighted. */
export type LossReport = { reason: LossReason; sighted: boolean };

/**
 * Reports a card lost formally (T-11): blocked at once (NOT_SIGHTED without a certificate). One never enabled gives up its place,
 * so that a reissue can be applied for; one in force keeps it until the reissue is enabled.
 */
export async function markLost(work: Work, { id, version }: Ref, { reason, sighted }: LossReport): Promise<Card> {
  checkReport({ reason, sighted });
  await lockHoldersOf(work, [id]);
  return transition(
    work,
    cards,
    ssLifecycle,
    'markLost',
    { id, version },
    {
      facts,
      reasons: [reason],
      change: lost(work, reason),
    },
  );
}

/** What a formal loss report must say: a reason of the holder's (INVALID_INPUT), a certificate that was sighted (NOT_SIGHTED). */
export function checkReport({ reason, sighted }: LossReport): void {
  if (reason === 'FINANCIAL_NOT_ACTIVATED') throw new Failure('INVALID_INPUT', { fields: ['reason'] });
  if (!sighted) throw new Failure('NOT_SIGHTED', { of: 'holder' });
}

/** What a formal loss makes of a card: one never enabled gives up its place. */
export const lost =
  ({ now }: Work, lossReason: LossReason) =>
  ({ ssStatus, statusBeforeLoss }: Card): Partial<Card> => ({
    statusBeforeLoss: ssStatus === 'TEMP_LOST' ? statusBeforeLoss : ssStatus,
    lossReason,
    lostAt: now,
    lossUntil: null,
    openKey: null,
  });

/**
 * Releases a loss report: back to the status before, so that a card never enabled does not come back enabled. A formal one only by
 * policy (P-21) or a supervisor (LOSS_FINAL), and while no reissue is under way (CARD_ON_ITS_WAY, OPEN_ELSEWHERE).
 */
export async function releaseLoss(work: Work, { id, version }: Ref): Promise<Card> {
  await lockHoldersOf(work, [id]);
  try {
    return await transition(work, cards, ssLifecycle, 'releaseLoss', { id, version }, { facts, change: found });
  } catch (error) {
    if (isDuplicate(error)) throw new Failure('CARD_ON_ITS_WAY');
    throw error;
  }
}

/** Releases many loss reports, an outcome for each; for the house itself, when they lapse. */
export async function releaseLosses(work: Work, refs: readonly Ref[]): Promise<Outcome[]> {
  return transitionMany(work, cards, ssLifecycle, 'releaseLoss', refs, { facts, change: found });
}

/**
 * Cancels a card (T-16) with its reason: final. UNCLAIMED only where custody has an end that has passed (R-26, P-15: CUSTODY_NOT_OVER);
 * REPLACED is the house's own, when another card comes into force.
 */
export async function cancelCard(
  work: Work,
  { id, version }: Ref,
  { reason, note }: { reason: CancelReason; note: string },
): Promise<Card> {
  if (reason === 'REPLACED') throw new Failure('INVALID_INPUT', { fields: ['reason'] });
  await lockHoldersOf(work, [id]);
  const held = await hold(work, cards, { id, version });
  if (reason === 'UNCLAIMED' && !custodyOver(work, held)) throw new Failure('CUSTODY_NOT_OVER');
  return transition(
    work,
    cards,
    ssLifecycle,
    'cancel',
    { id, version },
    {
      facts,
      reasons: [reason],
      change: { ...cancelled(work, reason), cancelNote: note.trim() },
    },
  );
}

/** Cancels cards whose custody has come to its end (R-26, P-15), an outcome for each; for the house itself. */
export async function cancelUnclaimed(work: Work, refs: readonly Ref[]): Promise<Outcome[]> {
  await lockHoldersOf(
    work,
    refs.map(({ id }) => id),
  );
  const change = { ...cancelled(work, 'UNCLAIMED'), cancelNote: null };
  return transitionMany(work, cards, ssLifecycle, 'cancel', refs, { facts, reasons: ['UNCLAIMED'], change });
}

/** Cancels whatever card of this person and kind there was before another one comes into force (R-58, T-12): whichever office issued it. */
export async function retireOthers(work: Work, { id, personId, kind }: Card): Promise<Outcome[]> {
  const others: Ref[] = await work.db.query(
    `SELECT id, version FROM card WHERE personId = ? AND kind = ? AND id <> ? AND whereabouts = 'COLLECTED'
     AND ssStatus IN ('SEALED', 'NORMAL', 'TEMP_LOST', 'LOST', 'LOCKED')`,
    [personId, kind, id],
  );
  if (others.length === 0) return [];
  const outcomes = await transitionMany(everywhere(work), cards, ssLifecycle, 'cancel', others, {
    facts,
    reasons: ['REPLACED'],
    change: { ...cancelled(work, 'REPLACED'), replacedById: id },
  });
  if (outcomes.some(({ ok }) => !ok)) throw new Failure('STALE');
  return outcomes;
}

/** Locks the holders of cards, parent before child: what a person may have of cards is judged and changed by one at a time. */
export async function lockHoldersOf(work: Work, ids: readonly string[]): Promise<void> {
  const scope = cards.scope(work.actor, 't');
  const rows: { personId: string }[] = await work.db.query(
    `SELECT t.personId FROM card t WHERE t.id IN (${marks(ids)}) AND (${scope.sql})`,
    [...ids, ...scope.params],
  );
  await lockPeople(
    work,
    rows.map(({ personId }) => personId),
  );
}

/** Back as it was; a formal loss of a card never enabled had given up its place on the way. */
const found = ({ ssStatus, statusBeforeLoss, openKey, personId, kind }: Card): Partial<Card> => ({
  ssStatus: statusBeforeLoss,
  statusBeforeLoss: null,
  lossReason: null,
  lostAt: null,
  lossUntil: null,
  openKey: ssStatus === 'LOST' && statusBeforeLoss === 'SEALED' ? cardKey(personId, kind) : openKey,
});

/** What is cancelled has no clock that runs on. */
const cancelled = (work: Work, cancelReason: CancelReason) => ({
  cancelReason,
  cancelledAt: work.now,
  openKey: null,
  inForceKey: null,
  statusBeforeLoss: null,
  lossUntil: null,
  pinLockedAt: null,
  finDeadline: null,
});

/** By the policy of the day on which it was first ready, and only while it still lies in custody. */
const custodyOver = ({ now }: Work, { whereabouts, custodyUntil }: Card): boolean =>
  whereabouts === 'IN_CUSTODY' && custodyUntil !== null && custodyUntil < dayOf(now);
