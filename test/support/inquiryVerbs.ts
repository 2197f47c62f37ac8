import { Card } from '../../server/cards/card.entity';
import { cardFactsOf as facts } from '../../server/cards/card.facts';
import { cards } from '../../server/cards/card.list';
import { orderCards } from '../../server/cards/card.service';
import { Person } from '../../server/people/person.entity';
import { people } from '../../server/people/person.list';
import type { Work } from '../../server/platform/context';
import { amend, transition } from '../../server/platform/records';
import { hold } from '../../server/platform/subjects';
import { ssLifecycle } from '../../shared/cardFunctions';
import { cardLifecycle } from '../../shared/cards';
import type { CastName } from './cast';
import type { World } from './world';

/** Acts on the live card of a person by the verbs of the lifecycle, where there is no mutation for it. */
function onCard<T>(world: World, who: CastName | 'system', personId: string, run: (work: Work, card: Card) => T) {
  return world.inside(who, async work => {
    const [{ id }]: { id: string }[] = await work.db.query(
      "SELECT id FROM card WHERE personId = ? AND whereabouts <> 'VOID' ORDER BY orderedAt DESC, id DESC LIMIT 1",
      [personId],
    );
    return run(work, await hold(work, cards, { id }));
  });
}

/** Sends a card that lies at the bureau to another office. */
export const dispatched = (world: World, personId: string, officeId: string) =>
  onCard(world, 'cards', personId, (work, { id, version }) =>
    transition(
      work,
      cards,
      cardLifecycle,
      'dispatch',
      { id, version },
      {
        facts,
        change: { keeperOfficeId: officeId, shelf: null, keptSince: work.now },
      },
    ),
  );

/** The card of a person is wrong: it is made void, and a new one is ordered for the same case. */
export const foundWrong = (world: World, personId: string) =>
  onCard(world, 'cards', personId, async (work, card) => {
    const { id, version, applicationId, kind, businessType, regionCode, officeId, employerId } = card;
    await voided(work, { id, version });
    return orderCards(work, [{ applicationId, personId, kind, businessType, regionCode, officeId, employerId }]);
  });

/** The card of a person is made void, and no other is ordered. */
export const madeVoid = (world: World, personId: string) =>
  onCard(world, 'cards', personId, (work, { id, version }) => voided(work, { id, version }));

const voided = (work: Work, ref: { id: string; version: number }) =>
  transition(work, cards, cardLifecycle, 'void', ref, { facts, change: { openKey: null } });

/** Too many wrong PINs. */
export const pinLocked = (world: World, personId: string) =>
  onCard(world, 'clerk', personId, (work, { id, version }) =>
    transition(work, cards, ssLifecycle, 'lockPin', { id, version }, { facts, change: { pinLockedAt: work.now } }),
  );

/** What the run of day 301 does to a card. */
export const guarded = (world: World, personId: string) =>
  onCard(world, 'system', personId, (work, { id, version, ssStatus }) =>
    transition(
      work,
      cards,
      ssLifecycle,
      'markLost',
      { id, version },
      {
        facts,
        change: {
          statusBeforeLoss: ssStatus,
          lossReason: 'FINANCIAL_NOT_ACTIVATED',
          lostAt: work.now,
          finGuardedAt: work.now,
        },
      },
    ),
  );

/** A cancelled card that was handed in is destroyed. */
export const destroyed = (world: World, personId: string) =>
  onCard(world, 'cards', personId, (work, { id, version }) =>
    transition(work, cards, cardLifecycle, 'destroy', { id, version }, { facts, change: {} }),
  );

/** The register learns that somebody has died. */
export const died = (world: World, personId: string, deceasedOn: string) =>
  world.inside('system', async work => {
    const person: Person = await hold(work, people, { id: personId });
    return amend(work, people, person, 'correct', { deceasedOn });
  });
