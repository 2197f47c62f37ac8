import { done, pass, type Row, rowsOf } from '../support/act';
import { aCaseThatIs, anInsured } from '../support/build';
import type { CastName } from '../support/cast';
import { asks } from '../support/inquiry';
import { anEmployee, aReadyList, endLists, refOf, rowsOfList } from '../support/lists';
import { identityNumber } from '../support/numbers';
import { aNumber, cardNow } from '../support/production';
import { onEachEngine } from '../support/world';

const CHIP = '4199010123456789ABCDEF0123456789';

onEachEngine('why no card yet: the answer follows every act (R-02, R-47)', world => {
  const reasonFor = async (personId: string, who: CastName = 'clerk') =>
    (await asks(world(), who, { personId })).told?.reason;
  /** The clerk and, where there is one, the unit are told the same. */
  const both = async (personId: string) => [await reasonFor(personId), await reasonFor(personId, 'employerA')];
  const twice = (reason: string) => [reason, reason];
  const cardIdOf = async (personId: string) =>
    (
      await rowsOf<{ id: string }>(world(), "SELECT id FROM card WHERE personId = ? AND whereabouts <> 'VOID'", [
        personId,
      ])
    )[0].id;
  const card = async (personId: string) => refOf((await cardNow(world(), await cardIdOf(personId))) as unknown as Row);
  const onCard = async (who: CastName, verb: string, personId: string, more: object = {}) =>
    done(world(), who, verb, { ...(await card(personId)), ...more }, 'id version');
  const sent = async (personIds: readonly string[], employerId: string | null) => {
    const ids = personIds.map(() => '?').join();
    await world().house.database.commit(db =>
      db.query(
        `UPDATE card SET batchId = 'aside' WHERE whereabouts = 'ORDERED' AND batchId IS NULL AND personId NOT IN (${ids})`,
        [...personIds],
      ),
    );
    const input = { regionCode: '419901', businessType: 'FIRST', expectedCount: personIds.length, employerId };
    const batch = await done(world(), 'cards', 'openBatch', input);
    return done(world(), 'cards', 'sendBatch', refOf(batch));
  };
  const produced = (personId: string) =>
    onCard('cards', 'markCardProduced', personId, {
      cardNo: aNumber(),
      chipId: CHIP,
      bankCode: '102',
      bankCardNo: '6217000100000000010',
    });

  it('from the list of a unit to the card in force, the clerk and the unit told alike', async () => {
    const { unitA } = world().place;
    await endLists(world(), unitA);
    const early = await anEmployee(world(), unitA);
    expect(await both(early.id)).toEqual(twice('LIST_NOT_REQUESTED'));
    world().clock.now = new Date('2026-11-25T04:00:00.000Z');
    const list = await aReadyList(world(), 3);
    const rows = await rowsOfList(world(), 'employerA', list.id);
    const [kept, back, out] = rows.map(({ personId }) => personId);
    const late = await anEmployee(world(), unitA);
    expect(await both(late.id)).toEqual(twice('NOT_LISTED'));
    expect(await both(kept)).toEqual(twice('LIST_OPEN'));
    const reset = await done(world(), 'employerA', 'resetItem', refOf(rows[2]));
    await done(world(), 'employerA', 'excludeItem', { ...refOf(reset), reason: 'LEFT' });
    expect(await both(out)).toEqual(twice('LEFT_OUT'));
    const [{ version }] = await rowsOf<{ version: number }>(world(), 'SELECT version FROM checklist WHERE id = ?', [
      list.id,
    ]);
    const sealed = await done(world(), 'employerA', 'sealChecklist', { id: list.id, version, sealedBy: '赵专管' });
    await done(world(), 'employerA', 'submitChecklist', refOf(sealed));
    expect(await both(kept)).toEqual(twice('LIST_SUBMITTED'));
    await done(world(), 'checklist', 'openChecklist', { id: list.id });
    const now = await rowsOfList(world(), 'checklist', list.id);
    const refs = (personId: string) => now.filter(row => row.personId === personId).map(refOf);
    await done(
      world(),
      'checklist',
      'returnItems',
      { checklistId: list.id, items: refs(back), reasons: ['PHOTO_HAT'] },
      'ok code',
    );
    expect(await both(back)).toEqual(twice('ROW_RETURNED'));
    await done(world(), 'checklist', 'convertItems', { checklistId: list.id, items: refs(kept) }, 'ok code');
    expect(await both(kept)).toEqual(twice('IN_REVIEW'));
    const [application] = await rowsOf<Row>(world(), 'SELECT id, version FROM application WHERE personId = ?', [kept]);
    await done(world(), 'reviewer', 'approveApplication', refOf(application));
    expect(await both(kept)).toEqual(twice('ORDERED'));
    await sent([kept], unitA);
    expect(await both(kept)).toEqual(twice('IN_PRODUCTION'));
    await produced(kept);
    expect(await both(kept)).toEqual(twice('PRODUCED'));
    await onCard('cards', 'receiveCard', kept, { shelf: '甲-1' });
    expect(await both(kept)).toEqual(twice('READY'));
    await onCard('cards', 'issueCardToEmployer', kept, {
      employerId: unitA,
      letterNo: '介2026-7',
      agent: { name: '赵专管', number: identityNumber(9001) },
    });
    expect(await both(kept)).toEqual(twice('WITH_EMPLOYER'));
    await done(
      world(),
      'employerA',
      'distributeCards',
      { collectedOn: '2026-11-25', items: [await card(kept)] },
      'ok code',
    );
    expect(await both(kept)).toEqual(twice('COLLECTED_NOT_ENABLED'));
    const medical = await asks(world(), 'employerA', { personId: kept, cardKind: 'MEDICAL' });
    expect(medical.told?.reason).toBe('ONE_CARD');
    await onCard('clerk', 'enableCard', kept, { route: 'CENTRE' });
    expect(await both(kept)).toEqual(twice('ENABLED'));
  }, 60_000);

  it('a card that fails, goes missing, is lost and cancelled', async () => {
    const people = [];
    for (let left = 2; left > 0; left -= 1) {
      const person = await anInsured(world());
      await aCaseThatIs(world(), 'APPROVED', { person });
      people.push(person.id);
    }
    const [failing, holder] = people;
    await sent(people, null);
    await onCard('cards', 'markCardFailed', failing, { stage: 'MAKER', reason: '芯片损坏' });
    expect(await reasonFor(failing)).toBe('FAILED');
    expect((await asks(world(), 'clerk', { personId: failing })).told?.told).toEqual(['MAKER']);
    await onCard('cards', 'remakeCard', failing);
    expect(await reasonFor(failing)).toBe('ORDERED');
    await produced(holder);
    await onCard('cards', 'markCardMissing', holder, { lostBy: 'TRANSIT', note: '清点缺一张' });
    expect(await reasonFor(holder)).toBe('MISSING');
    await onCard('cards', 'remakeCard', holder);
    await sent(people, null);
    await produced(holder);
    await onCard('cards', 'receiveCard', holder, { shelf: '甲-2' });
    await onCard('clerk', 'collectCard', holder, { holderSighted: true });
    await onCard('clerk', 'enableCard', holder, { route: 'CENTRE' });
    pass(world(), 60);
    await onCard('clerk', 'markCardTemporarilyLost', holder);
    expect(await reasonFor(holder)).toBe('TEMP_LOST');
    await onCard('clerk', 'markCardLost', holder, { reason: 'LOST', sighted: true });
    expect(await reasonFor(holder)).toBe('LOST');
    await onCard('clerk', 'cancelCard', holder, { reason: 'MOVED_AWAY', note: '迁往外地' });
    expect(await reasonFor(holder)).toBe('CANCELLED');
  }, 60_000);
});
