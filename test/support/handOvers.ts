import type { Card } from '../../server/cards/card.entity';
import { receiveCard } from '../../server/custody/custody.service';
import type { HandOver } from '../../server/custody/handOver.entity';
import { type Acted, act, force, read, rowsOf } from './act';
import { aCardThatIs, cardOf } from './cards';
import type { CastName } from './cast';
import type { World } from './world';

export const HAND_OVER =
  'id version no kind status givenCount takenCount listed unsettled dueOn settleNote items { id cardId cardNo outcome settledAt }';

/** A hand-over as a test asks for it. */
export type Shown = Pick<
  HandOver,
  'id' | 'version' | 'no' | 'kind' | 'status' | 'givenCount' | 'takenCount' | 'listed' | 'unsettled' | 'dueOn' | 'items'
>;

type Dispatched = {
  handOverId: string | null;
  no: string | null;
  rows: { id: string; ok: boolean; code: string | null; params: object | null }[];
};

export const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });

/** Cards in custody of the bureau. */
export async function inCustody(world: World, count: number, given: Parameters<typeof aCardThatIs>[2] = {}) {
  const cards: Card[] = [];
  for (let at = 0; at < count; at += 1) cards.push(await aCardThatIs(world, 'IN_CUSTODY', given));
  return cards;
}

/** Sends cards of the bureau to the service point. */
export const dispatch = (world: World, cards: readonly Card[], more: object = {}): Promise<Acted<Dispatched>> =>
  act<Dispatched>(
    world,
    'cards',
    'dispatchCards',
    { items: cards.map(ref), toOfficeId: world.place.point, givenCount: cards.length, ...more },
    'handOverId no rows { id ok code params }',
  );

/** A transfer from the bureau to the service point, with its cards as they stand. */
export async function aTransfer(
  world: World,
  count = 2,
  given: Parameters<typeof aCardThatIs>[2] = {},
): Promise<{ handOver: Shown; cards: Card[] }> {
  const cards = await inCustody(world, count, given);
  const { row } = await dispatch(world, cards);
  return {
    handOver: await handOverOf(world, row!.handOverId!),
    cards: await Promise.all(cards.map(({ id }) => cardOf(world, id))),
  };
}

/** A hand-over as it stands. */
export const handOverOf = (world: World, id: string, who: CastName = 'cards'): Promise<Shown> =>
  read<Shown>(world, who, `query ($id: ID!) { handOver(id: $id) { ${HAND_OVER} } }`, { id });

/** The taker's count: these cards of the list, and numbers beside it. */
export const confirm = (
  world: World,
  { id, version }: { id: string; version: number },
  arrived: readonly Card[],
  more: object = {},
  who: CastName = 'cardsAtPoint',
): Promise<Acted<Shown>> =>
  act<Shown>(
    world,
    who,
    'confirmHandOver',
    { id, version, arrived: arrived.map(card => card.id), takenCount: arrived.length, shelf: 'P-01', ...more },
    HAND_OVER,
  );

/** A transfer of which one card did not arrive. */
export async function aDifference(world: World): Promise<{ handOver: Shown; cards: Card[] }> {
  const { handOver, cards } = await aTransfer(world);
  const { row } = await confirm(world, handOver, cards.slice(1));
  return { handOver: row!, cards: await Promise.all(cards.map(({ id }) => cardOf(world, id))) };
}

/** Receives a card at the service point. */
export const receiveAtPoint = (world: World, card: Card): Promise<Card> =>
  world.inside('cardsAtPoint', work => receiveCard(work, card, 'P-02'));

/** Whom notices of a kind went to, in order. */
export const told = (world: World, kind: string) =>
  rowsOf<{ kind: string; officeId: string | null; role: string | null; employerId: string | null }>(
    world,
    'SELECT kind, officeId, role, employerId FROM notice WHERE kind = ? ORDER BY id',
    [kind],
  );

/** Forgets all notices. */
export const forget = (world: World): Promise<unknown> => force(world, 'DELETE FROM notice');

/** What became of each card of a hand-over. */
export const outcomes = ({ items }: Shown) => items.map(({ outcome }) => outcome);
