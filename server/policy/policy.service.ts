import type { EntityManager } from 'typeorm';
import { dayOf } from '../../shared/calendar';
import { type Policy } from '../../shared/policy';
import { policyOf } from '../../shared/policyDefaults';
import { newId } from '../platform/columns';
import type { Work } from '../platform/context';
import { note } from '../platform/journal';
import { insertRows } from '../platform/rows';
import { RegionPolicy } from './policy.entity';

/** The version of a region's policy in force at an instant; undefined where the region has none of its own. */
export async function versionInForce(
  db: EntityManager,
  regionCode: string,
  at: Date,
): Promise<RegionPolicy | undefined> {
  const [row]: { id: string }[] = await db.query(
    'SELECT id FROM region_policy WHERE regionCode = ? AND validFrom <= ? ORDER BY validFrom DESC, version DESC LIMIT 1',
    [regionCode, dayOf(at)],
  );
  return row ? versionBy(db, row.id) : undefined;
}

const frozen = new Map<string, RegionPolicy>();
const KEPT = 200;

/** A version by its id. Versions never change, so they are kept in memory. */
export async function versionBy(db: EntityManager, id: string): Promise<RegionPolicy | undefined> {
  const known = frozen.get(id);
  if (known) return known;
  const found = await db.findOneBy(RegionPolicy, { id });
  if (!found) return undefined;
  if (frozen.size >= KEPT) frozen.clear();
  const version = { ...found, values: policyOf(found.values) };
  frozen.set(id, version);
  return version;
}

/** The policy frozen on a record, else the one in force in the region, else the defaults. */
export async function policyFor(
  db: EntityManager,
  regionCode: string,
  at: Date,
  policyId?: string | null,
): Promise<Policy> {
  const version = policyId ? await versionBy(db, policyId) : await versionInForce(db, regionCode, at);
  return version?.values ?? policyOf({});
}

/** Sets a region's policy from a day on, as its next version. */
export async function setPolicy(
  work: Work,
  given: { regionCode: string; validFrom: string; values: Partial<Policy>; basis: string | null },
): Promise<RegionPolicy> {
  const [{ n }] = await work.db.query('SELECT COALESCE(MAX(version), 0) AS n FROM region_policy WHERE regionCode = ?', [
    given.regionCode,
  ]);
  const version = Object.assign(new RegionPolicy(), given, {
    id: newId(work.now),
    version: Number(n) + 1,
    values: policyOf(given.values),
    createdAt: work.now,
  });
  await insertRows(work.db, RegionPolicy, [version]);
  await note(work, {
    action: 'policy.set',
    subject: 'region_policy',
    subjectId: version.id,
    detail: { keys: Object.keys(given.values) },
  });
  return version;
}
