import type { CardFacts } from '../../shared/cards';
import type { DeskCardFragment } from '../graphql/graphql';

/** What the rules of a card see, of one as the desk has it. */
export const deskFactsOf = (card: DeskCardFragment): CardFacts => ({ ...card, ...card.facts }) as CardFacts;
