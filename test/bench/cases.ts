import { newId } from '../../server/platform/columns';
import { dbTime } from '../../server/platform/database';
import { addDays, dayOf } from '../../shared/calendar';
import type { Channel, OutletKind } from '../../shared/codes';
import { materialsFor } from '../../shared/materials';
import { policyOf } from '../../shared/policyDefaults';
import { enrolmentsOf, type Ground, type Palette, personOf, photoOf, REGION, type Scene } from './holders';
import { changesOf, entryOf } from './journal';
import type { Row } from './store';

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

/** The rows of one case by table, in the order in which tables are filled. */
export type CaseRows = Record<
  | 'person'
  | 'enrolment'
  | 'photo'
  | 'application'
  | 'application_material'
  | 'card'
  | 'card_number'
  | 'production_item'
  | 'status_change'
  | 'audit_entry',
  Row[]
>;

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
    card_number: card.flatMap(({ id, cardNo }) =>
      cardNo ? [{ id: `${REGION}|${cardNo}`, cardId: id, voidedAt: null }] : [],
    ),
    production_item: card.filter(({ batchId }) => batchId).map(one => itemOf(scene, one)),
    status_change: changes,
    audit_entry: changes.map((change, at) => entryOf(scene, change, at)),
  };
}

const officeOf = ({ n, ground }: Scene): string => ground.officeIds[(n * 13) % ground.officeIds.length];

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
  const asked = materialsFor({ channel, businessType: 'FIRST', policy: policyOf({}), facts }).filter(
    ({ kind }) => !['PHOTO', 'TRUTH_DECLARATION', 'HOUSEHOLD_REGISTER'].includes(kind),
  );
  const more = ['HOUSEHOLD_REGISTER', ...(n % 3 === 0 ? ['CONTACT_NUMBER'] : [])];
  const brought = [...asked, ...more.map(kind => ({ kind, sighted: 'ORIGINAL', needsFile: false }))];
  return brought.map(({ kind, sighted, needsFile }) => ({
    id: newId(openedAt),
    applicationId,
    kind,
    sighted,
    number: '1',
    date: dayOf(openedAt),
    amount: 100,
    fileId: needsFile ? 'bench-file' : null,
    checkedById: 'bench-clerk',
    createdAt: dbTime(openedAt),
  }));
}

/** The row of a card in its batch. */
const itemOf = ({ n, ground, decidedAt }: Scene, { id, whereabouts }: Row): Row => ({
  id: newId(decidedAt!),
  batchId: ground.batchId,
  cardId: id,
  seq: n,
  outcome: whereabouts === 'COLLECTED' ? 'PRODUCED' : null,
  failStage: null,
  failReason: null,
});

function cardOf({ n, ground, decidedAt }: Scene, application: Row): Row {
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
    batchId: whereabouts === 'ORDERED' ? null : ground.batchId,
    cardNo: whereabouts === 'COLLECTED' ? `B${String(n).padStart(8, '0')}` : null,
    ssStatus: whereabouts === 'COLLECTED' ? 'NORMAL' : null,
  };
}
