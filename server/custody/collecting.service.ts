import { ageBetween, dayOf } from '../../shared/calendar';
import { cardLifecycle } from '../../shared/cards';
import { guardianNeeded } from '../../shared/materials';
import type { Policy } from '../../shared/policy';
import { clocksAt } from '../cards/card.clocks';
import type { Card } from '../cards/card.entity';
import { cardFactsOf } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { designatedOffice } from '../offices/office.service';
import { Person } from '../people/person.entity';
import { checkDocument, checkedProxy, type ProxyGiven } from '../people/proxy';
import { policyFor } from '../platform/amending';
import type { Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { transition, transitionMany } from '../platform/records';
import { hold, type Outcome, type Ref } from '../platform/subjects';
import { NO_KEEPER } from './custody.service';

/** What was seen at the counter: the holder's certificate, and that of whoever comes in their place. */
export type Collection = { holderSighted: boolean; proxy?: (ProxyGiven & { sighted: boolean }) | null };

/**
 * Hands a card out at the counter where it lies: to the holder whose identity was sighted (NOT_SIGHTED), to a proxy
 * with both certificates, for a child to its guardian (GUARDIAN_REQUIRED). Refuses an outlet that is not designated
 * on the day (NOT_DESIGNATED) and a card that lies elsewhere (CARD_ELSEWHERE). The day starts the clock of R-70.
 */
export async function collectCard(work: Work, { id, version }: Ref, collection: Collection): Promise<Card> {
  const office = await designatedOffice(work, 'COLLECT');
  const held = await hold(work, cards, { id, version });
  const policy = await policyFor(work, cards, held);
  if (!policy.collectionPlaces.includes(office.kind)) throw new Failure('NOT_DESIGNATED');
  const person = await work.db.findOneByOrFail(Person, { id: held.personId });
  const collectedOn = dayOf(work.now);
  const clocks = (await clocksAt(work, collectedOn, [id]))(held);
  return transition(
    work,
    cards,
    cardLifecycle,
    'collect',
    { id, version },
    {
      facts: cardFactsOf,
      change: { ...NO_KEEPER, collectedOn, ...clocks, ...collectorOf(collection, person, policy, collectedOn) },
    },
  );
}

/**
 * The register of a unit: cards that it holds went to its own people on a day, each against a signature, an outcome for each.
 * The unit's administrator keeps it; for a unit without an account the bureau enters it.
 */
export async function distributeCards(work: Work, refs: readonly Ref[], collectedOn: string): Promise<Outcome[]> {
  const ids = refs.map(({ id }) => id);
  const clocks = await clocksAt(work, collectedOn, ids);
  return transitionMany(work, cards, cardLifecycle, 'collect', refs, {
    facts: async (inside, records) => {
      const known = await cardFactsOf(inside, records);
      return new Map([...known].map(([id, facts]) => [id, { ...facts, handedOn: collectedOn }]));
    },
    change: card => ({ ...NO_KEEPER, collectedOn, ...clocks(card) }),
  });
}

function collectorOf({ holderSighted, proxy }: Collection, person: Person, policy: Policy, today: string) {
  const minor = guardianNeeded(policy, ageBetween(person.birthDate, today));
  if (!holderSighted) throw new Failure('NOT_SIGHTED', { of: 'holder' });
  checkDocument(person, today);
  if (!proxy) {
    if (minor) throw new Failure('GUARDIAN_REQUIRED');
    return { collectorName: null, collectorRelation: null, collectorNumber: null, collectorNumberLast4: null };
  }
  if (!proxy.sighted) throw new Failure('NOT_SIGHTED', { of: 'proxy' });
  if (minor && !GUARDIANS.includes(proxy.relation)) throw new Failure('GUARDIAN_REQUIRED');
  const { name, relation, number, last4 } = checkedProxy(proxy, person, today);
  return { collectorName: name, collectorRelation: relation, collectorNumber: number, collectorNumberLast4: last4 };
}

const GUARDIANS: readonly ProxyGiven['relation'][] = ['PARENT', 'GUARDIAN'];
