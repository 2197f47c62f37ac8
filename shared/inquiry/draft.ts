import type { Channel } from '../codes';
import {
  type Material,
  type MaterialKind,
  materialsFor,
  missingMaterials,
  photoRequired,
  photoTooOld,
} from '../materials';
import type { InquiryFacts } from './facts';

type Business = NonNullable<InquiryFacts['application']>['businessType'];

/** What a way and a business ask of this person, as far as it is brought. */
export function askedOf(
  channel: Channel,
  businessType: Business,
  { policy, person, enrolment, application, holdsCard }: InquiryFacts,
): readonly Material[] {
  return materialsFor({
    channel,
    businessType,
    policy,
    facts: {
      age: person?.age ?? policy.guardianAge,
      everPaid: enrolment?.everPaid ?? false,
      hasExistingCard: holdsCard,
      proxy: application?.proxy ?? false,
    },
  }).filter(({ required }) => required);
}

/** Exactly what a draft still lacks: materials not there as they must be, the declaration, a photo that is missing or too old. */
export function lackingOf(facts: InquiryFacts): readonly MaterialKind[] {
  const { application, person, policy, today } = facts;
  if (application?.status !== 'DRAFT') return [];
  const { channel, businessType, brought, photoTakenOn } = application;
  const asked = askedOf(channel, businessType, facts);
  const lacking = missingMaterials(
    asked.filter(({ kind }) => kind !== 'PHOTO'),
    brought,
  );
  const photo = photoRequired(policy, person?.age ?? policy.guardianAge);
  const recent = photoTakenOn !== null && !photoTooOld(policy, photoTakenOn, today);
  return photo && !recent ? [...lacking, 'PHOTO'] : lacking;
}

/** Whether a photo that was refused lies with a case, and not with the row of a list. */
export const photoOfCase = ({ application }: InquiryFacts): boolean =>
  application?.status === 'DRAFT' || application?.status === 'RETURNED';
