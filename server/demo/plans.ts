import type { Channel } from '../../shared/codes';
import { channelOpenTo, type Policy } from '../../shared/policy';
import { policyOf } from '../../shared/policyDefaults';
import type { CasePlan } from './casePlan';
import { type Agenda, daysForDue, workedDays } from './days';
import { type Card, DECKS, type Scenario } from './decks';
import { GROUPS } from './groups';
import { pictureFor, RETURNS, withRefusals } from './pictures';
import { type OfficeKey, PLACES, POLICIES, type RegionCode, UNITS } from './places';
import { type Random, randomOf } from './random';
import type { Resident } from './resident';

/** Deals the cases of both regions to the people who apply, so that each fits its channel, windows and due date today. */
export function planCases(agenda: Agenda, people: readonly Resident[]): CasePlan[] {
  return (['419901', '419902'] as const).flatMap(region => dealRegion(agenda, region, people));
}

/** Channels with weeks to go, then those with days, then the one on the spot. */
const PATIENT: readonly Channel[] = ['BUREAU', 'SELF_EMPLOYED', 'SERVICE_POINT', 'COUNTY_CENTRE'];

/** Cases that have been under way for a while would all be overdue where people wait for them. */
const UNDER_WAY: readonly Scenario[] = ['RESUBMITTED', 'UNDONE', 'EXPIRED', 'DECEASED', 'LEFT', 'TWICE'];

const COUNTERS: Readonly<Record<RegionCode, Readonly<Partial<Record<Channel, readonly OfficeKey[]>>>>> = {
  '419901': {
    BUREAU: ['bureau'],
    SELF_EMPLOYED: ['bureau'],
    COUNTY_CENTRE: ['centre'],
    SERVICE_POINT: ['north', 'south'],
  },
  '419902': { COUNTY_CENTRE: ['centre2'], SERVICE_POINT: ['point2'] },
};

type Deal = { agenda: Agenda; region: RegionCode; policy: Policy; pool: Resident[]; random: Random };

function dealRegion(agenda: Agenda, region: RegionCode, people: readonly Resident[]): CasePlan[] {
  const random = randomOf(`cases ${region}`);
  const deal: Deal = { agenda, region, policy: policyOf(POLICIES[region]), pool: applicantsOf(region, people), random };
  const plans: CasePlan[] = [];
  for (const card of DECKS[region]) {
    for (let n = 0; n < card.count; n += 1) {
      const plan = dealOne(deal, card, `${region}-${plans.length}`);
      if (plan) plans.push(plan);
    }
  }
  return withRefusals(plans);
}

/** Those of each group who apply, in an order that has nothing to do with their groups. */
function applicantsOf(region: RegionCode, people: readonly Resident[]): Resident[] {
  const lots = people
    .filter(({ regionCode, fate, group, key }) => {
      const nth = Number(key.split('-')[1]);
      return regionCode === region && fate === 'ACCEPTED' && nth < GROUPS[group].size * GROUPS[group].applying;
    })
    .map(person => ({ person, lot: randomOf(`lot ${person.key}`).next() }));
  return lots.sort((a, b) => a.lot - b.lot).map(({ person }) => person);
}

/** Takes the first person from the pool for whom some counter has a day that makes the case what the card says. */
function dealOne(deal: Deal, card: Card, key: string): CasePlan | undefined {
  const { pool, random } = deal;
  for (const [at, person] of pool.entries()) {
    if (!fits(card.scenario, person)) continue;
    const counter = counterFor(deal, card, person);
    if (!counter) continue;
    pool.splice(at, 1);
    const { scenario } = card;
    const { clerk, reviewer } = whoFor(deal, scenario, counter.office);
    const reasons = random.pick(RETURNS);
    const grown = person.age >= deal.policy.guardianAge;
    return {
      key,
      person,
      scenario,
      clerk,
      reviewer,
      ...counter,
      cardKind: deal.policy.oneCard || person.age % 3 === 0 ? 'SOCIAL_SECURITY' : 'MEDICAL',
      policy: deal.policy,
      ...pictureFor(scenario, reasons, random),
      reasons,
      proxy: (grown ? random.chance(0.09) : random.chance(0.5))
        ? (pool.find(other => other.age > 24 && other.age < 60) ?? null)
        : null,
    };
  }
  return undefined;
}

function fits(scenario: Scenario, { age, idKind, category }: Resident): boolean {
  switch (scenario) {
    case 'DECEASED':
      return age > 66;
    case 'LEFT':
      return category === 'EMPLOYEE';
    case 'TWICE':
      return category === 'RESIDENT' && age > 20 && age < 60;
    case 'EXPIRED':
      return idKind === 'RESIDENT' && age > 22 && age < 46;
    case 'DRAFT_BAD_PHOTO':
    case 'RESUBMITTED':
    case 'RETURNED':
    case 'RETURNED_TWICE':
    case 'APPROVED_LATER':
      return age >= 8;
    default:
      return true;
  }
}

type Counter = Pick<CasePlan, 'channel' | 'office' | 'businessType' | 'day'>;

function counterFor(
  { agenda, region, policy, random }: Deal,
  { scenario, due }: Card,
  person: Resident,
): Counter | undefined {
  const businessType = 'FIRST' as const;
  const wish = {
    businessType,
    category: person.category,
    unitAllowsSelfApply: person.unit !== null && UNITS[person.unit].selfApplyAllowed === true,
  };
  for (const channel of channelsFor(scenario, person, random)) {
    const offices = COUNTERS[region][channel];
    if (!offices || !channelOpenTo(policy, channel, wish)) continue;
    if (scenario === 'OWN' && offices[0] !== 'bureau') continue;
    const office = random.pick(offices);
    const counter = { policy, channel, businessType, officeKind: PLACES[office].kind };
    const days = due
      ? daysForDue(agenda, counter, due)
      : workedDays(agenda, counter, SPANS[scenario] ?? { from: 2, to: 40 });
    const suitable = due === 'FINE' ? days.slice(0, FINE_DAYS) : days;
    if (suitable.length > 0) return { channel, office, businessType, day: random.pick(suitable) };
  }
  return undefined;
}

/** In which order a person would think of the channels. */
function channelsFor(scenario: Scenario, { category }: Resident, random: Random): readonly Channel[] {
  if (UNDER_WAY.includes(scenario)) return PATIENT;
  const liked: readonly Channel[] = category.startsWith('FLEXIBLE') && random.chance(0.75) ? ['SELF_EMPLOYED'] : [];
  const others = PATIENT.filter(channel => !liked.includes(channel)).map(channel => ({ channel, lot: random.next() }));
  return [...liked, ...others.sort((a, b) => a.lot - b.lot).map(({ channel }) => channel)];
}

/** The queue does not reach back for ever. */
const FINE_DAYS = 16;

/** Between how many working days and how many days ago a case was submitted for which this matters. */
const SPANS: Readonly<Partial<Record<Scenario, { from: number; to: number }>>> = {
  DRAFT_BARE: { from: 1, to: 16 },
  DRAFT_READY: { from: 1, to: 14 },
  DRAFT_BAD_PHOTO: { from: 1, to: 16 },
  DECEASED: { from: 4, to: 20 },
  LEFT: { from: 4, to: 20 },
  TWICE: { from: 4, to: 20 },
  EXPIRED: { from: 3, to: 20 },
  RESUBMITTED: { from: 5, to: 22 },
  RETURNED: { from: 4, to: 26 },
  RETURNED_TWICE: { from: 9, to: 36 },
  APPROVED: { from: 2, to: 60 },
  APPROVED_LATER: { from: 9, to: 55 },
  REJECTED: { from: 5, to: 55 },
  UNDONE: { from: 3, to: 14 },
};

function whoFor({ region, random }: Deal, scenario: Scenario, office: OfficeKey): Pick<CasePlan, 'clerk' | 'reviewer'> {
  if (region === '419902') return { clerk: 'clerk3', reviewer: 'reviewer3' };
  if (scenario === 'OWN') return { clerk: 'reviewer2', reviewer: 'reviewer' };
  return { clerk: office === 'bureau' ? 'clerk' : 'clerk2', reviewer: random.chance(0.65) ? 'reviewer' : 'reviewer2' };
}
