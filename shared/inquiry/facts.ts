import type { ApplicationStatus } from '../applications';
import type { Day, WorkCalendar } from '../calendar';
import type { CancelReason, FailStage, FinStatus, SsStatus, Whereabouts } from '../cards';
import type { ChecklistStatus, ExcludeReason, ItemStatus } from '../checklists';
import type { BusinessType, CardKind, Channel, LossReason, OutletKind, PersonCategory } from '../codes';
import type { EnrolmentStatus } from '../enrolments';
import type { Brought } from '../materials';
import type { Policy } from '../policy';
import type { ReturnReason } from '../reasons';

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
    employedOn: Day | null;
    registeredOn: Day;
    acceptedOn: Day | null;
    /** It came through a unit, which then applies on its photo checklist. */
    throughUnit: boolean;
    /** The unit is a community or a village, which collects in a planned time. */
    collective: boolean;
    unitAllowsSelfApply: boolean;
    /** Another accepted enrolment of the same branch stands somewhere; told to staff only. */
    twice: boolean;
    everPaid: boolean;
  } | null;
  /** The extension or plan of the unit that holds today, else the next one. */
  granted: { kind: 'EXTENSION' | 'PLAN'; fromDay: Day; toDay: Day } | null;
  /** The latest row of this person on a photo checklist. */
  row: {
    status: ItemStatus;
    listStatus: ChecklistStatus;
    requestedAt: string;
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
    /** What a draft has of its materials, the declaration and the photo among them. */
    brought: readonly Brought[];
    photoTakenOn: Day | null;
    proxy: boolean;
  } | null;
  /** What blocks the photo that lies with the draft or with the row of the list. */
  photoFaults: readonly ReturnReason[];
  /** The card on its way, else the one that is held; a void one is none. */
  card: CardKnown | null;
  /** A card that was made for this case turned out wrong and was made void. */
  wrongBefore: boolean;
  /** Another card is in force meanwhile. */
  holdsCard: boolean;
  /** A unit asks, about its own people. */
  byUnit: boolean;
  /** A unit asks, and the case or the card did not come through it: no reasons, days or places are told. */
  throughOthers: boolean;
};

/** What is known of a card. */
export type CardKnown = {
  whereabouts: Whereabouts;
  ssStatus: SsStatus | null;
  finStatus: FinStatus | null;
  throughUnit: boolean;
  /** The office that keeps it; in transit the one that it is on its way to. */
  keeperOfficeId: string | null;
  keeperKind: OutletKind | null;
  keptSince: Day | null;
  custodyUntil: Day | null;
  collectedOn: Day | null;
  finDeadline: Day | null;
  validUntil: Day | null;
  lockedOn: Day | null;
  lostOn: Day | null;
  lossUntil: Day | null;
  lossReason: LossReason | null;
  /** Where a loss of day 301 is released. */
  releaseOfficeId: string | null;
  cancelReason: CancelReason | null;
  cancelledOn: Day | null;
  /** The number of the card that took its place. */
  newCardNo: string | null;
  dataComplete: boolean;
  failStage: FailStage | null;
};
