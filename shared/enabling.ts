import type { Day } from './calendar';
import type { ActivationChannel, OutletKind, VisitKind } from './codes';
import { type Refusal, refusal } from './failures';
import type { Policy } from './policy';

const COUNTERS: readonly OutletKind[] = [
  'CARD_CENTRE',
  'SOCIAL_SECURITY_BUREAU',
  'HRSS_BUREAU',
  'MEDICAL_CENTRE',
  'SERVICE_POINT',
  'SOCIAL_INSURANCE_SERVICE',
];

/** The kinds of place at which each way of enabling happens; null where it happens at no place. */
export const placesOfRoute: Readonly<Record<ActivationChannel, readonly OutletKind[] | null>> = {
  BANK: ['BANK_BRANCH'],
  HOSPITAL: ['HOSPITAL'],
  PHARMACY: ['PHARMACY'],
  PHONE: null,
  ONLINE: null,
  ON_SITE: COUNTERS,
  SMS: null,
  CENTRE: COUNTERS,
};

/** What a way of enabling asks for beside its place. */
export type RouteProof = 'SIGHTED' | 'VERIFIED' | 'VISIT' | 'OLD_CARD';

/** What each way asks for: the original certificate, the identity asked from afar, the visit, the old medical card. */
export const proofOfRoute: Readonly<Record<ActivationChannel, RouteProof>> = {
  BANK: 'SIGHTED',
  HOSPITAL: 'VISIT',
  PHARMACY: 'OLD_CARD',
  PHONE: 'VERIFIED',
  ONLINE: 'VERIFIED',
  ON_SITE: 'SIGHTED',
  SMS: 'VERIFIED',
  CENTRE: 'SIGHTED',
};

/** What is told of how a card is enabled. At a counter of the bureau the clerk who enables it has sighted the certificate, unless told otherwise. */
export type Enabling = {
  /** Where it happens; the own office unless told. */
  outletId?: string | null;
  sighted?: boolean | null;
  verified?: boolean | null;
  visitKind?: VisitKind | null;
  oldCardNo?: string | null;
  oldCardHandedIn?: boolean | null;
};

type Place = { kind: OutletKind; regionCode: string; bankCode: string | null };
type Held = { regionCode: string; bankCode: string | null; validUntil: Day | null; enabledBefore: boolean };

/**
 * Why a card is not enabled by a way (P-16), or nothing: a way that the region has not opened (CHANNEL_CLOSED), a place that is not for
 * it (PLACE_NOT_FOR_ROUTE), another bank (R-65: OTHER_BANK), a certificate that nobody saw (NOT_SIGHTED) or an identity that nobody asked
 * (NOT_VERIFIED), no first use (R-67, R-69: NOT_FIRST_USE), no visit (R-68: VISIT_MISSING), no old card (R-69: OLD_CARD_MISSING), past its
 * validity (CARD_EXPIRED).
 */
export function whyNotByRoute(
  route: ActivationChannel,
  { sighted, verified, visitKind, oldCardNo }: Enabling,
  { card, place, policy, today }: { card: Held; place: Place | null; policy: Policy; today: Day },
): Refusal | undefined {
  if (!policy.activationChannels.includes(route)) return refusal('CHANNEL_CLOSED');
  const kinds = placesOfRoute[route];
  if (kinds && !(place && kinds.includes(place.kind) && place.regionCode === card.regionCode))
    return refusal('PLACE_NOT_FOR_ROUTE');
  if (card.validUntil !== null && card.validUntil < today) return refusal('CARD_EXPIRED');
  if (route === 'BANK' && place?.bankCode !== card.bankCode) return refusal('OTHER_BANK');
  switch (proofOfRoute[route]) {
    case 'SIGHTED':
      return (sighted ?? route !== 'BANK') ? undefined : refusal('NOT_SIGHTED', { of: 'holder' });
    case 'VERIFIED':
      return verified ? undefined : refusal('NOT_VERIFIED');
    case 'VISIT':
      if (card.enabledBefore) return refusal('NOT_FIRST_USE');
      return visitKind ? undefined : refusal('VISIT_MISSING');
    case 'OLD_CARD':
      if (card.enabledBefore) return refusal('NOT_FIRST_USE');
      return oldCardNo?.trim() ? undefined : refusal('OLD_CARD_MISSING');
  }
}
