import { Card } from '../../server/cards/card.entity';
import { type CardOrder, orderCards } from '../../server/cards/card.service';
import { collectCard } from '../../server/custody/collecting.service';
import { issueCard, markMissing, receiveCard } from '../../server/custody/custody.service';
import { enableCard } from '../../server/custody/enabling.service';
import { cancelCard, markLost, markTemporarilyLost } from '../../server/losses/loss.service';
import type { Person } from '../../server/people/person.entity';
import type { Work } from '../../server/platform/context';
import { seal } from '../../server/platform/secrets';
import type { SsStatus, Whereabouts } from '../../shared/cards';
import { force } from './act';
import { aPerson, nextSerial } from './build';
import { REGION } from './cast';
import { identityNumber } from './numbers';
import type { World } from './world';

/** Cards ordered for people, without the cases that lead to them. */
export function ordered(world: World, given: readonly (Partial<CardOrder> & { personId: string })[]): Promise<Card[]> {
  const orders = given.map(one => ({
    applicationId: `case-${nextSerial()}`,
    kind: 'SOCIAL_SECURITY' as const,
    businessType: 'FIRST' as const,
    regionCode: REGION,
    officeId: world.place.bureau,
    employerId: null,
    ...one,
  }));
  return world.inside('system', work => orderCards(work, orders));
}

/** A card that waits for production: of the bureau, for an individual, unless told. */
export async function anOrdered(
  world: World,
  { person, ...given }: Partial<CardOrder> & { person?: Person } = {},
): Promise<Card> {
  const holder = person ?? (await aPerson(world, { name: `卡片${'甲乙丙丁戊己庚辛'[nextSerial() % 8]}` }));
  const [card] = await ordered(world, [{ personId: holder.id, ...given }]);
  return card;
}

type Given = NonNullable<Parameters<typeof anOrdered>[1]>;

/** A card that came to where it is: by force as far as production goes, by the verbs from there on. It has chip and bank data. */
export async function aCardThatIs(world: World, whereabouts: Whereabouts, given: Given = {}): Promise<Card> {
  const unit = whereabouts === 'WITH_EMPLOYER' ? { employerId: world.place.unitA } : {};
  const { id } = await anOrdered(world, { ...unit, ...given });
  if (whereabouts === 'ORDERED') return cardOf(world, id);
  const made = !['IN_PRODUCTION', 'FAILED'].includes(whereabouts);
  await force(
    world,
    'UPDATE card SET whereabouts = ?, ssStatus = ?, cardNo = ?, chipId = ?, bankCardNo = ?, bankCardLast4 = ?, finStatus = ? WHERE id = ?',
    [
      ['FAILED', 'IN_PRODUCTION', 'VOID'].includes(whereabouts) ? whereabouts : 'PRODUCED',
      made ? 'SEALED' : null,
      ...(made
        ? [`C${10000000 + nextSerial()}`, `chip-${nextSerial()}`, seal('6217000000000000001'), '0001', 'INACTIVE']
        : NOTHING),
      id,
    ],
  );
  const card = await cardOf(world, id);
  switch (whereabouts) {
    case 'IN_CUSTODY':
      return world.inside('cards', work => receiveCard(work, card, 'A-1'));
    case 'IN_TRANSIT':
    case 'DESTROYED': {
      const { id: kept } = await world.inside('cards', work => receiveCard(work, card, 'A-1'));
      const change =
        whereabouts === 'DESTROYED' ? ", ssStatus = 'CANCELLED', openKey = NULL, keeperOfficeId = NULL" : '';
      await force(world, `UPDATE card SET whereabouts = ?, shelf = NULL${change} WHERE id = ?`, [whereabouts, kept]);
      return cardOf(world, kept);
    }
    case 'MISSING':
      return world.inside('cards', work => markMissing(work, card, { lostBy: 'TRANSIT', note: '清点缺一张' }));
    case 'WITH_EMPLOYER':
      return world.inside('cards', async work => issueCard(work, await receiveCard(work, card, 'A-1'), anIssue(card)));
    case 'COLLECTED':
      return world.inside('cards', async work =>
        collectCard(work, await receiveCard(work, card, 'A-1'), { holderSighted: true }),
      );
    default:
      return card;
  }
}

const NOTHING = [null, null, null, null, null];

/** How a unit takes a card: by letter, with an agent. */
export const anIssue = ({ employerId }: Pick<Card, 'employerId'>) => ({
  employerId: employerId!,
  letterNo: '介2026-1',
  agent: { name: '经办人', number: identityNumber(nextSerial() + 7000), validTo: null },
});

/** A collected card whose social security function stands somewhere. */
export async function aFunctionThatIs(world: World, status: SsStatus, given: Given = {}): Promise<Card> {
  const card = await aCardThatIs(world, 'COLLECTED', given);
  const by = <T>(run: (work: Work) => Promise<T>) => world.inside('cards', run);
  switch (status) {
    case 'NORMAL':
      return by(work => enableCard(work, card, 'CENTRE'));
    case 'TEMP_LOST':
      return by(work => markTemporarilyLost(work, card));
    case 'LOST':
      return by(work => markLost(work, card, { reason: 'LOST', sighted: true }));
    case 'LOCKED':
      await by(work => enableCard(work, card, 'CENTRE'));
      await force(world, "UPDATE card SET ssStatus = 'LOCKED' WHERE id = ?", [card.id]);
      return cardOf(world, card.id);
    case 'CANCELLED':
      return by(work => cancelCard(work, card, { reason: 'OTHER', note: '测试注销' }));
    default:
      return card;
  }
}

/** A card as it stands. */
export const cardOf = (world: World, id: string): Promise<Card> =>
  world.inside('system', work => work.db.findOneByOrFail(Card, { id }));
