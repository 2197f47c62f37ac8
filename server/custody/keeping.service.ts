import { cardLifecycle } from '../../shared/cards';
import type { Card } from '../cards/card.entity';
import { cardFactsOf as facts } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import type { Work } from '../platform/context';
import { transition, transitionMany } from '../platform/records';
import type { Outcome, Ref } from '../platform/subjects';
import { checkCount, clocksOf, NO_KEEPER, ownCustodian } from './custody.service';

/** A missing card that was found before it was made anew (找回): it lies at the own office (NOT_DESIGNATED where none are kept). */
export async function recoverCard(work: Work, { id, version }: Ref, shelf: string): Promise<Card> {
  const { office, policy } = await ownCustodian(work);
  return transition(
    work,
    cards,
    cardLifecycle,
    'recover',
    { id, version },
    {
      facts,
      change: record => ({
        ...NO_KEEPER,
        ...clocksOf(work, policy, record),
        keeperOfficeId: office.id,
        shelf: shelf.trim(),
        keptSince: work.now,
        missingSince: null,
        lostBy: null,
        missingNote: null,
        troubleKind: null,
        troubleNo: null,
      }),
    },
  );
}

/** Moves cards to another shelf of the own office, an outcome for each; since when they are kept stays. */
export function reshelveCards(work: Work, refs: readonly Ref[], shelf: string): Promise<Outcome[]> {
  return transitionMany(work, cards, cardLifecycle, 'reshelve', refs, { facts, change: { shelf: shelf.trim() } });
}

/**
 * Destroys cancelled cards (销毁), an outcome for each: those that lie at the own office, and those that were handed in. Counted
 * (COUNT_CHANGED); one that is not cancelled is CARD_IN_USE.
 */
export async function destroyCards(
  work: Work,
  refs: readonly Ref[],
  { expectedCount, note }: { expectedCount: number; note: string },
): Promise<Outcome[]> {
  checkCount(refs, expectedCount);
  return transitionMany(work, cards, cardLifecycle, 'destroy', refs, {
    facts,
    change: { ...NO_KEEPER, destroyNote: note.trim() },
  });
}
