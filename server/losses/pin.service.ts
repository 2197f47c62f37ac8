import { ssLifecycle } from '../../shared/cardFunctions';
import type { Card } from '../cards/card.entity';
import { cardFactsOf as facts } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { designatedOffice } from '../offices/office.service';
import type { Work } from '../platform/context';
import { transition } from '../platform/records';
import { hold, type Ref } from '../platform/subjects';
import { checkSighting, type Sighting } from './sighting';

/**
 * Writes down that a card is locked after too many wrong PINs (P-27, T-15): at an office with that service (NOT_DESIGNATED), the certificate
 * of whoever comes sighted (NOT_SIGHTED). No PIN is told to this house, nor kept.
 */
export async function lockCardPin(work: Work, ref: Ref, sighting: Sighting): Promise<Card> {
  await atPinDesk(work, ref, sighting);
  return transition(work, cards, ssLifecycle, 'lockPin', ref, { facts, change: { pinLockedAt: work.now } });
}

/** Has a PIN set anew at the card's own device: a locked card is usable again, one whose PIN was forgotten stays so (T-15). */
export async function resetCardPin(work: Work, ref: Ref, sighting: Sighting): Promise<Card> {
  const { ssStatus } = await atPinDesk(work, ref, sighting);
  const verb = ssStatus === 'NORMAL' ? 'renewPin' : 'resetPin';
  return transition(work, cards, ssLifecycle, verb, ref, { facts, change: { pinLockedAt: null } });
}

async function atPinDesk(work: Work, { id, version }: Ref, sighting: Sighting): Promise<Card> {
  await designatedOffice(work, 'PIN');
  const held = await hold(work, cards, { id, version });
  await checkSighting(work, held, sighting);
  return held;
}
