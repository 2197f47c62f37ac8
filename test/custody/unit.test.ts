import { Checklist } from '../../server/checklists/checklist.entity';
import { insertRows } from '../../server/platform/rows';
import { codeOf, done, force, read, rowsOf } from '../support/act';
import { nextSerial } from '../support/build';
import { aCardThatIs, anIssue, anOrdered, cardOf } from '../support/cards';
import { onEachEngine, type World } from '../support/world';

const ROWS = 'id ok code params';
type Outcome = { id: string; ok: boolean; code: string | null };
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });

async function aVoucher(world: World, employerId: string, status: 'CONFIRMED' | 'SUBMITTED'): Promise<string> {
  const voucherNo = `LK2026-${nextSerial()}`;
  const id = `list-${nextSerial()}`;
  await world.house.database.commit(db =>
    insertRows(db, Checklist, [
      {
        id,
        version: 1,
        no: id,
        status,
        regionCode: '419901',
        officeId: world.place.bureau,
        employerId,
        channel: 'EMPLOYER_CHECKLIST',
        month: '2026-10',
        requestedById: 'employerA',
        requestedAt: world.clock.now,
        reasons: [],
        voucherNo,
      },
    ]),
  );
  return voucherNo;
}

onEachEngine('cards of a unit', world => {
  it('R-41: a unit takes its cards by letter or by the voucher of its confirmed list, and by nothing else', async () => {
    const { unitA, unitB } = world().place;
    const card = await aCardThatIs(world(), 'IN_CUSTODY', { employerId: unitA });
    const { letterNo, ...bare } = anIssue(card);
    const issue = (more: object) => codeOf(world(), 'cards', 'issueCardToEmployer', { ...ref(card), ...bare, ...more });
    expect(await issue({})).toBe('MATERIALS_MISSING');
    expect(await issue({ voucherNo: 'LK-none' })).toBe('VOUCHER_UNKNOWN');
    expect(await issue({ voucherNo: await aVoucher(world(), unitB, 'CONFIRMED') })).toBe('VOUCHER_UNKNOWN');
    expect(await issue({ voucherNo: await aVoucher(world(), unitA, 'SUBMITTED') })).toBe('VOUCHER_UNKNOWN');
    const voucherNo = await aVoucher(world(), unitA, 'CONFIRMED');
    expect(await issue({ voucherNo })).toBeNull();
    expect(await cardOf(world(), card.id)).toMatchObject({ voucherNo, keeperEmployerId: unitA });
    expect(letterNo).toBeDefined();
  });

  it("R-41: the agent's certificate is in force, and of its number only the last four are shown: CERTIFICATE_EXPIRED", async () => {
    const card = await aCardThatIs(world(), 'IN_CUSTODY', { employerId: world().place.unitA });
    const issue = anIssue(card);
    const call = (validTo: string) => ({ ...ref(card), ...issue, agent: { ...issue.agent, validTo } });
    expect(await codeOf(world(), 'cards', 'issueCardToEmployer', call('2026-11-22'))).toBe('CERTIFICATE_EXPIRED');
    const shown = await done<object>(
      world(),
      'cards',
      'issueCardToEmployer',
      call('2026-11-23'),
      'agentName agentNumberLast4',
    );
    expect(shown).toEqual({ agentName: '经办人', agentNumberLast4: issue.agent.number.slice(-4) });
    const [{ agentNumber }] = await rowsOf<{ agentNumber: string }>(
      world(),
      'SELECT agentNumber FROM card WHERE id = ?',
      [card.id],
    );
    expect(agentNumber).not.toContain(issue.agent.number);
  });

  it('a unit gets only its own cards: OTHER_UNIT, EMPLOYER_REQUIRED; and only those that lie here: CARD_ELSEWHERE', async () => {
    const { unitA, unitB, centre } = world().place;
    const own = await aCardThatIs(world(), 'IN_CUSTODY', { employerId: unitA });
    const others = await aCardThatIs(world(), 'IN_CUSTODY', { employerId: unitB });
    const nobodys = await aCardThatIs(world(), 'IN_CUSTODY');
    const away = await aCardThatIs(world(), 'IN_CUSTODY', { employerId: unitA });
    await force(world(), 'UPDATE card SET keeperOfficeId = ? WHERE id = ?', [centre, away.id]);
    const items = [own, others, nobodys, away].map(ref);
    const outcomes = await done<Outcome[]>(world(), 'cards', 'issueCardsToEmployer', { items, ...anIssue(own) }, ROWS);
    expect(outcomes.map(({ code }) => code)).toEqual([null, 'OTHER_UNIT', 'EMPLOYER_REQUIRED', 'CARD_ELSEWHERE']);
  });

  it('R-42: the unit hands its cards to its own people by a register, with the day: never before it had them, never to come', async () => {
    const card = await aCardThatIs(world(), 'WITH_EMPLOYER');
    const second = await aCardThatIs(world(), 'WITH_EMPLOYER');
    const enter = async (
      collectedOn: string,
      who: 'employerA' | 'employerB' | 'clerk' = 'employerA',
      items = [ref(card)],
    ) => (await done<Outcome[]>(world(), who, 'distributeCards', { items, collectedOn }, ROWS)).map(({ code }) => code);
    expect(await enter('2026-11-24')).toEqual(['DAY_IN_FUTURE']);
    expect(await enter('2026-11-22')).toEqual(['DAY_TOO_EARLY']);
    expect(await enter('2026-11-23', 'employerB')).toEqual(['NOT_FOUND']);
    expect(await enter('2026-11-23')).toEqual([null]);
    expect(await cardOf(world(), card.id)).toMatchObject({ whereabouts: 'COLLECTED', collectedOn: '2026-11-23' });
    expect(await enter('2026-11-23', 'clerk', [ref(second)])).toEqual([null]);
  });

  it('R-42: a unit hands out nothing that it does not hold, and the register nothing that lies at the counter', async () => {
    const here = await aCardThatIs(world(), 'IN_CUSTODY', { employerId: world().place.unitA });
    const enter = async (who: 'employerA' | 'clerk') =>
      (
        await done<Outcome[]>(world(), who, 'distributeCards', { items: [ref(here)], collectedOn: '2026-11-23' }, ROWS)
      )[0].code;
    expect(await enter('employerA')).toBe('NOT_FROM_HERE');
    expect(await enter('clerk')).toBe('CARD_ELSEWHERE');
    expect(await codeOf(world(), 'employerA', 'collectCard', { ...ref(here), holderSighted: true })).toBe('FORBIDDEN');
  });

  it('R-57: the unit is told how many of its cards are ready; what comes back from it is told to nobody', async () => {
    const { unitB, bureau } = world().place;
    await force(world(), "DELETE FROM notice WHERE kind = 'CARD_READY'");
    const made = await Promise.all([1, 2, 3].map(() => aCardThatIs(world(), 'PRODUCED', { employerId: unitB })));
    const single = await aCardThatIs(world(), 'PRODUCED');
    const items = [...made, single].map(ref);
    const input = { items, shelf: 'C-9', expectedCount: 4 };
    await done(world(), 'cards', 'receiveCards', input, ROWS);
    const told = () =>
      rowsOf<{ params: string | object }>(
        world(),
        "SELECT params FROM notice WHERE kind = 'CARD_READY' AND employerId = ?",
        [unitB],
      );
    expect((await told()).map(({ params }) => (typeof params === 'string' ? JSON.parse(params) : params))).toEqual([
      { officeId: bureau, count: 3 },
    ]);
    const notices = await read<{ nodes: { kind: string; values: object[] }[] }>(
      world(),
      'employerB',
      '{ notices { nodes { kind values { name value } } } }',
    );
    expect(notices.nodes[0].kind).toBe('CARD_READY');
    const card = await cardOf(world(), made[0].id);
    const { version } = await done(world(), 'cards', 'issueCardToEmployer', { ...ref(card), ...anIssue(card) });
    await done(world(), 'cards', 'receiveCard', { id: card.id, version, shelf: 'C-9' });
    expect(await told()).toHaveLength(1);
  });

  it('what is received is counted: COUNT_CHANGED when one lies twice under the scanner, and nothing is received', async () => {
    const card = await aCardThatIs(world(), 'PRODUCED');
    const input = { items: [ref(card), ref(card)], shelf: 'A', expectedCount: 2 };
    expect(await codeOf(world(), 'cards', 'receiveCards', input, ROWS)).toBe('COUNT_CHANGED');
    expect((await cardOf(world(), card.id)).whereabouts).toBe('PRODUCED');
  });

  it('a card that goes missing at the maker counts so in its batch; one that was made keeps its outcome there', async () => {
    const atMaker = await aCardThatIs(world(), 'IN_PRODUCTION');
    const made = await aCardThatIs(world(), 'PRODUCED');
    for (const [card, outcome] of [
      [atMaker, null],
      [made, 'PRODUCED'],
    ] as const) {
      await force(world(), 'UPDATE card SET batchId = ? WHERE id = ?', [`batch-${card.id}`.slice(0, 36), card.id]);
      await force(world(), 'INSERT INTO production_item (id, batchId, cardId, seq, outcome) VALUES (?, ?, ?, 1, ?)', [
        `item-${card.id}`.slice(0, 36),
        `batch-${card.id}`.slice(0, 36),
        card.id,
        outcome,
      ]);
    }
    const input = { items: [ref(atMaker), ref(made)], lostBy: 'MAKER', note: '制卡商称未见' };
    await done(world(), 'cards', 'markCardsMissing', input, ROWS);
    const outcomes = await rowsOf<{ cardId: string; outcome: string }>(
      world(),
      'SELECT cardId, outcome FROM production_item WHERE cardId IN (?, ?)',
      [atMaker.id, made.id],
    );
    expect(new Map(outcomes.map(({ cardId, outcome }) => [cardId, outcome]))).toEqual(
      new Map([
        [atMaker.id, 'MISSING'],
        [made.id, 'PRODUCED'],
      ]),
    );
    const [{ reasons }] = await rowsOf<{ reasons: string }>(
      world(),
      "SELECT reasons FROM status_change WHERE subjectId = ? AND verb = 'markMissing'",
      [made.id],
    );
    expect(reasons).toBe('MAKER');
  });

  it('a thousand cards are received set-based', async () => {
    const { id } = await anOrdered(world());
    const before = await rowsOf(world(), "SELECT id FROM status_change WHERE verb = 'receive'");
    const items = [{ id, version: 1 }, ...Array.from({ length: 999 }, (_, at) => ({ id: `none-${at}`, version: 1 }))];
    const outcomes = await done<Outcome[]>(
      world(),
      'cards',
      'receiveCards',
      { items, shelf: 'A', expectedCount: 1000 },
      ROWS,
    );
    expect(outcomes.map(({ code }) => code).sort()).toEqual([...Array(999).fill('NOT_FOUND'), 'NOT_FROM_HERE']);
    const more = { items: [...items, { id: 'x', version: 1 }], shelf: 'A', expectedCount: 1000 };
    expect(await codeOf(world(), 'cards', 'receiveCards', more, ROWS)).toBe('INVALID_INPUT');
    expect(await rowsOf(world(), "SELECT id FROM status_change WHERE verb = 'receive'")).toHaveLength(before.length);
  });
});
