import type { Owned } from './access';
import { lifecycle } from './lifecycle';

export const WHEREABOUTS = [
  'ORDERED',
  'IN_PRODUCTION',
  'PRODUCED',
  'FAILED',
  'MISSING',
  'IN_CUSTODY',
  'WITH_EMPLOYER',
  'COLLECTED',
  'VOID',
] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

/** What the rules of a card may see. */
export type CardFacts = Owned & { whereabouts: Whereabouts };

/** Where a card is (lifecycles.md, Card: whereabouts). */
export const cardLifecycle = lifecycle<CardFacts>()('whereabouts', WHEREABOUTS, {
  order: { from: [], to: 'ORDERED', needs: 'application:decide' },
  void: {
    from: ['ORDERED', 'IN_PRODUCTION', 'PRODUCED', 'FAILED', 'MISSING', 'IN_CUSTODY', 'WITH_EMPLOYER'],
    to: 'VOID',
    needs: ['card:void', 'application:decide', 'application:returnFailed'],
  },
});

export type CardVerb = keyof typeof cardLifecycle.steps;
