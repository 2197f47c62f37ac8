/** The custody ledger and the shelves. */
export const ledger = {
  title: 'Custody ledger',
  carryOver: 'Carried over into the ledger',
};
