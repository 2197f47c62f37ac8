import { remindWithoutCard } from '../../server/inquiry/remind';
import { force, onDay, rowsOf } from '../support/act';
import { aCaseThatIs, anInsured } from '../support/build';
import { anOrdered } from '../support/cards';
import { onEachEngine, type World } from '../support/world';

const told = async (world: World): Promise<string[]> =>
  (await rowsOf<{ target: string }>(world, "SELECT target FROM outbox WHERE kind = 'CARD_NOT_APPLIED'")).map(
    ({ target }) => target.replace('person:', ''),
  );

onEachEngine('people without a card', world => {
  it('R-60: are reminded once, 30 days after their acceptance, however many see to it at once', async () => {
    await force(world(), 'DELETE FROM outbox');
    const { id } = await anInsured(world(), { category: 'RESIDENT' });
    await force(world(), 'UPDATE enrolment SET employerId = NULL, acceptedOn = ? WHERE personId = ?', [
      '2026-11-23',
      id,
    ]);
    onDay(world(), '2026-12-22');
    await remindWithoutCard(world().house);
    expect(await told(world())).not.toContain(id);
    onDay(world(), '2026-12-23');
    await Promise.all([1, 2, 3].map(() => remindWithoutCard(world().house)));
    expect(await remindWithoutCard(world().house)).toBe(0);
    expect((await told(world())).filter(one => one === id)).toHaveLength(1);
  });

  it('R-60: not whose unit applies for them, not with a case or a card, and not the dead', async () => {
    await force(world(), 'DELETE FROM outbox');
    const unit = await anInsured(world());
    await force(world(), 'UPDATE enrolment SET employerId = ? WHERE personId = ?', [world().place.unitA, unit.id]);
    const { personId } = await aCaseThatIs(world(), 'SUBMITTED');
    const holder = await anInsured(world());
    await anOrdered(world(), { person: holder });
    const dead = await anInsured(world());
    await force(world(), 'UPDATE person SET deceasedOn = ? WHERE id = ?', ['2026-11-01', dead.id]);
    for (const id of [personId, holder.id, dead.id])
      await force(world(), 'UPDATE enrolment SET employerId = NULL WHERE personId = ?', [id]);
    onDay(world(), '2027-03-01');
    await remindWithoutCard(world().house);
    const reminded = await told(world());
    for (const id of [unit.id, personId, holder.id, dead.id]) expect(reminded).not.toContain(id);
  });
});
