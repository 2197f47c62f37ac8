import type { EntityManager } from 'typeorm';
import type { Reach, Role } from '../../shared/access';
import type { Account } from './account.entity';

/** Roles that work at an office, and so must have one. */
export const OFFICE_ROLES: readonly Role[] = ['clerk', 'reviewer', 'checklist_officer', 'card_clerk', 'supervisor'];

type Node = { id: string; parentId: string | null; regionCode: string };

/**
 * How far an account reaches. Work at an office: that office with all below it, and their regions. Otherwise work for units: those
 * units. Otherwise the whole house, for the duties that meet no person (analyst, auditor, sysadmin). Several roles never add their
 * reaches: the first of these wins, so that nobody sees a person's record through another duty's reach.
 */
export function reachOf(
  { roles, officeId }: Pick<Account, 'roles' | 'officeId'>,
  employerIds: readonly string[],
  offices: readonly Node[],
): Reach {
  if (roles.some(role => OFFICE_ROLES.includes(role))) return officeId ? ofOffice(officeId, offices) : { kind: 'none' };
  if (roles.includes('unit_admin')) return { kind: 'employers', ids: [...employerIds] };
  return roles.length > 0 ? { kind: 'all' } : { kind: 'none' };
}

/** The units that an account works for. */
export async function employerIdsOf(db: EntityManager, accountId: string): Promise<string[]> {
  const rows: { employerId: string }[] = await db.query(
    'SELECT employerId FROM account_employer WHERE accountId = ? ORDER BY employerId',
    [accountId],
  );
  return rows.map(({ employerId }) => employerId);
}

/** The tree of offices, read by its table: offices are a later room, which imports this one. */
export const officeTree = (db: EntityManager): Promise<Node[]> =>
  db.query('SELECT id, parentId, regionCode FROM office');

function ofOffice(root: string, offices: readonly Node[]): Reach {
  const ids = new Set<string>();
  const regions = new Set<string>();
  let level = offices.filter(({ id }) => id === root);
  while (level.length > 0) {
    for (const { id, regionCode } of level) {
      ids.add(id);
      regions.add(regionCode);
    }
    level = offices.filter(({ id, parentId }) => parentId !== null && ids.has(parentId) && !ids.has(id));
  }
  return ids.size > 0 ? { kind: 'offices', ids: [...ids], regions: [...regions] } : { kind: 'none' };
}
