import type { Actor } from '../../shared/access';
import type { Returner } from '../../shared/returnFile';
import { spendFile, takenBytes } from '../files/file.service';
import { readCsv } from '../files/sheet';
import { handler } from '../jobs/job.run';
import { newId } from '../platform/columns';
import type { Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { insertRows } from '../platform/rows';
import type { Outcome } from '../platform/subjects';
import { accountGiven, finishIfAnswered, openAccounts } from './bank.service';
import { type ProductionBatch, ReturnLine } from './batch.entity';
import { markCardsFailed, markCardsProduced } from './making.service';
import { type JudgedLine, judgeLines, numberIndexOf, type ReturnedLine, returnedLines } from './return.judge';
import { countsOf } from './return.service';

type Payload = { batchId: string; fileId: string; actor: string; from?: Returner };
type Cursor = { at: number; counts: { [outcome: string]: number } };

/**
 * Reads a return file in steps of 500 lines, each in one commit with its progress, in the name of whoever brought it. A line that was
 * read before changes nothing; the file is spent at the end.
 */
export const importReturn = handler<Payload, Cursor>(async run => {
  const { batchId, fileId, from = 'MAKER' } = run.payload;
  const actor: Actor = JSON.parse(run.payload.actor);
  const [batch]: ProductionBatch[] = await run.ctx.db.query(
    'SELECT id, regionCode FROM production_batch WHERE id = ?',
    [batchId],
  );
  const bytes = await takenBytes(run.ctx, fileId);
  if (!batch || !bytes) throw new Failure('FILE_UNREADABLE');
  const lines = returnedLines(readCsv(bytes), batch.regionCode, from);
  for (;;) {
    const { at, counts } = run.cursor ?? { at: 0, counts: countsOf([]) as unknown as Cursor['counts'] };
    if (at >= lines.length) break;
    const some = lines.slice(at, at + CHUNK);
    const done = at + some.length;
    await run.step(
      async work => {
        const inside = { ...work, actor } as Work;
        const read = await readLines(inside, batch, { jobId: run.id, from }, some);
        if (done >= lines.length) {
          await spendFile(work, fileId);
          if (from === 'BANK') await finishIfAnswered(inside, batchId);
        }
        return read;
      },
      read => ({ cursor: { at: done, counts: added(counts, countsOf(read)) }, done, total: lines.length }),
    );
  }
  return run.cursor?.counts ?? null;
});

const CHUNK = 500;

async function readLines(
  work: Work,
  batch: Pick<ProductionBatch, 'id' | 'regionCode'>,
  { jobId, from }: { jobId: string; from: Returner },
  lines: readonly ReturnedLine[],
): Promise<readonly JudgedLine[]> {
  const judged = await judgeLines(work, batch, lines, from);
  const opened = judged.filter(({ outcome }) => outcome === 'OPENED');
  const made = judged.filter(({ outcome }) => outcome === 'PRODUCED');
  const failed = judged.filter(({ outcome }) => outcome === 'FAILED');
  const outcomes = [
    ...(await openAccounts(
      work,
      opened.map(({ target, card }) => ({ ...target!, ...accountGiven(card) })),
    )),
    ...(await markCardsProduced(
      work,
      made.map(({ target, card }) => ({ ...target!, ...card })),
    )),
    ...(await markCardsFailed(
      work,
      failed.map(({ target }) => target!),
      reasonsOf(failed),
    )),
  ];
  const refused = new Map<string, Outcome>(outcomes.filter(({ ok }) => !ok).map(one => [one.id, one]));
  const read = judged.map((line): JudgedLine => {
    const moved = line.outcome === 'OPENED' || line.outcome === 'PRODUCED' || line.outcome === 'FAILED';
    const code = moved && line.target ? refused.get(line.target.id)?.code : undefined;
    return code ? { ...line, outcome: 'REFUSED', code } : line;
  });
  await insertRows(
    work.db,
    ReturnLine,
    read.map(line => rowOf(work, batch.id, jobId, line)),
  );
  return read;
}

function reasonsOf(failed: readonly JudgedLine[]) {
  const said = new Map(
    failed.map(({ target, card }) => [target!.id, { stage: card.failStage!, reason: card.failReason ?? '' }]),
  );
  return (id: string) => said.get(id)!;
}

/** Of a line that named an ordered card its number is kept nowhere else: the card's person has it. */
function rowOf(work: Work, batchId: string, jobId: string, { line, outcome, code, target, card }: JudgedLine) {
  const { number, cardNo, name, failStage, failReason } = card;
  return {
    id: newId(work.now),
    jobId,
    batchId,
    line,
    outcome,
    code,
    cardId: target?.id ?? null,
    cardNo: cardNo.slice(0, 9) || null,
    number: target || !number ? null : number.slice(0, 40),
    numberIndex: number ? numberIndexOf(number) : null,
    numberLast4: number.slice(-4) || null,
    name: name.slice(0, 60) || null,
    failStage,
    failReason,
    bankCardLast4: card.bankCardNo?.slice(-4) ?? null,
    createdAt: work.now,
  } satisfies Partial<ReturnLine>;
}

const added = (one: Cursor['counts'], other: object): Cursor['counts'] =>
  Object.fromEntries(Object.entries(other).map(([outcome, n]) => [outcome, (one[outcome] ?? 0) + Number(n)]));
