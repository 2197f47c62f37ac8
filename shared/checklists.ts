import type { Owned } from './access';
import { UNDO_SECONDS } from './applications';
import { type Day, daysBetween, monthlyWindow, type WorkCalendar } from './calendar';
import { type Refusal, refusal } from './failures';
import { lifecycle, type Rule } from './lifecycle';
import { type Policy, windowOf } from './policy';

export const CHECKLIST_STATUSES = ['OPEN', 'SEALED', 'SUBMITTED', 'RETURNED', 'CONFIRMED'] as const;
export type ChecklistStatus = (typeof CHECKLIST_STATUSES)[number];

export const ITEM_STATUSES = ['LISTED', 'CONFIRMED', 'DISPUTED', 'EXCLUDED', 'CONVERTED', 'RETURNED'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** What lets a unit send its list in: the month, an extension (补报期), a plan, no limit at all, or nothing yet. */
export const UNIT_WINDOW_KINDS = ['MONTHLY', 'EXTENSION', 'PLAN', 'ALWAYS', 'NONE'] as const;
export type UnitWindowKind = (typeof UNIT_WINDOW_KINDS)[number];

/** The window that holds a day, or the next one. `daysLeft`: days after this one until its last day, null while it is closed or endless. */
export type UnitWindow = {
  kind: UnitWindowKind;
  open: boolean;
  from: Day | null;
  to: Day | null;
  provisional: boolean;
  daysLeft: number | null;
};

/** How far a unit has come with its list of the window. */
export const UNIT_STAGES = ['NOT_STARTED', ...CHECKLIST_STATUSES] as const;
export type UnitStage = (typeof UNIT_STAGES)[number];

/** The window of a unit on a day: the month's (R-10, P-02, P-11), a community's plan, or an extension; of several the one that ends last. */
export function unitWindowOn(
  day: Day,
  given: {
    policy: Policy;
    calendar: WorkCalendar;
    collective: boolean;
    granted: readonly { kind: 'EXTENSION' | 'PLAN'; fromDay: Day; toDay: Day }[];
  },
): UnitWindow {
  const { policy, calendar, collective, granted } = given;
  const span = collective ? undefined : windowOf(policy, 'EMPLOYER_CHECKLIST');
  if (!collective && !span) return ALWAYS;
  const spans: Span[] = granted.map(({ kind, fromDay, toDay }) => ({
    kind,
    from: fromDay,
    to: toDay,
    provisional: false,
  }));
  if (span) {
    const { from, to, provisional } = monthlyWindow(calendar, span, day);
    spans.unshift({ kind: 'MONTHLY', from, to, provisional });
  }
  const holding = spans.filter(({ from, to }) => from <= day && day <= to).sort((a, b) => (a.to < b.to ? 1 : -1))[0];
  if (holding) return { ...holding, open: true, daysLeft: daysBetween(day, holding.to) };
  const next = spans.filter(({ from }) => from > day).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  const past = [...spans].sort((a, b) => (a.to < b.to ? 1 : -1))[0];
  return { ...NO_WINDOW, ...(next ?? past), open: false, daysLeft: null };
}

type Span = { kind: UnitWindowKind; from: Day; to: Day; provisional: boolean };
const NO_WINDOW: UnitWindow = { kind: 'NONE', open: false, from: null, to: null, provisional: false, daysLeft: null };
const ALWAYS: UnitWindow = { ...NO_WINDOW, kind: 'ALWAYS', open: true };

/** Why somebody is left out of a list (lifecycles.md, Row). */
export const EXCLUDE_REASONS = ['LEFT', 'HAS_CARD', 'OTHER'] as const;
export type ExcludeReason = (typeof EXCLUDE_REASONS)[number];

/** What a unit may dispute of a row; the bureau decides the correction. */
export const DISPUTE_FIELDS = ['name', 'sex', 'mobile', 'number'] as const;
export type DisputeField = (typeof DISPUTE_FIELDS)[number];

/** Where the correction of a disputed row stands. */
export const CORRECTIONS = ['OPEN', 'ACCEPTED', 'REFUSED'] as const;
export type Correction = (typeof CORRECTIONS)[number];

/** What the rules of a photo checklist may see. Facts from other rows are computed under the lock. */
export type ChecklistFacts = Owned & {
  status: ChecklistStatus;
  /** The unit window, an extension of the unit, or the levy plan of a community holds the day. */
  windowOpen: boolean;
  windowFrom: Day | null;
  windowTo: Day | null;
  rows: number;
  /** Rows that are neither confirmed with photo and ID copy, nor disputed, excluded, or returned before. */
  unready: number;
  /** Rows that are not converted, returned or excluded. */
  undecided: number;
  converted: number;
  /** When somebody at the bureau first opened the submitted list. */
  seenAt: Date | string | null;
};

/** Without any window to name, a community has no plan yet. */
const windowClosed = ({ windowFrom, windowTo }: ChecklistFacts): Refusal =>
  windowFrom && windowTo ? refusal('WINDOW_CLOSED', { from: windowFrom, to: windowTo }) : refusal('PLAN_MISSING');

/** P-02: the window governs the request, the submission, or both. */
const within =
  (act: 'REQUEST' | 'SUBMIT'): Rule<ChecklistFacts> =>
  (list, { policy }) =>
    list.windowOpen || ![act, 'BOTH'].includes(policy.unitWindowGoverns) ? undefined : windowClosed(list);

const someRows: Rule<ChecklistFacts> = ({ rows }) => (rows > 0 ? undefined : 'LIST_EMPTY');

const ready: Rule<ChecklistFacts> = ({ unready }) =>
  unready > 0 ? refusal('ROWS_UNREADY', { count: unready }) : undefined;

const unseen: Rule<ChecklistFacts> = ({ seenAt }) => (seenAt ? 'LIST_OPENED' : undefined);

const decided: Rule<ChecklistFacts> = ({ undecided }) =>
  undecided > 0 ? refusal('ROWS_UNDECIDED', { count: undecided }) : undefined;

const noneConverted: Rule<ChecklistFacts> = ({ converted }) =>
  converted > 0 ? refusal('ROWS_CONVERTED', { count: converted }) : undefined;

/** A photo checklist of a unit, or of a community's residents (R-10 to; lifecycles.md). */
export const checklistLifecycle = lifecycle<ChecklistFacts>()('status', CHECKLIST_STATUSES, {
  request: { from: [], to: 'OPEN', needs: 'checklist:fill', rules: [within('REQUEST'), someRows] },
  /** The rows that were returned leave for a list of their own (补报表), with a seal of its own. */
  supplement: { from: [], to: 'OPEN', needs: ['checklist:fill', 'checklist:decide'], rules: [someRows] },
  seal: { from: ['OPEN', 'RETURNED'], to: 'SEALED', needs: 'checklist:fill', rules: [someRows, ready] },
  unseal: { from: ['SEALED'], to: 'OPEN', needs: 'checklist:fill' },
  submit: { from: ['SEALED'], to: 'SUBMITTED', needs: 'checklist:fill', rules: [within('SUBMIT')] },
  recall: { from: ['SUBMITTED'], to: 'OPEN', needs: 'checklist:fill', rules: [unseen] },
  confirm: { from: ['SUBMITTED'], to: 'CONFIRMED', needs: 'checklist:decide', rules: [decided] },
  return: { from: ['SUBMITTED'], to: 'RETURNED', needs: 'checklist:decide', rules: [noneConverted] },
});

export type ChecklistVerb = keyof typeof checklistLifecycle.steps;

/** What the rules of a row may see. */
export type ItemFacts = Owned & {
  status: ItemStatus;
  listStatus: ChecklistStatus;
  correction: Correction | null;
  actedById: string | null;
  actedAt: Date | string | null;
  /** What keeps the row from becoming an application: its own rules' answer, computed by the applications' room. */
  hindrance: Refusal | null;
  /** The status of the application that the row became. */
  applicationStatus: string | null;
};

/** Why the rows of a list cannot be changed by the unit: it is at the bureau, or confirmed. */
export const listClosed = (status: ChecklistStatus): Refusal | undefined =>
  ['OPEN', 'SEALED', 'RETURNED'].includes(status) ? undefined : refusal('LIST_CLOSED', { status });

const editable: Rule<ItemFacts> = ({ listStatus }) => listClosed(listStatus);

const atBureau: Rule<ItemFacts> = ({ listStatus }) =>
  listStatus === 'SUBMITTED' ? undefined : refusal('LIST_NOT_SUBMITTED', { status: listStatus });

const corrected: Rule<ItemFacts> = ({ status, correction }) =>
  status === 'DISPUTED' && correction === 'OPEN' ? 'CORRECTION_UNDECIDED' : undefined;

const unhindered: Rule<ItemFacts> = ({ hindrance }) => hindrance ?? undefined;

const ownAct: Rule<ItemFacts> = ({ actedById }, { actor }) =>
  actedById === actor.id ? undefined : 'NOT_YOUR_DECISION';

const withinUndo: Rule<ItemFacts> = ({ actedAt }, { now }) =>
  actedAt && now.getTime() - new Date(actedAt).getTime() <= UNDO_SECONDS * 1000 ? undefined : 'UNDO_TOO_LATE';

const notReviewed: Rule<ItemFacts> = ({ status, applicationStatus }) =>
  status === 'CONVERTED' && applicationStatus !== 'SUBMITTED' ? 'CASE_MOVED_ON' : undefined;

/** Photo and ID copy may be staged any time before the bureau has the row. */
export const STAGEABLE: readonly ItemStatus[] = ['LISTED', 'CONFIRMED', 'DISPUTED', 'EXCLUDED'];

const addable: Rule<ItemFacts> = ({ listStatus }) =>
  listStatus === 'OPEN' ? undefined : refusal('LIST_CLOSED', { status: listStatus });

const correctionOpen: Rule<ItemFacts> = ({ correction }) =>
  correction === 'OPEN' ? undefined : refusal('NOT_FROM_HERE', { status: correction ?? '' });

/** One person on a photo checklist (lifecycles.md, Row). */
export const itemLifecycle = lifecycle<ItemFacts>()('status', ITEM_STATUSES, {
  addItem: { from: [], to: 'LISTED', needs: 'checklist:fill', rules: [addable] },
  confirmItem: { from: ['LISTED'], to: 'CONFIRMED', needs: 'checklist:fill', rules: [editable] },
  disputeItem: { from: ['LISTED'], to: 'DISPUTED', needs: 'checklist:fill', rules: [editable] },
  excludeItem: { from: ['LISTED'], to: 'EXCLUDED', needs: 'checklist:fill', rules: [editable] },
  resetItem: {
    from: ['CONFIRMED', 'DISPUTED', 'EXCLUDED'],
    to: 'LISTED',
    needs: 'checklist:fill',
    rules: [editable],
  },
  stagePhoto: { from: STAGEABLE, needs: 'checklist:fill', rules: [editable] },
  stageIdCopy: { from: STAGEABLE, needs: 'checklist:fill', rules: [editable] },
  decideCorrection: { from: ['DISPUTED'], needs: 'checklist:decide', rules: [atBureau, correctionOpen] },
  convertItem: {
    from: ['CONFIRMED', 'DISPUTED'],
    to: 'CONVERTED',
    needs: 'checklist:decide',
    rules: [atBureau, corrected, unhindered],
  },
  returnItem: { from: ['CONFIRMED', 'DISPUTED'], to: 'RETURNED', needs: 'checklist:decide', rules: [atBureau] },
  undoItem: {
    from: ['CONVERTED', 'RETURNED'],
    to: ['CONFIRMED', 'DISPUTED'],
    needs: 'checklist:decide',
    rules: [atBureau, ownAct, withinUndo, notReviewed],
  },
});

export type ItemVerb = keyof typeof itemLifecycle.steps;
