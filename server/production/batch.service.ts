import { dayOf } from '../../shared/calendar';
import { cardLifecycle } from '../../shared/cards';
import { batchLifecycle } from '../../shared/production';
import { Card } from '../cards/card.entity';
import { cardFactsOf } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { attachFile } from '../files/file.service';
import { write } from '../platform/amending';
import type { RefInput } from '../platform/bulk';
import { newId } from '../platform/columns';
import type { Commit, Context, Work } from '../platform/context';
import { forUpdate } from '../platform/database';
import { Failure } from '../platform/failures';
import { begin, transition, transitionMany } from '../platform/records';
import { insertRows } from '../platform/rows';
import { ofOffices } from '../platform/scopes';
import { takeSerials } from '../platform/serial';
import { hold, type Ref } from '../platform/subjects';
import { all, oneOf, type Where } from '../platform/where';
import { type ProductionBatch, ProductionItem } from './batch.entity';
import type { OpenBatch } from './batch.inputs';
import { batches } from './batch.list';
import { batchFacts } from './batch.sums';
import { keepManifest, rowsToSend, sameRows } from './manifest';

/**
 * Opens a batch of all cards that wait in one group (region, unit, business type). COUNT_CHANGED when they are more or fewer than were
 * seen: of two clerks at once one gets them.
 */
export async function openBatch(work: Work, { expectedCount, ...group }: OpenBatch): Promise<ProductionBatch> {
  if (!work.actor.officeId) throw new Failure('FORBIDDEN');
  const { regionCode, employerId = null, businessType } = group;
  const where = waiting(work, { regionCode, employerId, businessType });
  const taken: (Ref & { id: string })[] = await work.db.query(
    `SELECT t.id, t.version FROM card t WHERE ${where.sql} ORDER BY t.orderedAt, t.id${forUpdate(work.db)}`,
    [...where.params],
  );
  if (taken.length !== expectedCount) throw new Failure('COUNT_CHANGED', { count: taken.length });
  const day = dayOf(work.now).replaceAll('-', '');
  const serial = await takeSerials(work, `batch-${regionCode}-${day}`, 1);
  const { officeId } = work.actor;
  const batch = await begin(
    work,
    batches,
    batchLifecycle,
    'open',
    {
      no: `P${regionCode}-${day}-${String(serial).padStart(3, '0')}`,
      regionCode,
      officeId,
      employerId,
      businessType,
      headCount: 0,
      manifestFileId: null,
      bankFileId: null,
      openedById: work.actor.id,
      openedAt: work.now,
      sentToBankAt: null,
      bankReturnedAt: null,
      sentAt: null,
      closedAt: null,
    },
    { cards: taken.length, unsettled: 0, unanswered: 0, findings: 0 },
  );
  for (let at = 0; at < taken.length; at += CHUNK)
    await write(work.db, cards, taken.slice(at, at + CHUNK) as Card[], { batchId: batch.id });
  await insertRows(
    work.db,
    ProductionItem,
    taken.map(({ id }, at) => ({ id: newId(work.now), batchId: batch.id, cardId: id, seq: at + 1, ...NO_OUTCOME })),
  );
  return batch;
}

/**
 * Sends a batch to the maker: the manifest is made and kept, every card that is still ordered goes into production, and one that became
 * void meanwhile drops out as VOID. BANK_FIRST where the policy lets the bank open the accounts before; STALE when a row changed while the
 * manifest was made.
 */
export async function sendBatch(ctx: Context, ref: RefInput): Promise<Commit<ProductionBatch>> {
  const rows = await rowsToSend(ctx, ref.id);
  const stored = await keepManifest(ctx, ref.id, rows);
  return async work => {
    const held = await hold(work, batches, ref);
    const sent = await rowsToSend(work, held.id);
    if (!sameRows(rows, sent)) throw new Failure('STALE');
    return transition(work, batches, batchLifecycle, 'send', ref, {
      facts: batchFacts,
      change: { headCount: sent.length, sentAt: work.now, manifestFileId: stored.id },
      after: async inside => {
        const { officeId, regionCode } = held;
        await attachFile(inside, stored, { officeId, regionCode });
        await sendCards(
          inside,
          sent.filter(({ atBank }) => !atBank),
        );
      },
    });
  };
}

/**
 * Closes a batch: only when ordered = produced + failed + missing + void on its own rows (BATCH_UNSETTLED with what is left), and somebody has
 * looked into every extra or doubled line (FINDINGS_OPEN).
 */
export function closeBatch(work: Work, ref: RefInput): Promise<ProductionBatch> {
  return transition(work, batches, batchLifecycle, 'close', ref, { facts: batchFacts, change: { closedAt: work.now } });
}

/** The cards that wait for a batch and that the actor reaches; of one group where it is given. */
export function waiting(
  { actor }: Context,
  group?: { regionCode: string; employerId: string | null; businessType: string },
): Where {
  return all(
    { sql: "t.whereabouts = 'ORDERED' AND t.batchId IS NULL", params: [] },
    ofOffices(actor, 't.officeId'),
    ...(group
      ? [
          oneOf('t.regionCode', [group.regionCode]),
          oneOf('t.businessType', [group.businessType]),
          group.employerId === null
            ? { sql: 't.employerId IS NULL', params: [] }
            : oneOf('t.employerId', [group.employerId]),
        ]
      : []),
  );
}

/** The cards of a batch go into production, at the bank or at the maker. */
export async function sendCards(work: Work, sent: readonly { cardId: string; version: number }[]): Promise<void> {
  for (let at = 0; at < sent.length; at += CHUNK) {
    const refs = sent.slice(at, at + CHUNK).map(({ cardId, version }) => ({ id: cardId, version }));
    const outcomes = await transitionMany(work, cards, cardLifecycle, 'send', refs, { facts: cardFactsOf });
    if (outcomes.some(({ ok }) => !ok)) throw new Failure('STALE');
  }
}

const CHUNK = 1000;
const NO_OUTCOME = { outcome: null, failStage: null, failReason: null };
