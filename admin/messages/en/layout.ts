import type { NoticeKind } from '../../../shared/notices';

/** The frame around every page. */
export const layout = {
  product: 'Card Office',
  productLong: 'Social security card back office',
  menu: 'Main menu',
  openMenu: 'Open the menu',
  closeMenu: 'Close the menu',
  home: 'Home',
  explorer: 'Query explorer',
  groups: { work: 'Work', registry: 'Registry', figures: 'Figures', house: 'House' },
  otherLanguage: '中文',
  switchLanguage: '切换为中文',
  themeToDark: 'Dark appearance',
  themeToLight: 'Light appearance',
  account: 'Account of %{name}',
  signOut: 'Sign out',
  ownAccount: 'My account and security',
  noOffice: 'No office',
  employersMore: '%{name} and %{smart_count} more',
  loading: 'Loading',
  notices: {
    title: 'Notices',
    open: 'Notices: %{smart_count} new',
    none: 'Nothing new.',
    readAll: 'Mark all as read',
    kinds: {
      CASES_LATE: 'Overdue %{overdue}, due today %{dueToday}, due soon %{dueSoon}',
      CASE_RETURNED: 'Case %{receiptNo} was returned for correction',
      CASE_REJECTED: 'Case %{receiptNo} was rejected',
      CASE_RESUBMITTED: 'Case %{receiptNo} is back from correction',
      WINDOW_EXTENDED: 'Late submission allowed: %{from} to %{to}',
      PLAN_SET: 'Planned collection time: %{from} to %{to}',
      CHECKLIST_RETURNED: 'Checklist %{no} was returned',
      CHECKLIST_CONFIRMED: 'Checklist %{no} is confirmed: %{converted} applications, %{returned} returned',
      CHECKLIST_SUBMITTED: 'Checklist %{no} came in: %{rows} people',
      CARD_READY: '%{count} cards of your unit are ready for collection',
      FINANCIAL_DUE:
        'Have the financial function of your card activated at its bank by %{deadline}, or the card is reported lost',
      FINANCIAL_LOST:
        'A card was not activated at its bank by %{deadline} and is reported lost: activate it at the bank first, then have it released here',
      CARD_EXPIRES: 'Your card expires on %{validUntil}; it can be renewed now',
      JOB_DONE: 'A background job is done: %{done} items',
      JOB_FAILED: 'A background job has failed',
    } satisfies Record<NoticeKind, string>,
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or what was here has moved.',
    home: 'To the first page',
  },
  denied: {
    title: 'This page is not open to you',
    text: 'Your roles do not include it. If your work needs it, ask your supervisor or the system administrator.',
  },
  broken: {
    title: 'This page has stopped',
    text: 'Nothing you saved is lost. Try again; if it happens again, tell the system administrator what you were doing.',
    retry: 'Try again',
  },
};
