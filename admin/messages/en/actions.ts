/** What each verb of a lifecycle is called on its button. */
export const actions = {
  open: 'Enter',
  correct: 'Correct',
  submit: 'Submit',
  approve: 'Approve',
  return: 'Return for correction',
  reject: 'Reject',
  withdraw: 'Withdraw',
  undoDecision: 'Undo the decision',
  accept: 'Accept',
  refuse: 'Refuse',
  end: 'End',
};
