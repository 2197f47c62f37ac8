/** What each role sees first. */
export const boards = {
  clerk: {
    newCase: 'New case',
    newCaseText: 'From the search to the receipt, on one page',
    returned: 'Returned for correction',
    drafts: 'Drafts',
    today: 'Accepted today',
    noneToday: 'No receipt yet today.',
    print: 'Print the receipt of %{name}',
  },
  checklist: {
    title: 'Enrolments to be accepted, by unit',
    oldest: 'oldest registered on %{day}',
    none: 'Nothing waits for acceptance.',
    first: 'The first %{shown} of %{count} are counted here.',
    open: 'Open the queue',
  },
  analyst: {
    title: 'Submitted and approved, month by month',
    submitted: 'Submitted',
    approved: 'Approved',
    month: 'Month',
    hidden: 'under 5',
    standing: 'Where cases stand now',
    asOf: 'Data up to %{when}',
    explore: 'Ask your own question',
    table: 'As a table',
  },
  auditor: {
    latest: 'Latest entries',
    all: 'The whole trail',
  },
  sysadmin: {
    accounts: 'Accounts',
    closed: 'Closed',
    withoutFactor: 'No second factor',
    offices: 'Offices and outlets',
    latest: 'Last signed in',
  },
  unit: {
    roster: 'Import the roster',
    accepted: 'Accepted enrolments',
    pending: 'Waiting for the bureau',
    none: 'No unit is assigned to this account.',
    text: 'Only accepted enrolments let your people apply for a card (R-03, R-04).',
  },
};
