import { type Day, type Due, dueOn, financialDeadline, monthlyWindow } from '../calendar';
import type { Channel } from '../codes';
import { type MaterialKind, materialsFor } from '../materials';
import { personGroupOf, windowOf } from '../policy';
import { RETURN_REASONS, type ReturnReason } from '../reasons';
import type { InquiryPlace, InquiryReason } from './codes';
import type { InquiryFacts } from './reason';

/** The first day where only some days will do, and the day by which something is or has to be done. */
export type Days = { from: Day | null; by: Due | null };
export const NO_DAYS: Days = { from: null, by: null };

/** Whether a unit collects this card, or already holds it for its people. */
export const unitCollects = ({ card, application, policy }: InquiryFacts): boolean =>
  Boolean(card?.throughUnit && application && policy.collectionVoucher.includes(application.channel));

/** Where it lies, and the office there. */
export function placeOf(
  reason: InquiryReason,
  { card, application, row }: InquiryFacts,
): { place: InquiryPlace; officeId: string | null } {
  const at = (place: InquiryPlace, officeId: string | null = null) => ({ place, officeId });
  switch (reason) {
    case 'ENROLMENT_PENDING':
      return at('OFFICE');
    case 'LIST_SUBMITTED':
      return at('OFFICE', row?.officeId);
    case 'DRAFT':
    case 'IN_REVIEW':
    case 'RETURNED':
    case 'REJECTED':
    case 'ORDERED':
    case 'FAILED':
    case 'VOIDED':
      return at('OFFICE', application?.officeId);
    case 'IN_PRODUCTION':
    case 'PRODUCED':
      return at('MAKER', application?.officeId);
    case 'MISSING':
      return at('UNKNOWN', application?.officeId);
    case 'READY':
      return at(card?.keeperKind === 'BANK_BRANCH' ? 'BANK' : 'OFFICE', card?.keeperOfficeId);
    case 'LIST_NOT_REQUESTED':
    case 'NOT_LISTED':
    case 'LIST_OPEN':
    case 'LEFT_OUT':
    case 'ROW_RETURNED':
    case 'WITH_EMPLOYER':
      return at('EMPLOYER');
    case 'COLLECTED_NOT_ENABLED':
    case 'ONE_CARD':
    case 'ENABLED':
      return at('HOLDER');
    default:
      return at('NOWHERE');
  }
}

/** What to bring: the originals and copies of the way that is open, what a return asks for anew, or what a hand-over asks for. */
export function bringFor(reason: InquiryReason, facts: InquiryFacts): readonly MaterialKind[] {
  const { application, row } = facts;
  switch (reason) {
    case 'NOT_REGISTERED':
    case 'ENROLMENT_REFUSED':
    case 'ENROLMENT_ENDED':
    case 'WITH_EMPLOYER':
    case 'TEMP_LOST':
    case 'CANCELLED':
      return ['ID_ORIGINAL'];
    case 'NOBODY_APPLIED':
      return askedBy(ownChannel(facts), 'FIRST', facts);
    case 'LIST_NOT_REQUESTED':
    case 'NOT_LISTED':
    case 'LIST_OPEN':
    case 'LEFT_OUT':
      return ['PHOTO', 'ID_COPY'];
    case 'ROW_RETURNED':
      return concerned(row?.told ?? []);
    case 'RETURNED':
      return concerned(application?.told ?? []);
    case 'DRAFT':
      return application ? askedBy(application.channel, application.businessType, facts) : [];
    case 'READY':
      return unitCollects(facts) ? ['INTRODUCTION_LETTER', 'AGENT_ID'] : ['ID_ORIGINAL'];
    case 'COLLECTED_NOT_ENABLED':
    case 'ONE_CARD':
      return ['EXISTING_CARD', 'ID_ORIGINAL'];
    case 'LOST':
      return askedBy('BUREAU', 'REISSUE', facts);
    default:
      return [];
  }
}

function askedBy(
  channel: Channel,
  businessType: NonNullable<InquiryFacts['application']>['businessType'],
  { policy, person }: InquiryFacts,
): MaterialKind[] {
  const facts = { age: person?.age ?? policy.guardianAge, everPaid: false, hasExistingCard: false, proxy: false };
  return materialsFor({ channel, businessType, policy, facts })
    .filter(({ required, sighted }) => required && sighted !== 'SYSTEM')
    .map(({ kind }) => kind);
}

/** The materials that the reasons of a return are about. */
function concerned(reasons: readonly string[]): MaterialKind[] {
  const kinds = reasons.flatMap(reason => {
    const concern: string | undefined = RETURN_REASONS[reason as ReturnReason];
    return concern && concern === concern.toUpperCase() ? [concern as MaterialKind] : ['ID_ORIGINAL' as const];
  });
  return [...new Set(kinds)];
}

/** The way by which somebody applies who has no unit. */
function ownChannel({ policy, person }: InquiryFacts): Channel {
  const ways = policy.channelsFor[personGroupOf(person?.category ?? 'RESIDENT')];
  return (['SELF_EMPLOYED', 'BUREAU'] as const).find(way => ways.includes(way)) ?? ways[0] ?? 'BUREAU';
}

/** By when, counted by the region's policy and calendar. */
export function daysOf(reason: InquiryReason, facts: InquiryFacts): Days {
  const { application, card, row, policy } = facts;
  const day = (on: Day | null | undefined, provisional = false): Days =>
    on ? { from: null, by: { on, provisional } } : NO_DAYS;
  switch (reason) {
    case 'NOBODY_APPLIED':
      return nextWindow(ownChannel(facts), facts);
    case 'LIST_NOT_REQUESTED':
    case 'NOT_LISTED':
    case 'LEFT_OUT':
      return nextWindow('EMPLOYER_CHECKLIST', facts);
    case 'LIST_OPEN':
      return row?.windowTo
        ? { from: row.windowFrom, by: { on: row.windowTo, provisional: false } }
        : nextWindow('EMPLOYER_CHECKLIST', facts);
    case 'IN_REVIEW':
    case 'ORDERED':
    case 'IN_PRODUCTION':
    case 'PRODUCED':
      return day(application?.dueOn, application?.dueProvisional);
    case 'READY':
      return card?.keptSince
        ? { from: null, by: dueOn(facts.calendar, { value: policy.collectByDays, unit: 'DAY' }, card.keptSince) }
        : NO_DAYS;
    case 'COLLECTED_NOT_ENABLED':
    case 'ONE_CARD':
      return card?.collectedOn && policy.financialActivationDays !== null
        ? day(financialDeadline(card.collectedOn, policy.financialActivationDays))
        : NO_DAYS;
    case 'TEMP_LOST':
      return day(card?.lossUntil);
    default:
      return NO_DAYS;
  }
}

function nextWindow(channel: Channel, { policy, calendar, today }: InquiryFacts): Days {
  const span = windowOf(policy, channel);
  if (!span) return NO_DAYS;
  const { from, to, provisional } = monthlyWindow(calendar, span, today);
  return { from, by: { on: to, provisional } };
}

/** What was told at a return, a refusal, an exclusion or a failure. */
export function toldOf(reason: InquiryReason, { application, row, card }: InquiryFacts): readonly string[] {
  if (reason === 'RETURNED' || reason === 'REJECTED') return application?.told ?? [];
  if (reason === 'ROW_RETURNED') return row?.told ?? [];
  if (reason === 'LEFT_OUT') return row?.excludeReason ? [row.excludeReason] : [];
  return reason === 'FAILED' && card?.failStage ? [card.failStage] : [];
}
