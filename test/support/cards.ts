import type { Card } from '../../server/cards/card.entity';
import { type CardOrder, orderCards } from '../../server/cards/card.service';
import type { Person } from '../../server/people/person.entity';
import { aPerson, nextSerial } from './build';
import { REGION } from './cast';
import type { World } from './world';

/** A card that waits for production: of the bureau, for an individual, unless told. */
export async function anOrdered(
  world: World,
  { person, ...given }: Partial<CardOrder> & { person?: Person } = {},
): Promise<Card> {
  const holder = person ?? (await aPerson(world, { name: `卡片${'甲乙丙丁戊己庚辛'[nextSerial() % 8]}` }));
  const order: CardOrder = {
    applicationId: `case-${nextSerial()}`,
    personId: holder.id,
    kind: 'SOCIAL_SECURITY',
    businessType: 'FIRST',
    regionCode: REGION,
    officeId: world.place.bureau,
    employerId: null,
    ...given,
  };
  const [card] = await world.inside('system', work => orderCards(work, [order]));
  return card;
}
