import { dayOf } from '../../shared/calendar';
import { type HandOverKind, handOverLifecycle } from '../../shared/handOvers';
import type { Card } from '../cards/card.entity';
import { type Audience, tell } from '../notices/notice.service';
import { newId } from '../platform/columns';
import type { Work } from '../platform/context';
import { dbTime, execute, marks } from '../platform/database';
import { createMany } from '../platform/records';
import { insertRows } from '../platform/rows';
import { takeSerials } from '../platform/serial';
import { type HandOver, HandOverItem } from './handOver.entity';
import { handOvers } from './handOver.list';

/** What is written down of a hand-over when it is made. */
export type Made = {
  id: string;
  kind: HandOverKind;
  regionCode: string;
  officeId: string;
  keeperOfficeId: string | null;
  employerId: string | null;
  /** How many the giver counted or declared. */
  givenCount: number | null;
  /** How many the taker counted, where it counts at once. */
  takenCount: number | null;
  dueOn?: string | null;
};

/**
 * Makes a hand-over with its list, for cards that went in the same transaction. Counted in at once it is TAKEN, or DIFFERENT when the
 * giver declared another number; otherwise it waits for the taker's own count.
 */
export async function makeHandOver(work: Work, made: Made, cards: readonly Card[]): Promise<HandOver> {
  const { now } = work;
  const day = dayOf(now).replaceAll('-', '');
  const serial = await takeSerials(work, `hand-over-${made.regionCode}-${day}`, 1);
  const atOnce = made.takenCount !== null;
  const differs = atOnce && made.givenCount !== null && made.givenCount !== made.takenCount;
  const verb = atOnce ? 'take' : 'give';
  const status = differs ? 'DIFFERENT' : atOnce ? 'TAKEN' : 'GIVEN';
  const [handOver] = await createMany(
    work,
    handOvers,
    verb,
    [
      {
        dueOn: null,
        ...made,
        no: `H${made.regionCode}-${day}-${String(serial).padStart(3, '0')}`,
        status,
        givenAt: now,
        takenAt: atOnce ? now : null,
        settleNote: null,
        settledAt: null,
      },
    ],
    handOverLifecycle.steps[verb].needs,
  );
  await insertRows(
    work.db,
    HandOverItem,
    cards.map(({ id, cardNo }) => ({
      id: newId(now),
      handOverId: handOver.id,
      cardId: id,
      cardNo,
      outcome: atOnce ? ('ARRIVED' as const) : null,
      settledAt: atOnce ? now : null,
    })),
  );
  if (differs) await tellOfDifference(work, handOver);
  return handOver;
}

/** A difference is told to whoever keeps the cards on either side, and to the supervisors of the office that made the hand-over out. */
export async function tellOfDifference(work: Work, handOver: HandOver): Promise<void> {
  const { id, no, officeId, keeperOfficeId, givenCount, takenCount } = handOver;
  const audiences: Audience[] = [
    ...[...new Set([officeId, keeperOfficeId ?? officeId])].map(one => ({
      officeId: one,
      role: 'card_clerk' as const,
    })),
    { officeId, role: 'supervisor' },
  ];
  const params = { handOverId: id, no, given: givenCount ?? 0, taken: takenCount ?? 0 };
  for (const to of audiences) await tell(work, to, 'HAND_OVER_DIFFERENT', params, { link: `/handOvers/${id}/show` });
}

/** Cards that came in by themselves: found after the count, or back before there was one. */
export async function itemsCameIn(work: Work, cardIds: readonly string[]): Promise<void> {
  await settleItems(
    work,
    cardIds,
    `CASE (SELECT h.status FROM hand_over h WHERE h.id = hand_over_item.handOverId) WHEN 'GIVEN' THEN 'BACK' ELSE 'LATE' END`,
  );
}

/** Cards of which nobody knows where they are: their open rows say so. */
export const itemsWentMissing = (work: Work, cardIds: readonly string[]): Promise<void> =>
  settleItems(work, cardIds, "'MISSING'");

async function settleItems(work: Work, cardIds: readonly string[], outcome: string): Promise<void> {
  if (cardIds.length === 0) return;
  await execute(
    work.db,
    `UPDATE hand_over_item SET outcome = ${outcome}, settledAt = ? WHERE cardId IN (${marks(cardIds)}) AND outcome IS NULL`,
    [dbTime(work.now), ...cardIds],
  );
}
