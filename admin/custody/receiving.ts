import { cardLifecycle } from '../../shared/cards';
import type { FailureCode } from '../../shared/failures';
import type { HandCardFragment } from '../graphql/graphql';

/** One line as it was scanned: the card that it means, or why it means none. */
export type Scanned = { text: string; card: HandCardFragment | null; code: FailureCode | null };

/** Whether a card may come in from where it is. */
export const mayReceive = ({ whereabouts }: HandCardFragment): boolean =>
  (cardLifecycle.steps.receive.from as readonly string[]).includes(whereabouts);

/** Whether a card lies at an office and may be sent on from there. */
export const maySend = ({ whereabouts }: HandCardFragment): boolean =>
  (cardLifecycle.steps.dispatch.from as readonly string[]).includes(whereabouts);
