import type { MaterialKind } from './materials';
import type { PhotoCode } from './photos';
import type { Concern, ReturnReason } from './reasons';

/** What the system checks by itself on a case. */
export const CHECKS = [
  'NUMBER_VALID',
  'BIRTH_AGREES',
  'SEX_AGREES',
  'NAME_CHARACTERS',
  'MOBILE_FORMAT',
  'DOCUMENT_VALID',
  'ENROLMENT_ACCEPTED',
  'ENROLLED_ONCE',
  'NO_OTHER_CARD',
  'ALIVE',
  'MATERIAL_PRESENT',
  'PHOTO_PRESENT',
  'PHOTO_RULE',
  'PHOTO_RECENT',
  'PHOTO_UNIQUE',
] as const;
export type CheckCode = (typeof CHECKS)[number];

export const VERDICTS = ['OK', 'WARN', 'FAIL'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One check with its verdict, what it concerns, the rule it rests on, and the reason that it would be returned for. */
export type Check = {
  code: CheckCode;
  concern: Concern;
  verdict: Verdict;
  rule: string;
  reason: ReturnReason | null;
  /** The photo finding or the kind of material, where there is one. */
  detail: PhotoCode | MaterialKind | null;
};

/** The reason codes that the failing checks ask for, each once: what a return comes pre-ticked with. */
export function failingReasons(checks: readonly Pick<Check, 'verdict' | 'reason'>[]): ReturnReason[] {
  return [...new Set(checks.flatMap(({ verdict, reason }) => (verdict === 'FAIL' && reason ? [reason] : [])))];
}

/** The return reason for a finding of the photo rules. */
export const photoReasons: Readonly<Record<PhotoCode, ReturnReason>> = {
  FORMAT: 'PHOTO_FORMAT',
  TOO_LARGE: 'PHOTO_FORMAT',
  PIXELS: 'PHOTO_PIXELS',
  RATIO: 'PHOTO_PIXELS',
  COLOUR_SPACE: 'PHOTO_GREY',
  COLOUR: 'PHOTO_GREY',
  BACKGROUND: 'PHOTO_BACKGROUND',
  FILE_SIZE: 'PHOTO_FORMAT',
  DPI: 'PHOTO_FORMAT',
  SAME_AS_ANOTHER: 'PHOTO_DUPLICATE',
};
