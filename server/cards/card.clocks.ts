import { type Day, dayOf, financialDeadline, instantOfDay } from '../../shared/calendar';
import type { Policy } from '../../shared/policy';
import { policyOf } from '../../shared/policyDefaults';
import type { Context } from '../platform/context';
import { marks } from '../platform/database';
import { versionBy, versionInForce } from '../policy/policy.service';
import type { Card } from './card.entity';

/**
 * What the collection of cards on a day starts: each keeps the version of its region's policy in force that day, null where
 * the region has none, and by it the last day to activate the financial function, where it has one that is not active.
 */
export async function clocksAt(
  { db }: Pick<Context, 'db'>,
  day: Day,
  ids: readonly string[],
): Promise<(card: Card) => Pick<Card, 'collectPolicyId' | 'finDeadline'>> {
  const regions: { regionCode: string }[] = await db.query(
    `SELECT DISTINCT regionCode FROM card WHERE id IN (${marks(ids)})`,
    [...ids],
  );
  const versions = new Map<string, { id: string; values: Policy }>();
  for (const { regionCode } of regions) {
    const version = await versionInForce(db, regionCode, instantOfDay(day, 'start'));
    if (version) versions.set(regionCode, version);
  }
  return ({ regionCode, finStatus }) => {
    const version = versions.get(regionCode);
    const policy = version?.values ?? policyOf({});
    return {
      collectPolicyId: version?.id ?? null,
      finDeadline: finStatus === 'INACTIVE' ? deadlineBy(policy, day) : null,
    };
  };
}

/** The policy that the clocks of a collected card go by: that of its collection, whatever was decided since. */
export async function collectionPolicy(
  { db }: Pick<Context, 'db'>,
  { collectPolicyId }: Pick<Card, 'collectPolicyId'>,
): Promise<Policy> {
  const version = collectPolicyId ? await versionBy(db, collectPolicyId) : undefined;
  return version?.values ?? policyOf({});
}

/**
 * A financial function whose bank data came later is to be activated from now on: a holder who had the card by then has as many days from
 * the day on which there is something to activate.
 */
export async function financialSide(ctx: Context, card: Card): Promise<Partial<Card>> {
  if (card.finStatus !== null) return {};
  if (card.whereabouts !== 'COLLECTED') return { finStatus: 'INACTIVE' };
  return { finStatus: 'INACTIVE', finDeadline: deadlineBy(await collectionPolicy(ctx, card), dayOf(ctx.now)) };
}

const deadlineBy = ({ financialActivationDays }: Policy, from: Day): Day | null =>
  financialActivationDays === null ? null : financialDeadline(from, financialActivationDays);
