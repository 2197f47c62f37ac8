import DataLoader from 'dataloader';
import { Field, Int, ObjectType } from 'type-graphql';
import type { BatchFacts, BatchSums } from '../../shared/production';
import { type Context, once, type Work } from '../platform/context';
import { marks } from '../platform/database';
import type { ProductionBatch } from './batch.entity';
import { FINDING, outcomeOf } from './batch.list';

@ObjectType('BatchSums', {
  simpleResolvers: true,
  description: 'A batch as a sum: cards = produced + failed + missing + void + waiting',
})
export class SumsOfBatch implements BatchSums {
  @Field(() => Int) cards!: number;
  @Field(() => Int) produced!: number;
  @Field(() => Int) failed!: number;
  @Field(() => Int) missing!: number;
  @Field(() => Int) void!: number;
  @Field(() => Int, { description: 'Rows without an outcome' }) waiting!: number;
  @Field(() => Int, { description: 'Of those that wait, rows that no return file has named although one was read' })
  withoutLine!: number;
  @Field(() => Int, { description: 'Lines of return files for cards that nobody ordered' }) extra!: number;
  @Field(() => Int, { description: 'Of those that wait, rows for which the bank has opened an account' })
  opened!: number;
  @Field(() => Int, { description: 'Extra and doubled lines that nobody has looked into yet' }) findings!: number;
}

/** What the rules see of a batch beyond its own row. */
export type BatchMore = Pick<BatchFacts, 'cards' | 'unsettled' | 'unanswered' | 'findings'>;

@ObjectType({ simpleResolvers: true, description: 'What the rules see of a batch beyond its own fields' })
export class FactsOfBatch implements BatchMore {
  @Field(() => Int, { description: 'Cards that would be sent' }) cards!: number;
  @Field(() => Int, { description: 'Cards that were sent and have no outcome yet' }) unsettled!: number;
  @Field(() => Int, { description: 'Cards for which the bank has not answered' }) unanswered!: number;
  @Field(() => Int, { description: 'Lines of return files that nobody has looked into yet' }) findings!: number;
}

/** The sums of batches, counted on their own rows. */
export async function sumsOf({ db }: Context, ids: readonly string[]): Promise<ReadonlyMap<string, BatchSums>> {
  if (ids.length === 0) return new Map();
  const outcome = outcomeOf('i', 'c');
  const rows: (Record<Exclude<keyof BatchSums, 'extra' | 'findings'>, number | string> & { batchId: string })[] =
    await db.query(
      `SELECT r.batchId, COUNT(*) AS cards, SUM(r.outcome = 'PRODUCED') AS produced, SUM(r.outcome = 'FAILED') AS failed,
       SUM(r.outcome = 'MISSING') AS missing, SUM(r.outcome = 'VOID') AS \`void\`, SUM(r.outcome IS NULL) AS waiting,
       SUM(r.outcome IS NULL AND r.named = 0) AS withoutLine, SUM(r.outcome IS NULL AND r.account = 1) AS opened
     FROM (SELECT i.batchId, ${outcome} AS outcome,
         CASE WHEN i.outcome IS NULL THEN EXISTS (SELECT 1 FROM return_line l WHERE l.batchId = i.batchId AND l.cardId = i.cardId) ELSE 1 END AS named,
         c.accountOpenedAt IS NOT NULL AS account
       FROM production_item i JOIN card c ON c.id = i.cardId WHERE i.batchId IN (${marks(ids)})) r
     GROUP BY r.batchId`,
      [...ids],
    );
  const lines: { batchId: string; extra: number | string; findings: number | string }[] = await db.query(
    `SELECT t.batchId, SUM(t.outcome = 'EXTRA') AS extra, SUM(${FINDING} AND t.acknowledgedAt IS NULL) AS findings
     FROM return_line t WHERE t.batchId IN (${marks(ids)}) AND t.outcome IN ('EXTRA', 'REFUSED') GROUP BY t.batchId`,
    [...ids],
  );
  const files: { batchId: string }[] = await db.query(
    `SELECT DISTINCT batchId FROM return_line WHERE batchId IN (${marks(ids)})`,
    [...ids],
  );
  const read = new Set(files.map(({ batchId }) => batchId));
  const odd = new Map(lines.map(line => [line.batchId, line]));
  return new Map(
    rows.map(({ batchId, ...row }) => {
      const { extra = 0, findings = 0 } = odd.get(batchId) ?? {};
      return [
        batchId,
        {
          cards: Number(row.cards),
          produced: Number(row.produced ?? 0),
          failed: Number(row.failed ?? 0),
          missing: Number(row.missing ?? 0),
          void: Number(row.void ?? 0),
          waiting: Number(row.waiting),
          withoutLine: read.has(batchId) ? Number(row.withoutLine) : 0,
          extra: Number(extra),
          opened: Number(row.opened),
          findings: Number(findings),
        },
      ];
    }),
  );
}

/** The sums of one batch: one statement per request, however many batches ask. */
export function sumsBy(ctx: Context, { id }: Pick<ProductionBatch, 'id'>): Promise<BatchSums> {
  const loader = once(
    ctx,
    'batchSums',
    () =>
      new DataLoader<string, BatchSums>(async ids => {
        const known = await sumsOf(ctx, ids);
        return ids.map(one => known.get(one) ?? NOTHING);
      }),
  );
  return loader.load(id);
}

/** What the rules see of a batch: while it is open what would be sent, afterwards what has no outcome. */
export const factsFrom = (
  { status }: Pick<ProductionBatch, 'status'>,
  { waiting, opened, findings }: BatchSums = NOTHING,
): BatchMore => ({
  cards: waiting,
  unsettled: status === 'OPEN' ? 0 : waiting,
  unanswered: waiting - opened,
  findings,
});

/** The facts of batches for a verb, under its lock. */
export async function batchFacts(
  work: Work,
  records: readonly ProductionBatch[],
): Promise<ReadonlyMap<string, BatchMore>> {
  const sums = await sumsOf(
    work,
    records.map(({ id }) => id),
  );
  return new Map(records.map(batch => [batch.id, factsFrom(batch, sums.get(batch.id))]));
}

const NOTHING: BatchSums = {
  cards: 0,
  produced: 0,
  failed: 0,
  missing: 0,
  void: 0,
  waiting: 0,
  withoutLine: 0,
  extra: 0,
  opened: 0,
  findings: 0,
};
