import { codeOf, done, force, read, rowsOf } from '../support/act';
import { aCaseThatIs } from '../support/build';
import { aCardThatIs, anIssue, cardOf } from '../support/cards';
import { cardNow } from '../support/production';
import { onEachEngine, type World } from '../support/world';
import { written } from '../support/written';

const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
const WRONG = { reason: 'MISPRINTED', note: '姓名印错' };
const CARD = 'id version whereabouts ssStatus cardNo voidReason voidNote troubleKind troubleNo';

type Card = { id: string; version: number; whereabouts: string; troubleNo: string | null; cardNo: string | null };

const insteadOf = async (world: World, id: string) =>
  (await rowsOf<Record<string, string | null>>(world, 'SELECT * FROM card WHERE insteadOfId = ?', [id]))[0];

onEachEngine('the voucher of a missing or wrong card', world => {
  const issueWith = (card: Card | { id: string; version: number; employerId: string | null }, voucherNo: string) => {
    const { letterNo, ...bare } = anIssue({ employerId: world().place.unitA });
    return codeOf(world(), 'cards', 'issueCardToEmployer', { ...refOf(card), ...bare, voucherNo });
  };

  it('R-41, T-18: a unit fetches the card that was ordered in the place of a wrong one by its voucher, and no other card', async () => {
    const { unitA } = world().place;
    const wrong = await aCardThatIs(world(), 'PRODUCED', { employerId: unitA });
    const { troubleNo } = await done<Card>(world(), 'cards', 'voidCard', { ...refOf(wrong), ...WRONG }, CARD);
    const fresh = (await insteadOf(world(), wrong.id)).id!;
    await force(world(), "UPDATE card SET whereabouts = 'PRODUCED', ssStatus = 'SEALED' WHERE id = ?", [fresh]);
    const kept = await done(world(), 'cards', 'receiveCard', { ...refOf(await cardOf(world(), fresh)), shelf: 'A-1' });
    const other = await aCardThatIs(world(), 'IN_CUSTODY', { employerId: unitA });
    expect(await issueWith(other, troubleNo!)).toBe('VOUCHER_UNKNOWN');
    expect(await issueWith({ ...kept, employerId: unitA }, 'CUOK-419901-999999')).toBe('VOUCHER_UNKNOWN');
    expect(await issueWith({ ...kept, employerId: unitA }, troubleNo!)).toBeNull();
    expect(await cardNow(world(), fresh)).toMatchObject({ voucherNo: troubleNo, whereabouts: 'WITH_EMPLOYER' });
  });

  it('of a missing card it stands for the card that is made anew; a card that nobody waits for gets none', async () => {
    const { unitA } = world().place;
    const card = await aCardThatIs(world(), 'IN_CUSTODY', { employerId: unitA });
    const lost = { lostBy: 'OFFICE', note: '清点缺一张' };
    const missing = await done<Card>(world(), 'cards', 'markCardMissing', { ...refOf(card), ...lost }, CARD);
    expect(missing).toMatchObject({ troubleKind: 'MISSING', troubleNo: expect.stringMatching(/^LOUK-419901-\d{6}$/) });
    const again = await done<Card>(world(), 'cards', 'remakeCard', refOf(missing), CARD);
    expect(again.troubleNo).toBe(missing.troubleNo);
    await force(world(), "UPDATE card SET whereabouts = 'PRODUCED', ssStatus = 'SEALED' WHERE id = ?", [card.id]);
    const kept = await done(world(), 'cards', 'receiveCard', { ...refOf(again), shelf: 'A-1' });
    expect(await issueWith({ ...kept, employerId: unitA }, missing.troubleNo!)).toBeNull();
    const dead = await aCardThatIs(world(), 'IN_CUSTODY');
    await force(world(), 'UPDATE card SET openKey = NULL WHERE id = ?', [dead.id]);
    expect(await done(world(), 'cards', 'markCardMissing', { ...refOf(dead), ...lost }, CARD)).toMatchObject({
      troubleNo: null,
    });
  });

  it('is printed as PDF for whoever reaches the card, and noted', async () => {
    const card = await aCardThatIs(world(), 'PRODUCED', { employerId: world().place.unitA });
    expect(await codeOf(world(), 'cards', 'printTroubleVoucher', card.id)).toBe('NOT_FROM_HERE');
    await done(world(), 'cards', 'voidCard', { ...refOf(card), ...WRONG }, 'id');
    const fresh = (await insteadOf(world(), card.id)).id!;
    for (const id of [card.id, fresh]) {
      const { result, ...left } = await written(world(), () =>
        done<{ id: string; mime: string; size: number }>(world(), 'cards', 'printTroubleVoucher', id, 'id mime size'),
      );
      expect(result.mime).toBe('application/pdf');
      expect(result.size).toBeGreaterThan(5000);
      expect(left).toEqual({ changes: [], audits: ['card.printVoucher'], counts: {}, tables: { stored_file: 1 } });
    }
    expect(await codeOf(world(), 'employerA', 'printTroubleVoucher', fresh)).toBe('FORBIDDEN');
    await force(world(), 'UPDATE card SET officeId = ? WHERE id = ?', [world().place.other, fresh]);
    expect(await codeOf(world(), 'cards', 'printTroubleVoucher', fresh)).toBe('NOT_FOUND');
  });

  it('a case is still found with the card that is on its way, not with the void one', async () => {
    const { id: applicationId } = await aCaseThatIs(world(), 'APPROVED');
    const [ordered] = await rowsOf<Card>(world(), 'SELECT * FROM card WHERE applicationId = ?', [applicationId]);
    await force(world(), "UPDATE card SET whereabouts = 'PRODUCED', cardNo = 'Z00000001' WHERE id = ?", [ordered.id]);
    await done(world(), 'cards', 'voidCard', { ...refOf(ordered), ...WRONG }, 'id');
    const seen = await read<{ facts: { cardWhereabouts: string } }>(
      world(),
      'reviewer',
      'query ($id: ID!) { application(id: $id) { facts { cardWhereabouts } } }',
      { id: applicationId },
    );
    expect(seen.facts.cardWhereabouts).toBe('ORDERED');
  });
});
