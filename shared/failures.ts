/** Every reason the house may refuse for, in one closed list: catalogues must have words for each of them. */
export const FAILURE_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'STALE',
  'NOT_FROM_HERE',
  'INVALID_INPUT',
  'OWN_WORK',
  'WINDOW_CLOSED',
  'DUPLICATE',
  'OPEN_ELSEWHERE',
  'KEY_REUSED',
  'THROTTLED',
  'TOO_COSTLY',
  'TOO_MANY',
  'COUNT_CHANGED',
  'UNAVAILABLE',
  'INTERNAL',
  // sign-in
  'CREDENTIALS_WRONG',
  'TOTP_REQUIRED',
  'TOTP_WRONG',
  'TOTP_NOT_SET_UP',
  'PASSWORD_WEAK',
  'INVITATION_INVALID',
  // people, employers, enrolments
  'ID_FORMAT',
  'ID_REGION',
  'ID_BIRTH',
  'ID_CHECK',
  'ID_MISMATCH',
  'NAME_CHARACTERS',
  'PHONE_FORMAT',
  'CREDIT_CODE_WRONG',
  'EVIDENCE_MISSING',
  'ENROLLED_TWICE',
  'EMPLOYER_REQUIRED',
  'DAY_IN_FUTURE',
  // applications
  'NOT_ELIGIBLE',
  'CARD_ALREADY_HELD',
  'CARD_ON_ITS_WAY',
  'MATERIALS_MISSING',
  'PHOTO_MISSING',
  'PHOTO_REFUSED',
  'PHOTO_TOO_OLD',
  'SAME_PICTURE',
  'GUARDIAN_REQUIRED',
  'PROXY_IS_HOLDER',
  'CERTIFICATE_EXPIRED',
  'CHANNEL_CLOSED',
  'REASON_MISSING',
  'UNDO_TOO_LATE',
  'NOT_YOUR_DECISION',
  'CARD_MOVED_ON',
  'HOLDER_DECEASED',
  // files
  'FILE_TYPE',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'PIXELS_TOO_MANY',
  'FILE_IN_USE',
  'ARCHIVE_UNREADABLE',
  'ARCHIVE_UNSAFE',
  'ARCHIVE_TOO_LARGE',
  'SHEET_UNREADABLE',
  'SHEET_COLUMNS',
  'SHEET_TOO_LARGE',
  'ENCODING_WRONG',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** What a refusal may carry for its words: never a personal value. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** A refusal as data: the code says which words, the params fill them. */
export type Refusal = { code: FailureCode; params?: Params };

/** Makes a refusal. */
export const refusal = (code: FailureCode, params?: Params): Refusal => (params ? { code, params } : { code });
