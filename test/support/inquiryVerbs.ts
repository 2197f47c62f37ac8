import { guardFinancial } from '../../server/losses/guard';
import { Person } from '../../server/people/person.entity';
import { people } from '../../server/people/person.list';
import { amend } from '../../server/platform/records';
import { hold } from '../../server/platform/subjects';
import { done, rowsOf } from './act';
import type { CastName } from './cast';
import type { World } from './world';

type Ref = { id: string; version: number };

const liveCard = async (world: World, personId: string): Promise<Ref> => {
  const sql =
    "SELECT id, version FROM card WHERE personId = ? AND whereabouts <> 'VOID' ORDER BY orderedAt DESC, id DESC LIMIT 1";
  const [{ id, version }] = await rowsOf<Ref>(world, sql, [personId]);
  return { id, version };
};

const onOne = async (world: World, who: CastName, verb: string, personId: string, more: object): Promise<unknown> =>
  done(world, who, verb, { ...(await liveCard(world, personId)), ...more });

/** Sends a card that lies at the bureau to another office. */
export const dispatched = async (world: World, personId: string, toOfficeId: string): Promise<unknown> => {
  const items = [await liveCard(world, personId)];
  return done(world, 'cards', 'dispatchCards', { items, toOfficeId, givenCount: 1 }, 'handOverId');
};

const WRONG = { reason: 'WRONG_DATA', note: '卡面信息印错' };

/** The card of a person is wrong: it is made void, and a new one is ordered for the same case. */
export const foundWrong = (world: World, personId: string): Promise<unknown> =>
  onOne(world, 'cards', 'voidCard', personId, { ...WRONG, reorder: true });

/** The card of a person is made void, and no other is ordered. */
export const madeVoid = (world: World, personId: string): Promise<unknown> =>
  onOne(world, 'cards', 'voidCard', personId, { ...WRONG, reorder: false });

/** Too many wrong PINs. */
export const pinLocked = (world: World, personId: string): Promise<unknown> =>
  onOne(world, 'clerk', 'lockCardPin', personId, { sighted: true });

/** The run of day 301, on whatever day it is by now. */
export const guarded = (world: World): Promise<unknown> => guardFinancial(world.house);

/** A cancelled card that lies at the bureau is destroyed. */
export const destroyed = async (world: World, personId: string): Promise<unknown> => {
  const items = [await liveCard(world, personId)];
  return done(world, 'cards', 'destroyCards', { items, expectedCount: 1, note: '两人在场销毁' }, 'id ok');
};

/** The register learns that somebody has died. */
export const died = (world: World, personId: string, deceasedOn: string) =>
  world.inside('system', async work => {
    const person: Person = await hold(work, people, { id: personId });
    return amend(work, people, person, 'correct', { deceasedOn });
  });
