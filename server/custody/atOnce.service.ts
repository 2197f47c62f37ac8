import { cardLifecycle } from '../../shared/cards';
import type { Card } from '../cards/card.entity';
import { cardFactsOf } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { designatedOffice } from '../offices/office.service';
import type { Work } from '../platform/context';
import { transition } from '../platform/records';
import type { Ref } from '../platform/subjects';
import type { CardData } from '../production/making.data';
import { markCardProduced } from '../production/making.service';
import { receiveCard } from './custody.service';

/**
 * Makes a card on the spot: sent, produced and received in one transaction, each by its own verb and without a batch, at an office that
 * makes cards (NOT_DESIGNATED) and has ordered it itself (CARD_ELSEWHERE); one that waits in a batch is made there (CARD_IN_BATCH).
 */
export async function makeCardAtOnce(
  work: Work,
  { id, version, shelf, ...data }: Ref & CardData & { shelf: string },
): Promise<Card> {
  const office = await designatedOffice(work, 'MAKE');
  const sent = await transition(
    work,
    cards,
    cardLifecycle,
    'send',
    { id, version },
    {
      facts: async (inside, records) => {
        const known = await cardFactsOf(inside, records);
        return new Map([...known].map(([one, facts]) => [one, { ...facts, madeAt: office.id }]));
      },
    },
  );
  const made = await markCardProduced(work, { id, version: sent.version, ...data });
  return receiveCard(work, { id, version: made.version }, shelf);
}
