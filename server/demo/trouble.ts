import { dayOf } from '../../shared/calendar';
import { Card } from '../cards/card.entity';
import { makeCardAtOnce } from '../custody/atOnce.service';
import type { Ref } from '../platform/subjects';
import { voidCard } from '../production/wrong.service';
import { cardData } from './cardData';
import type { CardStage } from './cardStage';
import { momentsOn, workingDayBefore } from './days';
import { randomOf } from './random';
import type { Step } from './story';

/** How many working days ago the centre made a card on the spot: each time before what waits goes into a batch. */
const MADE_AT_ONCE = [9, 6, 3];
const WRONG_FOUND = 2;

/** What goes another way in the making: cards made on the spot at the centre, and a wrong one that is ordered anew (错卡, T-18). */
export function troubleSteps(stage: CardStage): Step[] {
  return [...MADE_AT_ONCE.map(before => atOnce(stage, before)), wrongCard(stage)];
}

function atOnce(stage: CardStage, before: number): Step {
  const at = momentOf(stage, before, `at once ${before}`);
  return {
    at,
    act: async () => {
      const work = stage.desk('cards2', at);
      const card = await work.db
        .createQueryBuilder(Card, 'c')
        .where("c.officeId = :officeId AND c.whereabouts = 'ORDERED' AND c.batchId IS NULL", {
          officeId: stage.offices.centre.id,
        })
        .orderBy('c.orderedAt')
        .getOne();
      if (card) await makeCardAtOnce(work, { ...refOf(card), ...cardData(card, dayOf(at)), shelf: '即制01' });
    },
  };
}

function wrongCard(stage: CardStage): Step {
  const at = momentOf(stage, WRONG_FOUND, 'wrong card');
  return {
    at,
    act: async () => {
      const work = stage.desk('cards', at);
      const [card] = await work.db.find(Card, {
        where: { whereabouts: 'IN_CUSTODY', keeperOfficeId: stage.offices.bureau.id },
        order: { producedAt: 'DESC', id: 'ASC' },
        take: 1,
      });
      if (card)
        await voidCard(work, refOf(card), {
          reason: 'MISPRINTED',
          note: '卡面姓名缺一笔，持卡人当场发现',
          reorder: true,
        });
    },
  };
}

const momentOf = (stage: CardStage, before: number, key: string): Date =>
  momentsOn(stage.agenda, workingDayBefore(stage.agenda, before), 1, randomOf(key))[0];

const refOf = ({ id, version }: Ref): Ref => ({ id, version });
