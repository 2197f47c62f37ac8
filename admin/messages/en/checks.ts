import type { CheckCode } from '../../../shared/checks';

/** What an automatic check says when it is not in order. */
export const checks: Record<CheckCode, string> = {
  NUMBER_VALID: 'The number’s form or check character is wrong.',
  BIRTH_AGREES: 'The number says another birth date.',
  SEX_AGREES: 'The number says the other sex.',
  NAME_CHARACTERS: 'The name has characters that are not allowed.',
  MOBILE_FORMAT: 'Missing, or not a valid mobile number.',
  DOCUMENT_VALID: 'The document has expired.',
  ENROLMENT_ACCEPTED: 'No accepted enrolment in this region.',
  ENROLLED_ONCE: 'Enrolled twice in one branch of insurance.',
  NO_OTHER_CARD: 'Stands in the way of this card.',
  ALIVE: 'Registered as deceased.',
  MATERIAL_PRESENT: 'Asked for, not there.',
  PHOTO_PRESENT: 'A photo is asked for, there is none.',
  PHOTO_RULE: 'The photo does not meet the requirements.',
  PHOTO_RECENT: 'Taken too long ago.',
  PHOTO_UNIQUE: 'The same picture is on file for another person.',
};
