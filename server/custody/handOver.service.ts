import { addDays, dayOf } from '../../shared/calendar';
import { cardLifecycle } from '../../shared/cards';
import { type HandOverFacts, handOverLifecycle } from '../../shared/handOvers';
import { cardFactsOf } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { tell } from '../notices/notice.service';
import { designatedOutlet } from '../offices/office.service';
import { newId } from '../platform/columns';
import { everywhere, type Work } from '../platform/context';
import { dbTime, execute, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { transition, transitionMany } from '../platform/records';
import { hold, type Ref } from '../platform/subjects';
import { checkCount, checkCustodian, NO_KEEPER, ownCustodian } from './custody.service';
import type { HandOver } from './handOver.entity';
import type { Dispatched } from './handOver.inputs';
import { handOvers, OPEN_ROWS } from './handOver.list';
import { makeHandOver } from './handOver.writing';

/**
 * Sends cards of the own counter to another office (配送), an outcome for each; those that went are the list of a hand-over that the
 * other office counts itself. COUNT_CHANGED when others are named than were counted, SAME_OFFICE, NOT_DESIGNATED for an office that
 * hands out no cards or keeps none.
 */
export async function dispatchCards(
  work: Work,
  refs: readonly Ref[],
  { toOfficeId, givenCount }: { toOfficeId: string; givenCount: number },
): Promise<Dispatched> {
  checkCount(refs, givenCount);
  const { office, policy } = await ownCustodian(work);
  if (toOfficeId === office.id) throw new Failure('SAME_OFFICE');
  const to = await designatedOutlet(work, toOfficeId, 'COLLECT');
  await checkCustodian(work, to);
  const id = newId(work.now);
  let made: HandOver | undefined;
  const rows = await transitionMany(work, cards, cardLifecycle, 'dispatch', refs, {
    facts: cardFactsOf,
    change: { ...NO_KEEPER, keeperOfficeId: to.id, keptSince: work.now, handOverId: id },
    after: async (inside, records) => {
      const { id: officeId, regionCode } = office;
      const counted = { givenCount: records.length, takenCount: null };
      const way = { kind: 'TRANSFER' as const, officeId, regionCode, keeperOfficeId: to.id, employerId: null };
      const dueOn = addDays(dayOf(work.now), policy.transitDays);
      made = await makeHandOver(inside, { id, ...way, ...counted, dueOn }, records);
      const params = { handOverId: id, no: made.no, count: records.length };
      const link = `/handOvers/${id}/show`;
      await tell(inside, { officeId: to.id, role: 'card_clerk' }, 'HAND_OVER_GIVEN', params, { link });
    },
  });
  return { handOverId: made?.id ?? null, no: made?.no ?? null, rows };
}

/** Takes back a transfer that the other office has not counted: all its cards lie at the own office again. */
export function takeBackHandOver(work: Work, { id, version }: Ref, shelf: string): Promise<HandOver> {
  return transition(
    work,
    handOvers,
    handOverLifecycle,
    'takeBack',
    { id, version },
    {
      facts: handOverFacts,
      after: async (inside, [{ officeId }]) => {
        const refs: Ref[] = await inside.db.query(
          "SELECT id, version FROM card WHERE handOverId = ? AND whereabouts = 'IN_TRANSIT' ORDER BY id",
          [id],
        );
        const change = { keeperOfficeId: officeId, shelf: shelf.trim(), keptSince: work.now };
        const move = { facts: cardFactsOf, change };
        const rows = await transitionMany(everywhere(inside), cards, cardLifecycle, 'takeBack', refs, move);
        if (rows.some(({ ok }) => !ok)) throw new Failure('STALE');
        await execute(
          inside.db,
          "UPDATE hand_over_item SET outcome = 'BACK', settledAt = ? WHERE handOverId = ? AND outcome IS NULL",
          [dbTime(inside.now), id],
        );
      },
    },
  );
}

/**
 * Notes that rows of a difference were looked at: a card that came beside the list, or one of a unit that turned up there after its
 * count. ROWS_UNSETTLED for a card that has not come in: it is received where it turns up, or marked missing.
 */
export async function acknowledgeItems(
  work: Work,
  { id, version }: Ref,
  itemIds: readonly string[],
): Promise<HandOver> {
  const held = await hold(work, handOvers, { id, version });
  return transition(
    work,
    handOvers,
    handOverLifecycle,
    'acknowledge',
    { id, version },
    {
      facts: handOverFacts,
      after: async inside => {
        const settledAt = dbTime(inside.now);
        const given = `handOverId = ? AND settledAt IS NULL AND id IN (${marks(itemIds)})`;
        const seen = await execute(
          inside.db,
          `UPDATE hand_over_item SET settledAt = ? WHERE ${given} AND outcome = 'EXTRA'`,
          [settledAt, id, ...itemIds],
        );
        const found =
          held.kind === 'ISSUE'
            ? await execute(
                inside.db,
                `UPDATE hand_over_item SET outcome = 'LATE', settledAt = ? WHERE ${given} AND outcome IS NULL`,
                [settledAt, id, ...itemIds],
              )
            : 0;
        const left = new Set(itemIds).size - seen - found;
        if (left > 0) throw new Failure('ROWS_UNSETTLED', { count: left });
      },
    },
  );
}

/** Settles a difference once the fate of each of its cards is known (ROWS_UNSETTLED with how many are not). */
export function settleHandOver(work: Work, { id, version }: Ref, note: string): Promise<HandOver> {
  return transition(
    work,
    handOvers,
    handOverLifecycle,
    'settle',
    { id, version },
    { facts: handOverFacts, change: { settleNote: note.trim(), settledAt: work.now } },
  );
}

/** What the rules see of hand-overs beyond their own rows. */
export async function handOverFacts(
  { db }: Work,
  records: readonly HandOver[],
): Promise<ReadonlyMap<string, Pick<HandOverFacts, 'unsettled'>>> {
  const known = new Map<string, { unsettled: number }>();
  for (const { id } of records) {
    const [{ n }] = await db.query(`SELECT COUNT(*) AS n FROM ${OPEN_ROWS} ?`, [id]);
    known.set(id, { unsettled: Number(n) });
  }
  return known;
}
