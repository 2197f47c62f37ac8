import englishMessages from 'ra-language-english';

/** The words of react-admin itself, some of them in ours. */
export const ra = {
  ...englishMessages.ra,
  auth: {
    ...englishMessages.ra.auth,
    auth_check_error: 'Please sign in to go on.',
    sign_in_error: 'Sign-in did not succeed. Please try again.',
    logout: 'Sign out',
  },
  notification: {
    ...englishMessages.ra.notification,
    logged_out: 'Your session has ended. Please sign in again.',
    not_authorized: 'You may not open this page.',
    data_provider_error: 'The data could not be loaded.',
  },
};
