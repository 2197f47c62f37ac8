import type { ReturnReason } from '../../shared/reasons';
import type { CasePlan } from './casePlan';
import type { Scenario } from './decks';
import { type PhotoDefect, REFUSED, SEEN, WARNED } from './portraits';
import type { Random } from './random';

/** What is told when a case is returned, several reasons at once. */
export const RETURNS: readonly (readonly ReturnReason[])[] = [
  ['PHOTO_GLARE', 'ID_COPY_UNREADABLE'],
  ['PHOTO_HAT'],
  ['PHOTO_NOT_CENTRED', 'FORM_INCOMPLETE'],
  ['ID_COPY_MISMATCH', 'NAME_MISMATCH'],
  ['PHOTO_AGE_MISMATCH', 'ID_COPY_UNREADABLE'],
  ['MOBILE_WRONG', 'FORM_INCOMPLETE'],
  ['PHOTO_BLURRED'],
  ['ID_COPY_UNREADABLE'],
];

const SHOWN: Readonly<Partial<Record<ReturnReason, PhotoDefect>>> = {
  PHOTO_GLARE: 'GLARE',
  PHOTO_HAT: 'HAT',
  PHOTO_NOT_CENTRED: 'OFF_CENTRE',
  PHOTO_AGE_MISMATCH: 'YOUNGER',
  PHOTO_BLURRED: 'BLURRED',
};

/** The cases that were returned, once or more. */
export const RETURNED: readonly Scenario[] = ['RETURNED', 'RETURNED_TWICE', 'RESUBMITTED', 'APPROVED_LATER'];

/** What the first picture of a case shows: what it was returned for, or now and then something for the reviewer to find. */
export function pictureFor(
  scenario: Scenario,
  reasons: readonly ReturnReason[],
  random: Random,
): Pick<CasePlan, 'defect' | 'pictureOf'> {
  const defect = defectOf(scenario, reasons, random);
  return { defect, pictureOf: null };
}

function defectOf(scenario: Scenario, reasons: readonly ReturnReason[], random: Random): PhotoDefect {
  if (RETURNED.includes(scenario)) return reasons.map(reason => SHOWN[reason]).find(Boolean) ?? 'GOOD';
  if (scenario === 'UNDONE') return 'GLARE';
  if (scenario !== 'WAITING') return 'GOOD';
  const lot = random.next();
  if (lot < 0.14) return random.pick(WARNED);
  return lot < 0.24 ? random.pick(SEEN) : 'GOOD';
}

/** Refused pictures: each defect in turn, and now and then the picture that somebody else had handed in before. */
export function withRefusals(plans: readonly CasePlan[]): CasePlan[] {
  let nth = 0;
  return plans.map(plan => {
    if (plan.scenario !== 'DRAFT_BAD_PHOTO') return plan;
    nth += 1;
    const earlier = plans.filter(
      ({ scenario, person, day }) => scenario === 'APPROVED' && person.age > 10 && day < plan.day,
    );
    if (nth % 5 === 0 && earlier.length > nth) return { ...plan, pictureOf: earlier[nth].person };
    return { ...plan, defect: REFUSED[nth % REFUSED.length] };
  });
}
