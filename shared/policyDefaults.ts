import type { Turnaround } from './calendar';
import type { BusinessType, Channel } from './codes';
import type { PhotoSpec } from './photos';
import type { PaperSize, PhotoRequirement, Policy } from './policy';

/** The digital picture of the national style: 358 x 441 at 350 dpi on white; the file's size only warns. */
export const DIGITAL_WHITE: PhotoSpec = {
  pixels: { width: 358, height: 441 },
  ratio: { value: 26 / 32, tolerance: 0.01 },
  dpi: 350,
  background: 'WHITE',
  bytes: { min: 9 * 1024, max: 40 * 1024 },
  upload: { bytes: 10 * 1024 * 1024, pixels: 25_000_000 },
};

const COUNTERS: readonly Channel[] = ['BUREAU', 'COUNTY_CENTRE', 'SERVICE_POINT'];
const AT_ONCE: Turnaround = { value: 0, unit: 'DAY' };
const THREE_WORKING_DAYS: Turnaround = { value: 3, unit: 'WORKING_DAY' };

/** What holds where a region has decided nothing (domain §1b). */
export const DEFAULT_POLICY: Policy = {
  oneCard: true,
  unitWindow: { fromDay: 25, toDay: 5 },
  unitWindowGoverns: 'SUBMIT',
  selfEmployedWindow: { fromDay: 20, toDay: 'EOM' },
  windowEndOnHoliday: 'ROLL_FORWARD',
  channels: ['EMPLOYER_CHECKLIST', 'EMPLOYER_CENTRE', 'SELF_EMPLOYED', 'COMMUNITY', ...COUNTERS],
  channelsFor: {
    EMPLOYED: ['EMPLOYER_CHECKLIST', 'EMPLOYER_CENTRE', ...COUNTERS],
    FLEXIBLE: ['SELF_EMPLOYED', 'COMMUNITY', ...COUNTERS],
    RESIDENT: ['COMMUNITY', 'EMPLOYER_CHECKLIST', ...COUNTERS],
  },
  employedSelfApply: 'BY_UNIT',
  photoSpecs: {
    EMPLOYER_CHECKLIST: photo(null),
    EMPLOYER_CENTRE: photo(null),
    SELF_EMPLOYED: photo('ONE_INCH'),
    COMMUNITY: photo(null),
    VILLAGE_BANK: photo('TWO_INCH'),
    BANK: photo('TWO_INCH'),
    BUREAU: photo(null),
    COUNTY_CENTRE: photo(null),
    SERVICE_POINT: photo(null),
    ONLINE: photo(null),
  },
  idEvidence: { original: true, copy: true, householdRegister: 'MINORS_INSTEAD' },
  proxyEvidence: { letter: false, relation: false },
  turnaround: {
    FIRST: { value: 1, unit: 'MONTH' },
    REISSUE: { value: 15, unit: 'WORKING_DAY' },
    REPLACE: { value: 15, unit: 'WORKING_DAY' },
    RENEW: { value: 15, unit: 'WORKING_DAY' },
    PIN_RESET: AT_ONCE,
    CANCEL: AT_ONCE,
    INFO_CHANGE: AT_ONCE,
  },
  outletTurnaround: { MEDICAL_CENTRE: cardsIn(AT_ONCE), SERVICE_POINT: cardsIn(THREE_WORKING_DAYS) },
  returnedClock: 'PAUSES',
  collectionPlaces: [
    'CARD_CENTRE',
    'SOCIAL_SECURITY_BUREAU',
    'HRSS_BUREAU',
    'MEDICAL_CENTRE',
    'SERVICE_POINT',
    'BANK_BRANCH',
    'SOCIAL_INSURANCE_SERVICE',
  ],
  collectByDays: 30,
  custodians: ['CENTRE', 'BANK', 'EMPLOYER'],
  custodyLimitDays: null,
  transitDays: 7,
  agentCollectionsPerDay: 5,
  bankStage: false,
  collectionVoucher: ['EMPLOYER_CHECKLIST', 'EMPLOYER_CENTRE', 'COMMUNITY', 'VILLAGE_BANK'],
  activationRequired: true,
  activationChannels: ['BANK', 'HOSPITAL', 'PHARMACY', 'PHONE', 'ONLINE', 'ON_SITE', 'SMS', 'CENTRE'],
  financialActivationDays: 300,
  financialOverdue: 'SS_LOSS',
  financialReminderDays: [60, 30, 7],
  ssActivationDays: null,
  proxyMayActivateFinancial: false,
  loss: { temporary: { value: 7, unit: 'DAY' }, financial: { value: 5, unit: 'DAY' }, autoRelease: true },
  formalLossReleasable: { LOST: false, STOLEN: false, FINANCIAL_NOT_ACTIVATED: true, OTHER: false },
  cardFee: { first: 0, reissue: 2000, replace: 2000, renew: 0 },
  validityYears: 10,
  renewFromDays: 60,
  insuranceKinds: [
    'EMPLOYEE_PENSION',
    'PUBLIC_PENSION',
    'RESIDENT_PENSION',
    'EMPLOYEE_MEDICAL',
    'RESIDENT_MEDICAL',
    'WORK_INJURY',
    'UNEMPLOYMENT',
    'MATERNITY',
  ],
  photoAgeFrom: 7,
  photoMaxAgeMonths: 6,
  pinMaxTries: 6,
  guardianAge: 16,
  legalRefs: [
    { law: 'SOCIAL_INSURANCE_LAW', article: 2, paragraph: null },
    { law: 'SOCIAL_INSURANCE_LAW', article: 4, paragraph: null },
    { law: 'SOCIAL_INSURANCE_LAW', article: 23, paragraph: null },
    { law: 'SOCIAL_INSURANCE_LAW', article: 28, paragraph: null },
    { law: 'SOCIAL_INSURANCE_LAW', article: 29, paragraph: null },
    { law: 'SOCIAL_INSURANCE_LAW', article: 58, paragraph: null },
    { law: 'CARD_MEASURES', article: 2, paragraph: null },
  ],
};

/** The defaults with what a region has decided otherwise; a field given replaces the whole default field. */
export function policyOf(overrides: Partial<Policy>): Policy {
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_POLICY, ...Object.fromEntries(given) };
}

function photo(paperSize: PaperSize | null): PhotoRequirement {
  return { digital: DIGITAL_WHITE, paperSize };
}

function cardsIn(turnaround: Turnaround): Partial<Record<BusinessType, Turnaround>> {
  return { FIRST: turnaround, REISSUE: turnaround, REPLACE: turnaround, RENEW: turnaround };
}
