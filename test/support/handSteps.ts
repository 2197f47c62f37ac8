import { handOf, type Whereabouts } from '../../shared/cards';
import { act, rowsOf } from './act';
import type { Card } from './cardSteps';
import type { CastName } from './cast';
import type { World } from './world';

/** What is done with a card between offices and on shelves. */
export const HAND_VERBS = ['dispatch', 'takeBack', 'confirm', 'absent', 'reshelve', 'recover', 'destroy'] as const;

type Ref = { id: string; version: number };
type Rows = { rows: { code: string | null }[] };

/** The card clerk of the office where a card lies or is on its way to. */
export const sitting = (world: World, { keeperOfficeId }: Card): CastName =>
  keeperOfficeId === world.place.point ? 'cardsAtPoint' : 'cards';

const handOverOf = async (world: World, { handOverId }: Card) => {
  const [found] = await rowsOf<Ref & { officeId: string }>(world, 'SELECT * FROM hand_over WHERE id = ?', [handOverId]);
  return found ?? { id: 'none', version: 1, officeId: '' };
};

const count = async (world: World, card: Card, arrived: readonly string[]) => {
  const { id, version } = await handOverOf(world, card);
  const found = { arrived, takenCount: arrived.length, shelf: 'P-1' };
  return (await act(world, sitting(world, card), 'confirmHandOver', { id, version, ...found })).code;
};

const many = async (world: World, who: CastName, name: string, { id, version }: Ref, more: object) => {
  const { row, code } = await act<{ code: string | null }[]>(
    world,
    who,
    name,
    { items: [{ id, version }], ...more },
    'code',
  );
  return row ? row[0].code : code;
};

/** How each of them is done. */
export const HAND_CALLS: Readonly<
  Record<(typeof HAND_VERBS)[number], (world: World, card: Card, ref: Ref) => Promise<string | null>>
> = {
  dispatch: async (world, card, { id, version }) => {
    const { bureau, point } = world.place;
    const toOfficeId = card.keeperOfficeId === point ? bureau : point;
    const input = { items: [{ id, version }], toOfficeId, givenCount: 1 };
    const { row, code } = await act<Rows>(world, sitting(world, card), 'dispatchCards', input, 'rows { code }');
    return row ? row.rows[0].code : code;
  },
  takeBack: async (world, card) => {
    const { id, version, officeId } = await handOverOf(world, card);
    const who = officeId === world.place.point ? 'cardsAtPoint' : 'cards';
    return (await act(world, who, 'takeBackHandOver', { id, version, shelf: 'A-2' })).code;
  },
  confirm: (world, card) => count(world, card, [card.id]),
  absent: (world, card) => count(world, card, []),
  reshelve: (world, card, ref) => many(world, sitting(world, card), 'reshelveCards', ref, { shelf: 'B-1' }),
  recover: async (world, _card, ref) => (await act(world, 'cards', 'recoverCard', { ...ref, shelf: 'A-3' })).code,
  destroy: (world, card, ref) =>
    many(world, sitting(world, card), 'destroyCards', ref, { expectedCount: 1, note: '两人监销' }),
};

type Line = { hand: string; officeId: string | null; employerId: string | null; shelf: string | null };

/** Whether the last line of the ledger says where a card is. */
export async function ledgerAgrees(world: World, card: Card): Promise<boolean> {
  const [line = { hand: 'NONE', officeId: null, employerId: null, shelf: null }] = await rowsOf<Line>(
    world,
    'SELECT hand, officeId, employerId, shelf FROM custody_entry WHERE cardId = ? ORDER BY id DESC LIMIT 1',
    [card.id],
  );
  return (
    line.hand === handOf[card.whereabouts as Whereabouts] &&
    line.officeId === card.keeperOfficeId &&
    line.employerId === card.keeperEmployerId &&
    line.shelf === card.shelf
  );
}
