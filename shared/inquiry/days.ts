import { addDays, type Day, type Due, dueOn, financialDeadline, monthlyWindow } from '../calendar';
import { unitWindowOn } from '../checklists';
import type { Channel } from '../codes';
import { personGroupOf, windowOf } from '../policy';
import type { InquiryDay, InquiryReason } from './codes';
import { photoOfCase } from './draft';
import type { InquiryFacts } from './facts';

/** The first day where only some days will do, the day by which something is or has to be done, and what day that is. */
export type Days = { from: Day | null; by: Due | null; byKind: InquiryDay | null };
export const NO_DAYS: Days = { from: null, by: null, byKind: null };

/** The way by which somebody applies who has no unit. */
export function ownChannel({ policy, person }: InquiryFacts): Channel {
  const ways = policy.channelsFor[personGroupOf(person?.category ?? 'RESIDENT')];
  return (['SELF_EMPLOYED', 'BUREAU'] as const).find(way => ways.includes(way)) ?? ways[0] ?? 'BUREAU';
}

/** By when, counted by the region's policy and calendar; of a card by the day that stands on it. */
export function daysOf(reason: InquiryReason, facts: InquiryFacts): Days {
  const { application, card, policy, calendar } = facts;
  switch (reason) {
    case 'NOBODY_APPLIED':
      return window(ownChannel(facts), facts);
    case 'LIST_NOT_REQUESTED':
    case 'NOT_LISTED':
    case 'LEFT_OUT':
    case 'LIST_OPEN':
      return unitWindow(facts);
    case 'PHOTO_REFUSED':
      return photoOfCase(facts) ? ofDraft(facts) : unitWindow(facts);
    case 'MATERIALS_MISSING':
    case 'DRAFT':
      return ofDraft(facts);
    case 'IN_REVIEW':
    case 'ORDERED':
    case 'IN_PRODUCTION':
    case 'PRODUCED':
    case 'FAILED':
    case 'BANK_FAILED':
    case 'MISSING':
    case 'WRONG_CARD':
      return until('DUE', application?.dueOn, application?.dueProvisional);
    case 'IN_TRANSIT':
      return until('TRANSIT', card?.keptSince && addDays(card.keptSince, policy.transitDays));
    case 'READY':
      if (card?.custodyUntil) return until('CUSTODY', card.custodyUntil);
      return card?.keptSince
        ? {
            ...NO_DAYS,
            byKind: 'COLLECT',
            by: dueOn(calendar, { value: policy.collectByDays, unit: 'DAY' }, card.keptSince),
          }
        : NO_DAYS;
    case 'COLLECTED_NOT_ENABLED':
    case 'ONE_CARD':
    case 'ENABLED':
    case 'EXPIRED':
      return ofHeld(reason, facts);
    case 'TEMP_LOST':
      return until('TEMPORARY', card?.lossUntil);
    default:
      return NO_DAYS;
  }
}

/** Since when it is so: kept, on its way, collected, locked, lost, or over. */
export function sinceOf(reason: InquiryReason, { card }: InquiryFacts): Day | null {
  switch (reason) {
    case 'IN_TRANSIT':
    case 'READY':
    case 'WITH_EMPLOYER':
      return card?.keptSince ?? null;
    case 'COLLECTED_NOT_ENABLED':
    case 'ONE_CARD':
      return card?.collectedOn ?? null;
    case 'LOCKED':
      return card?.lockedOn ?? null;
    case 'TEMP_LOST':
    case 'LOST':
    case 'FINANCIAL_OVERDUE':
      return card?.lostOn ?? null;
    case 'REPLACED':
    case 'UNCLAIMED':
    case 'CANCELLED':
    case 'DESTROYED':
      return card?.cancelledOn ?? null;
    default:
      return null;
  }
}

/** Whether the bank's function of a card still waits to be activated. */
export const financialOpen = ({ card }: InquiryFacts): boolean =>
  card?.finStatus === 'INACTIVE' || (card?.finStatus === null && card.ssStatus === 'SEALED');

const until = (byKind: InquiryDay, on: Day | null | undefined, provisional = false): Days =>
  on ? { from: null, by: { on, provisional }, byKind } : NO_DAYS;

/** the day that stands on the card; one that was collected before such days were kept is counted by the policy. P-23: else how long it is valid. */
function ofHeld(reason: InquiryReason, facts: InquiryFacts): Days {
  const { card, policy, today } = facts;
  if (!card) return NO_DAYS;
  const { finDeadline, collectedOn, validUntil } = card;
  if (reason === 'EXPIRED') return until('VALIDITY', validUntil);
  const days = policy.financialActivationDays;
  const counted = collectedOn && days !== null ? financialDeadline(collectedOn, days) : null;
  if (financialOpen(facts)) return until('FINANCIAL', finDeadline ?? counted);
  return validUntil && validUntil <= addDays(today, policy.renewFromDays) ? until('VALIDITY', validUntil) : NO_DAYS;
}

/** A window governs the first submission only. */
const ofDraft = (facts: InquiryFacts): Days =>
  facts.application?.status === 'DRAFT' ? window(facts.application.channel, facts) : NO_DAYS;

function window(channel: Channel, facts: InquiryFacts): Days {
  const { policy, calendar, today } = facts;
  const span = windowOf(policy, channel);
  if (!span) return NO_DAYS;
  const { from, to, provisional } = monthlyWindow(calendar, span, today);
  return { from, by: { on: to, provisional }, byKind: 'WINDOW' };
}

/** The window of the unit that holds today or comes next, extensions and plans included (R-10, R-21, P-02, P-11). */
function unitWindow({ policy, calendar, today, granted, enrolment }: InquiryFacts): Days {
  const { from, to, provisional } = unitWindowOn(today, {
    policy,
    calendar,
    collective: enrolment?.collective ?? false,
    granted: granted ? [granted] : [],
  });
  return from && to && to >= today ? { from, by: { on: to, provisional }, byKind: 'WINDOW' } : NO_DAYS;
}
