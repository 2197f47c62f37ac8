import { readCsv } from '../../server/files/sheet';
import { runOf } from '../../server/jobs/job.run';
import { leaseNext } from '../../server/jobs/queue';
import { importReturn } from '../../server/production/return.job';
import { act, done, force, read, rowsOf } from '../support/act';
import { aPerson } from '../support/build';
import { identityNumber } from '../support/numbers';
import {
  aNumber,
  anOpenBatch,
  aReturnFile,
  aSentBatch,
  type Batch,
  cardNow,
  type ReturnLine,
  returned,
  uploadedReturn,
} from '../support/production';
import { ended, unitFile } from '../support/roster';
import { onEachEngine, type World } from '../support/world';

const NONE = { opened: 0, produced: 0, failed: 0, extra: 0, refused: 0, unchanged: 0 };
const PREVIEW = `query ($batchId: ID!, $fileId: ID!) { previewReturnFile(batchId: $batchId, fileId: $fileId) { lines
  counts { produced failed extra refused unchanged } withoutLine bankWarnings findings { line outcome code cardNo maskedNumber name failStage failReason } } }`;
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

/** A person whose card is in production in a batch of its own, and the line that a maker writes for it. */
async function aLine(world: World, more: ReturnLine = {}): Promise<{ batch: Batch; cardId: string; line: ReturnLine }> {
  const number = identityNumber(serial++, { birth: '19770809' });
  const person = await aPerson(world, { number, name: '回盘人' });
  const { batch, cards } = await aSentBatch(world, 1, { personId: person.id });
  return {
    batch,
    cardId: cards[0].id,
    line: { number, name: '回盘人', cardNo: aNumber(), issuedOn: '20261120', ...more },
  };
}
let serial = 30_000;

onEachEngine('a return file', world => {
  it.each([
    ['a number that is no card number', { cardNo: 'A1' }, 'CARD_NUMBER_FORMAT'],
    ['another name', { name: '别的人' }, 'ID_MISMATCH'],
    ['a chip of another region', { chipId: `419902${'0'.repeat(26)}` }, 'CHIP_ID_REGION'],
    ['a chip that is none', { chipId: 'XYZ' }, 'CHIP_ID_FORMAT'],
    ['a bank card that is none', { bankCardNo: '123' }, 'BANK_CARD_FORMAT'],
    ['a day that is none', { issuedOn: '20261340' }, 'DAY_UNREADABLE'],
  ] as const)('a line with %s is refused by code and leaves the card as it was', async (_what, wrong, code) => {
    const { batch, cardId, line } = await aLine(world(), wrong);
    expect(await returned(world(), batch.id, aReturnFile([line]))).toEqual({ ...NONE, refused: 1 });
    expect(await linesOf(world(), batch.id)).toMatchObject([{ outcome: 'REFUSED', code }]);
    expect(await cardNow(world(), cardId)).toMatchObject({ whereabouts: 'IN_PRODUCTION', cardNo: null });
  });

  it('chip and bank data may be missing, a day may be of any time, and UTF-8 is read too', async () => {
    const { batch, cardId, line } = await aLine(world(), { issuedOn: '2099-12-31', validUntil: '20010101' });
    expect(await returned(world(), batch.id, aReturnFile([line], 'utf8'))).toEqual({ ...NONE, produced: 1 });
    expect(await cardNow(world(), cardId)).toMatchObject({
      whereabouts: 'PRODUCED',
      issuedOn: '2099-12-31',
      validUntil: '2001-01-01',
      chipId: null,
    });
  });

  it('a number that another card has, or that two lines give, is refused: CARD_NUMBER_TAKEN', async () => {
    const one = await aLine(world());
    await returned(world(), one.batch.id, aReturnFile([one.line]));
    const other = await aLine(world(), { cardNo: one.line.cardNo });
    expect(await returned(world(), other.batch.id, aReturnFile([other.line]))).toEqual({ ...NONE, refused: 1 });
    expect(await linesOf(world(), other.batch.id)).toMatchObject([{ code: 'CARD_NUMBER_TAKEN' }]);
  });

  it('a doubled line changes nothing the second time; one that says otherwise is refused', async () => {
    const { batch, line } = await aLine(world());
    const otherwise = { ...line, cardNo: aNumber() };
    expect(await returned(world(), batch.id, aReturnFile([line, line, otherwise]))).toEqual({
      ...NONE,
      produced: 1,
      unchanged: 1,
      refused: 1,
    });
    expect(await linesOf(world(), batch.id, ['REFUSED'])).toMatchObject([{ line: 4, code: 'DUPLICATE' }]);
  });

  it('a card that was made void meanwhile is refused: NOT_FROM_HERE', async () => {
    const { batch, cardId, line } = await aLine(world());
    await force(world(), "UPDATE card SET whereabouts = 'VOID', openKey = NULL WHERE id = ?", [cardId]);
    expect(await returned(world(), batch.id, aReturnFile([line]))).toEqual({ ...NONE, refused: 1 });
    expect(await linesOf(world(), batch.id)).toMatchObject([{ code: 'NOT_FROM_HERE' }]);
  });

  it('after an undo the same file produces the card again', async () => {
    const { batch, cardId, line } = await aLine(world());
    await returned(world(), batch.id, aReturnFile([line]));
    const { version } = await cardNow(world(), cardId);
    await done(world(), 'cards', 'undoProduced', { id: cardId, version }, 'id');
    expect(await returned(world(), batch.id, aReturnFile([line]))).toEqual({ ...NONE, produced: 1 });
  });

  it.each([
    ['without the columns that it needs', Buffer.from('序号,姓名\r\n1,某人'), 'SHEET_COLUMNS'],
    ['with a header alone', Buffer.from('序号,社保卡号,社会保障号码,姓名\r\n'), 'SHEET_UNREADABLE'],
  ])('%s it is refused as a whole', async (_what, bytes, code) => {
    const { batch } = await aSentBatch(world(), 1);
    const fileId = await uploadedReturn(world(), bytes);
    expect((await act(world(), 'cards', 'importReturnFile', { batchId: batch.id, fileId })).code).toBe(code);
    const { errors } = await world().as('cards', PREVIEW, { batchId: batch.id, fileId });
    expect(errors[0].code).toBe(code);
  });

  it('is refused for a batch that is not at the maker, of another office, and for a file that is no return file or not own', async () => {
    const { batch, line } = await aLine(world());
    const fileId = await uploadedReturn(world(), aReturnFile([line]));
    const open = await anOpenBatch(world(), 1);
    const input = { batchId: batch.id, fileId };
    expect((await act(world(), 'cards', 'importReturnFile', { ...input, batchId: open.batch.id })).code).toBe(
      'NOT_FROM_HERE',
    );
    expect((await act(world(), 'clerk', 'importReturnFile', input)).code).toBe('FORBIDDEN');
    expect((await act(world(), 'cards', 'importReturnFile', { ...input, fileId: 'none' })).code).toBe('NOT_FOUND');
    await force(world(), 'UPDATE production_batch SET officeId = ? WHERE id = ?', [world().place.other, batch.id]);
    expect((await act(world(), 'cards', 'importReturnFile', input)).code).toBe('NOT_FOUND');
    expect((await world().as('cards', PREVIEW, input)).errors[0].code).toBe('NOT_FOUND');
  });

  it('a job that dies between two steps goes on where it left off', async () => {
    const people = Array.from({ length: 3 }, (_, at) => ({
      number: identityNumber(40_000 + at, { birth: '19660606' }),
      name: '续传人',
    }));
    const persons = await Promise.all(people.map(one => aPerson(world(), one)));
    const { batch, cards } = await aSentBatch(world(), 1, { personId: persons[0].id });
    expect(cards).toHaveLength(1);
    const strangers = Array.from({ length: 700 }, (_, at) => ({
      number: identityNumber(50_000 + at, { birth: '19550505' }),
      name: '多余人',
      cardNo: aNumber(),
    }));
    const fileId = await uploadedReturn(world(), aReturnFile([...strangers, { ...people[0], cardNo: aNumber() }]));
    const { id } = await done<{ id: string }>(
      world(),
      'cards',
      'importReturnFile',
      { batchId: batch.id, fileId },
      'id',
    );
    let asked = 0;
    const job = await leaseNext(world().house, ['RETURN_FILE_IMPORT']);
    const dying = runOf(world().house, job!, () => ++asked > 1);
    await expect(importReturn(dying)).rejects.toThrow();
    expect(await rowsOf(world(), 'SELECT id FROM return_line WHERE jobId = ?', [id])).toHaveLength(500);
    await force(world(), "UPDATE job SET status = 'QUEUED', leasedBy = NULL, leasedUntil = NULL WHERE id = ?", [id]);
    const { status, figures, done: lines } = await ended(world(), 'cards', id, { RETURN_FILE_IMPORT: importReturn });
    expect([status, lines]).toEqual(['DONE', 701]);
    expect(Object.fromEntries(figures.map(({ name, value }) => [name, Number(value)]))).toEqual({
      ...NONE,
      produced: 1,
      extra: 700,
    });
    expect(await rowsOf(world(), 'SELECT id FROM return_line WHERE jobId = ?', [id])).toHaveLength(701);
  });

  it('the acts of an import are those of whoever brought the file', async () => {
    const { batch, cardId, line } = await aLine(world());
    await returned(world(), batch.id, aReturnFile([line]));
    const rows = await rowsOf(
      world(),
      "SELECT actorId FROM audit_entry WHERE action = 'card.markProduced' AND subjectId = ?",
      [cardId],
    );
    expect(rows).toEqual([{ actorId: 'cards' }]);
  });
});

describe('the file itself', () => {
  it('is read whatever its line ends, with the header being line 1', () => {
    expect(readCsv(unitFile('return.csv'))).toHaveLength(113);
  });
});
