import { compareLedger } from '../../server/custody/ledger.compare';
import { checkLedger } from '../../server/custody/ledger.service';
import { systemContext } from '../../server/platform/context';
import { act, codeOf, done, force, onDay, read, rowsOf } from '../support/act';
import { aCardThatIs, cardOf } from '../support/cards';
import type { CastName } from '../support/cast';
import { aTransfer, confirm, inCustody, ref } from '../support/handOvers';
import { onEachEngine, type World } from '../support/world';

type Line = {
  verb: string;
  hand: string;
  shelf: string | null;
  handOverNo: string | null;
  office: { id: string } | null;
};
type Custody = { cardId: string; cardNo: string | null; hand: string; now: Line | null; lines: Line[] };
type Sums = {
  total: number;
  keepers: { hand: string; officeId: string | null; employerId: string | null; cards: number }[];
};
type Check = {
  day: string;
  cards: number;
  differences: number;
  cardIds: string[];
  asked: boolean;
  sums: { hand: string; cards: number }[];
};

const LINE = 'verb hand shelf handOverNo office { id } employer { id name }';
const CUSTODY = `cardId cardNo hand now { ${LINE} } lines { ${LINE} }`;
const CHECK = 'day cards differences cardIds asked sums { hand cards }';

const byNo = (world: World, cardNo: string, who: CastName = 'cards') =>
  read<Custody | null>(world, who, `query ($no: String!) { custodyByCardNo(cardNo: $no) { ${CUSTODY} } }`, {
    no: cardNo,
  });
const byId = (world: World, id: string, who: CastName = 'cards') =>
  read<Custody | null>(world, who, `query ($id: ID!) { custodyOf(cardId: $id) { ${CUSTODY} } }`, { id });
const sums = (world: World, who: CastName, officeIds?: readonly string[]) =>
  read<Sums>(
    world,
    who,
    'query ($of: [ID!]) { custodySums(officeIds: $of) { total keepers { hand officeId employerId employerName cards } } }',
    { of: officeIds },
  );
const checks = async (world: World, who: CastName = 'cards') =>
  (await read<{ nodes: Check[] }>(world, who, `{ ledgerChecks { nodes { ${CHECK} } } }`)).nodes;
const now = (world: World, who: CastName = 'cards') => done<Check>(world, who, 'checkLedgerNow', {}, CHECK);

onEachEngine('the custody ledger', world => {
  it('R-25: who has a card now and who had it before is one question, by its number or its id', async () => {
    const { handOver, cards } = await aTransfer(world(), 1);
    await confirm(world(), handOver, cards);
    const card = await cardOf(world(), cards[0].id);
    const { bureau, point } = world().place;
    const found = await byNo(world(), ` ${card.cardNo!.toLowerCase()} `);
    expect(found).toMatchObject({ cardId: card.id, cardNo: card.cardNo, hand: 'OFFICE' });
    expect(found!.now).toMatchObject({
      verb: 'receive',
      shelf: 'P-01',
      handOverNo: handOver.no,
      office: { id: point },
    });
    expect(found!.lines.map(({ verb, hand, office }) => [verb, hand, office?.id])).toEqual([
      ['receive', 'OFFICE', point],
      ['dispatch', 'TRANSIT', point],
      ['receive', 'OFFICE', bureau],
    ]);
    expect(await byId(world(), card.id)).toEqual(found);
  });

  it('shows nothing to whoever does not reach the card, nor of a number that nobody knows', async () => {
    const card = await aCardThatIs(world(), 'WITH_EMPLOYER');
    expect((await byNo(world(), card.cardNo!, 'employerA'))!.hand).toBe('EMPLOYER');
    for (const who of ['employerB', 'clerkElsewhere'] as const) {
      expect(await byNo(world(), card.cardNo!, who)).toBeNull();
      expect(await byId(world(), card.id, who)).toBeNull();
    }
    expect(await byNo(world(), 'Z00000000')).toBeNull();
    expect(await byId(world(), '')).toBeNull();
  });

  it('a number that is void since the card was made anew still leads to its story; a card that was only ordered has none', async () => {
    const card = await aCardThatIs(world(), 'MISSING');
    await force(world(), 'INSERT INTO card_number (id, cardId) VALUES (?, ?)', [`419901|${card.cardNo}`, card.id]);
    await done(world(), 'cards', 'remakeCard', ref(card));
    const found = await byNo(world(), card.cardNo!);
    expect(found).toMatchObject({ cardId: card.id, cardNo: null, hand: 'NONE' });
    expect(found!.lines.map(({ verb }) => verb)).toEqual(['remake', 'markMissing']);
    const ordered = await aCardThatIs(world(), 'ORDERED');
    expect(await byId(world(), ordered.id)).toMatchObject({ hand: 'NONE', now: null, lines: [] });
  });

  it('the sum over keepers equals all cards within reach', async () => {
    await inCustody(world(), 2);
    await aTransfer(world(), 1);
    await aCardThatIs(world(), 'WITH_EMPLOYER');
    await aCardThatIs(world(), 'COLLECTED');
    const { total, keepers } = await sums(world(), 'cards');
    expect(total).toBe((await rowsOf(world(), "SELECT id FROM card WHERE regionCode = '419901'")).length);
    expect(keepers.reduce((sum, { cards }) => sum + cards, 0)).toBe(total);
    const { bureau, point, unitA } = world().place;
    const of = (hand: string, keeper: object) =>
      keepers.find(
        one => one.hand === hand && Object.entries(keeper).every(([name, value]) => one[name as 'hand'] === value),
      )?.cards ?? 0;
    const counted = async (sql: string, given: string[]) =>
      Number((await rowsOf<{ n: number }>(world(), `SELECT COUNT(*) AS n FROM card WHERE ${sql}`, given))[0].n);
    expect(of('OFFICE', { officeId: bureau })).toBe(
      await counted("whereabouts = 'IN_CUSTODY' AND keeperOfficeId = ?", [bureau]),
    );
    expect(of('TRANSIT', { officeId: point })).toBe(
      await counted("whereabouts = 'IN_TRANSIT' AND keeperOfficeId = ?", [point]),
    );
    expect(of('EMPLOYER', { employerId: unitA })).toBe(
      await counted("whereabouts = 'WITH_EMPLOYER' AND keeperEmployerId = ?", [unitA]),
    );
    const atPoint = await sums(world(), 'cardsAtPoint');
    expect(atPoint.total).toBe(await counted('keeperOfficeId = ?', [point]));
    expect((await sums(world(), 'cards', [point])).total).toBe(atPoint.total);
    expect(await codeOf(world(), 'clerk', 'checkLedgerNow', {})).toBe('FORBIDDEN');
  });

  it('a check finds every card where its last line says, each in one hand, and adds up', async () => {
    await force(
      world(),
      "DELETE FROM card WHERE id NOT IN (SELECT cardId FROM custody_entry) AND whereabouts <> 'ORDERED'",
    );
    const { cards, differences, asked, sums: hands } = await now(world(), 'supervisor');
    expect([differences, asked]).toEqual([0, true]);
    expect(cards).toBeGreaterThan(5);
    expect(hands.reduce((sum, { cards: n }) => sum + n, 0)).toBe(cards);
  });

  it('a card that is not where the ledger says is named, and told to card clerks and supervisors', async () => {
    const wrongShelf = await aCardThatIs(world(), 'IN_CUSTODY');
    const twoHands = await aCardThatIs(world(), 'IN_CUSTODY');
    const noLine = await aCardThatIs(world(), 'IN_CUSTODY');
    const { bureau, unitA } = world().place;
    await force(world(), "DELETE FROM notice WHERE kind = 'LEDGER_DIFFERENT'");
    await force(world(), "UPDATE card SET shelf = 'Z-9' WHERE id = ?", [wrongShelf.id]);
    await force(world(), 'UPDATE card SET keeperEmployerId = ? WHERE id = ?', [unitA, twoHands.id]);
    await force(world(), 'UPDATE custody_entry SET employerId = ? WHERE cardId = ?', [unitA, twoHands.id]);
    await force(world(), 'DELETE FROM custody_entry WHERE cardId = ?', [noLine.id]);
    const found = await now(world());
    expect([found.differences, found.cardIds]).toEqual([3, [wrongShelf.id, twoHands.id, noLine.id].sort()]);
    const told = await rowsOf(world(), "SELECT officeId, role FROM notice WHERE kind = 'LEDGER_DIFFERENT' ORDER BY id");
    expect(told).toEqual([
      { officeId: bureau, role: 'card_clerk' },
      { officeId: bureau, role: 'supervisor' },
    ]);
    expect((await checks(world()))[0]).toEqual(found);
    expect(await checks(world(), 'cardsAtPoint')).toContainEqual(found);
    await force(world(), 'UPDATE card SET shelf = ? WHERE id = ?', ['A-1', wrongShelf.id]);
    await force(world(), 'DELETE FROM card WHERE id IN (?, ?)', [twoHands.id, noLine.id]);
    expect((await now(world())).differences).toBe(0);
  });

  it('is checked once a day in each region: again, late, and by two at once', async () => {
    onDay(world(), '2026-11-25');
    const daily = async () => (await checks(world())).filter(({ asked }) => !asked);
    const made = await Promise.all([checkLedger(world().house), checkLedger(world().house)]);
    expect(made[0] + made[1]).toBe(2);
    expect(await checkLedger(world().house)).toBe(0);
    expect((await daily()).map(({ day }) => day)).toEqual(['2026-11-25']);
    onDay(world(), '2026-11-28');
    await checkLedger(world().house);
    expect((await daily()).map(({ day }) => day)).toEqual(['2026-11-28', '2026-11-25']);
    expect(await checks(world(), 'cardsAtPoint')).toHaveLength((await checks(world())).length);
  });

  it('finds the same by pages of any length, and what lies beyond the first', async () => {
    const whole = await compareLedger(systemContext(world().house), '419901');
    const paged = await compareLedger(systemContext(world().house), '419901', 3);
    expect(paged).toEqual(whole);
    const [{ id }] = await rowsOf<{ id: string }>(
      world(),
      "SELECT id FROM card WHERE regionCode = '419901' ORDER BY id DESC LIMIT 1",
    );
    await force(world(), "UPDATE card SET whereabouts = 'VOID' WHERE id = ?", [id]);
    const { differences, cardIds } = await compareLedger(systemContext(world().house), '419901', 3);
    expect([differences, cardIds]).toEqual([whole.differences + 1, [...whole.cardIds, id]]);
  });

  it('is asked for by card clerks and supervisors only: FORBIDDEN', async () => {
    expect((await act(world(), 'analyst', 'checkLedgerNow', {})).code).toBe('FORBIDDEN');
    expect((await act(world(), 'employerA', 'checkLedgerNow', {})).code).toBe('FORBIDDEN');
  });
});
