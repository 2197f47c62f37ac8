import type { ApplicationVerb } from '../../../shared/applications';
import type { CardVerb, SsVerb } from '../../../shared/cards';

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
  card: {
    order: 'Ordered',
    send: 'Sent to the maker',
    markProduced: 'Produced',
    markFailed: 'Failed in production',
    undoProduced: 'Production taken back',
    completeData: 'Data completed',
    receive: 'Received',
    issueToEmployer: 'Handed to the unit',
    collect: 'Collected',
    markMissing: 'Missing',
    remake: 'Ordered anew',
    void: 'Made void',
    enable: 'Enabled',
    markTemporarilyLost: 'Reported lost for a time',
    markLost: 'Reported lost',
    releaseLoss: 'Loss released',
    cancel: 'Cancelled',
  } satisfies Record<CardVerb | SsVerb, string>,
};
