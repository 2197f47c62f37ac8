import type { CardKind } from '../../shared/codes';

/** One key per person and kind of card: a case, a card on its way, and a card in force pass it on. */
export const cardKey = (personId: string, kind: CardKind): string => `${personId}|${kind}`;
