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
};
