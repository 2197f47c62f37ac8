import type { Day } from '../../shared/calendar';
import type { BusinessType, CardKind, Channel } from '../../shared/codes';
import type { Policy } from '../../shared/policy';
import type { ReturnReason } from '../../shared/reasons';
import type { StaffName } from './accounts';
import type { Scenario } from './decks';
import type { OfficeKey } from './places';
import type { PhotoDefect } from './portraits';
import type { Resident } from './resident';

/** One case of the demo before it is opened. */
export type CasePlan = {
  key: string;
  person: Resident;
  scenario: Scenario;
  channel: Channel;
  office: OfficeKey;
  businessType: BusinessType;
  cardKind: CardKind;
  policy: Policy;
  /** The day of its first submission, or on which the draft was opened. */
  day: Day;
  clerk: StaffName;
  reviewer: StaffName;
  defect: PhotoDefect;
  /** Somebody else's picture was handed in. */
  pictureOf: Resident | null;
  reasons: readonly ReturnReason[];
  proxy: Resident | null;
};
