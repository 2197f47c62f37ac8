import type { Actor } from '../../shared/access';
import { ageBetween, type Day, dayOf, type WorkCalendar } from '../../shared/calendar';
import type { CardKind } from '../../shared/codes';
import type { InquiryFacts } from '../../shared/inquiry/reason';
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
    age: ageOf(known, today),
    deceased: known.deceasedOn !== null,
    idValidTo: text('idValidTo'),
  };
  const enrolment = enrolmentOf(known);
  if (units && known.enrolmentStatus !== 'ACCEPTED')
    return { ...base, person: { ...person, deceased: false }, enrolment };
  const card = cardOf(known);
  const application = applicationOf(known);
  const through = card && onItsWayOrHeld(known) ? text('cardEmployerId') : text('caseEmployerId');
  return {
    ...base,
    person,
    enrolment,
    row: rowOf(known),
    unitList: text('unitList') as InquiryFacts['unitList'],
    application,
    card,
    holdsCard: Number(known.others) > 0 || heldWhileAsking(known),
    throughOthers: Boolean(units && (card || application) && !(through && units.includes(through))),
  };
}

const NOTHING = {
  person: null,
  enrolment: null,
  row: null,
  unitList: null,
  application: null,
  card: null,
  holdsCard: false,
  throughOthers: false,
} as const;

const OPEN = ['DRAFT', 'SUBMITTED', 'RETURNED'];

/** Whether the card is what the answer will be about, not an open case beside it. */
const onItsWayOrHeld = ({ applicationStatus, whereabouts, ssStatus }: Known): boolean =>
  !OPEN.includes(String(applicationStatus)) || whereabouts !== 'COLLECTED' || ssStatus === 'SEALED';

const heldWhileAsking = (known: Known): boolean => known.ssStatus === 'NORMAL' && !onItsWayOrHeld(known);

function ageOf({ birthDate, birthYear }: Known, today: Day): number {
  return birthDate ? ageBetween(open(String(birthDate)), today) : Number(today.slice(0, 4)) - Number(birthYear);
}

type Value = Known[string];
const told = (value: Value): string[] => (value ? (JSON.parse(String(value)) as string[]) : []);
const moment = (value: Value): string | null => isoTime(value as string | Date | null);
const dayIn = (value: Value): Day | null => (value ? dayOf(new Date(moment(value)!)) : null);

function enrolmentOf(known: Known): InquiryFacts['enrolment'] {
  if (!known.enrolmentStatus) return null;
  return {
    status: known.enrolmentStatus as NonNullable<InquiryFacts['enrolment']>['status'],
    registeredOn: String(known.registeredOn),
    acceptedOn: known.acceptedOn as Day | null,
    throughUnit: known.employerId !== null,
    unitAllowsSelfApply: Boolean(Number(known.selfApplyAllowed)),
  };
}

function cardOf(known: Known): InquiryFacts['card'] {
  if (!known.whereabouts) return null;
  const { whereabouts, ssStatus, keeperOfficeId, keeperKind, collectedOn, lossUntil, failStage } = known;
  return {
    ...({ whereabouts, ssStatus, keeperOfficeId, keeperKind, collectedOn, lossUntil, failStage } as Pick<
      NonNullable<InquiryFacts['card']>,
      'whereabouts' | 'ssStatus' | 'keeperOfficeId' | 'keeperKind' | 'collectedOn' | 'lossUntil' | 'failStage'
    >),
    throughUnit: known.cardEmployerId !== null,
    keptSince: dayIn(known.keptSince),
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
  };
}

function rowOf(known: Known): InquiryFacts['row'] {
  if (!known.rowStatus) return null;
  const { rowStatus: status, listStatus, windowFrom, windowTo, excludeReason, listOfficeId: officeId } = known;
  return {
    ...({ status, listStatus, windowFrom, windowTo, excludeReason, officeId } as Pick<
      NonNullable<InquiryFacts['row']>,
      'status' | 'listStatus' | 'windowFrom' | 'windowTo' | 'excludeReason' | 'officeId'
    >),
    requestedAt: moment(known.requestedAt)!,
    told: told(known.rowTold),
    correctionOpen: known.correction === 'OPEN',
  };
}
