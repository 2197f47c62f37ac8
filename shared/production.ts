import type { Owned } from './access';
import { type FailureCode, refusal } from './failures';
import { lifecycle, type Rule } from './lifecycle';

export const BATCH_STATUSES = ['OPEN', 'SENT_TO_BANK', 'BANK_RETURNED', 'SENT_TO_MAKER', 'CLOSED'] as const;
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
  /** Cards for which the bank has neither opened an account nor said why not. */
  unanswered: number;
  /** Lines of return files that nobody has looked into yet. */
  findings: number;
};

const notEmpty: Rule<BatchFacts> = ({ cards }) => (cards > 0 ? undefined : 'BATCH_EMPTY');

const addsUp: Rule<BatchFacts> = ({ unsettled }) =>
  unsettled > 0 ? refusal('BATCH_UNSETTLED', { count: unsettled }) : undefined;

const nothingUnexplained: Rule<BatchFacts> = ({ findings }) =>
  findings > 0 ? refusal('FINDINGS_OPEN', { count: findings }) : undefined;

const withBank: Rule<BatchFacts> = (_batch, { policy }) => (policy.bankStage ? undefined : 'NO_BANK_STAGE');

/** Where the bank comes first, a batch goes to the maker only from there. */
const bankFirst: Rule<BatchFacts> = ({ status }, { policy }) =>
  policy.bankStage && status === 'OPEN' ? 'BANK_FIRST' : undefined;

const bankAnswered: Rule<BatchFacts> = ({ unanswered }) =>
  unanswered > 0 ? refusal('BATCH_UNSETTLED', { count: unanswered }) : undefined;

/** A production batch (lifecycles.md): only approved cases have a card to put into it. */
export const batchLifecycle = lifecycle<BatchFacts>()('status', BATCH_STATUSES, {
  open: { from: [], to: 'OPEN', needs: 'card:produce' },
  /** The bank opens the accounts first, where the policy says so. */
  sendToBank: { from: ['OPEN'], to: 'SENT_TO_BANK', needs: 'card:produce', rules: [withBank, notEmpty] },
  /** The bank's answer is read; the cards it names get their account or fail. */
  importBankReturn: { from: ['SENT_TO_BANK'], needs: 'card:produce' },
  /** The bank has answered for every card. */
  finishBank: { from: ['SENT_TO_BANK'], to: 'BANK_RETURNED', needs: 'card:produce', rules: [bankAnswered] },
  send: {
    from: ['OPEN', 'BANK_RETURNED'],
    to: 'SENT_TO_MAKER',
    needs: 'card:produce',
    rules: [bankFirst, notEmpty],
  },
  /** The maker's answer is read; the cards it names move by verbs of their own. */
  importReturn: { from: ['SENT_TO_MAKER'], needs: 'card:produce' },
  /** Somebody has looked into lines that say of cards what no row accounts for. */
  acknowledge: { from: ['SENT_TO_BANK', 'BANK_RETURNED', 'SENT_TO_MAKER'], needs: 'card:produce' },
  /** A batch of which the bank left nothing closes without the maker. */
  close: {
    from: ['BANK_RETURNED', 'SENT_TO_MAKER'],
    to: 'CLOSED',
    needs: 'card:produce',
    rules: [addsUp, nothingUnexplained],
  },
});

export type BatchVerb = keyof typeof batchLifecycle.steps;

/** What a line of a return file did. OPENED: the bank has an account; EXTRA: nobody ordered it; UNCHANGED: it was known before; REFUSED: it breaks a rule. */
export const LINE_OUTCOMES = ['OPENED', 'PRODUCED', 'FAILED', 'EXTRA', 'REFUSED', 'UNCHANGED'] as const;
export type LineOutcome = (typeof LINE_OUTCOMES)[number];

/** Refusals that speak of a card which may lie in the maker's box although no row of the batch accounts for it. */
export const FINDING_CODES = [
  'DUPLICATE',
  'NOT_FROM_HERE',
  'BANK_CARD_DIFFERS',
] as const satisfies readonly FailureCode[];

/** Whether somebody has to look into a line before its batch can be closed (T-18): an extra card, or one that is there twice. */
export const isFinding = ({ outcome, code }: { outcome: LineOutcome; code: string | null }): boolean =>
  outcome === 'EXTRA' || (outcome === 'REFUSED' && (FINDING_CODES as readonly (string | null)[]).includes(code));

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
  /** Of those that wait, rows for which the bank has opened an account. */
  opened: number;
  /** Extra and doubled lines that nobody has looked into yet. */
  findings: number;
};
