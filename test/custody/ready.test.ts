import { sendOutbox } from '../../server/notices/gateway';
import { done, force, rowsOf } from '../support/act';
import { aCardThatIs } from '../support/cards';
import { onEachEngine } from '../support/world';

type Told = { target: string; kind: string; params: string };

onEachEngine('cards that are ready', world => {
  it('R-38, R-57: whoever applied alone is told where and until when; the people of a unit by their unit', async () => {
    await force(world(), 'DELETE FROM outbox');
    const alone = await aCardThatIs(world(), 'PRODUCED');
    const ofUnit = await aCardThatIs(world(), 'PRODUCED', { employerId: world().place.unitA });
    const items = [alone, ofUnit].map(({ id, version }) => ({ id, version }));
    await done(world(), 'cards', 'receiveCards', { items, shelf: 'A-1', expectedCount: 2 }, 'ok');
    const told = await rowsOf<Told>(world(), 'SELECT target, kind, params FROM outbox');
    expect(told.map(({ target, kind }) => [target, kind])).toEqual([[`person:${alone.personId}`, 'CARD_TO_COLLECT']]);
    expect(JSON.parse(told[0].params)).toMatchObject({ by: '2026-12-23', placeZh: '机构B1' });
    const texts: string[] = [];
    await sendOutbox(world().house, async ({ text }) => {
      texts.push(text.zh, text.en);
      return 'TAKEN';
    });
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).toContain('2026-12-23');
  });
});
