import { addDays, dayOf } from '../../shared/calendar';
import type { Hand } from '../../shared/cards';
import type { Application } from '../applications/application.entity';
import type { Card } from '../cards/card.entity';
import { cardKey } from '../cards/card.key';
import type { CustodyEntry } from '../cards/custody.entity';
import { newId } from '../platform/columns';
import { chipAndBank } from './cardData';
import { momentsOn, workingDayAfter } from './days';
import type { Ground } from './historyGround';
import type { Act, Route, Tale } from './historyTale';
import type { Random } from './random';

/** The number of the card of case n of the history. */
export const pastCardNo = (n: number): string => `H${String(10_000_000 + n)}`;

/** Bank accounts of the history stand apart from those of the other demo cards. */
const FIRST_ACCOUNT = 1_000_000;
const MINUTE = 60_000;

/** The card of an approved case has long been collected and enabled, with the acts that brought it there. */
export function pastCard(
  application: Partial<Application>,
  { decidedAt }: Tale,
  n: number,
  acts: Act[],
): { card: Partial<Card>; acts: Act[]; entries: Partial<CustodyEntry>[] } {
  const { id, personId, businessType, regionCode, officeId, employerId } = application;
  const [, , produced, , , enabled] = acts;
  const issuedOn = dayOf(produced.at);
  const collectedOn = dayOf(acts[4].at);
  const cardId = newId(decidedAt);
  const data = chipAndBank(cardId, regionCode!, FIRST_ACCOUNT + n);
  return {
    acts,
    entries: entriesOf(cardId, officeId!, acts),
    card: {
      id: cardId,
      version: acts.length,
      whereabouts: 'COLLECTED',
      kind: 'SOCIAL_SECURITY',
      businessType,
      personId,
      applicationId: id,
      regionCode,
      officeId,
      employerId,
      openKey: null,
      inForceKey: cardKey(personId!, 'SOCIAL_SECURITY'),
      orderedAt: decidedAt,
      cardNo: pastCardNo(n),
      ...data,
      bankCardLast4: data.bankCardNo.slice(-4),
      issuedOn,
      validUntil: addDays(issuedOn, 3652),
      producedAt: produced.at,
      collectedOn,
      ssStatus: 'NORMAL',
      enabledAt: enabled.at,
      enabledBy: 'CENTRE',
      finStatus: 'ACTIVE',
      finActivatedAt: enabled.at,
    },
  };
}

/** Through which hands it went: the maker's, the office's, its holder's. */
function entriesOf(cardId: string, officeId: string, acts: readonly Act[]): Partial<CustodyEntry>[] {
  const hands: Readonly<Record<string, Hand>> = { send: 'MAKER', receive: 'OFFICE', collect: 'HOLDER' };
  return acts
    .filter(({ verb }) => hands[verb])
    .map(({ at, verb }) => ({
      id: newId(at),
      cardId,
      at,
      verb,
      hand: hands[verb],
      officeId: hands[verb] === 'OFFICE' ? officeId : null,
      employerId: null,
      shelf: hands[verb] === 'OFFICE' ? 'H-01' : null,
      handOverId: null,
    }));
}

/** From the order to the enabled card: made in about a week, collected some days later, and enabled there and then. */
export function carded({ agenda }: Ground, { decidedAt }: Tale, { pace }: Route, random: Random): Act[] {
  const spot = pace[1] === 0;
  const after = (days: number): Date => {
    const [at] = momentsOn(agenda, workingDayAfter(agenda, dayOf(decidedAt), spot ? 0 : days), 1, random);
    return at > decidedAt ? at : decidedAt;
  };
  const collectedAfter = random.between(12, 22);
  const steps = [
    { at: decidedAt, role: 'reviewer', verb: 'order', from: null, to: 'ORDERED' },
    { at: after(1), role: 'card_clerk', verb: 'send', from: 'ORDERED', to: 'IN_PRODUCTION' },
    { at: after(6), role: 'card_clerk', verb: 'markProduced', from: 'IN_PRODUCTION', to: 'PRODUCED' },
    { at: after(8), role: 'card_clerk', verb: 'receive', from: 'PRODUCED', to: 'IN_CUSTODY' },
    { at: after(collectedAfter), role: 'clerk', verb: 'collect', from: 'IN_CUSTODY', to: 'COLLECTED' },
    { at: after(collectedAfter), role: 'clerk', verb: 'enable', from: 'SEALED', to: 'NORMAL' },
  ] as const satisfies readonly Act[];
  let last = decidedAt;
  return steps.map((step, nth) => {
    const soonest = new Date(last.getTime() + (nth === 0 ? 0 : random.between(2, 9) * MINUTE));
    last = step.at > soonest ? step.at : soonest < agenda.now ? soonest : last;
    return { ...step, at: last };
  });
}
