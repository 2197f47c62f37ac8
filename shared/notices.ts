import type { CardFunction } from './cards';
import type { JobKind } from './jobs';

/** What each kind of notice says: ids, codes, days and counts, never a personal value. */
export type NoticeParams = {
  /** Cases of an office that are late or will be: overdue, due today, due within the next working days. */
  CASES_LATE: { day: string; overdue: number; dueToday: number; dueSoon: number };
  /** A case came back for correction to whoever entered it. */
  CASE_RETURNED: { applicationId: string; receiptNo: string; reasons: string };
  CASE_REJECTED: { applicationId: string; receiptNo: string; reasons: string };
  /** A corrected case is back at the reviewer who had returned it. */
  CASE_RESUBMITTED: { applicationId: string; receiptNo: string };
  /** A supervisor lets a unit send its list in outside the month's window, or plans a community's collection. */
  WINDOW_EXTENDED: { from: string; to: string };
  PLAN_SET: { from: string; to: string };
  CHECKLIST_RETURNED: { checklistId: string; no: string; reasons: string };
  CHECKLIST_CONFIRMED: { checklistId: string; no: string; converted: number; returned: number };
  /** A list has come in at the office. */
  CHECKLIST_SUBMITTED: { checklistId: string; no: string; rows: number };
  /** Cards of a unit's people lie ready at an office. */
  CARD_READY: { officeId: string; count: number };
  /** Somebody's card lies ready at an office, and until when they should come for it. */
  CARD_TO_COLLECT: { placeZh: string; placeEn: string; address: string; phone: string; by: string };
  /** Cards are on their way to an office or went to a unit: it counts them itself. */
  HAND_OVER_GIVEN: { handOverId: string; no: string; count: number };
  /** What the giver said and what the taker found are not the same. */
  HAND_OVER_DIFFERENT: { handOverId: string; no: string; given: number; taken: number };
  /** Cards are not where the ledger says. */
  LEDGER_DIFFERENT: { day: string; count: number };
  /** One agent collects unusually many cards on a day. */
  UNUSUAL_AGENT: { officeId: string; day: string; count: number };
  /** The financial function of a card is to be activated by a day. */
  FINANCIAL_DUE: { cardId: string; deadline: string };
  /** It was not, and a function of the card is reported lost. */
  FINANCIAL_LOST: { cardId: string; deadline: string; of: CardFunction };
  /** A card expires and may be renewed. */
  CARD_EXPIRES: { cardId: string; validUntil: string };
  /** Somebody is insured and nobody has applied for a card of theirs. */
  CARD_NOT_APPLIED: Record<never, never>;
  JOB_DONE: { jobId: string; job: JobKind; done: number };
  JOB_FAILED: { jobId: string; job: JobKind; code: string };
};
export type NoticeKind = keyof NoticeParams;

/** What is told in the console, in one closed list: catalogues must have words for each of them. */
export const NOTICE_KINDS = [
  'CASES_LATE',
  'CASE_RETURNED',
  'CASE_REJECTED',
  'CASE_RESUBMITTED',
  'WINDOW_EXTENDED',
  'PLAN_SET',
  'CHECKLIST_RETURNED',
  'CHECKLIST_CONFIRMED',
  'CHECKLIST_SUBMITTED',
  'CARD_READY',
  'HAND_OVER_GIVEN',
  'HAND_OVER_DIFFERENT',
  'LEDGER_DIFFERENT',
  'UNUSUAL_AGENT',
  'FINANCIAL_LOST',
  'JOB_DONE',
  'JOB_FAILED',
] as const satisfies readonly NoticeKind[];

export type HouseNotice = (typeof NOTICE_KINDS)[number];

/** What people themselves are told, by a gateway outside the console (F-40). */
export const PERSON_NOTICES = [
  'CARD_TO_COLLECT',
  'FINANCIAL_DUE',
  'FINANCIAL_LOST',
  'CARD_EXPIRES',
  'CARD_NOT_APPLIED',
] as const satisfies readonly NoticeKind[];
export type PersonNotice = (typeof PERSON_NOTICES)[number];

/** How far a message to a gateway has come: nothing is lost, and nothing is knowingly sent twice (F-40). */
export type OutboxStatus = 'PENDING' | 'SENDING' | 'SENT' | 'DEAD';
