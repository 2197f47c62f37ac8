/** What each resource and its columns are called; a name carries its singular and plural. */
export const resources = {
  applications: {
    name: 'Case |||| Cases',
    fields: {
      dueOn: 'Due',
      receiptNo: 'Receipt',
      person: 'Person',
      businessType: 'Business',
      channel: 'Channel',
      place: 'Unit or office',
      submittedAt: 'Submitted',
      materialsCount: 'Materials',
      latestEvent: 'Latest',
      status: 'Status',
    },
  },
};
