import type { CardFunction, LossChannel } from '../../shared/cards';
import type { LossReason } from '../../shared/codes';
import { channelsAt } from '../../shared/intake';
import type { Application } from '../applications/application.entity';
import { openApplication } from '../applications/intake.service';
import type { Card } from '../cards/card.entity';
import { cards } from '../cards/card.list';
import { designatedOffice, ownOffice } from '../offices/office.service';
import { type Commit, type Context, policyIn, type Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { hold, type Ref } from '../platform/subjects';
import { markFinancialLost, markFinancialTemporarilyLost, releaseFinancialLoss } from './financialLoss.service';
import { lockHoldersOf, markLost, markTemporarilyLost, releaseLoss } from './loss.service';

/** Which of the two functions an act is about. */
type Functions = { functions: readonly CardFunction[] };

/**
 * Reports functions of a card lost for a while (T-08): at a counter, or by telephone once the caller answered for who they are (NOT_SIGHTED).
 * What is reported so already stays as it is, so that the same call twice is no error; NO_FINANCIAL_FUNCTION for a card without one.
 */
export async function markCardTemporarilyLost(
  work: Work,
  { id, version }: Ref,
  { functions, channel, verified }: Functions & { channel: LossChannel; verified: boolean },
): Promise<Card> {
  if (channel === 'PHONE' && !verified) throw new Failure('NOT_SIGHTED', { of: 'caller' });
  const held = await hold(work, cards, { id });
  const open = askedOf(held, functions).filter(one => statusOf(held, one) !== 'TEMP_LOST');
  if (open.length === 0) return held;
  return each(open, { id, version }, (one, ref) =>
    one === 'FINANCIAL' ? markFinancialTemporarilyLost(work, ref) : markTemporarilyLost(work, ref),
  );
}

/** What is told of a formal loss, and whether a reissue is applied for at once. */
export type FormalReport = Functions & { reason: LossReason; sighted: boolean; reissue: boolean };

/**
 * Reports functions of a card lost formally (T-11), both in one transaction where both are named; one that is lost already stays so.
 * With `reissue` a case is opened at the own counter by the rules of opening one: refused there, nothing is reported either.
 */
export async function markCardLost(ctx: Context, ref: Ref, given: FormalReport): Promise<Commit<Card>> {
  const opening = given.reissue ? await reissueOf(ctx, ref.id) : null;
  return async work => {
    await lockHoldersOf(work, [ref.id]);
    const held = await hold(work, cards, ref);
    const asked = askedOf(held, given.functions);
    const open = asked.filter(one => statusOf(held, one) !== 'LOST');
    const card = await each(open.length > 0 ? open : asked, ref, (one, at) =>
      one === 'FINANCIAL' ? markFinancialLost(work, at, given) : markLost(work, at, given),
    );
    await opening?.(work);
    return card;
  };
}

/**
 * Releases loss reports of functions (T-10): each back to the status before. A formal one only at an office with that service (NOT_DESIGNATED),
 * by policy or a supervisor (LOSS_FINAL), after day 301 once the financial function is active (FINANCIAL_NOT_ACTIVE).
 */
export async function releaseCardLoss(work: Work, ref: Ref, { functions }: Functions): Promise<Card> {
  await lockHoldersOf(work, [ref.id]);
  const held = await hold(work, cards, ref);
  const asked = askedOf(held, functions);
  const lost = asked.filter(one => ['TEMP_LOST', 'LOST'].includes(statusOf(held, one) ?? ''));
  if (lost.some(one => statusOf(held, one) === 'LOST')) await designatedOffice(work, 'RELEASE');
  return each(lost.length > 0 ? lost : asked, ref, (one, at) =>
    one === 'FINANCIAL' ? releaseFinancialLoss(work, at) : releaseLoss(work, at),
  );
}

const statusOf = ({ ssStatus, finStatus }: Card, one: CardFunction) => (one === 'FINANCIAL' ? finStatus : ssStatus);

/** The functions that are named, the financial one first: the other's release may rest on it. */
function askedOf({ finStatus }: Card, functions: readonly CardFunction[]): CardFunction[] {
  if (functions.includes('FINANCIAL') && finStatus === null) throw new Failure('NO_FINANCIAL_FUNCTION');
  return ORDER.filter(one => functions.includes(one));
}

const ORDER: readonly CardFunction[] = ['FINANCIAL', 'SOCIAL_SECURITY'];

/** One after the other on the same card, each from the version that the one before has left. */
async function each(
  functions: readonly CardFunction[],
  ref: Ref,
  act: (one: CardFunction, ref: Ref) => Promise<Card>,
): Promise<Card> {
  let card: Card | undefined;
  for (const one of functions) card = await act(one, card ? { id: card.id, version: card.version } : ref);
  return card!;
}

/** The draft of a reissue at the own counter, by the first of its channels that the region has opened to individuals. */
async function reissueOf(ctx: Context, id: string): Promise<Commit<Application>> {
  const scope = cards.scope(ctx.actor, 't');
  const [card]: Pick<Card, 'personId' | 'kind'>[] = await ctx.db.query(
    `SELECT t.personId, t.kind FROM card t WHERE t.id = ? AND (${scope.sql})`,
    [id, ...scope.params],
  );
  if (!card) throw new Failure('NOT_FOUND');
  const office = await ownOffice(ctx, 'APPLY');
  const { channels } = await policyIn(ctx, office.regionCode);
  const channel = channelsAt(office.kind).find(one => channels.includes(one));
  if (!channel) throw new Failure('CHANNEL_CLOSED');
  return openApplication(ctx, { personId: card.personId, cardKind: card.kind, businessType: 'REISSUE', channel });
}
