import iconv from 'iconv-lite';
import { setPolicy } from '../../server/policy/policy.service';
import { BATCH_STATUSES } from '../../shared/production';
import { act, codeOf, done, force, read, rowsOf } from '../support/act';
import { aPerson } from '../support/build';
import { ordered } from '../support/cards';
import { REGION } from '../support/cast';
import { identityNumber } from '../support/numbers';
import {
  aNumber,
  aReturnFile,
  aSentBatch,
  type Batch,
  batchNow,
  cardNow,
  findingsOf,
  type ReturnLine,
  returned,
  uploadedReturn,
} from '../support/production';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
const NONE = { opened: 0, produced: 0, failed: 0, extra: 0, refused: 0, unchanged: 0 };
const BATCH = 'id version status headCount bankFileId manifestFileId';
let serial = 60_000;
const nextOne = (): number => {
  serial += 1;
  return serial;
};

const policy = (world: World, bankStage: boolean) =>
  world.inside('system', work =>
    setPolicy(work, { regionCode: REGION, validFrom: '2026-01-01', values: { bankStage }, basis: null }),
  );

/** An open batch of people with numbers, and the lines that the bank would write for them. */
async function aBatch(world: World, count: number): Promise<{ batch: Batch; ids: string[]; lines: ReturnLine[] }> {
  const numbers = Array.from({ length: count }, () => identityNumber(nextOne(), { birth: '19810203' }));
  const people = await Promise.all(numbers.map(number => aPerson(world, { number, name: '开户人' })));
  await force(world, "UPDATE card SET batchId = 'aside' WHERE whereabouts = 'ORDERED' AND batchId IS NULL");
  const cards = await ordered(
    world,
    people.map(({ id }) => ({ personId: id, businessType: 'RENEW' as const })),
  );
  const input = { regionCode: REGION, employerId: null, businessType: 'RENEW', expectedCount: count };
  const batch = await done<Batch>(world, 'cards', 'openBatch', input, 'id version no status headCount');
  return { batch, ids: cards.map(({ id }) => id), lines: linesFor(numbers) };
}

const linesFor = (numbers: readonly string[]): ReturnLine[] =>
  numbers.map((number, at) => ({
    number,
    name: '开户人',
    bankCode: '102',
    bankCardNo: `62170001${String(serial * 10 + at).padStart(11, '0')}`,
  }));

const toBank = (world: World, batch: { id: string; version: number }) =>
  done<Batch & { bankFileId: string }>(world, 'cards', 'sendBatchToBank', refOf(batch), BATCH);

onEachEngine('the bank stage', world => {
  beforeEach(async () => {
    await policy(world(), true);
  });

  it('R-55, R-56: bank, then maker: the accounts are opened first, and what the bank opened stays on the card', async () => {
    const { batch, ids, lines } = await aBatch(world(), 3);
    expect(await codeOf(world(), 'cards', 'sendBatch', refOf(batch))).toBe('BANK_FIRST');
    const { result: sent, ...left } = await written(world(), () => toBank(world(), batch));
    expect(sent).toMatchObject({ status: 'SENT_TO_BANK', headCount: 3, manifestFileId: null });
    expect(left).toMatchObject({
      changes: ['batch sendToBank OPEN→SENT_TO_BANK', ...Array(3).fill('card send ORDERED→IN_PRODUCTION')],
      tables: { stored_file: 1 },
    });
    const [first, second, third] = lines;
    const failed = { ...second, bankCardNo: '', failStage: '银行', failReason: '证件过期' };
    expect(await returned(world(), batch.id, aReturnFile([first, failed]), 'importBankReturn')).toEqual({
      ...NONE,
      opened: 1,
      failed: 1,
    });
    const half = await batchNow(world(), batch.id);
    expect(half).toMatchObject({ status: 'SENT_TO_BANK', sums: { cards: 3, failed: 1, waiting: 2, opened: 1 } });
    expect(await act(world(), 'cards', 'finishBank', refOf(half))).toMatchObject({
      code: 'BATCH_UNSETTLED',
      params: { count: 1 },
    });
    const early = { ...refOf(await cardNow(world(), ids[0])), cardNo: aNumber() };
    expect(await codeOf(world(), 'cards', 'markCardProduced', early, 'id')).toBe('BANK_FIRST');
    expect(await returned(world(), batch.id, aReturnFile([third]), 'importBankReturn')).toEqual({ ...NONE, opened: 1 });
    const back = await batchNow(world(), batch.id);
    expect(back.status).toBe('BANK_RETURNED');
    const card = await cardNow(world(), ids[0]);
    expect(card).toMatchObject({ finStatus: null, bankCode: '102', bankCardLast4: first.bankCardNo!.slice(-4) });
    expect(await cardNow(world(), ids[1])).toMatchObject({ whereabouts: 'FAILED' });
    const items = await rowsOf(world(), 'SELECT failStage, failReason FROM production_item WHERE cardId = ?', [ids[1]]);
    expect(items).toEqual([{ failStage: 'BANK', failReason: '证件过期' }]);

    const made = await done<Batch>(world(), 'cards', 'sendBatch', refOf(back), BATCH);
    expect(made).toMatchObject({ status: 'SENT_TO_MAKER', headCount: 2 });
    const { bankCardNo: _same, ...bare } = first;
    expect(await returned(world(), batch.id, aReturnFile([{ ...bare, cardNo: aNumber() }]))).toEqual({
      ...NONE,
      produced: 1,
    });
    expect(await cardNow(world(), ids[0])).toMatchObject({
      whereabouts: 'PRODUCED',
      finStatus: 'INACTIVE',
      bankCode: '102',
      bankCardLast4: first.bankCardNo!.slice(-4),
    });
  });

  it('the file for the bank names district, bank, maker, batch, how many, and of a person no more than number and name', async () => {
    const { batch, lines } = await aBatch(world(), 2);
    const { bankFileId } = await toBank(world(), batch);
    const headers = { authorization: `Bearer ${await world().cookieOf('cards')}` };
    const answer = await world().app.inject({ url: `/files/${bankFileId}`, headers });
    const text = iconv.decode(answer.rawPayload, 'gb18030');
    const rows = text.trim().split('\r\n');
    expect(rows[0]).toMatch(new RegExp(`^419901,[^,]*,,${batch.no},2$`));
    expect(rows[1]).toBe('序号,社会保障号码,姓名');
    expect(rows.slice(2)).toEqual(lines.map(({ number }, at) => `${at + 1},${number},开户人`));
  });

  it('a maker’s line with another account is a finding and leaves the card waiting: BANK_CARD_DIFFERS', async () => {
    const { batch, ids, lines } = await aBatch(world(), 1);
    await toBank(world(), batch);
    await returned(world(), batch.id, aReturnFile(lines), 'importBankReturn');
    await done(world(), 'cards', 'sendBatch', refOf(await batchNow(world(), batch.id)), 'id');
    const other = { ...lines[0], bankCardNo: '6217000100000000010', cardNo: aNumber() };
    expect(await returned(world(), batch.id, aReturnFile([other]))).toEqual({ ...NONE, refused: 1 });
    expect(await findingsOf(world(), batch.id)).toMatchObject([{ line: 2, code: 'BANK_CARD_DIFFERS' }]);
    expect(await returned(world(), batch.id, aReturnFile([other]))).toEqual({ ...NONE, unchanged: 1 });
    const now = await cardNow(world(), ids[0]);
    const byHand = { ...refOf(now), cardNo: aNumber(), bankCardNo: '6217000100000000010' };
    expect(await codeOf(world(), 'cards', 'markCardProduced', byHand, 'id')).toBe('BANK_CARD_DIFFERS');
    const made = await done(world(), 'cards', 'markCardProduced', { ...refOf(now), cardNo: aNumber() }, 'id version');
    const undone = await done(world(), 'cards', 'undoProduced', refOf(made), 'id bankCardLast4 finStatus');
    expect(undone).toMatchObject({ bankCardLast4: lines[0].bankCardNo!.slice(-4), finStatus: null });
  });

  it('the same file twice changes nothing; a number that is none, a stranger and a doubled line are named', async () => {
    const { batch, lines } = await aBatch(world(), 2);
    await toBank(world(), batch);
    const [first, second] = lines;
    const file = aReturnFile([
      first,
      { ...first, bankCardNo: '6217000100000000028' },
      { ...second, bankCardNo: '123' },
      { number: identityNumber(79_000, { birth: '19700101' }), name: '路人', bankCardNo: '6217000100000000036' },
    ]);
    const fileId = await uploadedReturn(world(), file);
    const preview = await read<{ counts: object; withoutLine: number }>(
      world(),
      'cards',
      'query ($b: ID!, $f: ID!) { previewReturnFile(batchId: $b, fileId: $f) { withoutLine counts { opened produced failed extra refused unchanged } } }',
      { b: batch.id, f: fileId },
    );
    expect(preview).toEqual({ counts: { ...NONE, opened: 1, refused: 2, extra: 1 }, withoutLine: 1 });
    expect(await returned(world(), batch.id, file, 'importBankReturn')).toEqual({
      ...NONE,
      opened: 1,
      refused: 2,
      extra: 1,
    });
    expect(await returned(world(), batch.id, file, 'importBankReturn')).toEqual({ ...NONE, unchanged: 3, refused: 1 });
    expect((await findingsOf(world(), batch.id)).map(({ code }) => code)).toEqual(['DUPLICATE', null]);
  });

  it('by hand: an account, a failure and the end of the stage; a batch of which nothing is left closes without the maker', async () => {
    const { batch, ids } = await aBatch(world(), 2);
    const sent = await toBank(world(), batch);
    const card = await cardNow(world(), ids[0]);
    const account = { ...refOf(card), bankCode: '102', bankCardNo: '6217 0001 0000 0000 010' };
    const { result, ...left } = await written(world(), () =>
      done(world(), 'cards', 'openAccount', account, 'id version whereabouts bankCardLast4 accountOpenedAt'),
    );
    expect(result).toMatchObject({ whereabouts: 'IN_PRODUCTION', bankCardLast4: '0010' });
    expect(left).toMatchObject({ audits: ['card.openAccount'], tables: {} });
    expect(await codeOf(world(), 'cards', 'openAccount', { ...account, version: 1 }, 'id')).toBe('STALE');
    expect(
      await codeOf(world(), 'cards', 'openAccount', { ...account, ...refOf(result), bankCardNo: '12' }, 'id'),
    ).toBe('BANK_CARD_FORMAT');
    for (const id of ids) {
      const { version } = await cardNow(world(), id);
      const input = { id, version, stage: 'BANK', reason: '账户受限' };
      expect(await codeOf(world(), 'cards', 'markCardFailed', input, 'id')).toBeNull();
    }
    expect(await codeOf(world(), 'clerk', 'finishBank', refOf(sent))).toBe('FORBIDDEN');
    const back = await done<Batch>(world(), 'cards', 'finishBank', refOf(sent), BATCH);
    expect(back.status).toBe('BANK_RETURNED');
    expect(await codeOf(world(), 'cards', 'sendBatch', refOf(back))).toBe('BATCH_EMPTY');
    expect((await done<Batch>(world(), 'cards', 'closeBatch', refOf(back), BATCH)).status).toBe('CLOSED');
  });

  it('each step is refused from every other status: NOT_FROM_HERE', async () => {
    const { batch } = await aBatch(world(), 1);
    const fileId = await uploadedReturn(world(), aReturnFile([{ number: '1', name: '2', bankCardNo: '3' }]));
    const steps = { sendBatchToBank: 'OPEN', finishBank: 'SENT_TO_BANK', importBankReturn: 'SENT_TO_BANK' };
    for (const [mutation, from] of Object.entries(steps))
      for (const status of BATCH_STATUSES.filter(one => one !== from)) {
        await force(world(), 'UPDATE production_batch SET status = ? WHERE id = ?', [status, batch.id]);
        const input = mutation === 'importBankReturn' ? { batchId: batch.id, fileId } : refOf(batch);
        const { result, ...left } = await written(world(), () => codeOf(world(), 'cards', mutation, input, 'id'));
        expect([mutation, status, result]).toEqual([mutation, status, 'NOT_FROM_HERE']);
        expect({ ...left, tables: {} }).toEqual(NOTHING);
      }
  });

  it('without the stage a batch goes straight to the maker: NO_BANK_STAGE; an account is entered only while the bank has it', async () => {
    await policy(world(), false);
    const { batch } = await aBatch(world(), 1);
    expect(await codeOf(world(), 'cards', 'sendBatchToBank', refOf(batch))).toBe('NO_BANK_STAGE');
    const { cards } = await aSentBatch(world(), 1);
    const account = { ...refOf(cards[0]), bankCardNo: '6217000100000000010' };
    expect(await codeOf(world(), 'cards', 'openAccount', account, 'id')).toBe('BATCH_CLOSED');
  });
});
