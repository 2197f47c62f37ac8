/** What was done to a case. */
export const applications = {
  done: {
    approve: 'Approved.',
    return: 'Returned for correction.',
    reject: 'Rejected.',
    submit: 'Submitted for review.',
    withdraw: 'Withdrawn.',
    undoDecision: 'The decision is undone; the case waits for review again.',
  },
};
