import type { Actor } from '../../shared/access';
import { ageBetween, type Day, dayOf, type WorkCalendar } from '../../shared/calendar';
import { photoReasons } from '../../shared/checks';
import { type CardKind, type InsuranceKind, insuranceKinds } from '../../shared/codes';
import type { InquiryFacts } from '../../shared/inquiry/facts';
import type { Brought } from '../../shared/materials';
import type { PhotoFinding } from '../../shared/photos';
import type { Policy } from '../../shared/policy';
import { isoTime } from '../platform/database';
import { open } from '../platform/secrets';
import type { Known } from './inquiry.read';

type Scene = { actor: Actor; asked: CardKind; now: Date; policy: Policy; calendar: WorkCalendar };

/**
 * The facts of one person as far as the actor may know them: of a pending enrolment a unit knows nothing but that it is pending, and of
 * what did not come through it only where it stands.
 */
export function factsOf(known: Known | undefined, { actor, asked, now, policy, calendar }: Scene): InquiryFacts {
  const today = dayOf(now);
  const units = actor.reach.kind === 'employers' ? actor.reach.ids : undefined;
  const base = { asked, today, policy, calendar, ...NOTHING, byUnit: units !== undefined };
  if (!known) return base;
  const text = (name: string) => known[name] as string | null;
  const person = {
    category: text('category') as NonNullable<InquiryFacts['person']>['category'],
    get age() {
      return ageOf(known, today);
    },
    deceased: known.deceasedOn !== null,
    idValidTo: text('idValidTo'),
  };
  const enrolment = enrolmentOf(known, units !== undefined);
  if (units && known.enrolmentStatus !== 'ACCEPTED')
    return {
      ...base,
      person: { ...person, deceased: false },
      enrolment: enrolment && { ...enrolment, everPaid: false },
    };
  const card = cardOf(known);
  const application = applicationOf(known);
  const through = card && onItsWayOrHeld(known) ? text('cardEmployerId') : text('caseEmployerId');
  return {
    ...base,
    person,
    enrolment,
    row: rowOf(known),
    granted: grantedTo(known),
    unitList: text('unitList') as InquiryFacts['unitList'],
    application,
    photoFaults: faultsOf(known.findings),
    card,
    wrongBefore: Number(known.wrongBefore) > 0,
    holdsCard: Number(known.others) > 0 || heldWhileAsking(known),
    throughOthers: Boolean(units && (card || application) && !(through && units.includes(through))),
  };
}

const NOTHING = {
  person: null,
  enrolment: null,
  granted: null,
  row: null,
  unitList: null,
  application: null,
  photoFaults: [],
  card: null,
  wrongBefore: false,
  holdsCard: false,
  throughOthers: false,
} as const;

const OPEN = ['DRAFT', 'SUBMITTED', 'RETURNED'];

/** Whether the card is what the answer will be about, not an open case beside it. */
const onItsWayOrHeld = ({ applicationStatus, whereabouts, ssStatus }: Known): boolean =>
  !OPEN.includes(String(applicationStatus)) || whereabouts !== 'COLLECTED' || ssStatus === 'SEALED';

const heldWhileAsking = (known: Known): boolean => known.ssStatus === 'NORMAL' && !onItsWayOrHeld(known);

/** Read only where it matters: the day of birth is sealed, and to open it for each of many people takes long. */
function ageOf({ birthDate, birthYear }: Known, today: Day): number {
  return birthDate ? ageBetween(open(String(birthDate)), today) : Number(today.slice(0, 4)) - Number(birthYear);
}

type Value = Known[string];
const told = (value: Value): string[] => (value ? (JSON.parse(String(value)) as string[]) : []);
const moment = (value: Value): string | null => isoTime(value as string | Date | null);
const dayIn = (value: Value): Day | null => (value ? dayOf(new Date(moment(value)!)) : null);

/** That somebody is enrolled elsewhere too is for the bureau to know and to tell. */
function enrolmentOf(known: Known, byUnit: boolean): InquiryFacts['enrolment'] {
  if (!known.enrolmentStatus) return null;
  const others = known.otherKinds ? String(known.otherKinds).split(',') : [];
  const branch = (kind: unknown) => insuranceKinds[kind as InsuranceKind].branch;
  return {
    status: known.enrolmentStatus as NonNullable<InquiryFacts['enrolment']>['status'],
    employedOn: known.employedOn as Day | null,
    registeredOn: String(known.registeredOn),
    acceptedOn: known.acceptedOn as Day | null,
    throughUnit: known.employerId !== null,
    collective: known.unitKind === 'COMMITTEE',
    unitAllowsSelfApply: Boolean(Number(known.selfApplyAllowed)),
    twice: !byUnit && others.some(kind => branch(kind) === branch(known.insuranceKind)),
    everPaid: Number(known.everPaid) === 1,
  };
}

function grantedTo({ grantedKind, grantedFrom, grantedTo: toDay }: Known): InquiryFacts['granted'] {
  if (!grantedKind) return null;
  return { kind: grantedKind as 'EXTENSION' | 'PLAN', fromDay: String(grantedFrom), toDay: String(toDay) };
}

/** What blocks a photo, as a return names it. */
function faultsOf(findings: Value): InquiryFacts['photoFaults'] {
  if (!findings) return [];
  const all = (typeof findings === 'string' ? JSON.parse(findings) : findings) as PhotoFinding[];
  return [...new Set(all.filter(({ severity }) => severity === 'BLOCK').map(({ code }) => photoReasons[code]))];
}

type Card = NonNullable<InquiryFacts['card']>;
const AS_THEY_ARE = [
  'whereabouts',
  'ssStatus',
  'finStatus',
  'keeperOfficeId',
  'keeperKind',
  'custodyUntil',
  'collectedOn',
  'finDeadline',
  'validUntil',
  'lossUntil',
  'lossReason',
  'releaseOfficeId',
  'cancelReason',
  'newCardNo',
  'failStage',
] as const satisfies readonly (keyof Card)[];

function cardOf(known: Known): InquiryFacts['card'] {
  if (!known.whereabouts) return null;
  return {
    ...(Object.fromEntries(AS_THEY_ARE.map(name => [name, known[name]])) as Pick<Card, (typeof AS_THEY_ARE)[number]>),
    throughUnit: known.cardEmployerId !== null,
    keptSince: dayIn(known.keptSince),
    lockedOn: dayIn(known.pinLockedAt),
    lostOn: dayIn(known.lostAt),
    cancelledOn: dayIn(known.cancelledAt),
    dataComplete: Boolean(Number(known.dataComplete)),
  };
}

function applicationOf(known: Known): InquiryFacts['application'] {
  if (!known.applicationStatus) return null;
  const { applicationStatus: status, businessType, channel, dueOn, caseOfficeId: officeId } = known;
  return {
    ...({ status, businessType, channel, dueOn, officeId } as Pick<
      NonNullable<InquiryFacts['application']>,
      'status' | 'businessType' | 'channel' | 'dueOn' | 'officeId'
    >),
    decidedAt: moment(known.decidedAt),
    dueProvisional: Boolean(Number(known.dueProvisional)),
    told: told(known.caseTold),
    brought: broughtOf(known),
    photoTakenOn: known.photoTakenOn as Day | null,
    proxy: known.proxyName !== null,
  };
}

const NOTED = ['number', 'date', 'amount'] as const;

/** The materials of a draft, as the one statement joins them, and the declaration. */
function broughtOf({ brought, truthDeclared }: Known): Brought[] {
  const materials = brought ? String(brought).split(',') : [];
  const declared: Brought[] = Number(truthDeclared)
    ? [{ kind: 'TRUTH_DECLARATION', sighted: 'SYSTEM', hasFile: false, noted: [] }]
    : [];
  return [
    ...materials.map(material => {
      const [kind, sighted, [file, ...noted]] = material.split(':');
      return {
        kind: kind as Brought['kind'],
        sighted: sighted as Brought['sighted'],
        hasFile: file === '1',
        noted: NOTED.filter((_name, at) => noted[at] === '1'),
      };
    }),
    ...declared,
  ];
}

function rowOf(known: Known): InquiryFacts['row'] {
  if (!known.rowStatus) return null;
  const { rowStatus: status, listStatus, excludeReason, listOfficeId: officeId } = known;
  return {
    ...({ status, listStatus, excludeReason, officeId } as Pick<
      NonNullable<InquiryFacts['row']>,
      'status' | 'listStatus' | 'excludeReason' | 'officeId'
    >),
    requestedAt: moment(known.requestedAt)!,
    told: told(known.rowTold),
    correctionOpen: known.correction === 'OPEN',
  };
}
