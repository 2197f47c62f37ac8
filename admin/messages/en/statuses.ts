import type { Whereabouts } from '../../../shared/cards';
import type { JobStatus } from '../../../shared/jobs';

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
    IN_CUSTODY: 'In custody',
    WITH_EMPLOYER: 'With the unit',
    COLLECTED: 'Collected',
    VOID: 'Void',
  } satisfies Record<Whereabouts, string>,
  job: {
    QUEUED: 'Queued',
    RUNNING: 'Running',
    DONE: 'Done',
    FAILED: 'Failed',
    CANCELLED: 'Cancelled',
    DEAD: 'Given up',
  } satisfies Record<JobStatus, string>,
};
