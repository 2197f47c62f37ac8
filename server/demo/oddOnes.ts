import { addDays, type Day } from '../../shared/calendar';
import { numberOf, withCheck } from './numbers';
import type { Resident } from './resident';

type Odd = (person: Resident, today: Day) => Partial<Resident>;

/** Grown-up, whatever age the group gave. */
const grown = ({ category }: Resident): Resident['category'] => (category === 'STUDENT' ? 'RESIDENT' : category);

const ageIn = (today: Day, year: string): number => Number(today.slice(0, 4)) - Number(year);

/** The 15-digit number of 1989 that somebody still brings: six for the place, six for the birth, three in sequence. */
const oldNumber =
  (birth: Day, sequence: number): Odd =>
  (person, today) => {
    const number = numberOf(4, birth, sequence);
    return {
      birth,
      number: `${number.slice(0, 6)}${number.slice(8, 17)}`,
      sex: sequence % 2 === 1 ? '1' : '2',
      ...aged(person, birth, today),
    };
  };

const aged = (person: Resident, birth: Day, today: Day): Partial<Resident> => ({
  age: ageIn(today, birth.slice(0, 4)),
  category: grown(person),
  idValidTo: null,
  fate: 'ACCEPTED',
});

/** A residence permit of Hong Kong, Macao or Taiwan; the three numbers are examples of the rule, not anybody's. */
const permit =
  (name: string, number: string): Odd =>
  (_, today) =>
    holder('HMT_PERMIT', name, number, number.slice(6, 14), Number(number[16]), today);

/** A foreign permanent resident: 999 is no country, so the number is nobody's. */
const foreign =
  (name: string, nationality: string, birth: string, sequence: string): Odd =>
  (_, today) => {
    const number = withCheck(`941999${birth}${sequence}`);
    return { ...holder('FOREIGN_PR', name, number, birth, Number(sequence[2]), today), nationality };
  };

/** A document without a check character: birth and sex are typed in. */
const document =
  (
    idKind: 'FOREIGN_PR' | 'PASSPORT' | 'HK_MACAO_PASS' | 'TAIWAN_PASS',
    name: string,
    nationality: string | null,
    number: string,
    birth: string,
    sex: number,
  ): Odd =>
  (_, today) => ({ ...holder(idKind, name, number, birth, sex, today), nationality });

function holder(
  idKind: Resident['idKind'],
  name: string,
  number: string,
  birth: string,
  sex: number,
  today: Day,
): Partial<Resident> {
  return {
    idKind,
    name,
    number,
    birth: `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`,
    sex: sex % 2 === 1 ? '1' : '2',
    age: ageIn(today, birth.slice(0, 4)),
    ethnicity: '99',
    idValidTo: addDays(today, 1200),
    fate: 'ACCEPTED',
  };
}

const named =
  (name: string): Odd =>
  () => ({ name, fate: 'ACCEPTED' });

/** Two numbers for what looks like one person: the same name and day of birth, numbers of two places. */
const twice =
  (name: string, birth: Day, division: number, sequence: number): Odd =>
  (person, today) => ({
    name,
    birth,
    number: numberOf(division, birth, sequence),
    sex: sequence % 2 === 1 ? '1' : '2',
    ...aged(person, birth, today),
  });

/** Died a while ago: the enrolment has ended. */
const deceased: Odd = person => ({
  ...aged(person, person.birth, person.birth),
  age: person.age,
  fate: 'ENDED',
  deceasedAgo: 34,
});

/** People who are not like the others, by group and number within it. */
export const ODD_ONES: Readonly<Record<string, Odd>> = {
  'village 4': oldNumber('1957-03-21', 461),
  'village 11': oldNumber('1949-11-02', 462),
  'wutong 7': oldNumber('1963-08-17', 463),
  'qinghe 3': oldNumber('1971-01-30', 464),
  'flexible 9': oldNumber('1976-06-09', 465),
  'county 6': oldNumber('1955-12-24', 466),
  'logistics 2': permit('陈嘉欣', '810000199408230021'),
  'hospital 5': permit('何伟信', '820000199001010037'),
  'flexible 14': permit('林承恩', '830000199201300022'),
  'logistics 8': document('HK_MACAO_PASS', '梁咏诗', null, 'H00000017', '19880312', 2),
  'textile 3': document('TAIWAN_PASS', '张宗翰', null, '00000026', '19910714', 1),
  'logistics 12': foreign('Anna Nowak', 'POL', '19850607', '012'),
  'hospital 9': foreign('Daniel Moreau', 'FRA', '19790923', '035'),
  'textile 7': foreign('Nguyen Thi Lan', 'VNM', '19930218', '048'),
  'flexible 20': document('FOREIGN_PR', 'Samuel Okoro', 'NGA', 'ZZZ410099000017', '19820405', 1),
  'textile 12': document('PASSPORT', 'Maria Rossi', 'ITA', 'P00000035', '19870129', 2),
  'village 30': deceased,
  'wutong 10': named('王芳'),
  'qinghe 12': named('王芳'),
  'town 9': named('王芳'),
  'logistics 20': named('李伟'),
  'flexible 24': named('李伟'),
  'town 14': twice('周文静', '1968-04-19', 4, 496),
  'village 20': twice('周文静', '1968-04-19', 5, 498),
  'textile 16': twice('孙建国', '1974-10-08', 6, 497),
  'flexible 30': twice('孙建国', '1974-10-08', 7, 495),
};
