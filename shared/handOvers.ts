import type { Owned } from './access';
import { refusal } from './failures';
import { lifecycle, type Rule } from './lifecycle';

/** From whose hands into whose: maker to office, office to office, office to unit, unit to office. */
export const HAND_OVER_KINDS = ['DELIVERY', 'TRANSFER', 'ISSUE', 'RETURN'] as const;
export type HandOverKind = (typeof HAND_OVER_KINDS)[number];

export const HAND_OVER_STATUSES = ['GIVEN', 'TAKEN', 'DIFFERENT', 'SETTLED', 'TAKEN_BACK'] as const;
export type HandOverStatus = (typeof HAND_OVER_STATUSES)[number];

/**
 * What became of one card of a hand-over. LATE: found after the count; BACK: it went back before the taker counted; EXTRA: it came
 * without being on the list; VOID: it was made void on the way.
 */
export const ITEM_OUTCOMES = ['ARRIVED', 'LATE', 'MISSING', 'BACK', 'EXTRA', 'VOID'] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** From the view of the own office: what comes to it, and what it gave. */
export const HAND_OVER_WAYS = ['IN', 'OUT'] as const;
export type HandOverWay = (typeof HAND_OVER_WAYS)[number];

/** What the rules of a hand-over may see. */
export type HandOverFacts = Owned & {
  status: HandOverStatus;
  kind: HandOverKind;
  /** Cards of it whose fate is not known, and those that came beside the list and were not looked at. */
  unsettled: number;
};

/** The taker counts: the office that the cards went to, or the unit; to anybody else it is nothing. */
const byTaker: Rule<HandOverFacts> = ({ kind, keeperOfficeId }, { actor }) => {
  if (kind === 'ISSUE') return actor.reach.kind === 'employers' ? undefined : 'FORBIDDEN';
  return keeperOfficeId === actor.officeId ? undefined : 'FORBIDDEN';
};

/** Only what is still on its way between offices comes back, to the office that gave it. */
const byGiver: Rule<HandOverFacts> = ({ kind, officeId }, { actor }) =>
  kind === 'TRANSFER' && officeId === actor.officeId ? undefined : 'FORBIDDEN';

const allSettled: Rule<HandOverFacts> = ({ unsettled }) =>
  unsettled > 0 ? refusal('ROWS_UNSETTLED', { count: unsettled }) : undefined;

/** A hand-over of cards: counted by whoever gives and by whoever takes; a difference is a case until it is settled. */
export const handOverLifecycle = lifecycle<HandOverFacts>()('status', HAND_OVER_STATUSES, {
  give: { from: [], to: 'GIVEN', needs: 'card:keep' },
  /** What is counted into an office at once; beside what the giver said it may differ. */
  take: { from: [], to: ['TAKEN', 'DIFFERENT'], needs: 'card:keep' },
  confirm: {
    from: ['GIVEN'],
    to: ['TAKEN', 'DIFFERENT'],
    needs: ['card:keep', 'card:distribute'],
    rules: [byTaker],
  },
  takeBack: { from: ['GIVEN'], to: 'TAKEN_BACK', needs: 'card:keep', rules: [byGiver] },
  /** A card that came beside the list was looked at, or one that the unit found after its count. */
  acknowledge: { from: ['DIFFERENT'], needs: 'card:keep' },
  settle: { from: ['DIFFERENT'], to: 'SETTLED', needs: 'card:keep', rules: [allSettled] },
});

export type HandOverVerb = keyof typeof handOverLifecycle.steps;
