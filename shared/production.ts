import type { Owned } from './access';
import { refusal } from './failures';
import { lifecycle, type Rule } from './lifecycle';

export const BATCH_STATUSES = ['OPEN', 'SENT_TO_MAKER', 'CLOSED'] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

/** What became of one card in a batch; a row keeps it when the card is made anew elsewhere. */
export const BATCH_OUTCOMES = ['PRODUCED', 'FAILED', 'MISSING', 'VOID'] as const;
export type BatchOutcome = (typeof BATCH_OUTCOMES)[number];

/** What the rules of a production batch may see. */
export type BatchFacts = Owned & {
  status: BatchStatus;
  /** Cards in it that are still to be made. */
  cards: number;
  /** Cards that were sent and have no outcome yet. */
  unsettled: number;
};

const notEmpty: Rule<BatchFacts> = ({ cards }) => (cards > 0 ? undefined : 'BATCH_EMPTY');

const addsUp: Rule<BatchFacts> = ({ unsettled }) =>
  unsettled > 0 ? refusal('BATCH_UNSETTLED', { count: unsettled }) : undefined;

/** A production batch (lifecycles.md): only approved cases have a card to put into it. */
export const batchLifecycle = lifecycle<BatchFacts>()('status', BATCH_STATUSES, {
  open: { from: [], to: 'OPEN', needs: 'card:produce' },
  send: { from: ['OPEN'], to: 'SENT_TO_MAKER', needs: 'card:produce', rules: [notEmpty] },
  /** The maker's answer is read; the cards it names move by verbs of their own. */
  importReturn: { from: ['SENT_TO_MAKER'], needs: 'card:produce' },
  close: { from: ['SENT_TO_MAKER'], to: 'CLOSED', needs: 'card:produce', rules: [addsUp] },
});

export type BatchVerb = keyof typeof batchLifecycle.steps;

/** What a line of a return file did. EXTRA: nobody ordered it; UNCHANGED: it was known before; REFUSED: it breaks a rule. */
export const LINE_OUTCOMES = ['PRODUCED', 'FAILED', 'EXTRA', 'REFUSED', 'UNCHANGED'] as const;
export type LineOutcome = (typeof LINE_OUTCOMES)[number];

/** The numbers of a batch's sum that are rows of it; without a line are those that wait although a return file was read. */
export const ITEM_VIEWS = ['PRODUCED', 'FAILED', 'MISSING', 'VOID', 'WAITING', 'WITHOUT_LINE'] as const;
export type ItemView = (typeof ITEM_VIEWS)[number];

/** A batch as a sum: cards = produced + failed + missing + void + waiting; extra lines stand beside it. */
export type BatchSums = {
  cards: number;
  produced: number;
  failed: number;
  missing: number;
  void: number;
  waiting: number;
  withoutLine: number;
  extra: number;
};
