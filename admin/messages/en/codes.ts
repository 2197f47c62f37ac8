import type { CardFunction } from '../../../shared/cards';
import type { Correction, DisputeField, ExcludeReason, UnitStage, UnitWindowKind } from '../../../shared/checklists';
import type {
  CardKind,
  EmployerKind,
  IdKind,
  InsuranceKind,
  OutletKind,
  PersonCategory,
  ProxyRelation,
  Sighting,
  VisitKind,
} from '../../../shared/codes';
import { receiptWords } from '../../../shared/words/receipt';

const { businessTypes, channels, materialKinds } = receiptWords.en;

/** The code lists of the house in words. Channels, businesses and materials are called the same on paper. */
export const codes = {
  businessTypes,
  channels,
  materialKinds,
  cardKinds: {
    SOCIAL_SECURITY: 'Social security card',
    MEDICAL: 'Medical insurance card',
  } satisfies Record<CardKind, string>,
  cardFunctions: { SOCIAL_SECURITY: 'Social security function', FINANCIAL: 'Financial function' } satisfies Record<
    CardFunction,
    string
  >,
  visitKinds: { OUTPATIENT: 'Outpatient visit', INPATIENT: 'Hospitalisation' } satisfies Record<VisitKind, string>,
  lossReasons: {
    LOST: 'Lost',
    STOLEN: 'Stolen',
    FINANCIAL_NOT_ACTIVATED: 'Financial function not activated in time',
    OTHER: 'Other',
  },
  cancelReasons: {
    DECEASED: 'Deceased',
    MOVED_AWAY: 'Insurance moved away',
    SETTLED_ABROAD: 'Settled abroad',
    UNCLAIMED: 'Not claimed',
    REPLACED: 'Replaced by a new card',
    OTHER: 'Other',
  },
  activationChannels: {
    BANK: 'Bank outlet',
    HOSPITAL: 'Designated hospital',
    PHARMACY: 'Designated pharmacy',
    PHONE: 'Telephone',
    ONLINE: 'Online',
    ON_SITE: 'On site',
    SMS: 'Text message',
    CENTRE: 'Service counter',
  },
  lostBy: { MAKER: 'Card maker', TRANSIT: 'In transit', OFFICE: 'Kept at an outlet', BANK: 'Bank', EMPLOYER: 'Unit' },
  sexes: { MALE: 'Male', FEMALE: 'Female' },
  idKinds: {
    RESIDENT: 'Resident identity card',
    HMT_PERMIT: 'Residence permit (HK, Macao, Taiwan)',
    FOREIGN_PR: 'Foreigner’s permanent residence card',
    HK_MACAO_PASS: 'Home return permit (HK, Macao)',
    TAIWAN_PASS: 'Travel permit (Taiwan)',
    PASSPORT: 'Passport',
    MILITARY: 'Military identity card',
    OTHER: 'Other document',
  } satisfies Record<IdKind, string>,
  personCategories: {
    EMPLOYEE: 'Employed',
    FLEXIBLE_INDIVIDUAL_BUSINESS: 'Self-employed, own business',
    FLEXIBLE_PART_TIME: 'Self-employed, part time',
    FLEXIBLE_OTHER: 'Self-employed, other',
    RESIDENT: 'Resident',
    STUDENT: 'Student',
    RETIRED: 'Retired',
  } satisfies Record<PersonCategory, string>,
  insuranceKinds: {
    EMPLOYEE_PENSION: 'Pension, employees',
    PUBLIC_PENSION: 'Pension, public institutions',
    RESIDENT_PENSION: 'Pension, residents',
    UNEMPLOYMENT: 'Unemployment',
    EMPLOYEE_MEDICAL: 'Medical, employees',
    RESIDENT_MEDICAL: 'Medical, residents',
    WORK_INJURY: 'Work injury',
    MATERNITY: 'Maternity',
    DISABILITY: 'Disability',
    SICKNESS: 'Sickness',
  } satisfies Record<InsuranceKind, string>,
  employerKinds: {
    ENTERPRISE: 'Enterprise',
    INDIVIDUAL_BUSINESS: 'Individual business',
    COOPERATIVE: 'Farmers’ cooperative',
    GOVERNMENT: 'Government body',
    PUBLIC_INSTITUTION: 'Public institution',
    SOCIAL_GROUP: 'Social organisation',
    NON_ENTERPRISE: 'Private non-enterprise unit',
    FOUNDATION: 'Foundation',
    LAW_FIRM: 'Law firm',
    VILLAGE_COLLECTIVE: 'Village collective',
    COMMITTEE: 'Neighbourhood or village committee',
    SCHOOL: 'School',
    OTHER: 'Other',
  } satisfies Record<EmployerKind, string>,
  outletKinds: {
    CARD_CENTRE: 'Card service centre',
    SOCIAL_SECURITY_BUREAU: 'Social security bureau',
    HRSS_BUREAU: 'Human resources and social security bureau',
    MEDICAL_CENTRE: 'Medical insurance centre',
    SERVICE_POINT: 'Street or town service point',
    BANK_BRANCH: 'Bank branch',
    HOSPITAL: 'Hospital',
    PHARMACY: 'Pharmacy',
    COMMUNITY: 'Community',
    VILLAGE_COMMITTEE: 'Village committee',
    SOCIAL_INSURANCE_SERVICE: 'Social insurance service',
  } satisfies Record<OutletKind, string>,
  sightings: {
    ORIGINAL: 'Original seen',
    COPY: 'Copy kept',
    SEALED: 'Sealed by the unit',
    SYSTEM: 'Made by the system',
  } satisfies Record<Sighting, string>,
  proxyScopes: { COLLECT: 'Collecting only', COLLECT_AND_ENABLE: 'Collecting and enabling' },
  proxyRelations: {
    PARENT: 'Parent',
    SPOUSE: 'Spouse',
    CHILD: 'Child',
    GUARDIAN: 'Guardian',
    UNIT_AGENT: 'Agent of the unit',
    COMMUNITY_AGENT: 'Agent of the community',
    OTHER: 'Other',
  } satisfies Record<ProxyRelation, string>,
  unitWindowKinds: {
    MONTHLY: 'Window of the month',
    EXTENSION: 'Extension',
    PLAN: 'Planned collection',
    ALWAYS: 'Any day',
    NONE: 'Not planned yet',
  } satisfies Record<UnitWindowKind, string>,
  unitStages: {
    NOT_STARTED: 'Not requested',
    OPEN: 'Being checked',
    SEALED: 'Sealed',
    SUBMITTED: 'Submitted',
    RETURNED: 'Returned',
    CONFIRMED: 'Confirmed',
  } satisfies Record<UnitStage, string>,
  disputeFields: { name: 'Name', sex: 'Sex', mobile: 'Mobile', number: 'Identity number' } satisfies Record<
    DisputeField,
    string
  >,
  corrections: { OPEN: 'With the bureau', ACCEPTED: 'Corrected', REFUSED: 'Not corrected' } satisfies Record<
    Correction,
    string
  >,
  excludeReasons: { LEFT: 'Has left', HAS_CARD: 'Has a card', OTHER: 'Another reason' } satisfies Record<
    ExcludeReason,
    string
  >,
  photoStages: { MISSING: 'No photo', REFUSED: 'Photo refused', ACCEPTED: 'Photo accepted' },
  uploadKinds: { PHOTO: 'Photos', ID_COPY: 'ID copies' },
  uploadOutcomes: {
    ACCEPTED: 'Taken',
    REFUSED: 'Refused',
    UNMATCHED: 'Belongs to nobody here',
    IGNORED: 'Passed over',
    UNCHANGED: 'Was there already',
  },
};
