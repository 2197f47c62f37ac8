import { addDays, dayOf } from '../../shared/calendar';
import type { Policy } from '../../shared/policy';
import type { Card } from '../cards/card.entity';
import { tell, tellPeople } from '../notices/notice.service';
import type { Office } from '../offices/office.entity';
import type { Work } from '../platform/context';

/** Each unit is told how many of its cards are ready. */
export async function tellUnits(work: Work, records: readonly Card[], officeId: string): Promise<void> {
  const counts = new Map<string, number>();
  for (const { employerId } of records) if (employerId) counts.set(employerId, (counts.get(employerId) ?? 0) + 1);
  for (const [employerId, count] of counts)
    await tell(work, { employerId }, 'CARD_READY', { officeId, count }, { link: '/register' });
}

/** Whoever applied alone is told where their card lies and until when they should come for it; at a counter they stand before one. */
export async function tellHolders(work: Work, records: readonly Card[], office: Office, policy: Policy): Promise<void> {
  const alone = records.filter(({ employerId }) => employerId === null).map(({ personId }) => personId);
  const { nameZh: placeZh, nameEn: placeEn, address, phone } = office;
  const by = addDays(dayOf(work.now), policy.collectByDays);
  await tellPeople(work, alone, 'CARD_TO_COLLECT', { placeZh, placeEn, address, phone, by });
}
