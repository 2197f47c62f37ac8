import { ssLifecycle } from '../../shared/cardFunctions';
import type { ActivationChannel } from '../../shared/codes';
import type { Card } from '../cards/card.entity';
import { cardFactsOf } from '../cards/card.facts';
import { cardKey } from '../cards/card.key';
import { cards } from '../cards/card.list';
import { lockHoldersOf, retireOthers } from '../losses/loss.service';
import { designatedOffice } from '../offices/office.service';
import { policyFor } from '../platform/amending';
import type { Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { transition } from '../platform/records';
import { hold, type Ref } from '../platform/subjects';

/**
 * Enables a card that its holder has, at an office that does so (NOT_DESIGNATED), by a route that the region allows
 * (CHANNEL_CLOSED, P-16). It comes into force here, and the card before it is cancelled in the same transaction.
 */
export async function enableCard(work: Work, { id, version }: Ref, route: ActivationChannel): Promise<Card> {
  await designatedOffice(work, 'ENABLE');
  await lockHoldersOf(work, [id]);
  const held = await hold(work, cards, { id, version });
  const { activationChannels } = await policyFor(work, cards, held);
  if (!activationChannels.includes(route)) throw new Failure('CHANNEL_CLOSED');
  if (held.whereabouts === 'COLLECTED' && held.ssStatus === 'SEALED') await retireOthers(work, held);
  return transition(
    work,
    cards,
    ssLifecycle,
    'enable',
    { id, version },
    {
      facts: cardFactsOf,
      change: {
        openKey: null,
        inForceKey: cardKey(held.personId, held.kind),
        enabledAt: work.now,
        enabledBy: route,
      },
    },
  );
}
