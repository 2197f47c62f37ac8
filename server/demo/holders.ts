import type { BusinessType, Channel } from '../../shared/codes';
import { policyOf } from '../../shared/policyDefaults';
import type { CasePlan } from './casePlan';
import { type Agenda, workingDayBefore } from './days';
import type { Scenario } from './decks';
import { POLICIES } from './places';
import type { Resident } from './resident';

/** Those who have held a card for some time: some of `precision`, whose unit has no list yet, and the teachers. */
export const holdersAmong = (people: readonly Resident[]): Resident[] =>
  people.filter(({ group, fate }) => (group === 'precision' || group === 'teachers') && fate === 'ACCEPTED');

/** The teachers by what has become of their cards since: the first two lost them, the third brought a damaged one back. */
export const teachersAmong = (people: readonly Resident[]): Resident[] =>
  people.filter(({ group, fate }) => group === 'teachers' && fate === 'ACCEPTED');

/** Working days before today: the first cards of the holders, and what some of them ask for now. */
const FIRST_BEFORE = 32;

/** The first cards of the holders, brought by their unit's agent, and a reissue or a replacement of some. */
export function planHolders(agenda: Agenda, people: readonly Resident[]): CasePlan[] {
  const first = holdersAmong(people).map(person =>
    planOf(agenda, person, {
      businessType: 'FIRST',
      channel: 'EMPLOYER_CENTRE',
      scenario: 'APPROVED',
      before: FIRST_BEFORE,
    }),
  );
  const later = (
    [
      ['REISSUE', 'WAITING', 3],
      ['REISSUE', 'APPROVED', 4],
      ['REPLACE', 'WAITING', 2],
    ] as const
  ).flatMap(([businessType, scenario, before], at) => {
    const person = teachersAmong(people)[at];
    return person ? [planOf(agenda, person, { businessType, channel: 'BUREAU', scenario, before })] : [];
  });
  return [...first, ...later];
}

type Asked = { businessType: BusinessType; channel: Channel; scenario: Scenario; before: number };

/** A case of somebody at the bureau, so many working days before today. */
export function planOf(agenda: Agenda, person: Resident, { businessType, channel, scenario, before }: Asked): CasePlan {
  return {
    key: `${businessType}-${person.key}`,
    person,
    scenario,
    channel,
    office: 'bureau',
    businessType,
    cardKind: 'SOCIAL_SECURITY',
    policy: policyOf(POLICIES['419901']),
    day: workingDayBefore(agenda, before),
    clerk: 'clerk',
    reviewer: 'reviewer',
    defect: 'GOOD',
    pictureOf: null,
    reasons: [],
    proxy: null,
  };
}
