import { act, codeOf, done } from '../support/act';
import { aChip, aNumber, aSentBatch } from '../support/production';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

type Card = { id: string; version: number; whereabouts: string };
type Row = { id: string; ok: boolean; code: string | null };

/** A card that was produced in a batch of its own. */
async function aMadeCard(world: World, more: Parameters<typeof aSentBatch>[2] = {}) {
  const { batch, cards } = await aSentBatch(world, 1, more);
  const cardNo = aNumber();
  const chipId = aChip();
  const input = { ...refOf(cards[0]), cardNo, chipId };
  const made = await done<Card>(world, 'cards', 'markCardProduced', input, 'id version whereabouts troubleNo cardNo');
  return { batch, card: made, cardNo, chipId };
}

onEachEngine('a chip', world => {
  it('is in one card of its region, by file, hand or later: CHIP_ID_TAKEN; and the refused card keeps no number', async () => {
    const { chipId } = await aMadeCard(world());
    const { cards } = await aSentBatch(world(), 2);
    const cardNo = aNumber();
    const { result, ...left } = await written(world(), () =>
      codeOf(world(), 'cards', 'markCardProduced', { ...refOf(cards[0]), cardNo, chipId }, 'id'),
    );
    expect(result).toBe('CHIP_ID_TAKEN');
    expect(left).toEqual(NOTHING);
    const [row] = await done<Row[]>(
      world(),
      'cards',
      'markCardsProduced',
      { items: [{ ...refOf(cards[0]), cardNo, chipId }] },
      'id ok code',
    );
    expect(row.code).toBe('CHIP_ID_TAKEN');
    const made = await done<Card>(
      world(),
      'cards',
      'markCardProduced',
      { ...refOf(cards[1]), cardNo, bankCardNo: '6217000100000000010' },
      'id version',
    );
    expect(await codeOf(world(), 'cards', 'completeCardData', { ...refOf(made), chipId }, 'id')).toBe('CHIP_ID_TAKEN');
    expect(await codeOf(world(), 'cards', 'completeCardData', { ...refOf(made), chipId: aChip() }, 'id')).toBeNull();
  });

  it('one for two cards at once: exactly one of them has it, and a chip that was taken back is free', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { cards } = await aSentBatch(world(), 2);
      const chipId = aChip();
      const both = await Promise.all(
        cards.map(card =>
          act<Card>(world(), 'cards', 'markCardProduced', { ...refOf(card), cardNo: aNumber(), chipId }, 'id version'),
        ),
      );
      expect(both.map(({ code }) => code).sort()).toEqual(['CHIP_ID_TAKEN', null].sort());
      const won = both.findIndex(({ code }) => code === null);
      await done(world(), 'cards', 'undoProduced', refOf(both[won].row!), 'id');
      const again = { ...refOf(cards[1 - won]), cardNo: aNumber(), chipId };
      expect(await codeOf(world(), 'cards', 'markCardProduced', again, 'id')).toBeNull();
    }
  });
});
