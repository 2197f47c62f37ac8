import type { Channel } from '../codes';
import type { MaterialKind } from '../materials';
import { RETURN_REASONS, type ReturnReason } from '../reasons';
import type { InquiryPlace, InquiryReason } from './codes';
import { ownChannel } from './days';
import { askedOf, lackingOf, photoOfCase } from './draft';
import type { InquiryFacts } from './facts';

/** Whether a unit collects this card, or already holds it for its people. */
export const unitCollects = ({ card, application, policy }: InquiryFacts): boolean =>
  Boolean(card?.throughUnit && application && policy.collectionVoucher.includes(application.channel));

/** Where it lies, and the office there, on the way to which it is, or where to go. */
export function placeOf(reason: InquiryReason, facts: InquiryFacts): { place: InquiryPlace; officeId: string | null } {
  const { card, application, row } = facts;
  const at = (place: InquiryPlace, officeId: string | null = null) => ({ place, officeId });
  switch (reason) {
    case 'ENROLMENT_PENDING':
      return at('OFFICE');
    case 'LIST_SUBMITTED':
      return at('OFFICE', row?.officeId);
    case 'PHOTO_REFUSED':
      return photoOfCase(facts) ? at('OFFICE', application?.officeId) : at('EMPLOYER');
    case 'MATERIALS_MISSING':
    case 'DRAFT':
    case 'IN_REVIEW':
    case 'RETURNED':
    case 'REJECTED':
    case 'ORDERED':
    case 'FAILED':
    case 'BANK_FAILED':
    case 'WRONG_CARD':
    case 'VOIDED':
      return at('OFFICE', application?.officeId);
    case 'IN_PRODUCTION':
    case 'PRODUCED':
      return at('MAKER', application?.officeId);
    case 'IN_TRANSIT':
      return at('TRANSIT', card?.keeperOfficeId);
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
    case 'FINANCIAL_OVERDUE':
      return at('HOLDER', card?.releaseOfficeId);
    case 'COLLECTED_NOT_ENABLED':
    case 'ONE_CARD':
    case 'ENABLED':
    case 'LOCKED':
    case 'EXPIRED':
      return at('HOLDER');
    default:
      return at('NOWHERE');
  }
}

/** What to bring: the originals and copies of the way that is open, exactly what is lacking, or what a hand-over asks for. */
export function bringFor(reason: InquiryReason, facts: InquiryFacts): readonly MaterialKind[] {
  const { application, row } = facts;
  switch (reason) {
    case 'NOT_REGISTERED':
    case 'ENROLMENT_REFUSED':
    case 'ENROLMENT_ENDED':
    case 'ENROLLED_TWICE':
    case 'WITH_EMPLOYER':
    case 'TEMP_LOST':
    case 'UNCLAIMED':
    case 'CANCELLED':
    case 'DESTROYED':
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
    case 'PHOTO_REFUSED':
      return [...new Set<MaterialKind>(['PHOTO', ...lackingOf(facts)])];
    case 'MATERIALS_MISSING':
      return lackingOf(facts);
    case 'READY':
      return unitCollects(facts) ? ['INTRODUCTION_LETTER', 'AGENT_ID'] : ['ID_ORIGINAL'];
    case 'COLLECTED_NOT_ENABLED':
    case 'ONE_CARD':
    case 'FINANCIAL_OVERDUE':
      return ['EXISTING_CARD', 'ID_ORIGINAL'];
    case 'LOCKED':
      return askedBy('BUREAU', 'PIN_RESET', facts);
    case 'EXPIRED':
      return askedBy('BUREAU', 'RENEW', facts);
    case 'LOST':
      return askedBy('BUREAU', 'REISSUE', facts);
    default:
      return [];
  }
}

function askedBy(
  channel: Channel,
  businessType: NonNullable<InquiryFacts['application']>['businessType'],
  facts: InquiryFacts,
): MaterialKind[] {
  return askedOf(channel, businessType, { ...facts, application: null, holdsCard: false })
    .filter(({ sighted }) => sighted !== 'SYSTEM')
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

/** What was told at a return, a refusal, an exclusion, a failure or a cancellation, and what blocks a photo. */
export function toldOf(
  reason: InquiryReason,
  { application, row, card, photoFaults }: InquiryFacts,
): readonly string[] {
  switch (reason) {
    case 'RETURNED':
    case 'REJECTED':
      return application?.told ?? [];
    case 'ROW_RETURNED':
      return row?.told ?? [];
    case 'PHOTO_REFUSED':
      if (photoFaults.length > 0) return photoFaults;
      return application?.status === 'RETURNED' ? application.told : (row?.told ?? []);
    case 'LEFT_OUT':
      return row?.excludeReason ? [row.excludeReason] : [];
    case 'FAILED':
      return card?.failStage ? [card.failStage] : [];
    case 'CANCELLED':
    case 'DESTROYED':
      return card?.cancelReason ? [card.cancelReason] : [];
    default:
      return [];
  }
}
