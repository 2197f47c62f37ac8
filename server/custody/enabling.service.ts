import { dayOf } from '../../shared/calendar';
import { ssLifecycle } from '../../shared/cardFunctions';
import { cardLifecycle } from '../../shared/cards';
import type { ActivationChannel, CardKind } from '../../shared/codes';
import { type Enabling, placesOfRoute, whyNotByRoute } from '../../shared/enabling';
import type { Card } from '../cards/card.entity';
import { cardFactsOf } from '../cards/card.facts';
import { cardKey } from '../cards/card.key';
import { cards } from '../cards/card.list';
import { lockHoldersOf, retireOthers } from '../losses/loss.service';
import type { Office } from '../offices/office.entity';
import { designatedOffice, designatedOutlet } from '../offices/office.service';
import { policyFor } from '../platform/amending';
import { everywhere, type Work } from '../platform/context';
import { marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { transition, transitionMany } from '../platform/records';
import { hold, type Ref } from '../platform/subjects';
import { NO_KEEPER } from './custody.service';

/**
 * Enables a card that its holder has: at a place that does so on the day (NOT_DESIGNATED), by a way that
 * the region allows and with what that way asks for (`whyNotByRoute`); by a pharmacy against the old card of the same holder that is in
 * force (OLD_CARD_NOT_IN_FORCE). It comes into force here, and the card before it is cancelled in the same transaction, and destroyed
 * when it was handed in.
 */
export async function enableCard(
  work: Work,
  { id, version }: Ref,
  route: ActivationChannel,
  given: Enabling = {},
): Promise<Card> {
  const place = await placeOf(work, route, given);
  await lockHoldersOf(work, [id]);
  const held = await hold(work, cards, { id, version });
  const { whereabouts, ssStatus, regionCode, bankCode, validUntil, enabledAt } = held;
  const fits = whereabouts === 'COLLECTED' && (ssStatus === 'SEALED' || enabledAt !== null);
  if (!fits) return intoForce(work, held, {});
  const policy = await policyFor(work, cards, held);
  const card = { regionCode, bankCode, validUntil, enabledBefore: enabledAt !== null };
  const refused = whyNotByRoute(route, given, { card, place, policy, today: dayOf(work.now) });
  if (refused) throw Failure.of(refused);
  const old = route === 'PHARMACY' ? await oldCardOf(work, held, given.oldCardNo!) : undefined;
  const enabledOfficeId = placesOfRoute[route] ? place.id : null;
  const visitKind = (route === 'HOSPITAL' && given.visitKind) || null;
  return intoForce(
    work,
    held,
    { enabledBy: route, enabledOfficeId, visitKind },
    { old, handedIn: given.oldCardHandedIn },
  );
}

/** A card comes into force where the region asks for no enabling (R-94, P-16): as it is handed over, if it can be. */
export async function enableAtOnce(work: Work, card: Card): Promise<Card> {
  const { dataComplete } = (await cardFactsOf(work, [card])).get(card.id)!;
  if (card.ssStatus !== 'SEALED' || !dataComplete) return card;
  await lockHoldersOf(work, [card.id]);
  return intoForce(work, card, {});
}

type Before = { old?: OldCard; handedIn?: boolean | null };
type OldCard = { id: string; kind: CardKind };

/** The verb itself: whoever was in force goes, this one comes. */
async function intoForce(work: Work, held: Card, how: Partial<Card>, { old, handedIn }: Before = {}): Promise<Card> {
  const { id, version, personId, kind } = held;
  const kinds = [...new Set([kind, ...(old ? [old.kind] : [])])];
  const inHand = handedIn ? await inForce(work, held, kinds) : [];
  if (handedIn && inHand.length === 0) throw new Failure('OLD_CARD_NOT_IN_FORCE');
  if (held.whereabouts === 'COLLECTED' && held.ssStatus === 'SEALED')
    for (const each of kinds) await retireOthers(work, { ...held, kind: each });
  const change = { openKey: null, inForceKey: cardKey(personId, kind), enabledAt: work.now, ...how };
  const enabled = await transition(work, cards, ssLifecycle, 'enable', { id, version }, { facts: cardFactsOf, change });
  if (inHand.length > 0) await destroyRetired(work, inHand);
  return enabled;
}

/** Where it happens. What happens at no place is taken in at the own office. */
function placeOf(work: Work, route: ActivationChannel, { outletId }: Enabling): Promise<Office> {
  return outletId && placesOfRoute[route]
    ? designatedOutlet(work, outletId, 'ENABLE')
    : designatedOffice(work, 'ENABLE');
}

/** The card that goes into the reader first: of the same holder and in force, whichever office issued it. */
async function oldCardOf(work: Work, { id, personId }: Card, oldCardNo: string): Promise<OldCard> {
  const cardNo = oldCardNo.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const [old]: OldCard[] = await work.db.query(
    `SELECT id, kind FROM card WHERE cardNo = ? AND personId = ? AND id <> ? AND whereabouts = 'COLLECTED'
     AND ssStatus = 'NORMAL' AND inForceKey IS NOT NULL`,
    [cardNo, personId, id],
  );
  if (!old) throw new Failure('OLD_CARD_NOT_IN_FORCE');
  return old;
}

async function inForce(work: Work, { id, personId }: Card, kinds: readonly CardKind[]): Promise<string[]> {
  const keys = kinds.map(kind => cardKey(personId, kind));
  const rows: { id: string }[] = await work.db.query(
    `SELECT id FROM card WHERE inForceKey IN (${marks(keys)}) AND ssStatus IN ('NORMAL', 'LOCKED') AND id <> ?`,
    [...keys, id],
  );
  return rows.map(row => row.id);
}

/** What was handed in is of no use to anybody any more; the act reaches it wherever it was issued. */
async function destroyRetired(work: Work, ids: readonly string[]): Promise<void> {
  const refs: Ref[] = await work.db.query(`SELECT id, version FROM card WHERE id IN (${marks(ids)})`, [...ids]);
  const outcomes = await transitionMany(everywhere(work), cards, cardLifecycle, 'destroy', refs, {
    facts: cardFactsOf,
    change: NO_KEEPER,
  });
  if (outcomes.some(({ ok }) => !ok)) throw new Failure('STALE');
}
