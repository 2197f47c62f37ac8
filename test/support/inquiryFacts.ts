import { workCalendar } from '../../shared/calendar';
import type { InquiryReason } from '../../shared/inquiry/codes';
import type { InquiryFacts } from '../../shared/inquiry/facts';
import type { Brought } from '../../shared/materials';
import { policyOf } from '../../shared/policyDefaults';

/** What is known otherwise than in the usual case; null for what is not known at all. */
export type Changes = {
  [Part in 'person' | 'enrolment' | 'row' | 'application' | 'card']?: Partial<NonNullable<InquiryFacts[Part]>> | null;
} & Partial<Omit<InquiryFacts, 'person' | 'enrolment' | 'row' | 'application' | 'card'>>;

const person = { category: 'EMPLOYEE', age: 41, deceased: false, idValidTo: null } as const;
const enrolment = {
  status: 'ACCEPTED',
  employedOn: null,
  registeredOn: '2026-01-02',
  acceptedOn: '2026-01-05',
  throughUnit: true,
  collective: false,
  unitAllowsSelfApply: false,
  twice: false,
  everPaid: false,
} as const;
const row = {
  status: 'LISTED',
  listStatus: 'OPEN',
  requestedAt: '2026-11-20T00:00:00.000Z',
  told: [],
  excludeReason: null,
  correctionOpen: false,
  officeId: 'bureau',
} as const;
const application = {
  status: 'SUBMITTED',
  businessType: 'FIRST',
  channel: 'EMPLOYER_CHECKLIST',
  decidedAt: null,
  dueOn: '2026-12-20',
  dueProvisional: false,
  told: [],
  officeId: 'bureau',
  brought: [],
  photoTakenOn: null,
  proxy: false,
} as const;
const card = {
  whereabouts: 'ORDERED',
  ssStatus: null,
  finStatus: null,
  throughUnit: true,
  keeperOfficeId: 'bureau',
  keeperKind: 'SOCIAL_SECURITY_BUREAU',
  keptSince: '2026-11-20',
  custodyUntil: null,
  collectedOn: '2026-11-20',
  finDeadline: null,
  validUntil: null,
  lockedOn: null,
  lostOn: null,
  lossUntil: null,
  lossReason: null,
  releaseOfficeId: null,
  cancelReason: null,
  cancelledOn: null,
  newCardNo: null,
  dataComplete: true,
  failStage: null,
} as const;
const calendar = workCalendar(new Map(), [2026, 2027]);

/** The facts of somebody employed and accepted, with no list, case or card but those given. */
export const facts = ({ person: p = {}, enrolment: e = {}, row: r, application: a, card: c, ...more }: Changes = {}) =>
  ({
    asked: 'SOCIAL_SECURITY',
    today: '2026-11-23',
    policy: policyOf({}),
    calendar,
    granted: null,
    unitList: null,
    photoFaults: [],
    wrongBefore: false,
    holdsCard: false,
    byUnit: false,
    throughOthers: false,
    ...more,
    person: p && { ...person, ...p },
    enrolment: e && { ...enrolment, ...e },
    row: r ? { ...row, ...r } : null,
    application: a ? { ...application, ...a } : null,
    card: c ? { ...card, ...c } : null,
  }) as InquiryFacts;

/** A card that its holder has. */
export const held = (ssStatus: NonNullable<InquiryFacts['card']>['ssStatus']) => ({
  card: { whereabouts: 'COLLECTED', ssStatus } as const,
});
/** A case that has been approved. */
export const approved = { application: { status: 'APPROVED', decidedAt: '2026-11-01T00:00:00.000Z' } } as const;

/** A draft with everything. */
export const complete = {
  status: 'DRAFT',
  channel: 'BUREAU',
  photoTakenOn: '2026-11-01',
  brought: (['ID_ORIGINAL', 'ID_COPY', 'APPLICATION_FORM', 'TRUTH_DECLARATION'] as const).map(
    (kind): Brought => ({ kind, sighted: 'ORIGINAL', hasFile: true, noted: [] }),
  ),
} as const;

/** What is told of what came through others: where it stands, and nothing more. */
export const NOTHING_MORE = {
  told: [],
  by: null,
  byKind: null,
  from: null,
  since: null,
  officeId: null,
  bring: [],
  newCardNo: null,
};

/** Reasons that say more than where it stands. */
export const CLOSER: readonly InquiryReason[] = [
  'ENROLLED_TWICE',
  'MATERIALS_MISSING',
  'PHOTO_REFUSED',
  'BANK_FAILED',
  'WRONG_CARD',
  'EXPIRED',
  'FINANCIAL_OVERDUE',
  'REPLACED',
  'UNCLAIMED',
];
