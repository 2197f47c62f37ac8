import { dayOf } from '../../shared/calendar';
import { cardLifecycle } from '../../shared/cards';
import { clocksAt } from '../cards/card.clocks';
import { Card } from '../cards/card.entity';
import { cardFactsOf } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { Employer } from '../employers/employer.entity';
import { lockHoldersOf } from '../losses/loss.service';
import { designatedOffice, officeBy } from '../offices/office.service';
import { Person } from '../people/person.entity';
import { policyFor } from '../platform/amending';
import { everywhere, policyIn, type Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { transition, transitionMany } from '../platform/records';
import { takeSerials } from '../platform/serial';
import { hold, type Outcome, type Ref } from '../platform/subjects';
import { agentOf, tellUnusual } from './agents';
import { type Collection, collectorOf } from './collector';
import { NO_KEEPER } from './custody.service';
import { enableAtOnce } from './enabling.service';

/**
 * Hands a card out at the counter where it lies: to the holder, for a child to its guardian, or to a proxy (`collectorOf`).
 * Refuses an outlet that is not designated on the day (NOT_DESIGNATED), a card that lies elsewhere (CARD_ELSEWHERE, with where) and one
 * that is not there to be collected (NOT_FROM_HERE, with where it is or when it was collected). More cards by one agent on a day than
 * the region takes for usual are handed out, flagged, and told to the supervisor. The day starts the clock of R-70; where the
 * region asks for no enabling (R-94) the card comes into force here.
 */
export async function collectCard(work: Work, { id, version }: Ref, collection: Collection): Promise<Card> {
  const office = await designatedOffice(work, 'COLLECT');
  if (!(await policyIn(work, office.regionCode)).activationRequired) await lockHoldersOf(work, [id]);
  const held = await hold(work, cards, { id, version });
  const policy = await policyFor(work, cards, held);
  if (!policy.collectionPlaces.includes(office.kind)) throw new Failure('NOT_DESIGNATED');
  const person = await work.db.findOneByOrFail(Person, { id: held.personId });
  const collectedOn = dayOf(work.now);
  const collector = collectorOf(collection, person, policy, collectedOn);
  const collectNo = await receiptNumber(work, office.regionCode, collectedOn);
  const agent = await agentOf(work, collector.collectorNumber, policy);
  const clocks = (await clocksAt(work, collectedOn, [id]))(held);
  const change = {
    ...NO_KEEPER,
    collectedOn,
    ...clocks,
    ...collector,
    ...agent.change,
    collectNo,
    collectOfficeId: office.id,
  };
  const collected = await pointing(work, held, () =>
    transition(work, cards, cardLifecycle, 'collect', { id, version }, { facts: cardFactsOf, change }),
  );
  if (agent.change.unusualAgent) await tellUnusual(work, office, agent, id);
  return policy.activationRequired ? collected : enableAtOnce(work, collected);
}

/**
 * The register of a unit: cards that it holds went to its own people, each on the day of its signature, an outcome for each.
 * The unit's administrator keeps it; for a unit without an account the bureau enters it. A row without a day takes the common one.
 * Where the region asks for no enabling the cards come into force here.
 */
export async function distributeCards(
  work: Work,
  rows: readonly (Ref & { collectedOn?: string | null })[],
  commonDay: string,
): Promise<Outcome[]> {
  const days = new Map(rows.map(({ id, collectedOn }) => [id, collectedOn ?? commonDay]));
  const clocks = await clocksByDay(work, days);
  return transitionMany(work, cards, cardLifecycle, 'collect', rows, {
    facts: async (inside, records) => {
      const known = await cardFactsOf(inside, records);
      return new Map([...known].map(([id, facts]) => [id, { ...facts, handedOn: days.get(id) }]));
    },
    change: card => ({ ...NO_KEEPER, collectedOn: days.get(card.id), ...clocks.get(days.get(card.id)!)!(card) }),
    after: comeIntoForce,
  });
}

/** The clocks of each day on which some of these cards were handed over. */
async function clocksByDay(
  work: Work,
  days: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Awaited<ReturnType<typeof clocksAt>>>> {
  const each = [...new Set(days.values())];
  const clocks = await Promise.all(each.map(day => clocksAt(work, day, [...days.keys()])));
  return new Map(each.map((day, at) => [day, clocks[at]]));
}

/** What a unit handed out comes into force where the region asks for no enabling; whoever keeps the register need not have that right. */
async function comeIntoForce(work: Work, records: readonly Card[]): Promise<void> {
  for (const card of records)
    if (!(await policyFor(work, cards, card)).activationRequired) await enableAtOnce(everywhere(work), card);
}

/** The number of the receipt of a collection: in a row for each region and day. */
async function receiptNumber(work: Work, regionCode: string, day: string): Promise<string> {
  const series = `LQ-${regionCode}-${day.replaceAll('-', '')}`;
  return `${series}-${String(await takeSerials(work, series, 1)).padStart(5, '0')}`;
}

/** Says with a refusal where the card is, so that whoever came can be sent there: places are public, and a unit is no person. */
async function pointing<T>(work: Work, held: Card, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Failure) || !['NOT_FROM_HERE', 'CARD_ELSEWHERE'].includes(error.code)) throw error;
    const { whereabouts, collectedOn } = held;
    const when: Record<string, string> = collectedOn ? { day: collectedOn } : {};
    throw new Failure(error.code, { ...error.params, status: whereabouts, ...when, ...(await placeOf(work, held)) });
  }
}

async function placeOf({ db }: Work, { keeperOfficeId, keeperEmployerId }: Card): Promise<Record<string, string>> {
  if (keeperOfficeId) {
    const { code, nameZh, nameEn } = await officeBy(db, keeperOfficeId);
    return { officeCode: code, placeZh: nameZh, placeEn: nameEn };
  }
  if (!keeperEmployerId) return {};
  const { name } = await db.findOneByOrFail(Employer, { id: keeperEmployerId });
  return { placeZh: name, placeEn: name };
}
