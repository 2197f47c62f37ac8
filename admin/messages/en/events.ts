import type { ApplicationVerb } from '../../../shared/applications';

/** What happened, one word for each verb of a lifecycle. */
export const events = {
  application: {
    open: 'Entered',
    convert: 'Converted from a checklist',
    correct: 'Corrected',
    submit: 'Submitted',
    approve: 'Approved',
    return: 'Returned for correction',
    reject: 'Rejected',
    withdraw: 'Withdrawn',
    undoDecision: 'Decision undone',
  } satisfies Record<ApplicationVerb, string>,
};
