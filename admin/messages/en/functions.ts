/** The two functions of a card: losses of each, the bank's side, the PIN, and what happens next. */
export const functions = {
  lossChannels: { COUNTER: 'At the counter', PHONE: 'By telephone' },
  medicalAccounts: { NORMAL: 'Normal', SUSPENDED: 'Suspended' },
};
