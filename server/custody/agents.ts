import { dayOf } from '../../shared/calendar';
import type { Policy } from '../../shared/policy';
import { tell } from '../notices/notice.service';
import type { Office } from '../offices/office.entity';
import { officeBy } from '../offices/office.service';
import type { Work } from '../platform/context';
import { blindIndex } from '../platform/secrets';

/** An agent by a blind index, and how many cards they have collected today with the one at hand. */
export type Agent = { count: number; change: { collectorIndex: string | null; unusualAgent: boolean } };

/** How many cards whoever comes has collected today, wherever: more than the region takes for usual is flagged, never refused. */
export async function agentOf(work: Work, number: string | null, policy: Policy): Promise<Agent> {
  if (number === null) return { count: 0, change: { collectorIndex: null, unusualAgent: false } };
  const collectorIndex = blindIndex('collector', number);
  const [{ n }]: { n: number | string }[] = await work.db.query(
    'SELECT COUNT(*) AS n FROM card WHERE collectorIndex = ? AND collectedOn = ?',
    [collectorIndex, dayOf(work.now)],
  );
  const count = Number(n) + 1;
  return { count, change: { collectorIndex, unusualAgent: count > policy.agentCollectionsPerDay } };
}

/** Tells the supervisors of an office and of those above it, once a day for each agent, leading to the card by which it showed. */
export async function tellUnusual(work: Work, office: Office, { count, change }: Agent, cardId: string): Promise<void> {
  const day = dayOf(work.now);
  const params = { officeId: office.id, day, count };
  for (let at: Office | null = office; at; at = at.parentId ? await officeBy(work.db, at.parentId) : null) {
    const onceKey = `UNUSUAL_AGENT|${day}|${at.id}|${change.collectorIndex}`;
    await tell(work, { officeId: at.id, role: 'supervisor' }, 'UNUSUAL_AGENT', params, {
      link: `/cards/${cardId}/show`,
      onceKey,
    });
  }
}
