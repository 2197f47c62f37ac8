import { addDays, dayOf } from '../../shared/calendar';
import { tell } from '../notices/notice.service';
import { lockPeople } from '../people/person.service';
import { commit, type House, systemContext, type Work } from '../platform/context';
import { marks } from '../platform/database';
import { offload } from '../platform/offload';

/** So long after their acceptance people without a card are reminded: as long as a first card takes by the source texts. */
const AFTER_DAYS = 30;
const AT_ONCE = 500;

/**
 * Reminds people once that they are insured and nobody has applied for a card of theirs; whoever has a unit is applied for by it.
 * Gives how many were told; twice at once, each is told once.
 */
export async function remindWithoutCard(house: House): Promise<number> {
  const ctx = systemContext(house);
  const before = addDays(dayOf(ctx.now), -AFTER_DAYS);
  let told = 0;
  for (let after = ''; ; ) {
    const rows = (await offload(house.database, WITHOUT_CARD, [before, after])) as { personId: string }[];
    if (rows.length === 0) return told;
    after = rows.at(-1)!.personId;
    told += await commit(ctx, work =>
      remind(
        work,
        rows.map(({ personId }) => personId),
      ),
    );
  }
}

/** Accepted without a unit, alive, without a card, without an open case, and not told yet. */
export const WITHOUT_CARD = `SELECT DISTINCT e.personId AS personId FROM enrolment e
  WHERE e.status = 'ACCEPTED' AND e.employerId IS NULL AND e.acceptedOn <= ? AND e.personId > ?
  AND NOT EXISTS (SELECT 1 FROM enrolment w WHERE w.personId = e.personId AND w.status = 'ACCEPTED' AND w.employerId IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM card c WHERE c.personId = e.personId AND c.whereabouts <> 'VOID')
  AND NOT EXISTS (SELECT 1 FROM application a WHERE a.personId = e.personId AND a.status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED'))
  AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = e.personId AND p.deceasedOn IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.onceKey = CONCAT('CARD_NOT_APPLIED|', e.personId))
  ORDER BY e.personId LIMIT ${AT_ONCE}`;

/** Who else tells the same is waited for by the lock on the people. */
async function remind(work: Work, personIds: readonly string[]): Promise<number> {
  await lockPeople(work, personIds);
  const keys = personIds.map(id => `CARD_NOT_APPLIED|${id}`);
  const known: { onceKey: string }[] = await work.db.query(
    `SELECT onceKey FROM outbox WHERE onceKey IN (${marks(keys)})`,
    keys,
  );
  const done = new Set(known.map(({ onceKey }) => onceKey));
  const fresh = personIds.filter(id => !done.has(`CARD_NOT_APPLIED|${id}`));
  for (const personId of fresh)
    await tell(work, { personId }, 'CARD_NOT_APPLIED', {}, { onceKey: `CARD_NOT_APPLIED|${personId}` });
  return fresh.length;
}
