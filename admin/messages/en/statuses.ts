import type { FinStatus, Hand, SsStatus, Whereabouts } from '../../../shared/cards';
import type { ChecklistStatus, ItemStatus } from '../../../shared/checklists';
import type { JobStatus } from '../../../shared/jobs';
import type { BatchStatus } from '../../../shared/production';

/** Statuses, one block per lifecycle. */
export const statuses = {
  application: {
    DRAFT: 'Draft',
    SUBMITTED: 'To be reviewed',
    APPROVED: 'Approved',
    RETURNED: 'Returned for correction',
    REJECTED: 'Rejected',
    WITHDRAWN: 'Withdrawn',
  },
  enrolment: { PENDING: 'To be accepted', ACCEPTED: 'Accepted', REFUSED: 'Not accepted', ENDED: 'Ended' },
  card: {
    ORDERED: 'Ordered',
    IN_PRODUCTION: 'In production',
    PRODUCED: 'Produced',
    FAILED: 'Failed in production',
    MISSING: 'Missing',
    IN_CUSTODY: 'Ready to collect',
    IN_TRANSIT: 'On its way to an office',
    WITH_EMPLOYER: 'With the unit',
    COLLECTED: 'Collected',
    VOID: 'Void',
    DESTROYED: 'Destroyed',
  } satisfies Record<Whereabouts, string>,
  checklist: {
    OPEN: 'Being checked',
    SEALED: 'Sealed',
    SUBMITTED: 'Submitted',
    RETURNED: 'Returned',
    CONFIRMED: 'Confirmed',
  } satisfies Record<ChecklistStatus, string>,
  item: {
    LISTED: 'To be checked',
    CONFIRMED: 'Confirmed',
    DISPUTED: 'Information wrong',
    EXCLUDED: 'Left out',
    CONVERTED: 'Applied for',
    RETURNED: 'Returned',
  } satisfies Record<ItemStatus, string>,
  batch: {
    OPEN: 'Being put together',
    SENT_TO_BANK: 'At the bank',
    BANK_RETURNED: 'Answered by the bank',
    SENT_TO_MAKER: 'Sent to the maker',
    CLOSED: 'Closed',
  } satisfies Record<BatchStatus, string>,
  ss: {
    SEALED: 'Not enabled',
    NORMAL: 'Normal',
    LOST: 'Reported lost',
    LOCKED: 'PIN locked',
    TEMP_LOST: 'Temporarily reported lost',
    CANCELLED: 'Cancelled',
  } satisfies Record<SsStatus, string>,
  fin: {
    INACTIVE: 'Not activated',
    ACTIVE: 'Active',
    TEMP_LOST: 'Temporarily reported lost',
    LOST: 'Reported lost',
    CLOSED: 'Closed',
  } satisfies Record<FinStatus, string>,
  handOver: {
    GIVEN: 'to be confirmed',
    TAKEN: 'handed over',
    DIFFERENT: 'differs',
    SETTLED: 'difference settled',
    TAKEN_BACK: 'taken back',
  },
  hand: {
    MAKER: 'With the maker',
    OFFICE: 'At an office',
    TRANSIT: 'On its way',
    EMPLOYER: 'With a unit',
    HOLDER: 'With its holder',
    NOBODY: 'Missing, looked for',
    NONE: 'No card in hand',
  } satisfies Record<Hand, string>,
  job: {
    QUEUED: 'Queued',
    RUNNING: 'Running',
    DONE: 'Done',
    FAILED: 'Failed',
    CANCELLED: 'Cancelled',
    DEAD: 'Given up',
  } satisfies Record<JobStatus, string>,
};
