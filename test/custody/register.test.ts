import { setPolicy } from '../../server/policy/policy.service';
import { codeOf, done, force, rowsOf } from '../support/act';
import { aPerson, nextSerial } from '../support/build';
import { aCardThatIs, aFunctionThatIs, anIssue, cardOf, ordered } from '../support/cards';
import type { CastName } from '../support/cast';
import { identityNumber } from '../support/numbers';
import { fileAs, itReads, textOf } from '../support/paper';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const ROWS = 'id ok code';
type Outcome = { id: string; ok: boolean; code: string | null };
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const withUnit = (world: World, person?: Awaited<ReturnType<typeof aPerson>>) =>
  aCardThatIs(world, 'WITH_EMPLOYER', person ? { person } : {});

onEachEngine("a unit's distribution register", world => {
  const print = (who: CastName, input: object) =>
    done<{ id: string; mime: string }>(world(), who, 'printRegister', input, 'id mime');
  const paper = async (who: CastName, input: object) =>
    textOf((await fileAs(world(), who, (await print(who, input)).id)).bytes);

  it('R-42: each colleague on the day of their own signature, several days in one act; a row without a day takes the common one', async () => {
    const made = [await withUnit(world()), await withUnit(world()), await withUnit(world()), await withUnit(world())];
    const since = '2026-11-20 04:00:00.000';
    for (const { id } of made) await force(world(), 'UPDATE card SET keptSince = ? WHERE id = ?', [since, id]);
    const days = ['2026-11-20', null, '2026-11-19', '2026-11-24'];
    const items = made.map((card, at) => ({ ...ref(card), ...(days[at] && { collectedOn: days[at] }) }));
    const { result, changes } = await written(world(), () =>
      done<Outcome[]>(world(), 'employerA', 'distributeCards', { items, collectedOn: '2026-11-22' }, ROWS),
    );
    expect(result.map(({ code }) => code)).toEqual([null, null, 'DAY_TOO_EARLY', 'DAY_IN_FUTURE']);
    expect(changes).toEqual(Array(2).fill('card collect WITH_EMPLOYER→COLLECTED'));
    expect((await cardOf(world(), made[0].id)).collectedOn).toBe('2026-11-20');
    expect((await cardOf(world(), made[1].id)).collectedOn).toBe('2026-11-22');
    expect((await cardOf(world(), made[2].id)).whereabouts).toBe('WITH_EMPLOYER');
  });

  it('R-42: the unit brings back the card of whoever refused or left, and it stands on its register no more', async () => {
    const card = await withUnit(world(), await aPerson(world(), { name: '离职人' }));
    const { version } = await done(world(), 'cards', 'receiveCard', { ...ref(card), shelf: 'R-1' });
    expect(await cardOf(world(), card.id)).toMatchObject({
      whereabouts: 'IN_CUSTODY',
      voucherNo: null,
      agentName: null,
    });
    const items = [{ id: card.id, version }];
    const input = { items, collectedOn: '2026-11-23' };
    const [{ code }] = await done<Outcome[]>(world(), 'employerA', 'distributeCards', input, ROWS);
    expect(code).toBe('NOT_FROM_HERE');
  });

  it('R-94: where the region asks for no enabling, what the unit hands out comes into force, and the card before it goes', async () => {
    const holder = await aPerson(world());
    const old = await aFunctionThatIs(world(), 'NORMAL', { person: holder });
    const fresh = await aCardThatIs(world(), 'WITH_EMPLOYER', { person: holder, businessType: 'RENEW' });
    const set = (activationRequired: boolean) =>
      world().inside('system', work =>
        setPolicy(work, {
          regionCode: '419901',
          validFrom: '2026-11-23',
          values: { employedSelfApply: 'ALWAYS', activationRequired },
          basis: null,
        }),
      );
    await set(false);
    try {
      const input = { items: [ref(fresh)], collectedOn: '2026-11-23' };
      const [{ code }] = await done<Outcome[]>(world(), 'employerA', 'distributeCards', input, ROWS);
      expect(code).toBeNull();
    } finally {
      await set(true);
    }
    expect(await cardOf(world(), fresh.id)).toMatchObject({ whereabouts: 'COLLECTED', ssStatus: 'NORMAL' });
    expect(await cardOf(world(), old.id)).toMatchObject({ ssStatus: 'CANCELLED', replacedById: fresh.id });
  });

  it('a register of twenty at once is entered once', async () => {
    const made = [await withUnit(world()), await withUnit(world())];
    const input = { items: made.map(ref), collectedOn: '2026-11-23' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => done<Outcome[]>(world(), 'employerA', 'distributeCards', input, ROWS)),
    );
    for (const at of [0, 1]) {
      const codes = answers.map(rows => rows[at].code);
      expect(codes.filter(code => code === null)).toHaveLength(1);
      expect(new Set(codes)).toEqual(new Set([null, 'STALE']));
    }
  });

  it('R-42: is printed by the unit and by the bureau, kept with the unit, with one audit entry', async () => {
    await withUnit(world());
    const { unitA } = world().place;
    const { result, ...left } = await written(world(), () => print('employerA', { employerId: unitA }));
    expect(left).toEqual({ changes: [], audits: ['card.printRegister'], counts: {}, tables: { stored_file: 1 } });
    const statusOf = async (who: CastName, id = result.id) => (await fileAs(world(), who, id)).status;
    expect(await statusOf('employerA')).toBe(200);
    expect(await statusOf('clerk')).toBe(200);
    for (const who of ['employerB', 'clerkElsewhere', 'analyst', 'auditor'] as const)
      expect(await statusOf(who)).toBe(404);
    expect(await statusOf('clerk', (await print('clerk', { employerId: unitA })).id)).toBe(200);
    const rows = await rowsOf(world(), 'SELECT employerId, personId FROM stored_file WHERE id = ?', [result.id]);
    expect(rows).toEqual([{ employerId: unitA, personId: null }]);
  });

  it('is of no unit but the own, and of nothing when nothing was taken: NOT_FOUND, FORBIDDEN', async () => {
    await withUnit(world());
    const { unitA, unitB } = world().place;
    const { result, ...left } = await written(world(), async () => [
      await codeOf(world(), 'employerB', 'printRegister', { employerId: unitA }),
      await codeOf(world(), 'clerkElsewhere', 'printRegister', { employerId: unitA }),
      await codeOf(world(), 'employerA', 'printRegister', { employerId: unitA, voucherNo: 'LK-none' }),
      await codeOf(world(), 'clerk', 'printRegister', { employerId: unitB }),
      await codeOf(world(), 'reviewer', 'printRegister', { employerId: unitA }),
    ]);
    expect(result).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN']);
    expect(left).toEqual(NOTHING);
  });

  itReads(
    'R-42: names who holds and who got a card by one voucher, of a number the last four, with places to sign',
    async () => {
      const number = identityNumber(nextSerial());
      const person = await aPerson(world(), { number, name: '王签收' });
      const waiting = await aCardThatIs(world(), 'IN_CUSTODY', { person, employerId: world().place.unitA });
      const done_ = await aCardThatIs(world(), 'IN_CUSTODY', { employerId: world().place.unitA });
      const letter = { ...anIssue(waiting), letterNo: '介2026-88' };
      const items = [ref(waiting), ref(done_)];
      await done(world(), 'cards', 'issueCardsToEmployer', { items, ...letter }, ROWS);
      const day = { items: [ref(await cardOf(world(), done_.id))], collectedOn: '2026-11-23' };
      await done(world(), 'employerA', 'distributeCards', day, ROWS);
      await withUnit(world(), await aPerson(world(), { name: '别批次' }));
      const { unitA } = world().place;
      const text = await paper('employerA', { employerId: unitA, voucherNo: '介2026-88' });
      for (const shown of [
        '社会保障卡发放登记表',
        '单位：甲单位有限公司',
        '介2026-88',
        '经办人',
        '王签收',
        waiting.cardNo!,
      ])
        expect(text).toContain(shown);
      for (const shown of ['本人签字', '领取日期', number.slice(-4), '共 2 人', done_.cardNo!, '2026-11-23'])
        expect(text).toContain(shown);
      expect(text).not.toContain(number.slice(0, 14));
      expect(text).not.toContain('别批次');
      expect(await paper('clerk', { employerId: unitA })).toContain('别批次');
    },
  );

  it('is refused past a thousand rows: TOO_MANY; a thousand are drawn in a thread that leaves the others their turn', async () => {
    const { unitElsewhere, bureau } = world().place;
    const { id } = await aPerson(world());
    const [{ id: cardId }] = await ordered(world(), [{ personId: id, employerId: unitElsewhere, officeId: bureau }]);
    const [row] = await rowsOf<Record<string, unknown>>(world(), 'SELECT * FROM card WHERE id = ?', [cardId]);
    const names = Object.keys(row);
    const copied = names.map(name =>
      name === 'id'
        ? `CONCAT('copy-', n.n)`
        : name === 'whereabouts'
          ? "'WITH_EMPLOYER'"
          : name === 'voucherNo'
            ? "'V'"
            : name === 'openKey'
              ? 'NULL'
              : `c.${name}`,
    );
    const digits = Array.from({ length: 10 }, (_, n) => `SELECT ${n} AS d`).join(' UNION ALL ');
    const many = `SELECT a.d + 10 * b.d + 100 * e.d + 1000 * f.d AS n FROM (${digits}) a, (${digits}) b, (${digits}) e, (SELECT 0 AS d UNION ALL SELECT 1) f`;
    await force(
      world(),
      `INSERT INTO card (${names.join(', ')}) SELECT ${copied.join(', ')} FROM card c, (${many}) n WHERE c.id = ? AND n.n < ?`,
      [cardId, 1001],
    );
    expect(await codeOf(world(), 'clerk', 'printRegister', { employerId: unitElsewhere })).toBe('TOO_MANY');
    await force(world(), "DELETE FROM card WHERE id = 'copy-0'");
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 25);
    const { id: fileId } = await print('clerk', { employerId: unitElsewhere }).finally(() => clearInterval(others));
    expect(turns).toBeGreaterThan(5);
    expect((await fileAs(world(), 'clerk', fileId)).bytes.length).toBeGreaterThan(50_000);
  }, 60_000);
});
