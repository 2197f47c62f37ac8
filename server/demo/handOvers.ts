import { Card } from '../cards/card.entity';
import { confirmHandOver } from '../custody/handOver.confirm';
import { HandOver } from '../custody/handOver.entity';
import { dispatchCards } from '../custody/handOver.service';
import { momentsOn, workingDayBefore } from './days';
import type { OfficeKey, Offices } from './places';
import { randomOf } from './random';
import type { Stage, Step } from './story';

/** What the acts need beside what cases need. */
type OfficeStage = Stage & { offices: Offices };

/** Cards that go from one office to another: from where, how many, and when the other counted, with how many left out. */
type Journey = {
  from: OfficeKey;
  to: OfficeKey;
  cards: number;
  given: number;
  taken: number | null;
  short: number;
};

/** One that is long there, one with a difference that is still open, and two on their way: to the bureau and from it. */
const JOURNEYS: readonly Journey[] = [
  { from: 'bureau', to: 'south', cards: 3, given: 8, taken: 7, short: 0 },
  { from: 'bureau', to: 'centre', cards: 4, given: 6, taken: 5, short: 1 },
  { from: 'bureau', to: 'north', cards: 3, given: 2, taken: null, short: 0 },
  { from: 'centre', to: 'bureau', cards: 4, given: 1, taken: null, short: 0 },
];

/** The transfers between the offices of the first region. */
export function handOverSteps(stage: OfficeStage): Step[] {
  return JOURNEYS.flatMap((journey, nth) => {
    const moment = (before: number, key: string): Date =>
      momentsOn(stage.agenda, workingDayBefore(stage.agenda, before), 1, randomOf(`hand-over ${nth} ${key}`))[0];
    const known: { id?: string | null } = {};
    const given = moment(journey.given, 'given');
    const steps: Step[] = [
      {
        at: given,
        act: async () => {
          known.id = await sends(stage, journey, given);
        },
      },
    ];
    if (journey.taken !== null) {
      const taken = moment(journey.taken, 'taken');
      steps.push({ at: taken, act: async () => known.id && counts(stage, journey, known.id, taken) });
    }
    return steps;
  });
}

async function sends(stage: OfficeStage, { from, to, cards }: Journey, at: Date): Promise<string | null> {
  const work = stage.desk('cards', at, from);
  const lying = await work.db.find(Card, {
    where: { whereabouts: 'IN_CUSTODY', keeperOfficeId: stage.offices[from].id },
    order: { id: 'DESC' },
    take: cards,
  });
  if (lying.length === 0) return null;
  const refs = lying.map(({ id, version }) => ({ id, version }));
  const toOfficeId = stage.offices[to].id;
  return (await dispatchCards(work, refs, { toOfficeId, givenCount: refs.length })).handOverId;
}

async function counts(stage: OfficeStage, { to, short }: Journey, id: string, at: Date): Promise<void> {
  const work = stage.desk('cards', at, to);
  const { version } = await work.db.findOneByOrFail(HandOver, { id });
  const onTheWay = await work.db.find(Card, { where: { handOverId: id }, order: { id: 'ASC' } });
  const arrived = onTheWay.slice(short).map(card => card.id);
  await confirmHandOver(work, { id, version }, { arrived, takenCount: arrived.length, shelf: 'T-01' });
}
