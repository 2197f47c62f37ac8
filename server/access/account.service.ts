import type { EntityManager } from 'typeorm';
import type { Commit, Context, Work } from '../platform/context';
import { execute, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { amend, create } from '../platform/records';
import { insertRows } from '../platform/rows';
import { hold, type Ref } from '../platform/subjects';
import type { SetRolesInput } from './access.inputs';
import { Account, AccountEmployer } from './account.entity';
import { accounts } from './account.list';
import { confirmPresent } from './credential.service';
import { OFFICE_ROLES } from './reach';
import { endSessionsOf } from './session.lookup';

/** Where the holder of an account works. */
type Workplace = Pick<Account, 'roles' | 'officeId'> & { employerIds: readonly string[] };

/** What an account is opened with: nobody but its holder knows the password behind the hash. */
export type NewAccount = Workplace &
  Pick<Account, 'username' | 'displayName' | 'passwordHash' | 'totpSecret' | 'lastTotpStep' | 'locale' | 'demo'>;

/** Opens an account. */
export async function openAccount(work: Work, { employerIds, ...values }: NewAccount): Promise<Account> {
  const account = await create(work, accounts, 'open', {
    ...values,
    disabledAt: null,
    lastSignInAt: null,
    createdAt: work.now,
  });
  await insertRows(
    work.db,
    AccountEmployer,
    employerIds.map(employerId => ({ accountId: account.id, employerId })),
  );
  return account;
}

/** Says what an account may do and where; all its sessions end at once. Nobody changes their own. */
export async function setRoles(ctx: Context, input: SetRolesInput): Promise<Commit<Account>> {
  notOwn(ctx, input.id);
  await confirmPresent(ctx, input.presentPassword);
  const { roles, officeId = null, employerIds } = input;
  return async work => {
    const workplace = { roles, officeId, employerIds: employerIds ?? [] };
    await checkPlace(work.db, workplace);
    const account = await hold(work, accounts, input);
    const changed = await amend(work, accounts, account, 'setRoles', { roles, officeId });
    await execute(work.db, 'DELETE FROM account_employer WHERE accountId = ?', [account.id]);
    await insertRows(
      work.db,
      AccountEmployer,
      workplace.employerIds.map(employerId => ({ accountId: account.id, employerId })),
    );
    await endSessionsOf(work.db, account.id);
    return changed;
  };
}

/** Keeps somebody from signing in; all their sessions end at once. Nobody does it to themselves. */
export function disableAccount(ctx: Context, ref: Ref): Commit<Account> {
  notOwn(ctx, ref.id);
  return async work => {
    const account = await hold(work, accounts, ref);
    if (account.disabledAt) throw new Failure('NOT_FROM_HERE', { status: 'DISABLED' });
    const changed = await amend(work, accounts, account, 'disable', { disabledAt: work.now });
    await endSessionsOf(work.db, account.id);
    return changed;
  };
}

/** Lets somebody sign in again. */
export function enableAccount(ref: Ref): Commit<Account> {
  return async work => {
    const account = await hold(work, accounts, ref);
    if (!account.disabledAt) throw new Failure('NOT_FROM_HERE', { status: 'ENABLED' });
    return amend(work, accounts, account, 'enable', { disabledAt: null });
  };
}

/** Refuses a workplace that is not there, and a role without the one it works at. */
export async function checkPlace(db: EntityManager, { roles, officeId, employerIds }: Workplace): Promise<void> {
  const fields = [
    ...(roles.some(role => OFFICE_ROLES.includes(role)) && !officeId ? ['officeId'] : []),
    ...(roles.includes('unit_admin') && employerIds.length === 0 ? ['employerIds'] : []),
    ...(officeId && !(await allThere(db, 'office', [officeId])) ? ['officeId'] : []),
    ...(employerIds.length > 0 && !(await allThere(db, 'employer', employerIds)) ? ['employerIds'] : []),
  ];
  if (fields.length > 0) throw new Failure('INVALID_INPUT', { fields });
}

async function allThere(db: EntityManager, table: 'office' | 'employer', ids: readonly string[]): Promise<boolean> {
  const rows: unknown[] = await db.query(`SELECT id FROM ${table} WHERE id IN (${marks(ids)})`, [...ids]);
  return rows.length === new Set(ids).size;
}

function notOwn({ actor }: Context, id: string): void {
  if (actor.id === id) throw new Failure('FORBIDDEN');
}
