import { useSession } from '../provider/useSession';
import { InquiryDesk } from './InquiryDesk';
import { UnitInquiry } from './UnitInquiry';

/** Staff look up one person; a unit sees all of its own. */
export function InquiryPage() {
  const session = useSession();
  if (!session) return null;
  return session.permissions.has('person:read') ? <InquiryDesk /> : <UnitInquiry units={session.employers} />;
}
