import { codeOf, done, force, rowsOf } from '../support/act';
import { aPerson, nextSerial } from '../support/build';
import { aCardThatIs, cardOf } from '../support/cards';
import { identityNumber } from '../support/numbers';
import { fileAs, itReads, textOf } from '../support/paper';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const print = (world: World, id: string) =>
  done<{ id: string; mime: string }>(world, 'clerk', 'printCollection', id, 'id mime');

onEachEngine('the receipt of a collection', world => {
  const paperOf = async (id: string) => textOf((await fileAs(world(), 'clerk', (await print(world(), id)).id)).bytes);

  it('is a PDF that is kept with its person, with one audit entry; for staff within reach only', async () => {
    const card = await aCardThatIs(world(), 'COLLECTED');
    const { result, ...left } = await written(world(), () => print(world(), card.id));
    expect(left).toEqual({ changes: [], audits: ['card.printCollection'], counts: {}, tables: { stored_file: 1 } });
    const { status, bytes } = await fileAs(world(), 'clerk2', result.id);
    expect([status, result.mime, bytes.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    const rows = await rowsOf(world(), 'SELECT personId, purpose FROM stored_file WHERE id = ?', [result.id]);
    expect(rows).toEqual([{ personId: card.personId, purpose: 'RECEIPT' }]);
    for (const who of ['clerkElsewhere', 'analyst', 'auditor', 'sysadmin', 'employerA'] as const)
      expect((await fileAs(world(), who, result.id)).status).toBe(404);
  });

  it('is for what was handed out at a counter of the own offices: NOT_FROM_HERE, NOT_FOUND, FORBIDDEN', async () => {
    const kept = await aCardThatIs(world(), 'IN_CUSTODY');
    const byUnit = await aCardThatIs(world(), 'WITH_EMPLOYER');
    const input = { items: [ref(byUnit)], collectedOn: '2026-11-23' };
    await done(world(), 'employerA', 'distributeCards', input, 'ok');
    const card = await aCardThatIs(world(), 'COLLECTED');
    const { result, ...left } = await written(world(), async () => [
      await codeOf(world(), 'clerk', 'printCollection', kept.id),
      await codeOf(world(), 'clerk', 'printCollection', byUnit.id),
      await codeOf(world(), 'clerkElsewhere', 'printCollection', card.id),
      await codeOf(world(), 'employerA', 'printCollection', byUnit.id),
    ]);
    expect(result).toEqual(['NOT_FROM_HERE', 'NOT_FROM_HERE', 'NOT_FOUND', 'FORBIDDEN']);
    expect(left).toEqual(NOTHING);
  });

  itReads(
    'R-08, R-93, R-96, R-97: says what to do next, what to bring, to keep the card well and to enable it in time',
    async () => {
      const number = identityNumber(nextSerial());
      const card = await aCardThatIs(world(), 'COLLECTED', {
        person: await aPerson(world(), { number, name: '欧阳领卡' }),
      });
      const text = await paperOf(card.id);
      const { collectNo, cardNo } = await cardOf(world(), card.id);
      for (const shown of ['社会保障卡领取回执', '机构B1', '欧阳领卡', collectNo!, cardNo!, '2026-11-23', '持卡人本人'])
        expect(text).toContain(shown);
      expect(text).toContain(`**************${number.slice(-4)}`);
      expect(text).not.toContain(number.slice(6, 14));
      expect(text).toContain('下一步：请听从工作人员指引当场启用');
      expect(text).toContain('请及时启用');
      expect(text).toContain('听从现场工作人员指引');
      expect(text).toContain('请妥善保管此卡');
      expect(text).toContain('请在 2027-09-19 前（含当日）持本人有效身份证件到本卡银行网点激活金融功能');
    },
  );

  itReads(
    'R-70: names the last day to activate the financial function, while it is to be activated; R-97: what is enabled says so',
    async () => {
      const card = await aCardThatIs(world(), 'COLLECTED');
      await force(world(), "UPDATE card SET finStatus = 'INACTIVE', finDeadline = '2027-09-19' WHERE id = ?", [
        card.id,
      ]);
      const before = await paperOf(card.id);
      expect(before).toContain('请在 2027-09-19 前（含当日）');
      expect(before).toContain('逾期未激活，社会保障应用将被挂失');
      await done(world(), 'clerk', 'enableCard', { ...ref(await cardOf(world(), card.id)), route: 'CENTRE' });
      await force(world(), "UPDATE card SET finStatus = 'ACTIVE' WHERE id = ?", [card.id]);
      const after = await paperOf(card.id);
      expect(after).toContain('此卡已启用');
      expect(after).not.toContain('请及时启用');
      expect(after).not.toContain('2027-09-19');
    },
  );

  itReads('R-39: names the proxy and how they stand to the holder, never their number', async () => {
    const card = await aCardThatIs(world(), 'IN_CUSTODY');
    const number = identityNumber(nextSerial());
    const proxy = { name: '代领人', number, relation: 'SPOUSE', validTo: null, sighted: true };
    await done(world(), 'clerk', 'collectCard', { ...ref(card), holderSighted: true, proxy });
    const text = await paperOf(card.id);
    expect(text).toContain('代领人（配偶）');
    expect(text).not.toContain(number);
  });
});
