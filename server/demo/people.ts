import { addDays, type Day } from '../../shared/calendar';
import type { PersonCategory, Sex } from '../../shared/codes';
import { GROUP_KEYS, GROUPS, type Group, type GroupKey } from './groups';
import { addressIn, ethnicityFor, nameFor } from './names';
import { numberOf } from './numbers';
import { ODD_ONES } from './oddOnes';
import { type Random, randomOf } from './random';
import type { Fate, Resident } from './resident';

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
    mobile: random.chance(0.94) ? `1540000${1000 + index}` : null,
    address: addressIn(regionCode, random),
    enteredAgo: entered,
    employedAgo: employed ? entered + random.between(3, 40) : null,
    deceasedAgo: null,
    fate: fateOf(group, member, random),
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

/** So many of `precision` hold a card in force. */
export const HOLDERS = 5;

function fateOf(group: GroupKey, member: number, random: Random): Fate {
  if (group === 'precision') return member < HOLDERS ? 'ACCEPTED' : 'PENDING';
  if (group === 'veterans') return 'ACCEPTED';
  const lot = random.next();
  if (lot < 0.06) return 'PENDING';
  if (lot < 0.075) return 'REFUSED';
  return lot < 0.09 ? 'ENDED' : 'ACCEPTED';
}
