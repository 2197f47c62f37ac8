/** How an application reaches the bureau (R-30, R-53; groups of them are named in P-04 to P-06). */
export const CHANNELS = [
  'EMPLOYER_CHECKLIST',
  'EMPLOYER_CENTRE',
  'SELF_EMPLOYED',
  'COMMUNITY',
  'VILLAGE_BANK',
  'BANK',
  'BUREAU',
  'COUNTY_CENTRE',
  'SERVICE_POINT',
  'ONLINE',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What is asked for; the first four make a card. */
export const BUSINESS_TYPES = ['FIRST', 'REISSUE', 'REPLACE', 'RENEW', 'PIN_RESET', 'CANCEL', 'INFO_CHANGE'] as const;
export type BusinessType = (typeof BUSINESS_TYPES)[number];

/** Which card: one and the same in a one-card region. */
export const CARD_KINDS = ['SOCIAL_SECURITY', 'MEDICAL'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** Places where people apply, collect or enable. */
export const OUTLET_KINDS = [
  'CARD_CENTRE',
  'SOCIAL_SECURITY_BUREAU',
  'HRSS_BUREAU',
  'MEDICAL_CENTRE',
  'SERVICE_POINT',
  'BANK_BRANCH',
  'HOSPITAL',
  'PHARMACY',
  'COMMUNITY',
  'VILLAGE_COMMITTEE',
  'SOCIAL_INSURANCE_SERVICE',
] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** What a place does for people; MAKE: it makes cards on the spot. */
export const OUTLET_SERVICES = [
  'APPLY',
  'COLLECT',
  'ENABLE',
  'FIN_ACTIVATE',
  'LOSS',
  'RELEASE',
  'PIN',
  'MAKE',
] as const;
export type OutletService = (typeof OUTLET_SERVICES)[number];

/** The branches of social insurance: five by law, two that a region may add. */
export const INSURANCE_BRANCHES = [
  'PENSION',
  'MEDICAL',
  'WORK_INJURY',
  'UNEMPLOYMENT',
  'MATERNITY',
  'DISABILITY',
  'SICKNESS',
] as const;
export type InsuranceBranch = (typeof INSURANCE_BRANCHES)[number];

/** The kinds that a person is enrolled in (AAE140). */
export const INSURANCE_KINDS = [
  'EMPLOYEE_PENSION',
  'PUBLIC_PENSION',
  'RESIDENT_PENSION',
  'UNEMPLOYMENT',
  'EMPLOYEE_MEDICAL',
  'RESIDENT_MEDICAL',
  'WORK_INJURY',
  'MATERNITY',
  'DISABILITY',
  'SICKNESS',
] as const;
export type InsuranceKind = (typeof INSURANCE_KINDS)[number];

/** Each kind with its branch and the three-digit code that other systems use for it. */
export const insuranceKinds: Readonly<Record<InsuranceKind, { branch: InsuranceBranch; code: string }>> = {
  EMPLOYEE_PENSION: { branch: 'PENSION', code: '110' },
  PUBLIC_PENSION: { branch: 'PENSION', code: '120' },
  RESIDENT_PENSION: { branch: 'PENSION', code: '150' },
  UNEMPLOYMENT: { branch: 'UNEMPLOYMENT', code: '210' },
  EMPLOYEE_MEDICAL: { branch: 'MEDICAL', code: '310' },
  RESIDENT_MEDICAL: { branch: 'MEDICAL', code: '390' },
  WORK_INJURY: { branch: 'WORK_INJURY', code: '410' },
  MATERNITY: { branch: 'MATERNITY', code: '510' },
  DISABILITY: { branch: 'DISABILITY', code: '901' },
  SICKNESS: { branch: 'SICKNESS', code: '902' },
};

/** How a person stands to insurance: employed, flexible in three ways, resident or other. */
export const PERSON_CATEGORIES = [
  'EMPLOYEE',
  'FLEXIBLE_INDIVIDUAL_BUSINESS',
  'FLEXIBLE_PART_TIME',
  'FLEXIBLE_OTHER',
  'RESIDENT',
  'STUDENT',
  'RETIRED',
] as const;
export type PersonCategory = (typeof PERSON_CATEGORIES)[number];

/** Kinds of unit; a school uses the unit channel like the others. */
export const EMPLOYER_KINDS = [
  'ENTERPRISE',
  'INDIVIDUAL_BUSINESS',
  'COOPERATIVE',
  'GOVERNMENT',
  'PUBLIC_INSTITUTION',
  'SOCIAL_GROUP',
  'NON_ENTERPRISE',
  'FOUNDATION',
  'LAW_FIRM',
  'VILLAGE_COLLECTIVE',
  'COMMITTEE',
  'SCHOOL',
  'OTHER',
] as const;
export type EmployerKind = (typeof EMPLOYER_KINDS)[number];

/** Documents that prove who somebody is (AAC058); the first three carry a number with a check character. */
export const ID_KINDS = [
  'RESIDENT',
  'HMT_PERMIT',
  'FOREIGN_PR',
  'HK_MACAO_PASS',
  'TAIWAN_PASS',
  'PASSPORT',
  'MILITARY',
  'OTHER',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** Sex by GB/T 2261.1: 1 male, 2 female. */
export const SEXES = ['1', '2'] as const;
export type Sex = (typeof SEXES)[number];

/** Ways to enable a card. */
export const ACTIVATION_CHANNELS = [
  'BANK',
  'HOSPITAL',
  'PHARMACY',
  'PHONE',
  'ONLINE',
  'ON_SITE',
  'SMS',
  'CENTRE',
] as const;
export type ActivationChannel = (typeof ACTIVATION_CHANNELS)[number];

/** What a card is first used for at a hospital. */
export const VISIT_KINDS = ['OUTPATIENT', 'INPATIENT'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** Who keeps cards that nobody has collected yet. */
export const CUSTODIANS = ['CENTRE', 'BANK', 'EMPLOYER'] as const;
export type Custodian = (typeof CUSTODIANS)[number];

/** Why a card is reported lost; the third is the system's own on day 301. */
export const LOSS_REASONS = ['LOST', 'STOLEN', 'FINANCIAL_NOT_ACTIVATED', 'OTHER'] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/** What people bring, units seal and the system makes. */
export const MATERIAL_KINDS = [
  'ID_ORIGINAL',
  'ID_COPY',
  'HOUSEHOLD_REGISTER',
  'PHOTO',
  'APPLICATION_FORM',
  'TRUTH_DECLARATION',
  'CONTACT_NUMBER',
  'FIRST_PREMIUM_RECEIPT',
  'PAYMENT_CERTIFICATE',
  'EXISTING_CARD',
  'OLD_CARD',
  'LOSS_REPORT',
  'CARD_COST_RECEIPT',
  'CANCELLATION_PROOF',
  'PROXY_ID',
  'PROXY_LETTER',
  'RELATION_PROOF',
  'GUARDIAN_ID',
  'GUARDIANSHIP_PROOF',
  'PHOTO_CHECKLIST',
  'INTRODUCTION_LETTER',
  'AGENT_ID',
  'PEOPLE_LIST',
  'RESIDENT_CONFIRMATION_FORM',
  'PHOTO_STATISTICS_TABLE',
] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** How a material is seen: the original, a copy kept, sealed by the unit, or made by the system. */
export const SIGHTINGS = ['ORIGINAL', 'COPY', 'SEALED', 'SYSTEM'] as const;
export type Sighting = (typeof SIGHTINGS)[number];

/** How a proxy or guardian is related to the holder (R-39, domain: code lists). */
export const PROXY_RELATIONS = [
  'PARENT',
  'SPOUSE',
  'CHILD',
  'GUARDIAN',
  'UNIT_AGENT',
  'COMMUNITY_AGENT',
  'OTHER',
] as const;
export type ProxyRelation = (typeof PROXY_RELATIONS)[number];

/** What a proxy who collects is entrusted with. */
export const PROXY_SCOPES = ['COLLECT', 'COLLECT_AND_ENABLE'] as const;
export type ProxyScope = (typeof PROXY_SCOPES)[number];
