import type { MaterialKind } from './materials';

/** What a reviewer looks at: a field of the form, a material, or the photo. */
export type Concern =
  | MaterialKind
  | 'name'
  | 'number'
  | 'birthDate'
  | 'sex'
  | 'mobile'
  | 'idValidTo'
  | 'enrolment'
  | 'proxy'
  | 'guardian';

/** Reasons for which a case is returned for correction, and what each concerns (domain: photo reject reasons, materials, identity). */
export const RETURN_REASONS = {
  PHOTO_BLURRED: 'PHOTO',
  PHOTO_SNAPSHOT: 'PHOTO',
  PHOTO_HEAD_INCOMPLETE: 'PHOTO',
  PHOTO_HEAD_TOO_LARGE: 'PHOTO',
  PHOTO_GREY: 'PHOTO',
  PHOTO_BACKGROUND: 'PHOTO',
  PHOTO_PIXELS: 'PHOTO',
  PHOTO_FORMAT: 'PHOTO',
  PHOTO_GLARE: 'PHOTO',
  PHOTO_HAT: 'PHOTO',
  PHOTO_NOT_CENTRED: 'PHOTO',
  PHOTO_TOO_OLD: 'PHOTO',
  PHOTO_AGE_MISMATCH: 'PHOTO',
  PHOTO_DUPLICATE: 'PHOTO',
  PHOTO_MISSING: 'PHOTO',
  ID_COPY_UNREADABLE: 'ID_COPY',
  ID_COPY_MISMATCH: 'ID_COPY',
  NAME_MISMATCH: 'name',
  NUMBER_MISMATCH: 'number',
  BIRTH_MISMATCH: 'birthDate',
  SEX_MISMATCH: 'sex',
  MOBILE_WRONG: 'mobile',
  DOCUMENT_EXPIRED: 'idValidTo',
  NOT_ENROLLED: 'enrolment',
  ENROLLED_TWICE: 'enrolment',
  MATERIAL_MISSING: 'APPLICATION_FORM',
  FORM_INCOMPLETE: 'APPLICATION_FORM',
  PROXY_UNPROVED: 'proxy',
  GUARDIAN_UNPROVED: 'guardian',
} as const satisfies Readonly<Record<string, Concern>>;
export type ReturnReason = keyof typeof RETURN_REASONS;

/** Reasons for which a case is not accepted (不予通过). */
export const REJECT_REASONS = [
  'NOT_ELIGIBLE',
  'FALSE_MATERIALS',
  'HOLDS_CARD',
  'WRONG_REGION',
  'DECEASED',
  'OTHER',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** All reason codes for a return. */
export const RETURN_REASON_CODES = Object.keys(RETURN_REASONS) as readonly ReturnReason[];

/**
 * Whether a further return names a defect that was visible the first time (一次性告知): a reason that was not told before,
 * about something that has not changed since.
 */
export function visibleBefore(
  reasons: readonly string[],
  earlier: readonly string[],
  changed: readonly string[],
): boolean {
  if (earlier.length === 0) return false;
  return reasons.some(reason => {
    const concern: string | undefined = RETURN_REASONS[reason as ReturnReason];
    return concern !== undefined && !earlier.includes(reason) && !changed.includes(concern);
  });
}
