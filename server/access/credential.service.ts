import { refusalIsAbout } from '../audit/audit.service';
import type { Commit, Context } from '../platform/context';
import { Failure } from '../platform/failures';
import { amend } from '../platform/records';
import { hydrate } from '../platform/rows';
import { hold } from '../platform/subjects';
import type { ChangePasswordInput, ConfirmTotpInput } from './access.inputs';
import { Account } from './account.entity';
import { accounts } from './account.list';
import { passwordFault } from './passwordRules';
import { hashPassword, isPassword } from './passwords';
import type { TotpSetUp } from './session.entity';
import { endSessionsOf } from './session.lookup';
import { attempt } from './throttle';
import { newTotp, totpStep } from './totp';

/** The account of whoever asks, once their present password is given again; wrong ones are counted as at sign-in. */
export async function confirmPresent(ctx: Context, presentPassword: string): Promise<Account> {
  const [row] = await ctx.db.query('SELECT * FROM account WHERE id = ?', [ctx.actor.id]);
  if (!row) throw new Failure('FORBIDDEN');
  const account = hydrate(ctx.db, Account, row);
  return attempt(ctx, account.username, async counted => {
    refusalIsAbout(ctx, { subject: 'account', subjectId: account.id });
    if (!(await isPassword(account.passwordHash, presentPassword))) throw new Failure('CREDENTIALS_WRONG');
    await counted.takeBack();
    return account;
  });
}

/** The hash of a new password; PASSWORD_WEAK for one that is easily guessed. */
export async function hashNewPassword(password: string, names: readonly string[]): Promise<string> {
  const fault = passwordFault(password, names);
  if (fault) throw new Failure('PASSWORD_WEAK', { reason: fault });
  return hashPassword(password);
}

/** Changes the own password, and ends every other session and token of the account. */
export async function changePassword(
  ctx: Context,
  { presentPassword, newPassword }: ChangePasswordInput,
): Promise<Commit<boolean>> {
  const { username, displayName } = await confirmPresent(ctx, presentPassword);
  const passwordHash = await hashNewPassword(newPassword, [username, displayName]);
  return async work => {
    const account = await hold(work, accounts, { id: work.actor.id });
    await amend(work, accounts, account, 'changePassword', { passwordHash });
    await endSessionsOf(work.db, account.id, work.sessionId);
    return true;
  };
}

/** A new second factor for the own account; nothing is kept until `confirmTotp`. */
export async function setUpTotp(ctx: Context): Promise<Commit<TotpSetUp>> {
  const [row] = await ctx.db.query('SELECT username FROM account WHERE id = ?', [ctx.actor.id]);
  if (!row) throw new Failure('FORBIDDEN');
  const made = newTotp(String(row.username));
  return async () => made;
}

/** Takes a second factor into use by its first code, and ends every other session and token of the account. */
export async function confirmTotp(
  ctx: Context,
  { presentPassword, secret, totp }: ConfirmTotpInput,
): Promise<Commit<boolean>> {
  await confirmPresent(ctx, presentPassword);
  const lastTotpStep = totpStep(secret, totp, ctx.now, null);
  if (lastTotpStep === undefined) throw new Failure('TOTP_WRONG');
  return async work => {
    const account = await hold(work, accounts, { id: work.actor.id });
    await amend(work, accounts, account, 'confirmTotp', { totpSecret: secret, lastTotpStep });
    await endSessionsOf(work.db, account.id, work.sessionId);
    return true;
  };
}
