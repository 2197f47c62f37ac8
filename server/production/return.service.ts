import { bankCardFault, maskNumber } from '../../shared/identity';
import { batchLifecycle, LINE_OUTCOMES, type LineOutcome } from '../../shared/production';
import type { Returner } from '../../shared/returnFile';
import { lookedUp } from '../audit/audit.service';
import { attachFile, uploadedBytes } from '../files/file.service';
import { readCsv } from '../files/sheet';
import type { Job } from '../jobs/job.entity';
import { jobs } from '../jobs/job.list';
import { enqueue } from '../jobs/job.service';
import type { Commit, Context } from '../platform/context';
import { Failure } from '../platform/failures';
import { transition } from '../platform/records';
import { hold } from '../platform/subjects';
import type { ProductionBatch } from './batch.entity';
import { batches } from './batch.list';
import { batchFacts, sumsOf } from './batch.sums';
import { type JudgedLine, judgeLines, returnedLines } from './return.judge';
import type { ImportReturnFile, LineCounts, PreviewLine, ReturnPreview } from './return.types';

/** What a return file would do, line by line; nothing is written. NOT_FOUND for another's file or a batch out of reach. */
export async function previewReturnFile(ctx: Context, batchId: string, fileId: string): Promise<ReturnPreview> {
  const batch = await batchBy(ctx, batchId);
  const from = batch.status === 'SENT_TO_BANK' ? 'BANK' : 'MAKER';
  const lines = returnedLines(readCsv(await returnFileBytes(ctx, fileId)), batch.regionCode, from);
  lookedUp(ctx, { action: 'batch.previewReturn', subject: 'batch', subjectId: batchId, officeId: batch.officeId });
  const judged: JudgedLine[] = [];
  for (let at = 0; at < lines.length; at += CHUNK)
    judged.push(...(await judgeLines(ctx, batch, lines.slice(at, at + CHUNK), from)));
  const made = judged.filter(({ outcome }) => ANSWERS.includes(outcome)).length;
  const sums = (await sumsOf(ctx, [batchId])).get(batchId);
  return {
    lines: lines.length,
    counts: countsOf(judged),
    withoutLine: (sums?.waiting ?? 0) - (from === 'BANK' ? (sums?.opened ?? 0) : 0) - made,
    bankWarnings: judged.filter(({ card }) => card.bankCardNo && bankCardFault(card.bankCardNo) === 'CHECK').length,
    findings: judged
      .filter(({ outcome }) => !DONE.includes(outcome))
      .slice(0, SHOWN)
      .map(shown),
  };
}

/** Orders the import of a maker's return file as a job and gives it; one import of a batch at a time (OPEN_ELSEWHERE). */
export function importReturnFile(ctx: Context, input: ImportReturnFile): Promise<Commit<Job>> {
  return importing(ctx, input, 'MAKER');
}

/** Orders the import of what the bank answered: the accounts that it opened, and for whom it could not. */
export function importBankReturn(ctx: Context, input: ImportReturnFile): Promise<Commit<Job>> {
  return importing(ctx, input, 'BANK');
}

async function importing(ctx: Context, { batchId, fileId }: ImportReturnFile, from: Returner): Promise<Commit<Job>> {
  const batch = await batchBy(ctx, batchId);
  const lines = returnedLines(readCsv(await returnFileBytes(ctx, fileId)), batch.regionCode, from);
  const verb = from === 'BANK' ? 'importBankReturn' : 'importReturn';
  return async work => {
    const { version, officeId, regionCode } = await hold(work, batches, { id: batchId });
    await transition(work, batches, batchLifecycle, verb, { id: batchId, version }, { facts: batchFacts });
    await attachFile(work, fileId, { officeId, regionCode });
    const { actor } = work;
    const payload = { batchId, fileId, from, actor: JSON.stringify(actor) };
    const dedupeKey = `return:${batchId}`;
    const jobId = await enqueue(work, { kind: 'RETURN_FILE_IMPORT', payload, dedupeKey, total: lines.length });
    const job = await hold(work, jobs, { id: jobId });
    if (job.payload.fileId !== fileId) throw new Failure('OPEN_ELSEWHERE');
    return job;
  };
}

/** How many lines do what. */
export function countsOf(judged: readonly { outcome: LineOutcome }[]): LineCounts {
  const counts = Object.fromEntries(LINE_OUTCOMES.map(outcome => [outcome.toLowerCase(), 0])) as unknown as LineCounts;
  for (const { outcome } of judged) counts[outcome.toLowerCase() as Lowercase<LineOutcome>] += 1;
  return counts;
}

const ANSWERS: readonly LineOutcome[] = ['OPENED', 'PRODUCED', 'FAILED'];
const DONE: readonly LineOutcome[] = ['OPENED', 'PRODUCED', 'UNCHANGED'];

const CHUNK = 500;
const SHOWN = 200;

async function batchBy(ctx: Context, id: string): Promise<ProductionBatch> {
  const scope = batches.scope(ctx.actor, 't');
  const [batch] = await ctx.db.query(
    `SELECT t.id, t.status, t.regionCode, t.officeId FROM production_batch t WHERE t.id = ? AND (${scope.sql})`,
    [id, ...scope.params],
  );
  if (!batch) throw new Failure('NOT_FOUND');
  return batch;
}

async function returnFileBytes(ctx: Context, fileId: string): Promise<Buffer> {
  const { file, bytes } = await uploadedBytes(ctx, fileId);
  if (file.purpose !== 'RETURN_FILE') throw new Failure('INVALID_INPUT', { fields: ['fileId'] });
  return bytes;
}

const shown = ({ line, outcome, code, target, card }: JudgedLine): PreviewLine => ({
  line,
  outcome,
  code,
  cardId: target?.id ?? null,
  cardNo: card.cardNo || null,
  maskedNumber: card.number ? maskNumber(card.number.slice(-4)) : null,
  name: card.name || null,
  failStage: card.failStage,
  failReason: card.failReason,
});
