import { addDays, dayOf } from '../../shared/calendar';
import { finLifecycle } from '../../shared/cardFunctions';
import { collectionPolicy } from '../cards/card.clocks';
import type { Card } from '../cards/card.entity';
import { cardFactsOf as facts } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { tell } from '../notices/notice.service';
import { type Context, commit, type House, policyIn, systemContext, type Work } from '../platform/context';
import { marks } from '../platform/database';
import { transitionMany } from '../platform/records';
import { pagesOf } from '../platform/runs';
import { holdMany, type Outcome, type Ref } from '../platform/subjects';

/**
 * Reminds holders that the time to activate the financial function runs out, on the days before the last one that the policy of
 * the collection names. A late run sends the most urgent reminder that is due and never those it makes idle; twice at once, each is sent once.
 */
export async function remindFinancial(house: House): Promise<number> {
  const ctx = systemContext(house);
  const today = dayOf(ctx.now);
  let reminded = 0;
  const horizon = addDays(today, await furthestReminder(ctx));
  for (const { collectPolicyId } of await ctx.db.query(WAITING, [today, horizon])) {
    const { financialReminderDays } = await collectionPolicy(ctx, { collectPolicyId });
    for (const days of [...financialReminderDays].sort((a, b) => a - b)) {
      const params = [today, addDays(today, days), collectPolicyId ?? '', days];
      for await (const due of pagesOf<Due>(ctx.db, TO_REMIND, params, 'finDeadline')) {
        const outcomes = await commit(ctx, work => remind(work, due, days));
        reminded += outcomes.filter(({ ok }) => ok).length;
      }
    }
  }
  return reminded;
}

type Due = Pick<Card, 'id' | 'version' | 'finDeadline'>;

const OPEN = `finStatus = 'INACTIVE' AND finGuardedAt IS NULL AND finDeadline >= ?
  AND whereabouts = 'COLLECTED' AND ssStatus IN ('SEALED', 'NORMAL', 'TEMP_LOST', 'LOCKED')`;

/** The policies by which the clocks run of cards whose last day is near enough for any reminder. */
const WAITING = `SELECT DISTINCT collectPolicyId FROM card WHERE ${OPEN} AND finDeadline <= ?`;

/** Cards of one policy whose last day is near and that no reminder as urgent was sent for. */
export const TO_REMIND = `SELECT id, version, finDeadline FROM card WHERE ${OPEN} AND finDeadline <= ?
  AND COALESCE(collectPolicyId, '') = ? AND (finReminder IS NULL OR finReminder > ?)`;

/** So many days before the last one some policy reminds for the first time. */
async function furthestReminder(ctx: Context): Promise<number> {
  const versions: { id: string | null }[] = await ctx.db.query('SELECT id FROM region_policy');
  const days = [0];
  for (const { id } of [...versions, { id: null }])
    days.push(...(await collectionPolicy(ctx, { collectPolicyId: id })).financialReminderDays);
  return Math.max(...days);
}

function remind(work: Work, refs: readonly Ref[], days: number): Promise<Outcome[]> {
  return transitionMany(work, cards, finLifecycle, 'remindFinancial', refs, {
    facts,
    change: { finReminder: days },
    after: async (inside, records) => {
      for (const { id, personId, finDeadline } of records)
        await tell(
          inside,
          { personId },
          'FINANCIAL_DUE',
          { cardId: id, deadline: finDeadline! },
          { onceKey: `FINANCIAL_DUE|${id}|${days}` },
        );
    },
  });
}

/**
 * Tells holders once that their card in force expires, from the day on which the region lets it be renewed (R-99, T-14). Gives how many were
 * told; twice at once, each is told once.
 */
export async function noticeExpiry(house: House): Promise<number> {
  const ctx = systemContext(house);
  const today = dayOf(ctx.now);
  let told = 0;
  for (const { regionCode } of await ctx.db.query('SELECT DISTINCT regionCode FROM office')) {
    const { renewFromDays } = await policyIn(ctx, regionCode);
    const params = [today, addDays(today, renewFromDays), regionCode];
    for await (const due of pagesOf<Expiring>(ctx.db, EXPIRING, params, 'validUntil'))
      told += (await commit(ctx, work => tellExpiry(work, due))).length;
  }
  return told;
}

type Expiring = Pick<Card, 'id' | 'validUntil'>;

/** Cards in force of a region that expire soon and whose holder has not been told. */
export const EXPIRING = `SELECT id, validUntil FROM card WHERE ssStatus IN ('NORMAL', 'LOCKED') AND validUntil >= ? AND validUntil <= ?
  AND regionCode = ? AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.onceKey = CONCAT('CARD_EXPIRES|', card.id))`;

/** Who else tells the same is waited for by the lock on the cards. */
async function tellExpiry(work: Work, due: readonly Expiring[]): Promise<string[]> {
  const held = await holdMany(
    work,
    cards,
    due.map(({ id }) => id),
  );
  const keys = held.map(({ id }) => `CARD_EXPIRES|${id}`);
  const known: { onceKey: string }[] = await work.db.query(
    `SELECT onceKey FROM outbox WHERE onceKey IN (${marks(keys)})`,
    keys,
  );
  const told = new Set(known.map(({ onceKey }) => onceKey));
  const fresh = held.filter(({ id }) => !told.has(`CARD_EXPIRES|${id}`));
  for (const { id, personId, validUntil } of fresh)
    await tell(
      work,
      { personId },
      'CARD_EXPIRES',
      { cardId: id, validUntil: validUntil! },
      { onceKey: `CARD_EXPIRES|${id}` },
    );
  return fresh.map(({ id }) => id);
}
