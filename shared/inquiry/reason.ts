import { type ApplicationStatus, OPEN_STATUSES } from '../applications';
import type { Day, WorkCalendar } from '../calendar';
import type { FailStage, SsStatus, Whereabouts } from '../cards';
import type { ChecklistStatus, ExcludeReason, ItemStatus } from '../checklists';
import type { BusinessType, CardKind, Channel, OutletKind, PersonCategory } from '../codes';
import type { EnrolmentStatus } from '../enrolments';
import type { Policy } from '../policy';
import { type InquiryReason, type Progress, stepOf } from './codes';

/** What is known of somebody who asks for their card. Whatever the one who asks may not know is not in it. */
export type InquiryFacts = {
  /** The card that is asked for; in a one-card region the medical card is the social security card. */
  asked: CardKind;
  today: Day;
  policy: Policy;
  calendar: WorkCalendar;
  /** Null when nobody of the region, or of the unit that asks, is found. */
  person: { category: PersonCategory; age: number; deceased: boolean; idValidTo: Day | null } | null;
  enrolment: {
    status: EnrolmentStatus;
    registeredOn: Day;
    acceptedOn: Day | null;
    /** It came through a unit, which then applies on its photo checklist. */
    throughUnit: boolean;
    unitAllowsSelfApply: boolean;
  } | null;
  /** The latest row of this person on a photo checklist. */
  row: {
    status: ItemStatus;
    listStatus: ChecklistStatus;
    requestedAt: string;
    windowFrom: Day | null;
    windowTo: Day | null;
    told: readonly string[];
    excludeReason: ExcludeReason | null;
    correctionOpen: boolean;
    officeId: string;
  } | null;
  /** Where the list stands that the unit has in work; null while it has none. */
  unitList: ChecklistStatus | null;
  /** The open case for such a card, else the latest that was decided; a withdrawn one is none. */
  application: {
    status: ApplicationStatus;
    businessType: BusinessType;
    channel: Channel;
    decidedAt: string | null;
    dueOn: Day | null;
    dueProvisional: boolean;
    told: readonly string[];
    officeId: string;
  } | null;
  /** The card on its way, else the one that is held; a void one is none. */
  card: {
    whereabouts: Whereabouts;
    ssStatus: SsStatus | null;
    throughUnit: boolean;
    keeperOfficeId: string | null;
    keeperKind: OutletKind | null;
    keptSince: Day | null;
    collectedOn: Day | null;
    lossUntil: Day | null;
    dataComplete: boolean;
    failStage: FailStage | null;
  } | null;
  /** Another card is in force meanwhile. */
  holdsCard: boolean;
  /** A unit asks, about its own people. */
  byUnit: boolean;
  /** A unit asks, and the case or the card did not come through it: no reasons, days or places are told. */
  throughOthers: boolean;
};

/** Why there is no card yet: always exactly one reason. What is on its way goes before what is held, a case before a list, a list before an enrolment. */
export function reasonOf(facts: InquiryFacts): InquiryReason {
  const { person, card, application } = facts;
  if (!person) return 'NOT_REGISTERED';
  if (person.deceased) return card?.ssStatus === 'CANCELLED' ? 'CANCELLED' : 'DECEASED';
  if (card && onItsWay(card)) return asMedical(facts, ofCard(card));
  if (application && isOpen(application)) return ofCase(application);
  if (card) return asMedical(facts, ofCard(card));
  if (application && !rowIsNewer(facts)) return ofCase(application);
  return ofEnrolment(facts);
}

/** At which of the five steps a case is, with the card that it ordered. */
export function progressOf(
  status: ApplicationStatus,
  card: Pick<NonNullable<InquiryFacts['card']>, 'whereabouts' | 'ssStatus'> | null,
): Progress {
  if (status === 'WITHDRAWN') return { step: 1, state: 'STOPPED' };
  return stepOf[card && status === 'APPROVED' ? ofCard(card) : ofCase({ status })];
}

type CardOf = NonNullable<InquiryFacts['card']>;

/** A card is on its way until its holder has enabled it. */
const onItsWay = ({ whereabouts, ssStatus }: CardOf): boolean =>
  whereabouts !== 'VOID' && ssStatus !== 'CANCELLED' && (whereabouts !== 'COLLECTED' || ssStatus === 'SEALED');

const isOpen = ({ status }: { status: ApplicationStatus }): boolean =>
  (OPEN_STATUSES as readonly ApplicationStatus[]).includes(status);

/** The card that is asked for as a medical card is there, and only has to be enabled. */
const asMedical = ({ asked, policy }: InquiryFacts, reason: InquiryReason): InquiryReason =>
  asked === 'MEDICAL' && policy.oneCard && reason === 'COLLECTED_NOT_ENABLED' ? 'ONE_CARD' : reason;

function ofCard({ whereabouts, ssStatus }: Pick<CardOf, 'whereabouts' | 'ssStatus'>): InquiryReason {
  if (ssStatus === 'CANCELLED') return 'CANCELLED';
  if (whereabouts === 'VOID') return 'VOIDED';
  if (whereabouts === 'IN_CUSTODY') return 'READY';
  if (whereabouts === 'IN_TRANSIT') return 'PRODUCED';
  if (whereabouts === 'DESTROYED') return 'CANCELLED';
  if (whereabouts !== 'COLLECTED') return whereabouts;
  if (ssStatus === 'NORMAL') return 'ENABLED';
  return ssStatus === 'TEMP_LOST' || ssStatus === 'LOST' ? ssStatus : 'COLLECTED_NOT_ENABLED';
}

function ofCase({ status }: { status: ApplicationStatus }): InquiryReason {
  if (status === 'SUBMITTED') return 'IN_REVIEW';
  if (status === 'APPROVED') return 'VOIDED';
  return status === 'WITHDRAWN' ? 'NOBODY_APPLIED' : status;
}

/** A unit has listed the person again since the case was decided. */
const rowIsNewer = ({ row, application }: InquiryFacts): boolean =>
  row !== null &&
  row.status !== 'CONVERTED' &&
  application?.decidedAt != null &&
  row.requestedAt > application.decidedAt;

function ofEnrolment({ enrolment, row, unitList }: InquiryFacts): InquiryReason {
  if (!enrolment) return 'NOT_REGISTERED';
  if (enrolment.status !== 'ACCEPTED') return ENROLMENT_REASONS[enrolment.status];
  if (row && row.status !== 'CONVERTED' && row.listStatus !== 'CONFIRMED') return ofRow(row);
  if (row && (row.status === 'EXCLUDED' || row.status === 'RETURNED') && !unitList) return ofRow(row);
  if (!enrolment.throughUnit) return 'NOBODY_APPLIED';
  return unitList && unitList !== 'CONFIRMED' ? 'NOT_LISTED' : 'LIST_NOT_REQUESTED';
}

const ENROLMENT_REASONS = {
  PENDING: 'ENROLMENT_PENDING',
  REFUSED: 'ENROLMENT_REFUSED',
  ENDED: 'ENROLMENT_ENDED',
} as const;

function ofRow({ status, listStatus }: NonNullable<InquiryFacts['row']>): InquiryReason {
  if (status === 'EXCLUDED') return 'LEFT_OUT';
  if (status === 'RETURNED') return 'ROW_RETURNED';
  return listStatus === 'SUBMITTED' ? 'LIST_SUBMITTED' : 'LIST_OPEN';
}
