import { dayOf } from '../../shared/calendar';
import { finLifecycle } from '../../shared/cardFunctions';
import type { Card } from '../cards/card.entity';
import { cardFactsOf as facts } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import type { Office } from '../offices/office.entity';
import { isDesignated, officeBy } from '../offices/office.service';
import { policyFor } from '../platform/amending';
import type { Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { transition } from '../platform/records';
import { hold, type Ref } from '../platform/subjects';
import { checkSighting, type Sighting } from './sighting';

/**
 * Activates the financial function (R-70, T-05) at an outlet of the card's own bank (OTHER_BANK) that is designated for it in the card's region
 * (NOT_DESIGNATED), the certificate sighted (NOT_SIGHTED). An agent only where the region lets one (PROXY_NOT_ALLOWED, P-19), with both
 * certificates. NO_FINANCIAL_FUNCTION for a card without one, CARD_DATA_MISSING while its bank is not known.
 */
export async function activateFinancialFunction(
  work: Work,
  { id, version }: Ref,
  { outletId, ...sighting }: Sighting & { outletId?: string | null },
): Promise<Card> {
  const held = await heldWithFunction(work, { id, version });
  const outlet = await outletFor(work, held, outletId);
  const { proxyMayActivateFinancial } = await policyFor(work, cards, held);
  if (sighting.agent && !proxyMayActivateFinancial) throw new Failure('PROXY_NOT_ALLOWED');
  const finAgentName = await checkSighting(work, held, sighting);
  const change = { finActivatedAt: work.now, finOfficeId: outlet.id, finAgentName };
  return transition(work, cards, finLifecycle, 'activateFinancial', { id, version }, { facts, change });
}

/** Writes down that the bank has closed the account (T-16): final, apart from the card's own cancellation. */
export async function closeFinancialFunction(
  work: Work,
  { id, version }: Ref,
  { note }: { note: string },
): Promise<Card> {
  await heldWithFunction(work, { id, version });
  const change = { finCloseNote: note.trim(), finStatusBeforeLoss: null, finLossUntil: null };
  return transition(work, cards, finLifecycle, 'closeFinancial', { id, version }, { facts, change });
}

async function heldWithFunction(work: Work, ref: Ref): Promise<Card> {
  const held = await hold(work, cards, ref);
  if (held.finStatus === null) throw new Failure('NO_FINANCIAL_FUNCTION');
  return held;
}

async function outletFor(work: Work, { bankCode, regionCode }: Card, outletId?: string | null): Promise<Office> {
  const id = outletId ?? work.actor.officeId;
  if (id === null) throw new Failure('FORBIDDEN');
  const outlet = await officeBy(work.db, id);
  if (bankCode === null) throw new Failure('CARD_DATA_MISSING');
  if (outlet.kind !== 'BANK_BRANCH' || outlet.bankCode !== bankCode) throw new Failure('OTHER_BANK');
  if (outlet.regionCode !== regionCode || !isDesignated(outlet, 'FIN_ACTIVATE', dayOf(work.now)))
    throw new Failure('NOT_DESIGNATED');
  return outlet;
}
