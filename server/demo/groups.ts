import type { InsuranceKind } from '../../shared/codes';
import type { RegionCode, UnitKey } from './places';

/** Some people of one region and one unit. */
export type Group = {
  regionCode: RegionCode;
  unit: UnitKey | null;
  size: number;
  ages: readonly [number, number];
  insuranceKind: InsuranceKind;
  enteredAgo: number;
  /** Cases are drawn from this share of the group; the rest has none yet. */
  applying: number;
};

/** Who lives and works in the two regions. Of the nine of `precision` some hold a card, the others are still to be accepted. */
export const GROUPS = {
  precision: {
    regionCode: '419901',
    unit: 'precision',
    size: 9,
    ages: [23, 54],
    insuranceKind: 'EMPLOYEE_MEDICAL',
    enteredAgo: 64,
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
    applying: 0.82,
  },
  wutong: {
    regionCode: '419901',
    unit: 'wutong',
    size: 38,
    ages: [3, 84],
    insuranceKind: 'RESIDENT_MEDICAL',
    enteredAgo: 150,
    applying: 0.8,
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
    size: 54,
    ages: [21, 56],
    insuranceKind: 'EMPLOYEE_MEDICAL',
    enteredAgo: 120,
    applying: 0.85,
  },
  hospital: {
    regionCode: '419901',
    unit: 'hospital',
    size: 14,
    ages: [23, 58],
    insuranceKind: 'EMPLOYEE_MEDICAL',
    enteredAgo: 125,
    applying: 0,
  },
  flexible: {
    regionCode: '419901',
    unit: null,
    size: 54,
    ages: [20, 58],
    insuranceKind: 'RESIDENT_MEDICAL',
    enteredAgo: 130,
    applying: 0.94,
  },
  town: {
    regionCode: '419901',
    unit: null,
    size: 40,
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
  veterans: {
    regionCode: '419901',
    unit: 'logistics',
    size: 8,
    ages: [31, 57],
    insuranceKind: 'EMPLOYEE_MEDICAL',
    enteredAgo: 355,
    applying: 0,
  },
} as const satisfies Readonly<Record<string, Group>>;
export type GroupKey = keyof typeof GROUPS;
export const GROUP_KEYS = Object.keys(GROUPS) as GroupKey[];
