import { act, done, force, read, rowsOf } from '../support/act';
import { acknowledged, type Batch, batchNow, returned, unitBatch, uploadedReturn } from '../support/production';
import { expected, unitFile } from '../support/roster';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const NONE = { opened: 0, produced: 0, failed: 0, extra: 0, refused: 0, unchanged: 0 };
const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
type Preview = { lines: number; counts: typeof NONE; withoutLine: number; findings: Record<string, unknown>[] };
const PREVIEW = `query ($batchId: ID!, $fileId: ID!) { previewReturnFile(batchId: $batchId, fileId: $fileId) { lines
  counts { opened produced failed extra refused unchanged } withoutLine bankWarnings findings { line outcome code cardNo maskedNumber name failStage failReason } } }`;
const preview = (world: World, batchId: string, fileId: string) =>
  read<Preview>(world, 'cards', PREVIEW, { batchId, fileId });
type Line = {
  line: number;
  outcome: string;
  code: string | null;
  maskedNumber: string | null;
  card: { id: string } | null;
};
const LINES = `query ($filter: ReturnLineFilter!) { returnLines(filter: $filter, first: 200) { totalCount
  nodes { line outcome code maskedNumber name cardNo failStage failReason card { id whereabouts } } } }`;
const linesOf = async (world: World, batchId: string, outcome?: string[]) =>
  (await read<{ nodes: Line[] }>(world, 'cards', LINES, { filter: { batchId, outcome } })).nodes;
const itemsOf = async (world: World, batchId: string, view?: string) =>
  read<{ totalCount: number; nodes: { card: { person: { name: string } } }[] }>(
    world,
    'cards',
    `query ($filter: BatchItemFilter!) { batchItems(filter: $filter, first: 200) { totalCount nodes { id seq outcome hasLine failStage failReason
      card { id whereabouts cardNo person { name maskedNumber } facts { dataComplete batchStatus } } } } }`,
    { filter: { batchId, view } },
  );

onEachEngine('the return file of the unit of 120 people', world => {
  let batch: Batch;
  beforeAll(async () => {
    batch = (await unitBatch(world())).batch;
  });

  it('the dry run says what it would do and does nothing', async () => {
    const fileId = await uploadedReturn(world(), unitFile('return.csv'));
    const { result, ...left } = await written(world(), () => preview(world(), batch.id, fileId));
    const { produced, extra, lines, failed } = expected.return;
    expect(result).toMatchObject({
      lines,
      counts: { ...NONE, produced, failed: Object.keys(failed).length, extra },
      withoutLine: 1,
      bankWarnings: 0,
    });
    expect(result.findings.map(({ outcome }) => outcome).sort()).toEqual(['EXTRA', 'FAILED', 'FAILED']);
    expect(left).toEqual(NOTHING);
    expect(JSON.stringify(result)).not.toMatch(/\d{17}/);
  });

  it('gives an outcome for each of its 112 lines as expected.json says: 112 = 109 + 2 + 1, and one that nobody ordered', async () => {
    const { produced, failed, extra, lines, missing } = expected.return;
    const figures = await returned(world(), batch.id, unitFile('return.csv'));
    expect(figures).toEqual({ ...NONE, produced, failed: 2, extra });
    const { sums } = await batchNow(world(), batch.id);
    expect(sums).toEqual({
      cards: 112,
      produced,
      failed: 2,
      missing: 0,
      void: 0,
      waiting: 1,
      withoutLine: 1,
      extra,
      opened: 0,
      findings: 1,
    });
    const read = await linesOf(world(), batch.id);
    expect(read).toHaveLength(lines);
    expect(read.map(({ line }) => line)).toEqual(Array.from({ length: lines }, (_, at) => at + 2));
    const [nobody] = await linesOf(world(), batch.id, ['EXTRA']);
    expect(nobody).toMatchObject({ line: 113, name: '多余人', cardNo: 'A10000112', card: null });
    const failures = await rowsOf<{ failStage: string; failReason: string }>(
      world(),
      "SELECT failStage, failReason FROM production_item WHERE batchId = ? AND outcome = 'FAILED' ORDER BY failStage",
      [batch.id],
    );
    const stages = { 银行: 'BANK', 制卡: 'MAKER' } as const;
    expect(failures).toEqual(
      Object.values(failed).map(([stage, failReason]) => ({
        failStage: stages[stage as keyof typeof stages],
        failReason,
      })),
    );
    const alone = await itemsOf(world(), batch.id, 'WITHOUT_LINE');
    expect(alone.nodes).toMatchObject([
      {
        outcome: null,
        hasLine: false,
        card: { whereabouts: 'IN_PRODUCTION', person: { maskedNumber: `${'*'.repeat(14)}${missing.slice(-4)}` } },
      },
    ]);
  });

  it('takes the issue date as printed: a card dated before it was ordered', async () => {
    const rows = await rowsOf(
      world(),
      "SELECT DISTINCT issuedOn, validUntil, ssStatus FROM card WHERE batchId = ? AND whereabouts = 'PRODUCED'",
      [batch.id],
    );
    expect(rows).toEqual([{ issuedOn: '2026-11-20', validUntil: '2036-11-20', ssStatus: 'SEALED' }]);
  });

  it('each number of the sum is a filter of the rows', async () => {
    const counts = await Promise.all(
      ['PRODUCED', 'FAILED', 'MISSING', 'VOID', 'WAITING', 'WITHOUT_LINE', undefined].map(
        async view => (await itemsOf(world(), batch.id, view)).totalCount,
      ),
    );
    expect(counts).toEqual([109, 2, 0, 0, 1, 1, 112]);
  });

  it('the same file a second time changes nothing', async () => {
    const before = await rowsOf(world(), 'SELECT * FROM card ORDER BY id');
    const { result, ...left } = await written(world(), () => returned(world(), batch.id, unitFile('return.csv')));
    expect(result).toEqual({ ...NONE, unchanged: 112 });
    expect(await rowsOf(world(), 'SELECT * FROM card ORDER BY id')).toEqual(before);
    expect(left.changes).toEqual(['batch importReturn SENT_TO_MAKER→SENT_TO_MAKER']);
    expect(left.tables).toMatchObject({ return_line: 112 });
    expect((await batchNow(world(), batch.id)).sums.extra).toBe(1);
  });

  it('the card without a line is marked missing, the failed ones are made anew, and the batch closes', async () => {
    await force(
      world(),
      "UPDATE card SET whereabouts = 'MISSING', version = version + 1 WHERE batchId = ? AND whereabouts = 'IN_PRODUCTION'",
      [batch.id],
    );
    expect((await batchNow(world(), batch.id)).sums).toMatchObject({
      produced: 109,
      failed: 2,
      missing: 1,
      waiting: 0,
      withoutLine: 0,
    });
    const lost = await rowsOf<{ id: string; version: number }>(
      world(),
      "SELECT id, version FROM card WHERE batchId = ? AND whereabouts IN ('MISSING', 'FAILED')",
      [batch.id],
    );
    const { row } = await act<{ ok: boolean }[]>(world(), 'cards', 'remakeCards', { items: lost }, 'ok');
    expect(row!.map(({ ok }) => ok)).toEqual([true, true, true]);
    const { sums, ...now } = await batchNow(world(), batch.id);
    expect(sums).toMatchObject({ cards: 112, produced: 109, failed: 2, missing: 1, waiting: 0 });
    expect(await act(world(), 'cards', 'closeBatch', refOf(now))).toMatchObject({
      code: 'FINDINGS_OPEN',
      params: { count: 1 },
    });
    expect(await acknowledged(world(), batch.id)).toBe(1);
    const last = refOf(await batchNow(world(), batch.id));
    expect((await done(world(), 'cards', 'closeBatch', last)).status).toBe('CLOSED');
    expect(
      (
        await act(world(), 'cards', 'importReturnFile', {
          batchId: batch.id,
          fileId: await uploadedReturn(world(), unitFile('return.csv')),
        })
      ).code,
    ).toBe('NOT_FROM_HERE');
  });

  it('no identity number of the file is kept in the clear, and the file is spent', async () => {
    const lines = JSON.stringify(await rowsOf(world(), 'SELECT * FROM return_line'));
    const jobs = JSON.stringify(await rowsOf(world(), 'SELECT * FROM job'));
    const audit = JSON.stringify(await rowsOf(world(), 'SELECT * FROM audit_entry'));
    for (const text of [lines, jobs, audit]) expect(text).not.toMatch(/4199\d{13}[\dX]/);
    const files = await rowsOf<{ purpose: string }>(
      world(),
      "SELECT DISTINCT purpose FROM stored_file WHERE attached = 1 AND purpose <> 'MANIFEST'",
    );
    expect(files).toEqual([{ purpose: 'SPENT' }]);
  });
});
