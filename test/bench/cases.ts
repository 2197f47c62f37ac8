import { newId } from '../../server/platform/columns';
import { dbTime } from '../../server/platform/database';
import { pinyinOf } from '../../server/platform/search';
import { blindIndex, seal } from '../../server/platform/secrets';
import { addDays, dayOf } from '../../shared/calendar';
import type { Channel, OutletKind } from '../../shared/codes';
import { materialsFor } from '../../shared/materials';
import { policyOf } from '../../shared/policy';
import type { Row } from './store';

export const REGION = '419901';

/** The offices of the bureau, by kind. */
export const OFFICES: readonly OutletKind[] = [
  'SOCIAL_SECURITY_BUREAU',
  'SOCIAL_SECURITY_BUREAU',
  'MEDICAL_CENTRE',
  'MEDICAL_CENTRE',
  'SERVICE_POINT',
  'SERVICE_POINT',
  'SERVICE_POINT',
  'CARD_CENTRE',
];

export type Ground = { officeIds: readonly string[]; employerIds: readonly string[]; policyId: string };

/** The rows of one case by table, in the order in which tables are filled. */
export type CaseRows = Record<
  | 'person'
  | 'enrolment'
  | 'photo'
  | 'application'
  | 'application_material'
  | 'card'
  | 'status_change'
  | 'audit_entry',
  Row[]
>;

type Born = { day: string; sealed: string };
export type Palette = {
  names: readonly { name: string; pinyin: string }[];
  births: readonly Born[];
  sealed: { number: string; mobile: string; address: string };
};

/** A few names and cipher texts that many people share: making 400,000 of them is no part of what is measured. */
export function palette(now: Date): Palette {
  const names = [...'赵钱孙李周吴郑王冯陈'].flatMap(family =>
    [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平'].map(given => `${family}${given}`),
  );
  const births = Array.from({ length: 60 }, (_, n) => addDays(dayOf(now), -(18 + (n % 50)) * 365 - n * 5));
  return {
    names: names.map(name => ({ name, pinyin: pinyinOf(name) })),
    births: births.map(day => ({ day, sealed: seal(day) })),
    sealed: { number: seal('419901198503150010'), mobile: seal('13800000001'), address: seal('四一九九路3号') },
  };
}

const CHANNELS: readonly Channel[] = ['BUREAU', 'BUREAU', 'COUNTY_CENTRE', 'SERVICE_POINT', 'EMPLOYER_CHECKLIST'];

/** 70 % decided, 12 % waiting, the rest returned, in draft, or withdrawn. */
const STATUSES: readonly (readonly [status: string, verb: string | null, upTo: number])[] = [
  ['APPROVED', 'approve', 65],
  ['REJECTED', 'reject', 70],
  ['SUBMITTED', null, 82],
  ['RETURNED', 'return', 90],
  ['DRAFT', null, 97],
  ['WITHDRAWN', 'withdraw', 100],
];

const DAY = 24 * 3_600_000;
const YEARS_BACK = 2 * 365;
const WAITING_DAYS = 25;

/** The n-th case with everything below it; the same n always gives the same kind of case. */
export function caseOf(n: number, ground: Ground, colours: Palette, now: Date): CaseRows {
  const spread = (n * 7919) % 100_003;
  const [status, verb] = STATUSES.find(([, , upTo]) => (n * 61) % 100 < upTo)!;
  const daysBack = status === 'SUBMITTED' ? spread % WAITING_DAYS : WAITING_DAYS + (spread % YEARS_BACK);
  const openedAt = new Date(now.getTime() - daysBack * DAY - (n % 86_000) * 1000);
  const submittedAt = status === 'DRAFT' ? null : new Date(openedAt.getTime() + 600_000);
  const decidedAt = verb ? new Date(openedAt.getTime() + 2 * DAY) : null;
  const scene: Scene = { n, ground, colours, status, verb, openedAt, submittedAt, decidedAt, channel: CHANNELS[n % 5] };
  const person = personOf(scene);
  const photo = photoOf(scene, String(person.id));
  const application = applicationOf(scene, String(person.id), String(photo.id));
  const card = status === 'APPROVED' ? [cardOf(scene, application)] : [];
  const changes = changesOf(scene, application, card);
  return {
    person: [person],
    enrolment: enrolmentsOf(scene, String(person.id)),
    photo: [photo],
    application: [application],
    application_material: materialsOf(scene, String(application.id)),
    card,
    status_change: changes,
    audit_entry: changes.map((change, at) => entryOf(scene, change, at)),
  };
}

type Scene = {
  n: number;
  ground: Ground;
  colours: Palette;
  status: string;
  verb: string | null;
  channel: Channel;
  openedAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
};

const officeOf = ({ n, ground }: Scene): string => ground.officeIds[(n * 13) % ground.officeIds.length];

function personOf({ n, colours, openedAt }: Scene): Row {
  const { name, pinyin } = colours.names[(n * 31) % colours.names.length];
  const birth = colours.births[n % colours.births.length];
  return {
    id: newId(openedAt),
    version: 1,
    regionCode: REGION,
    idKind: 'RESIDENT',
    number: colours.sealed.number,
    numberIndex: blindIndex('number', `bench-${n}`),
    numberLast4: String(n % 10_000).padStart(4, '0'),
    birthYear: Number(birth.day.slice(0, 4)),
    birthDate: birth.sealed,
    sex: n % 2 ? '1' : '2',
    name,
    namePinyin: pinyin,
    ethnicity: '01',
    nationality: null,
    idValidTo: null,
    category: 'EMPLOYEE',
    mobile: colours.sealed.mobile,
    mobileIndex: blindIndex('mobile', `bench-${n}`),
    mobileLast4: '0001',
    address: colours.sealed.address,
    guardianId: null,
    fromLegacyNumber: 0,
    deceasedOn: null,
    createdAt: dbTime(openedAt),
  };
}

function enrolmentsOf({ n, ground, openedAt }: Scene, personId: string): Row[] {
  const employerId = ground.employerIds[n % ground.employerIds.length];
  const kinds = n % 10 < 3 ? ['EMPLOYEE_PENSION', 'EMPLOYEE_MEDICAL'] : ['EMPLOYEE_PENSION'];
  return kinds.map(insuranceKind => ({
    id: newId(openedAt),
    version: 2,
    status: 'ACCEPTED',
    regionCode: REGION,
    personId,
    employerId,
    insuranceKind,
    employedOn: '2024-01-01',
    registeredOn: '2024-01-10',
    acceptedOn: '2024-01-15',
    endedOn: null,
    everPaid: 0,
    note: null,
    activeKey: `${personId}|${insuranceKind}`,
    pendingKey: null,
    registeredById: 'bench-clerk',
    createdAt: dbTime(openedAt),
  }));
}

function photoOf({ n, openedAt }: Scene, personId: string): Row {
  return {
    id: newId(openedAt),
    version: 1,
    personId,
    regionCode: REGION,
    fileId: newId(openedAt),
    originalHash: blindIndex('photo', `bench-${n}`),
    width: 358,
    height: 441,
    findings: '[]',
    verdict: 'OK',
    takenOn: dayOf(openedAt),
    createdAt: dbTime(openedAt),
  };
}

function applicationOf(scene: Scene, personId: string, photoId: string): Row {
  const { n, ground, status, channel, openedAt, submittedAt, decidedAt } = scene;
  const open = ['DRAFT', 'SUBMITTED', 'RETURNED'].includes(status);
  const reasons = status === 'RETURNED' ? '["PHOTO_TOO_OLD"]' : status === 'REJECTED' ? '["NOT_ELIGIBLE"]' : '[]';
  return {
    id: newId(openedAt),
    version: 1 + Number(submittedAt !== null) + Number(decidedAt !== null),
    receiptNo: submittedAt ? `${REGION}-${dayOf(submittedAt).replaceAll('-', '')}-${n}` : null,
    status,
    businessType: 'FIRST',
    cardKind: 'SOCIAL_SECURITY',
    channel,
    regionCode: REGION,
    officeId: officeOf(scene),
    employerId: channel === 'EMPLOYER_CHECKLIST' ? ground.employerIds[n % ground.employerIds.length] : null,
    personId,
    photoId,
    enteredByIds: '["bench-clerk"]',
    openedAt: dbTime(openedAt),
    submittedAt: submittedAt && dbTime(submittedAt),
    submissions: submittedAt ? 1 : 0,
    dueOn: submittedAt && addDays(dayOf(submittedAt), 30),
    dueProvisional: 0,
    pausedAt: null,
    decidedById: decidedAt ? 'bench-reviewer2' : null,
    decidedAt: decidedAt && dbTime(decidedAt),
    reasons,
    earlierReasons: '[]',
    returnedLate: 0,
    changed: '[]',
    note: null,
    truthDeclared: 1,
    proxyName: null,
    proxyRelation: null,
    proxyNumber: null,
    proxyNumberLast4: null,
    policyId: submittedAt ? ground.policyId : null,
    openKey: open ? `${personId}|SOCIAL_SECURITY` : null,
  };
}

/** Two to four: what the channel asks for, and for some a household register beside it. */
function materialsOf({ n, channel, openedAt }: Scene, applicationId: string): Row[] {
  const facts = { age: 40, everPaid: false, hasExistingCard: false, proxy: false };
  const asked = materialsFor({ channel, businessType: 'FIRST', policy: policyOf({}), facts })
    .map(({ kind }) => kind)
    .filter(kind => !['PHOTO', 'TRUTH_DECLARATION'].includes(kind));
  const kinds = new Set([...asked, 'HOUSEHOLD_REGISTER', ...(n % 3 === 0 ? ['CONTACT_NUMBER'] : [])]);
  return [...kinds].map(kind => ({
    id: newId(openedAt),
    applicationId,
    kind,
    sighted: 'ORIGINAL',
    number: '1',
    date: null,
    amount: null,
    fileId: null,
    checkedById: 'bench-clerk',
    createdAt: dbTime(openedAt),
  }));
}

function cardOf({ n, decidedAt }: Scene, application: Row): Row {
  const whereabouts = n % 10 < 7 ? 'COLLECTED' : n % 10 < 9 ? 'IN_PRODUCTION' : 'ORDERED';
  const key = `${application.personId}|SOCIAL_SECURITY`;
  return {
    id: newId(decidedAt!),
    version: 1,
    whereabouts,
    kind: 'SOCIAL_SECURITY',
    businessType: 'FIRST',
    personId: application.personId,
    applicationId: application.id,
    regionCode: REGION,
    officeId: application.officeId,
    employerId: application.employerId,
    openKey: whereabouts === 'COLLECTED' ? null : key,
    inForceKey: whereabouts === 'COLLECTED' ? key : null,
    orderedAt: dbTime(decidedAt!),
  };
}

function changesOf({ status, verb, openedAt, submittedAt, decidedAt }: Scene, application: Row, cards: Row[]): Row[] {
  const change = (at: Date, name: string, from: string | null, to: string, role: string, subject = 'application') => ({
    id: newId(at),
    subject,
    subjectId: subject === 'card' ? cards[0].id : application.id,
    verb: name,
    fromStatus: from,
    toStatus: to,
    at: dbTime(at),
    month: dayOf(at).slice(0, 7),
    officeId: application.officeId,
    regionCode: REGION,
    channel: subject === 'card' ? null : application.channel,
    businessType: 'FIRST',
    role,
    reasons: null,
  });
  return [
    change(openedAt, 'open', null, 'DRAFT', 'clerk'),
    ...(submittedAt ? [change(submittedAt, 'submit', 'DRAFT', 'SUBMITTED', 'clerk')] : []),
    ...(decidedAt && verb ? [change(decidedAt, verb, 'SUBMITTED', status, 'reviewer')] : []),
    ...(decidedAt && cards.length > 0 ? [change(decidedAt, 'order', null, 'ORDERED', 'reviewer', 'card')] : []),
  ];
}

const ENTRIES_PER_CASE = 4;

function entryOf({ n }: Scene, change: Row, at: number): Row {
  return {
    id: change.id,
    at: change.at,
    actorId: 'bench-clerk',
    roles: change.role,
    action: `${change.subject}.${change.verb}`,
    subject: change.subject,
    subjectId: change.subjectId,
    officeId: change.officeId,
    outcome: 'DONE',
    purpose: null,
    detail: JSON.stringify({ from: change.fromStatus, to: change.toStatus }),
    address: '127.0.0.1',
    mac: 'bench',
    chain: 'bench',
    seq: n * ENTRIES_PER_CASE + at,
    link: 'bench',
  };
}
