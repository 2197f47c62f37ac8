import fc from 'fast-check';
import { lapseLosses } from '../../server/losses/lapse';
import { markCardFailed, markCardProduced, remakeCard } from '../../server/production/making.service';
import type { CancelReason } from '../../shared/cards';
import { act, force, rowsOf } from './act';
import { aMaterial, nextSerial } from './build';
import type { CastName } from './cast';
import { identityNumber } from './numbers';
import type { World } from './world';

/** What the invariants look at of a card. */
export type Card = {
  id: string;
  version: number;
  whereabouts: string;
  ssStatus: string | null;
  statusBeforeLoss: string | null;
  openKey: string | null;
  inForceKey: string | null;
  keeperOfficeId: string | null;
  keeperEmployerId: string | null;
  enabledAt: unknown;
  cardNo: string | null;
};

/** Everything that is done with cards here. */
export const VERBS = [
  'applyFirst',
  'applyReissue',
  'applyReplace',
  'produce',
  'fail',
  'remake',
  'undoProduced',
  'receive',
  'issue',
  'collect',
  'distribute',
  'missing',
  'wrong',
  'enable',
  'loseForAWhile',
  'lose',
  'release',
  'rectify',
  'cancel',
  'lapse',
] as const;
export type Verb = (typeof VERBS)[number];

/** What people would do with a card as it stands, the likely more than once. */
const LIKELY: Readonly<Record<string, readonly Verb[]>> = {
  ORDERED: ['produce', 'produce', 'produce', 'fail'],
  FAILED: ['remake'],
  MISSING: ['remake'],
  PRODUCED: ['receive', 'receive', 'receive', 'undoProduced', 'missing', 'wrong'],
  IN_PRODUCTION: ['produce', 'missing'],
  IN_CUSTODY: ['collect', 'collect', 'issue', 'issue', 'missing', 'wrong'],
  WITH_EMPLOYER: ['distribute', 'distribute', 'distribute', 'receive', 'missing'],
  SEALED: ['enable', 'enable', 'enable', 'loseForAWhile', 'lose'],
  NORMAL: ['loseForAWhile', 'lose', 'applyReplace', 'applyReplace', 'cancel'],
  TEMP_LOST: ['release', 'lose', 'lapse'],
  LOST: ['rectify', 'applyReissue', 'applyReissue'],
  CANCELLED: ['applyFirst'],
  VOID: ['applyFirst'],
};

/** One thing that somebody does: any verb, or a likely one; on which card (the latest first), how many days later, on an old screen or not. */
export type Step = { any: Verb | null; lot: number; which: number; later: number; stale: boolean };

/** Any step, the likely ones three times out of four. */
export const step: fc.Arbitrary<Step> = fc.record({
  any: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...VERBS) }),
  lot: fc.nat(59),
  which: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) }),
  later: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(8) }),
  stale: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

/** The verb of a step for a card; without one there is only to apply. */
function verbOf({ any, lot }: Step, card: Card | undefined): Verb {
  if (any) return any;
  if (!card) return 'applyFirst';
  const likely = LIKELY[card.whereabouts === 'COLLECTED' ? card.ssStatus! : card.whereabouts];
  return likely[lot % likely.length];
}

const PAPERS = [
  'HOUSEHOLD_REGISTER',
  'GUARDIAN_ID',
  'APPLICATION_FORM',
  'ID_ORIGINAL',
  'LOSS_REPORT',
  'OLD_CARD',
  'CARD_COST_RECEIPT',
];

/** A case from its opening to its approval; whichever step is refused is the answer. The unit of the person is the card's too. */
async function apply(world: World, personId: string, businessType: string): Promise<string | null> {
  const materials = PAPERS.map(kind => aMaterial(kind as 'ID_COPY'));
  const input = { personId, businessType, channel: 'BUREAU', truthDeclared: true, materials };
  const opened = await act(world, 'clerk', 'openApplication', input);
  if (!opened.row) return opened.code;
  const submitted = await act(world, 'clerk', 'submitApplication', { id: opened.row.id, version: opened.row.version });
  if (!submitted.row) return submitted.code;
  const { id, version } = submitted.row;
  const approved = await act(world, 'reviewer', 'approveApplication', { id, version });
  await force(world, 'UPDATE card SET employerId = ? WHERE applicationId = ?', [world.place.unitA, id]);
  return approved.code;
}

type Call = (world: World, card: Card, ref: { id: string; version: number }) => Promise<string | null>;
type Row = { ok: boolean; code: string | null };

const one = (who: CastName, name: string, more: object | ((world: World) => object) = {}): Call => {
  return async (world, _card, ref) => {
    const extra = typeof more === 'function' ? more(world) : more;
    return (await act(world, who, name, { ...ref, ...extra })).code;
  };
};
const inside = (run: (world: World, card: Card, ref: { id: string; version: number }) => Promise<unknown>): Call => {
  return async (world, card, ref) => {
    try {
      await run(world, card, ref);
      return null;
    } catch (error) {
      return (error as { code?: string }).code ?? 'INTERNAL';
    }
  };
};

const parent = { name: '家长', relation: 'PARENT', validTo: null, sighted: true, number: identityNumber(9001) };
const agent = { name: '经办人', number: identityNumber(9003), validTo: null };

const CALLS: Readonly<Partial<Record<Verb, Call>>> = {
  produce: inside((world, _card, ref) =>
    world.inside('cards', async work => {
      await work.db.query(
        "UPDATE card SET whereabouts = 'IN_PRODUCTION', batchId = 'batch-1' WHERE id = ? AND whereabouts = 'ORDERED'",
        [ref.id],
      );
      const serial = nextSerial();
      const made = {
        cardNo: `D${10000000 + serial}`,
        chipId: `419901D1${String(serial).padStart(24, '0')}`,
        bankCardNo: '6217000000000000003',
      };
      await markCardProduced(work, { ...ref, ...made });
    }),
  ),
  fail: inside((world, _card, ref) =>
    world.inside('cards', async work => {
      await work.db.query(
        "UPDATE card SET whereabouts = 'IN_PRODUCTION', batchId = 'batch-1' WHERE id = ? AND whereabouts = 'ORDERED'",
        [ref.id],
      );
      await markCardFailed(work, { ...ref, stage: 'MAKER', reason: '印刷不良' });
    }),
  ),
  remake: inside((world, _card, ref) => world.inside('cards', work => remakeCard(work, ref))),
  undoProduced: one('cards', 'undoProduced'),
  receive: one('cards', 'receiveCard', { shelf: 'A-1' }),
  issue: one('cards', 'issueCardToEmployer', world => ({ employerId: world.place.unitA, letterNo: '介1', agent })),
  collect: one('clerk', 'collectCard', { holderSighted: true, proxy: parent }),
  distribute: async (world, _card, { id, version }) => {
    const collectedOn = world.clock.now.toISOString().slice(0, 10);
    const rows = (
      await act<Row[]>(world, 'employerA', 'distributeCards', { items: [{ id, version }], collectedOn }, 'ok code')
    ).row!;
    return rows[0].code;
  },
  missing: one('cards', 'markCardMissing', { lostBy: 'OFFICE', note: '清点缺一张' }),
  wrong: one('cards', 'voidCard', { reason: 'MISPRINTED', note: '姓名印错' }),
  enable: one('clerk', 'enableCard', { route: 'CENTRE' }),
  loseForAWhile: one('clerk', 'markCardTemporarilyLost'),
  lose: one('clerk', 'markCardLost', { reason: 'LOST', sighted: true }),
  release: one('clerk', 'releaseCardLoss'),
  rectify: one('supervisor', 'releaseCardLoss'),
  cancel: one('clerk', 'cancelCard', { reason: 'OTHER' satisfies CancelReason, note: '测试注销' }),
};

/** The cards of a person, the latest first. */
export const cardsOf = (world: World, personId: string): Promise<Card[]> =>
  rowsOf<Card>(world, 'SELECT * FROM card WHERE personId = ? ORDER BY id DESC', [personId]);

/** What a step finds and sends; one that finds nothing to act on does nothing. */
export async function take(
  world: World,
  personId: string,
  taken: Step,
  cards: readonly Card[],
): Promise<[Verb, string | null]> {
  const { which, later, stale } = taken;
  world.clock.now = new Date(world.clock.now.getTime() + 60_000 + later * 86_400_000);
  const card = cards.length > 0 ? cards[which % cards.length] : undefined;
  const verb = verbOf(taken, card);
  if (verb === 'lapse') {
    await lapseLosses(world.house);
    return [verb, null];
  }
  const wish = /^apply(.*)/.exec(verb)?.[1].toUpperCase();
  if (wish) return [verb, await apply(world, personId, wish)];
  if (!card) return [verb, 'NOTHING'];
  return [verb, await CALLS[verb]!(world, card, { id: card.id, version: stale ? card.version + 1 : card.version })];
}
