import { dayOf } from '../../shared/calendar';
import type { Card } from '../cards/card.entity';
import { Person } from '../people/person.entity';
import { checkDocument, checkedProxy, type ProxyGiven } from '../people/proxy';
import type { Work } from '../platform/context';
import { Failure } from '../platform/failures';

/** What was seen at the counter: the holder's certificate, and that of whoever comes in their place. */
export type Sighting = { sighted: boolean; agent?: (ProxyGiven & { sighted: boolean }) | null };

/**
 * Checks what was sighted: the holder's certificate, and an agent's too where one comes (NOT_SIGHTED); both in force
 * (CERTIFICATE_EXPIRED), the agent not the holder (PROXY_IS_HOLDER). Gives the agent's name, null where the holder came.
 */
export async function checkSighting(
  work: Work,
  { personId }: Card,
  { sighted, agent }: Sighting,
): Promise<string | null> {
  if (!sighted) throw new Failure('NOT_SIGHTED', { of: 'holder' });
  if (agent && !agent.sighted) throw new Failure('NOT_SIGHTED', { of: 'proxy' });
  const today = dayOf(work.now);
  const person = await work.db.findOneByOrFail(Person, { id: personId });
  checkDocument(person, today);
  return agent ? checkedProxy(agent, person, today).name : null;
}
