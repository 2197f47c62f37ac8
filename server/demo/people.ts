import { addDays, type Day } from '../../shared/calendar';
import type { IdKind, InsuranceKind, PersonCategory, Sex } from '../../shared/codes';
import { addressIn, ethnicityFor, nameFor } from './names';
import { numberOf } from './numbers';
import { ODD_ONES } from './oddOnes';
import type { RegionCode, UnitKey } from './places';
import { type Random, randomOf } from './random';

/** How an enrolment of the demo ends up. */
export type Fate = 'ACCEPTED' | 'PENDING' | 'REFUSED' | 'ENDED';

/** A person who is invented, before they are entered. */
export type Resident = {
  key: string;
  group: GroupKey;
  regionCode: RegionCode;
  unit: UnitKey | null;
  name: string;
  idKind: IdKind;
  number: string;
  sex: Sex;
  birth: Day;
  age: number;
  ethnicity: string;
  nationality: string | null;
  idValidTo: Day | null;
  category: PersonCategory;
  insuranceKind: InsuranceKind;
  everPaid: boolean;
  mobile: string | null;
  address: string;
  /** Days ago on which they were entered and registered. */
  enteredAgo: number;
  employedAgo: number | null;
  /** Days ago on which they died. */
  deceasedAgo: number | null;
  fate: Fate;
};

type Group = {
  regionCode: RegionCode;
  unit: UnitKey | null;
  size: number;
  ages: readonly [number, number];
  insuranceKind: InsuranceKind;
  enteredAgo: number;
  /** Cases are drawn from this share of the group; the rest has none yet. */
  applying: number;
};

/** Who lives and works in the two regions. The people of `precision` have neither case nor accepted enrolment. */
export const GROUPS = {
  precision: {
    regionCode: '419901',
    unit: 'precision',
    size: 9,
    ages: [23, 54],
    insuranceKind: 'EMPLOYEE_MEDICAL',
    enteredAgo: 16,
    applying: 0,
  },
  pupils: {
    regionCode: '419901',
    unit: 'school',
    size: 60,
    ages: [6, 17],
    insuranceKind: 'RESIDENT_MEDICAL',
    enteredAgo: 95,
    applying: 0.14,
  },
  teachers: {
    regionCode: '419901',
    unit: 'school',
    size: 6,
    ages: [26, 57],
    insuranceKind: 'EMPLOYEE_MEDICAL',
    enteredAgo: 92,
    applying: 0,
  },
  village: {
    regionCode: '419901',
    unit: 'village',
    size: 45,
    ages: [3, 86],
    insuranceKind: 'RESIDENT_MEDICAL',
    enteredAgo: 140,
    applying: 0.55,
  },
  wutong: {
    regionCode: '419901',
    unit: 'wutong',
    size: 38,
    ages: [3, 84],
    insuranceKind: 'RESIDENT_MEDICAL',
    enteredAgo: 150,
    applying: 0.6,
  },
  qinghe: {
    regionCode: '419901',
    unit: 'qinghe',
    size: 34,
    ages: [4, 82],
    insuranceKind: 'RESIDENT_MEDICAL',
    enteredAgo: 160,
    applying: 0.6,
  },
  logistics: {
    regionCode: '419901',
    unit: 'logistics',
    size: 45,
    ages: [21, 56],
    insuranceKind: 'EMPLOYEE_MEDICAL',
    enteredAgo: 120,
    applying: 0.9,
  },
  hospital: {
    regionCode: '419901',
    unit: 'hospital',
    size: 25,
    ages: [23, 58],
    insuranceKind: 'EMPLOYEE_MEDICAL',
    enteredAgo: 125,
    applying: 0.9,
  },
  flexible: {
    regionCode: '419901',
    unit: null,
    size: 50,
    ages: [20, 58],
    insuranceKind: 'RESIDENT_MEDICAL',
    enteredAgo: 130,
    applying: 0.94,
  },
  town: {
    regionCode: '419901',
    unit: null,
    size: 36,
    ages: [2, 88],
    insuranceKind: 'RESIDENT_MEDICAL',
    enteredAgo: 135,
    applying: 0.94,
  },
  textile: {
    regionCode: '419902',
    unit: 'textile',
    size: 38,
    ages: [20, 56],
    insuranceKind: 'EMPLOYEE_MEDICAL',
    enteredAgo: 118,
    applying: 0.85,
  },
  county: {
    regionCode: '419902',
    unit: null,
    size: 32,
    ages: [3, 85],
    insuranceKind: 'RESIDENT_MEDICAL',
    enteredAgo: 128,
    applying: 0.85,
  },
  flexible2: {
    regionCode: '419902',
    unit: null,
    size: 14,
    ages: [22, 57],
    insuranceKind: 'RESIDENT_MEDICAL',
    enteredAgo: 122,
    applying: 0.9,
  },
} as const satisfies Readonly<Record<string, Group>>;
export type GroupKey = keyof typeof GROUPS;
export const GROUP_KEYS = Object.keys(GROUPS) as GroupKey[];

/**
 * Invents everybody, the same for the same day. The numbers lie in divisions 419904 to 419909, which do not exist, with sequences
 * below 500; the history has those from 500 on.
 */
export function inventPeople(today: Day): Resident[] {
  const people: Resident[] = [];
  for (const group of GROUP_KEYS) {
    for (let member = 0; member < GROUPS[group].size; member += 1)
      people.push(invent(group, member, people.length, today));
  }
  for (const [at, odd] of Object.entries(ODD_ONES)) {
    const [group, member] = at.split(' ');
    const index = people.findIndex(({ key }) => key === `${group}-${member}`);
    people[index] = { ...people[index], ...odd(people[index], today) };
  }
  return people;
}

/** Whose portrait it is: the face belongs to the key. */
export const sitterOf = ({ key, sex, age }: Resident) => ({ seed: key, sex, age });

function invent(group: GroupKey, member: number, index: number, today: Day): Resident {
  const { regionCode, unit, ages, insuranceKind, enteredAgo }: Group = GROUPS[group];
  const key = `${group}-${member}`;
  const random = randomOf(`person ${key}`);
  const sex: Sex = random.chance(0.5) ? '1' : '2';
  const age = random.between(ages[0], ages[1]);
  const birth = bornOn(today, age, random);
  const employed = insuranceKind === 'EMPLOYEE_MEDICAL';
  const entered = enteredAgo - (member % 3);
  return {
    key,
    group,
    regionCode,
    unit,
    sex,
    age,
    birth,
    insuranceKind,
    name: nameFor(sex, random),
    idKind: 'RESIDENT',
    number: numberOf(4 + (index % 6), birth, 2 * (10 + Math.floor(index / 6)) + (sex === '1' ? 1 : 0)),
    ethnicity: ethnicityFor(random),
    nationality: null,
    idValidTo: age > 45 ? null : addDays(today, random.between(200, age < 16 ? 1700 : 3600)),
    category: categoryOf(group, age, random),
    everPaid: employed ? random.chance(0.5) : random.chance(0.3),
    mobile: random.chance(0.94) ? `1990000${String(1000 + index).padStart(4, '0')}` : null,
    address: addressIn(regionCode, random),
    enteredAgo: entered,
    employedAgo: employed ? entered + random.between(3, 40) : null,
    deceasedAgo: null,
    fate: fateOf(group, random),
  };
}

/** Nobody under 18 has a birthday within the last four months, so that no case outlives an age at which other rules begin. */
function bornOn(today: Day, age: number, random: Random): Day {
  const ago = age < 18 ? random.between(130, 230) : random.between(1, 360);
  const birthday = addDays(today, -ago);
  const year = Number(birthday.slice(0, 4)) - age;
  return `${year}${birthday.slice(4) === '-02-29' ? '-02-28' : birthday.slice(4)}`;
}

function categoryOf(group: GroupKey, age: number, random: Random): PersonCategory {
  if (GROUPS[group].insuranceKind === 'EMPLOYEE_MEDICAL') return 'EMPLOYEE';
  if (group === 'flexible' || group === 'flexible2') {
    return random.pick([
      'FLEXIBLE_INDIVIDUAL_BUSINESS',
      'FLEXIBLE_PART_TIME',
      'FLEXIBLE_OTHER',
      'FLEXIBLE_OTHER',
    ] as const);
  }
  if (group === 'pupils' || (age > 6 && age < 18)) return 'STUDENT';
  return age > 60 && random.chance(0.6) ? 'RETIRED' : 'RESIDENT';
}

function fateOf(group: GroupKey, random: Random): Fate {
  if (group === 'precision') return 'PENDING';
  const lot = random.next();
  if (lot < 0.06) return 'PENDING';
  if (lot < 0.075) return 'REFUSED';
  return lot < 0.09 ? 'ENDED' : 'ACCEPTED';
}
