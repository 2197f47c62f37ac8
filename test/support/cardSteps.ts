import fc from 'fast-check';
import { cardFactsOf } from '../../server/cards/card.facts';
import { cards } from '../../server/cards/card.list';
import type { Work } from '../../server/platform/context';
import { transition } from '../../server/platform/records';
import { markCardFailed, markCardProduced, remakeCard } from '../../server/production/making.service';
import { type CancelReason, cardLifecycle } from '../../shared/cards';
import { act, rowsOf } from './act';
import { apply } from './applying';
import { nextSerial } from './build';
import type { CastName } from './cast';
import { HOUSE_RUNS } from './functions';
import { HAND_CALLS, HAND_VERBS, sitting } from './handSteps';
import { identityNumber } from './numbers';
import type { World } from './world';

/** What the invariants look at of a card. */
export type Card = {
  id: string;
  version: number;
  whereabouts: string;
  ssStatus: string | null;
  statusBeforeLoss: string | null;
  finStatus: string | null;
  finStatusBeforeLoss: string | null;
  finDeadline: string | null;
  finGuardedAt: unknown;
  collectedOn: string | null;
  openKey: string | null;
  inForceKey: string | null;
  keeperOfficeId: string | null;
  keeperEmployerId: string | null;
  enabledAt: unknown;
  cardNo: string | null;
  shelf: string | null;
  handOverId: string | null;
};

/** Everything that is done with cards here. */
export const VERBS = [
  'applyFirst',
  'applyReissue',
  'applyReplace',
  'applyRenew',
  'produce',
  'fail',
  'remake',
  'undoProduced',
  'receive',
  'issue',
  'collect',
  'distribute',
  'missing',
  ...HAND_VERBS,
  'wrong',
  'enable',
  'loseForAWhile',
  'lose',
  'release',
  'rectify',
  'cancel',
  'lockPin',
  'resetPin',
  'activateFinancial',
  'loseFinancialForAWhile',
  'loseBoth',
  'releaseFinancial',
  'rectifyBoth',
  'closeFinancial',
  'remind',
  'guard',
  'lapse',
] as const;
export type Verb = (typeof VERBS)[number];

/** What people would do with a card as it stands, the likely more than once. */
const LIKELY: Readonly<Record<string, readonly Verb[]>> = {
  ORDERED: ['produce', 'produce', 'produce', 'fail'],
  FAILED: ['remake'],
  MISSING: ['remake', 'recover', 'recover'],
  PRODUCED: ['receive', 'receive', 'receive', 'undoProduced', 'missing', 'wrong'],
  IN_PRODUCTION: ['produce', 'missing'],
  IN_CUSTODY: [
    'collect',
    'collect',
    'issue',
    'issue',
    'missing',
    'dispatch',
    'dispatch',
    'reshelve',
    'destroy',
    'wrong',
  ],
  IN_TRANSIT: ['confirm', 'confirm', 'confirm', 'absent', 'takeBack', 'receive', 'missing'],
  WITH_EMPLOYER: ['distribute', 'distribute', 'distribute', 'receive', 'missing'],
  SEALED: ['enable', 'enable', 'enable', 'loseForAWhile', 'lose', 'activateFinancial'],
  NORMAL: ['loseForAWhile', 'lose', 'applyReplace', 'applyRenew', 'cancel', 'lockPin', 'loseFinancialForAWhile'],
  LOCKED: ['resetPin', 'resetPin', 'lose', 'loseBoth'],
  TEMP_LOST: ['release', 'lose', 'lapse', 'releaseFinancial'],
  LOST: ['rectify', 'rectifyBoth', 'applyReissue', 'applyReissue', 'activateFinancial', 'release'],
  CANCELLED: ['applyFirst', 'destroy', 'closeFinancial'],
  DESTROYED: ['applyFirst'],
  VOID: ['applyFirst'],
};

/** One thing that somebody does: any verb, or a likely one; on which card (the latest first), how many days later, on an old screen or not. */
export type Step = { any: Verb | null; lot: number; which: number; later: number; stale: boolean };

/** Any step, the likely ones three times out of four. */
export const step: fc.Arbitrary<Step> = fc.record({
  any: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...VERBS) }),
  lot: fc.nat(59),
  which: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) }),
  later: fc.oneof(
    { weight: 10, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.constant(8) },
    { weight: 1, arbitrary: fc.constant(301) },
  ),
  stale: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

/** The verb of a step for a card; without one there is only to apply. */
function verbOf({ any, lot }: Step, card: Card | undefined): Verb {
  if (any) return any;
  if (!card) return 'applyFirst';
  if (card.finStatus === 'TEMP_LOST' && lot % 3 === 0) return 'releaseFinancial';
  const likely = LIKELY[card.whereabouts === 'COLLECTED' ? card.ssStatus! : card.whereabouts];
  return likely[lot % likely.length];
}

type Call = (world: World, card: Card, ref: { id: string; version: number }) => Promise<string | null>;
type Row = { ok: boolean; code: string | null };

const one =
  (who: CastName, name: string, more: object | ((world: World) => object) = {}): Call =>
  async (world, _card, ref) =>
    (await act(world, who, name, { ...ref, ...(typeof more === 'function' ? more(world) : more) })).code;

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

const BOTH = ['SOCIAL_SECURITY', 'FINANCIAL'];
const parent = { name: '家长', relation: 'PARENT', validTo: null, sighted: true, number: identityNumber(9001) };
const agent = { name: '经办人', number: identityNumber(9003), validTo: null };

/** An ordered card goes to the maker in the batch of this test. */
async function sentToMaker(work: Work, card: Card, ref: { id: string; version: number }) {
  if (card.whereabouts !== 'ORDERED') return ref;
  const { id, version } = await transition(work, cards, cardLifecycle, 'send', ref, {
    facts: cardFactsOf,
    change: { batchId: 'batch-1' },
  });
  return { id, version };
}

const CALLS: Readonly<Partial<Record<Verb, Call>>> = {
  produce: inside((world, card, ref) =>
    world.inside('cards', async work => {
      const now = await sentToMaker(work, card, ref);
      const serial = nextSerial();
      const made = {
        cardNo: `D${10000000 + serial}`,
        chipId: `419901D1${String(serial).padStart(24, '0')}`,
        bankCode: '102',
        bankCardNo: '6217000000000000003',
      };
      await markCardProduced(work, { ...now, ...made });
    }),
  ),
  fail: inside((world, card, ref) =>
    world.inside('cards', async work => {
      const now = await sentToMaker(work, card, ref);
      await markCardFailed(work, { ...now, stage: 'MAKER', reason: '印刷不良' });
    }),
  ),
  remake: inside((world, _card, ref) => world.inside('cards', work => remakeCard(work, ref))),
  undoProduced: one('cards', 'undoProduced'),
  receive: (world, card, ref) => one(sitting(world, card), 'receiveCard', { shelf: 'A-1' })(world, card, ref),
  ...HAND_CALLS,
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
  lockPin: one('clerk', 'lockCardPin', { sighted: true }),
  resetPin: one('clerk', 'resetCardPin', { sighted: true }),
  activateFinancial: async (world, _card, ref) => {
    const [bank] = await rowsOf<{ id: string }>(world, "SELECT id FROM office WHERE kind = 'BANK_BRANCH'");
    return (await act(world, 'clerk', 'activateFinancialFunction', { ...ref, sighted: true, outletId: bank.id })).code;
  },
  loseFinancialForAWhile: one('clerk', 'markCardTemporarilyLost', { functions: ['FINANCIAL'] }),
  loseBoth: one('clerk', 'markCardLost', { functions: BOTH, reason: 'LOST', sighted: true }),
  releaseFinancial: one('clerk', 'releaseCardLoss', { functions: ['FINANCIAL'] }),
  rectifyBoth: one('supervisor', 'releaseCardLoss', { functions: BOTH }),
  closeFinancial: one('clerk', 'closeFinancialFunction', { note: '银行通知销户' }),
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
  own: readonly Card[],
): Promise<[Verb, string | null]> {
  const { which, later, stale } = taken;
  world.clock.now = new Date(world.clock.now.getTime() + 60_000 + later * 86_400_000);
  const card = own.length > 0 ? own[which % own.length] : undefined;
  const verb = verbOf(taken, card);
  const run = HOUSE_RUNS[verb];
  if (run) {
    await run(world.house);
    return [verb, null];
  }
  const wish = /^apply(.*)/.exec(verb)?.[1].toUpperCase();
  if (wish) return [verb, await apply(world, personId, wish)];
  if (!card) return [verb, 'NOTHING'];
  return [verb, await CALLS[verb]!(world, card, { id: card.id, version: stale ? card.version + 1 : card.version })];
}
