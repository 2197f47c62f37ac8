import { workCalendar } from '../../shared/calendar';
import type { InquiryFacts } from '../../shared/inquiry/reason';
import { policyOf } from '../../shared/policyDefaults';

/** What is known otherwise than in the usual case; null for what is not known at all. */
export type Changes = {
  [Part in 'person' | 'enrolment' | 'row' | 'application' | 'card']?: Partial<NonNullable<InquiryFacts[Part]>> | null;
} & Partial<Omit<InquiryFacts, 'person' | 'enrolment' | 'row' | 'application' | 'card'>>;

const person = { category: 'EMPLOYEE', age: 41, deceased: false, idValidTo: null } as const;
const enrolment = {
  status: 'ACCEPTED',
  registeredOn: '2026-01-02',
  acceptedOn: '2026-01-05',
  throughUnit: true,
  unitAllowsSelfApply: false,
} as const;
const row = {
  status: 'LISTED',
  listStatus: 'OPEN',
  requestedAt: '2026-11-20T00:00:00.000Z',
  windowFrom: '2026-11-25',
  windowTo: '2026-12-07',
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
} as const;
const card = {
  whereabouts: 'ORDERED',
  ssStatus: null,
  throughUnit: true,
  keeperOfficeId: 'bureau',
  keeperKind: 'SOCIAL_SECURITY_BUREAU',
  keptSince: '2026-11-20',
  collectedOn: '2026-11-20',
  lossUntil: null,
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
    unitList: null,
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
