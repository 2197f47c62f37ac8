import type { Day } from '../../shared/calendar';
import type { IdKind, InsuranceKind, PersonCategory, Sex } from '../../shared/codes';
import type { GroupKey } from './groups';
import type { RegionCode, UnitKey } from './places';

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
