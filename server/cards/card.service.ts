import { cardLifecycle } from '../../shared/cards';
import type { BusinessType, CardKind } from '../../shared/codes';
import type { Work } from '../platform/context';
import { marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { createMany, transitionMany } from '../platform/records';
import type { Outcome } from '../platform/subjects';
import type { Card } from './card.entity';
import { cardFactsOf } from './card.facts';
import { cardKey } from './card.key';
import { cards } from './card.list';

/** What a card is ordered for. */
export type CardOrder = {
  applicationId: string;
  personId: string;
  kind: CardKind;
  businessType: BusinessType;
  regionCode: string;
  officeId: string;
  employerId: string | null;
} & Partial<Pick<Card, 'insteadOfId' | 'troubleKind' | 'troubleNo'>>;

/** Orders cards in the transaction of their approvals (lifecycles.md, approve). The key of the case passes to the card. */
export function orderCards(work: Work, orders: readonly CardOrder[]): Promise<Card[]> {
  return createMany(
    work,
    cards,
    'order',
    orders.map(order => ({
      ...order,
      whereabouts: 'ORDERED' as const,
      openKey: cardKey(order.personId, order.kind),
      inForceKey: null,
      orderedAt: work.now,
    })),
    cardLifecycle.steps.order.needs,
  );
}

/** Makes the live cards of these applications void: their application was returned or its decision undone. CARD_MOVED_ON when one has left. */
export async function voidCardsOf(work: Work, applicationIds: readonly string[]): Promise<Outcome[]> {
  const rows: { id: string; version: number }[] = await work.db.query(
    `SELECT id, version FROM card WHERE applicationId IN (${marks(applicationIds)}) AND whereabouts <> 'VOID'`,
    [...applicationIds],
  );
  const outcomes = await transitionMany(work, cards, cardLifecycle, 'void', rows, {
    facts: cardFactsOf,
    change: { openKey: null },
  });
  if (outcomes.some(({ ok }) => !ok)) throw new Failure('CARD_MOVED_ON');
  return outcomes;
}
