import fc from 'fast-check';
import { act, force, rowsOf } from '../support/act';
import { aNumber, aSentBatch, batchNow } from '../support/production';
import { engines, openWorld, type World } from '../support/world';

const RUNS = { sqlite: 12, mariadb: 3 };
const CARDS = 4;

type Act = { verb: string; which: number };
const VERBS = [
  'markCardProduced',
  'markCardFailed',
  'undoProduced',
  'remakeCard',
  'lose',
  'void',
  'openBatch',
  'sendBatch',
  'closeBatch',
];
const acts: fc.Arbitrary<Act[]> = fc.array(fc.record({ verb: fc.constantFrom(...VERBS), which: fc.nat(CARDS - 1) }), {
  minLength: 8,
  maxLength: 24,
});

type Card = { id: string; version: number; whereabouts: string; batchId: string | null; cardNo: string | null };
type Batch = { id: string; version: number; status: string };
const GROUP = { regionCode: '419901', employerId: null, businessType: 'RENEW' };

describe.each(engines)('the sum of a batch on %s', engine => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
  });
  afterAll(async () => {
    await world?.close();
  });

  const cardsOf = (ids: readonly string[]): Promise<Card[]> =>
    rowsOf<Card>(world, `SELECT * FROM card WHERE id IN (${ids.map(() => '?').join(',')}) ORDER BY id`, [...ids]);
  const batches = () => rowsOf<Batch>(world, "SELECT * FROM production_batch WHERE businessType = 'RENEW' ORDER BY id");

  async function play({ verb, which }: Act, ids: readonly string[]): Promise<void> {
    const { id, version, whereabouts } = (await cardsOf(ids))[which];
    const ref = { id, version };
    const [latest] = (await batches()).reverse();
    const input: Record<string, object> = {
      markCardProduced: { ...ref, cardNo: aNumber() },
      markCardFailed: { ...ref, stage: 'MAKER', reason: '芯片写入失败' },
      openBatch: {
        ...GROUP,
        expectedCount: (await cardsOf(ids)).filter(one => one.whereabouts === 'ORDERED' && !one.batchId).length,
      },
      sendBatch: { id: latest.id, version: latest.version },
      closeBatch: { id: latest.id, version: latest.version },
    };
    if (verb === 'lose' && ['IN_PRODUCTION', 'PRODUCED'].includes(whereabouts))
      await force(world, "UPDATE card SET whereabouts = 'MISSING', version = version + 1 WHERE id = ?", [id]);
    else if (verb === 'void' && whereabouts !== 'VOID')
      await force(world, "UPDATE card SET whereabouts = 'VOID', openKey = NULL, version = version + 1 WHERE id = ?", [
        id,
      ]);
    else if (!['lose', 'void'].includes(verb)) await act(world, 'cards', verb, input[verb] ?? ref, 'id');
  }

  it('adds up after any sequence of verbs, a closed batch is never unsettled again, and no number is given twice', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async sequence => {
        const { cards } = await aSentBatch(world, CARDS);
        const ids = cards.map(({ id }) => id);
        for (const one of sequence) {
          await play(one, ids);
          for (const { id, status } of await batches()) {
            const { sums } = await batchNow(world, id);
            expect(sums.produced + sums.failed + sums.missing + sums.void + sums.waiting).toBe(sums.cards);
            if (status === 'CLOSED') expect(sums.waiting).toBe(0);
          }
        }
        const open = await rowsOf(
          world,
          "SELECT i.cardId FROM production_item i JOIN production_batch b ON b.id = i.batchId JOIN card c ON c.id = i.cardId AND c.batchId = i.batchId WHERE b.status <> 'CLOSED' GROUP BY i.cardId HAVING COUNT(*) > 1",
        );
        expect(open).toEqual([]);
        const stray = await rowsOf(
          world,
          "SELECT n.id FROM card_number n JOIN card c ON c.id = n.cardId WHERE n.voidedAt IS NULL AND (c.cardNo IS NULL OR n.id <> CONCAT(c.regionCode, '|', c.cardNo))",
        );
        expect(stray).toEqual([]);
        await force(world, "UPDATE production_batch SET businessType = 'CANCEL' WHERE businessType = 'RENEW'");
      }),
      { numRuns: RUNS[engine] },
    );
  }, 240_000);
});
