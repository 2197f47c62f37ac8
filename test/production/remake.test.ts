import { type CardVerb, cardLifecycle, WHEREABOUTS } from '../../shared/cards';
import { act, done, force, read, rowsOf } from '../support/act';
import { aCaseThatIs } from '../support/build';
import { aNumber, aSentBatch, batchNow, cardNow } from '../support/production';
import { onEachEngine, type World } from '../support/world';
import { written } from '../support/written';

const CARD = 'id version whereabouts ssStatus cardNo chipOnFile bankOnFile bankCardLast4 issuedOn validUntil';
const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
const CHIP = `419901${'0123456789ABCDEF0123456789'}`;
const standing = (world: World, id: string, whereabouts: string) =>
  force(world, 'UPDATE card SET whereabouts = ? WHERE id = ?', [whereabouts, id]);
const elsewhere = (verb: CardVerb) =>
  WHEREABOUTS.filter(one => !(cardLifecycle.steps[verb].from as readonly string[]).includes(one));

onEachEngine('mark failed', world => {
  it('keeps the stage and the reason on the row of the batch, singly and in bulk', async () => {
    const { batch, cards } = await aSentBatch(world(), 3);
    const input = { ...refOf(cards[0]), stage: 'BANK', reason: '开户失败' };
    const { result, ...left } = await written(world(), () =>
      done(world(), 'cards', 'markCardFailed', input, 'id whereabouts ssStatus'),
    );
    expect(result).toMatchObject({ whereabouts: 'FAILED', ssStatus: null });
    expect(left).toMatchObject({
      changes: ['card markFailed IN_PRODUCTION→FAILED'],
      audits: ['card.markFailed'],
      tables: {},
    });
    const items = [...cards.slice(1).map(refOf), { id: 'none', version: 1 }];
    const { row } = await act<object[]>(
      world(),
      'cards',
      'markCardsFailed',
      { items, stage: 'MAKER', reason: '芯片写入失败' },
      'ok code',
    );
    expect(row).toEqual([
      { ok: true, code: null },
      { ok: true, code: null },
      { ok: false, code: 'NOT_FOUND' },
    ]);
    const rows = await rowsOf(
      world(),
      'SELECT outcome, failStage, failReason FROM production_item WHERE batchId = ? ORDER BY seq',
      [batch.id],
    );
    expect(rows).toEqual([
      { outcome: 'FAILED', failStage: 'BANK', failReason: '开户失败' },
      ...Array(2).fill({ outcome: 'FAILED', failStage: 'MAKER', failReason: '芯片写入失败' }),
    ]);
  });

  it.each(elsewhere('markFailed'))('is refused for a card that is %s: NOT_FROM_HERE', async whereabouts => {
    const { cards } = await aSentBatch(world(), 1);
    await standing(world(), cards[0].id, whereabouts);
    expect(
      (await act(world(), 'cards', 'markCardFailed', { ...refOf(cards[0]), stage: 'BANK', reason: '原因' })).code,
    ).toBe('NOT_FROM_HERE');
  });
});

onEachEngine('undo produced', world => {
  it('lets the card and its row wait again and gives its number free', async () => {
    const { batch, cards } = await aSentBatch(world(), 2);
    const cardNo = aNumber();
    const made = await done(world(), 'cards', 'markCardProduced', { ...refOf(cards[0]), cardNo, chipId: CHIP }, CARD);
    const { result, ...left } = await written(world(), () => done(world(), 'cards', 'undoProduced', refOf(made), CARD));
    expect(result).toMatchObject({
      whereabouts: 'IN_PRODUCTION',
      ssStatus: null,
      cardNo: null,
      chipOnFile: false,
      issuedOn: null,
    });
    expect(left).toMatchObject({
      changes: ['card undoProduced PRODUCED→IN_PRODUCTION'],
      audits: ['card.undoProduced'],
      tables: { card_number: -2 },
    });
    expect((await batchNow(world(), batch.id)).sums).toMatchObject({ produced: 0, waiting: 2 });
    expect((await act(world(), 'cards', 'markCardProduced', { ...refOf(cards[1]), cardNo }, 'id')).code).toBeNull();
  });

  it('is refused once the batch is closed: BATCH_CLOSED', async () => {
    const { batch, cards } = await aSentBatch(world(), 1);
    const made = await done(world(), 'cards', 'markCardProduced', { ...refOf(cards[0]), cardNo: aNumber() }, CARD);
    await done(world(), 'cards', 'closeBatch', refOf(await batchNow(world(), batch.id)));
    expect((await act(world(), 'cards', 'undoProduced', refOf(made))).code).toBe('BATCH_CLOSED');
  });

  it.each(elsewhere('undoProduced'))('is refused for a card that is %s: NOT_FROM_HERE', async whereabouts => {
    const { cards } = await aSentBatch(world(), 1);
    await standing(world(), cards[0].id, whereabouts);
    expect((await act(world(), 'cards', 'undoProduced', refOf(cards[0]))).code).toBe('NOT_FROM_HERE');
  });
});

onEachEngine('remake', world => {
  it('orders a failed card anew: it waits for another batch, and the row of the old one keeps its outcome', async () => {
    const { batch, cards } = await aSentBatch(world(), 1);
    const failed = await done(
      world(),
      'cards',
      'markCardFailed',
      { ...refOf(cards[0]), stage: 'MAKER', reason: '芯片坏' },
      CARD,
    );
    const { result, ...left } = await written(world(), () =>
      done(world(), 'cards', 'remakeCard', refOf(failed), `${CARD} batchId`),
    );
    expect(result).toMatchObject({ whereabouts: 'ORDERED', ssStatus: null, batchId: null });
    expect(left).toMatchObject({ changes: ['card remake FAILED→ORDERED'], audits: ['card.remake'], tables: {} });
    expect((await batchNow(world(), batch.id)).sums).toMatchObject({ cards: 1, failed: 1, waiting: 0 });
    const next = { regionCode: '419901', employerId: null, businessType: 'RENEW', expectedCount: 1 };
    const { id } = await done(world(), 'cards', 'openBatch', next, 'id');
    expect((await batchNow(world(), id)).sums).toMatchObject({ cards: 1, waiting: 1 });
    expect((await batchNow(world(), batch.id)).sums).toMatchObject({ cards: 1, failed: 1 });
  });

  it("a missing card's number is void for ever, and its function is none again", async () => {
    const { batch, cards } = await aSentBatch(world(), 3);
    const cardNo = aNumber();
    const made = await done(world(), 'cards', 'markCardProduced', { ...refOf(cards[0]), cardNo }, CARD);
    for (const { id } of [made, cards[1]]) await standing(world(), id, 'MISSING');
    const { row } = await act<object[]>(
      world(),
      'cards',
      'remakeCards',
      { items: [refOf(made), refOf(cards[1])] },
      'ok',
    );
    expect(row).toEqual([{ ok: true }, { ok: true }]);
    expect(await cardNow(world(), made.id)).toMatchObject({
      whereabouts: 'ORDERED',
      ssStatus: null,
      cardNo: null,
      batchId: null,
    });
    expect((await batchNow(world(), batch.id)).sums).toMatchObject({ cards: 3, produced: 1, missing: 1, waiting: 1 });
    expect((await act(world(), 'cards', 'markCardProduced', { ...refOf(cards[2]), cardNo })).code).toBe(
      'CARD_NUMBER_TAKEN',
    );
  });

  it.each(elsewhere('remake'))('is refused for a card that is %s: NOT_FROM_HERE', async whereabouts => {
    const { cards } = await aSentBatch(world(), 1);
    await standing(world(), cards[0].id, whereabouts);
    expect((await act(world(), 'cards', 'remakeCard', refOf(cards[0]))).code).toBe('NOT_FROM_HERE');
  });

  it.each(elsewhere('completeData'))('data of a card that is %s is not completed: NOT_FROM_HERE', async whereabouts => {
    const { cards } = await aSentBatch(world(), 1);
    await standing(world(), cards[0].id, whereabouts);
    expect((await act(world(), 'cards', 'completeCardData', { ...refOf(cards[0]), chipId: CHIP })).code).toBe(
      'NOT_FROM_HERE',
    );
  });
});

onEachEngine('a case whose card failed', world => {
  it('goes back for correction by the card clerk, its card is void, and the batch still adds up', async () => {
    const approved = await aCaseThatIs(world(), 'APPROVED');
    await force(world(), "UPDATE card SET businessType = 'REISSUE' WHERE applicationId = ?", [approved.id]);
    const group = { regionCode: '419901', employerId: null, businessType: 'REISSUE', expectedCount: 1 };
    const opened = await done(world(), 'cards', 'openBatch', group);
    await done(world(), 'cards', 'sendBatch', refOf(opened));
    const [{ id, version }] = await rowsOf<{ id: string; version: number }>(
      world(),
      'SELECT id, version FROM card WHERE applicationId = ?',
      [approved.id],
    );
    const back = { id: approved.id, version: approved.version, reasons: ['NAME_MISMATCH'] };
    expect((await act(world(), 'cards', 'returnApplication', back)).code).toBe('FORBIDDEN');
    await done(
      world(),
      'cards',
      'markCardFailed',
      { id, version, stage: 'BANK', reason: '姓名与公安信息不一致' },
      'id',
    );
    expect((await done(world(), 'cards', 'returnApplication', back)).status).toBe('RETURNED');
    expect(await cardNow(world(), id)).toMatchObject({ whereabouts: 'VOID', openKey: null });
    const { sums, ...batch } = await batchNow(world(), opened.id);
    expect(sums).toMatchObject({ cards: 1, failed: 1, void: 0, waiting: 0 });
    expect((await done(world(), 'cards', 'closeBatch', refOf(batch))).status).toBe('CLOSED');
    expect(await read(world(), 'cards', 'query ($id: ID!) { card(id: $id) { whereabouts } }', { id })).toEqual({
      whereabouts: 'VOID',
    });
  });
});
