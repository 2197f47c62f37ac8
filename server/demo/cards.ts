import { dayOf } from '../../shared/calendar';
import type { ActivationChannel } from '../../shared/codes';
import type { Enabling } from '../../shared/enabling';
import { Card } from '../cards/card.entity';
import { collectCard } from '../custody/collecting.service';
import { markMissing, receiveCards } from '../custody/custody.service';
import { enableCard } from '../custody/enabling.service';
import { cancelCard, markLost, markTemporarilyLost } from '../losses/loss.service';
import type { Work } from '../platform/context';
import { Failure } from '../platform/failures';
import type { Ref } from '../platform/subjects';
import { ProductionBatch } from '../production/batch.entity';
import { closeBatch, openBatch, sendBatch } from '../production/batch.service';
import { orderedGroups } from '../production/groups';
import { markCardFailed, markCardsProduced, remakeCard } from '../production/making.service';
import { cardData } from './cardData';
import type { CardStage } from './cardStage';
import { momentsOn, workingDayBefore } from './days';
import { handOverSteps } from './handOvers';
import { teachersAmong } from './holders';
import { OFFICE_KEYS } from './places';
import { randomOf } from './random';
import type { Step } from './story';
import { troubleSteps } from './trouble';

/** When a batch goes where, in working days before today; null: it has not come so far. */
type Course = {
  opened: number;
  sent: number | null;
  made: number | null;
  received: number | null;
  collected: number | null;
};

/** The batches of the counters: the first long done, the others each at another stage. */
const COURSES: readonly Course[] = [
  { opened: 29, sent: 29, made: 24, received: 23, collected: 21 },
  { opened: 14, sent: 14, made: 10, received: 9, collected: 7 },
  { opened: 8, sent: 8, made: 4, received: 3, collected: null },
  { opened: 5, sent: 5, made: null, received: null, collected: null },
  { opened: 2, sent: null, made: null, received: null, collected: null },
];

/** Everything that happens to cards after their approval: batches, failures, a missing one, hand-over, enabling, losses. */
export function cardSteps(stage: CardStage): Step[] {
  const counters = COURSES.flatMap((course, at) => batchSteps(stage, course, at));
  return [...counters, ...handOverSteps(stage), ...lossSteps(stage), ...troubleSteps(stage)];
}

function batchSteps(stage: CardStage, course: Course, at: number): Step[] {
  const moment = (before: number, key: string): Date =>
    momentsOn(stage.agenda, workingDayBefore(stage.agenda, before), 1, randomOf(`batch ${at} ${key}`))[0];
  const known: { batch?: ProductionBatch } = {};
  const steps: Step[] = [];
  const opened = moment(course.opened, 'open');
  const step = (when: Date, act: (batch: ProductionBatch) => Promise<unknown>) =>
    steps.push({ at: when, act: async () => known.batch && act(known.batch) });
  steps.push({
    at: opened,
    act: async () => {
      known.batch = await opens(stage.desk('cards', opened));
    },
  });
  if (course.sent !== null) {
    const sent = new Date(opened.getTime() + MINUTES * 20);
    step(sent, async batch => {
      known.batch = await sends(stage.desk('cards', sent), batch);
    });
  }
  if (course.made !== null) {
    const made = moment(course.made, 'made');
    step(made, batch => makes(stage, batch, made, at));
  }
  if (course.received !== null) {
    const received = moment(course.received, 'received');
    step(received, batch => receives(stage, batch, received, course.collected === null ? 2 : 1));
  }
  if (course.collected !== null) {
    const collected = moment(course.collected, 'collected');
    step(collected, batch => collects(stage, batch, collected, at === 0));
  }
  return steps;
}

const MINUTES = 60_000;

/** Opens a batch of all first cards of individuals that wait. */
export async function opens(work: Work): Promise<ProductionBatch | undefined> {
  const groups = await orderedGroups(work);
  const group = groups.find(({ employerId, businessType }) => employerId === null && businessType === 'FIRST');
  if (!group) return undefined;
  const { regionCode, employerId, businessType, count } = group;
  return openBatch(work, { regionCode, employerId, businessType, expectedCount: count });
}

/** Sends a batch to the maker. */
export async function sends(work: Work, batch: ProductionBatch | undefined): Promise<ProductionBatch | undefined> {
  return batch && (await sendBatch(work, batch))(work);
}

const cardsOf = ({ db }: Work, { id }: ProductionBatch): Promise<Card[]> =>
  db.find(Card, { where: { batchId: id }, order: { id: 'ASC' } });
const refOf = ({ id, version }: Ref): Ref => ({ id, version });

/** The maker's answer: of the second batch two failed and one is missing, of which one is made anew. */
export async function makes(stage: CardStage, batch: ProductionBatch, at: Date, nth: number): Promise<void> {
  const work = stage.desk('cards', at);
  const sent = (await cardsOf(work, batch)).filter(({ whereabouts }) => whereabouts === 'IN_PRODUCTION');
  const troubled = nth === 1 ? 3 : 0;
  await markCardsProduced(
    work,
    sent.slice(troubled).map(card => ({ ...refOf(card), ...cardData(card, dayOf(at)) })),
  );
  if (troubled > 0) {
    const [bank, maker, gone] = sent;
    const failed = await markCardFailed(work, {
      ...refOf(bank),
      stage: 'BANK',
      reason: '开户失败，姓名与公安信息不一致',
    });
    await markCardFailed(work, { ...refOf(maker), stage: 'MAKER', reason: '芯片写入失败' });
    await markMissing(work, refOf(gone), { lostBy: 'MAKER', note: '回盘清单与实物清点不符，少一张' });
    await remakeCard(work, refOf(failed));
  }
  await closeBatch(work, refOf(await work.db.findOneByOrFail(ProductionBatch, { id: batch.id })));
}

/** So many cards go into one box. */
const BOX = 6;

/** Each office receives its own cards, box by box; of a batch that has just come, every second one only. */
export async function receives(stage: CardStage, batch: ProductionBatch, at: Date, every: number): Promise<void> {
  for (const seat of OFFICE_KEYS) {
    const work = stage.desk('cards', at, seat);
    const here = (await cardsOf(work, batch)).filter(
      ({ whereabouts, officeId }, n) =>
        whereabouts === 'PRODUCED' && officeId === stage.offices[seat].id && n % every === 0,
    );
    if (here.length === 0) continue;
    for (let from = 0; from < here.length; from += BOX) {
      const box = here.slice(from, from + BOX);
      const shelf = `${'ABCD'[(here.length + from) % 4]}-${String(1 + ((here.length + from) % 9)).padStart(2, '0')}`;
      await receiveCards(work, box.map(refOf), { shelf, expectedCount: box.length });
    }
  }
}

/** Holders come for their cards, guardians for those of children; most have them enabled there and then. A few never come. */
async function collects(stage: CardStage, batch: ProductionBatch, at: Date, all: boolean): Promise<void> {
  const random = randomOf(`collects ${batch.id}`);
  const waiting = await cardsOf(stage.desk('cards', at), batch);
  const teachers = new Set(teachersAmong(stage.people).map(({ key }) => stage.registered.get(key)?.person.id));
  const lying = waiting.filter(
    ({ whereabouts, keeperOfficeId, officeId }) => whereabouts === 'IN_CUSTODY' && keeperOfficeId === officeId,
  );
  for (const [nth, card] of lying.entries()) {
    if (all ? nth % 8 === 5 && !teachers.has(card.personId) : random.chance(0.3)) continue;
    const seat = OFFICE_KEYS.find(key => stage.offices[key].id === card.keeperOfficeId)!;
    const work = stage.desk('clerk', at, seat);
    const got = await collected(work, stage, card);
    if (got && (all || random.chance(0.75))) await enables(stage, work, got, nth);
  }
}

/** Most at the counter at once, others later by the bank, at the hospital, by telephone or online. */
async function enables(stage: CardStage, work: Work, card: Card, nth: number): Promise<void> {
  const near = card.regionCode === '419901';
  const atHospital = { outletId: stage.offices.clinic.id, visitKind: nth % 2 ? 'INPATIENT' : 'OUTPATIENT' } as const;
  const ways: readonly (readonly [ActivationChannel, Enabling])[] = [
    ['CENTRE', {}],
    ...(near ? ([['BANK', { outletId: stage.offices.bankEast.id, sighted: true }]] as const) : []),
    ['CENTRE', {}],
    ['PHONE', { verified: true }],
    ...(near ? ([['HOSPITAL', atHospital]] as const) : []),
    ['ON_SITE', {}],
    ['ONLINE', { verified: true }],
  ];
  await enableCard(work, refOf(card), ...ways[nth % ways.length]);
}

/** Nothing where the certificate has run out: the card stays where it is. */
export async function collected(work: Work, stage: CardStage, card: Card): Promise<Card | undefined> {
  const holder = stage.people.find(({ key }) => stage.registered.get(key)?.person.id === card.personId)!;
  const parent = stage.people.find(
    ({ age, key, idValidTo }) => age > 30 && age < 50 && !idValidTo && key !== holder.key,
  );
  const grown = stage.people.find(({ age, key }) => age > 30 && age < 45 && key !== holder.key)!;
  const guardian = parent ?? grown;
  const proxy =
    holder.age < 16
      ? {
          name: guardian.name,
          number: guardian.number,
          relation: 'PARENT' as const,
          validTo: guardian.idValidTo,
          sighted: true,
        }
      : null;
  try {
    return await collectCard(work, refOf(card), { holderSighted: true, proxy });
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** What became of the teachers' cards: two lost, one reported lost for now, one cancelled. */
function lossSteps(stage: CardStage): Step[] {
  const teachers = teachersAmong(stage.people);
  const step = (nth: number, before: number, act: (work: Work, card: Ref) => Promise<unknown>): Step[] => {
    const teacher = teachers[nth];
    if (!teacher) return [];
    const [at] = momentsOn(stage.agenda, workingDayBefore(stage.agenda, before), 1, randomOf(`loss ${nth}`));
    const personId = stage.registered.get(teacher.key)!.person.id;
    return [
      {
        at,
        act: async () => {
          const work = stage.desk('clerk', at);
          const card = await work.db.findOneBy(Card, { personId, ssStatus: 'NORMAL' });
          if (card) await act(work, refOf(card));
        },
      },
    ];
  };
  return [
    ...step(0, 6, (work, card) => markLost(work, card, { reason: 'LOST', sighted: true })),
    ...step(1, 7, (work, card) => markLost(work, card, { reason: 'STOLEN', sighted: true })),
    ...step(3, 1, (work, card) => markTemporarilyLost(work, card)),
    ...step(4, 5, (work, card) => cancelCard(work, card, { reason: 'MOVED_AWAY', note: '转往外地工作' })),
  ];
}
