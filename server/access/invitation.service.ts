import { ROLES, type Role } from '../../shared/access';
import { type Commit, type Context, commit, type House, nobody, systemContext, type Work } from '../platform/context';
import { dbTime, execute, isDuplicate } from '../platform/database';
import type { Environment } from '../platform/environment';
import { Failure } from '../platform/failures';
import { note } from '../platform/journal';
import { amend } from '../platform/records';
import { hydrate, insertRows } from '../platform/rows';
import { newToken, tokenHash } from '../platform/secrets';
import { hold } from '../platform/subjects';
import type { AcceptInvitationInput, InviteAgainInput, InviteInput } from './access.inputs';
import { Account, Invitation } from './account.entity';
import { accounts } from './account.list';
import { checkPlace, openAccount } from './account.service';
import { confirmPresent, hashNewPassword } from './credential.service';
import { canonicalName } from './names';
import { OFFICE_ROLES } from './reach';
import type { AcceptedInvitation, InvitationInfo, InvitationLink } from './session.entity';
import { endSessionsOf } from './session.lookup';
import { newTotp, totpStep } from './totp';

/** Invites somebody to open an account: nobody but they will know its password. DUPLICATE when the user name is taken. */
export async function inviteAccount(ctx: Context, input: InviteInput): Promise<Commit<InvitationLink>> {
  await confirmPresent(ctx, input.presentPassword);
  const { username, displayName, role, officeId = null, employerId = null } = input;
  return async work => {
    await checkPlace(work.db, { roles: [role], officeId, employerIds: employerId ? [employerId] : [] });
    const [taken] = await work.db.query('SELECT id FROM account WHERE username = ?', [username]);
    if (taken) throw new Failure('DUPLICATE');
    return makeInvitation(work, { username, displayName, role, officeId, employerId, accountId: null });
  };
}

/** Lets the holder of an account set it up anew, password and second factor; all its sessions end at once. */
export async function inviteAgain(
  ctx: Context,
  { id, version, presentPassword }: InviteAgainInput,
): Promise<Commit<InvitationLink>> {
  if (id === ctx.actor.id) throw new Failure('FORBIDDEN');
  await confirmPresent(ctx, presentPassword);
  return async work => {
    const account = await hold(work, accounts, { id, version });
    await endSessionsOf(work.db, id);
    return makeInvitation(work, againFor(account));
  };
}

/**
 * The link for a first account, from the command line of whoever runs the house. For a user name that is there already, the link sets
 * that account up anew.
 */
export async function invite(house: House, role: Role, name: string): Promise<InvitationLink> {
  const username = canonicalName(name);
  if (!ROLES.includes(role)) throw new Error(`no such role: ${role}; there are ${ROLES.join(', ')}`);
  if (OFFICE_ROLES.includes(role) || role === 'unit_admin')
    throw new Error(`${role} works at an office or for a unit: a sysadmin invites them in the console`);
  if (!/^[a-z][a-z0-9._-]{1,38}[a-z0-9]$/.test(username))
    throw new Error('a user name has 3 to 40 small letters, digits, dots, hyphens');
  return commit(systemContext(house), async work => {
    const [row] = await work.db.query('SELECT * FROM account WHERE username = ?', [username]);
    if (row) return makeInvitation(work, againFor(hydrate(work.db, Account, row)));
    return makeInvitation(work, {
      username,
      displayName: username,
      role,
      officeId: null,
      employerId: null,
      accountId: null,
    });
  });
}

/** The invitation of a link, with a new second factor to set up where one is asked for; null when it was used or ran out. */
export async function invitationOf(ctx: Context, token: string): Promise<InvitationInfo | null> {
  const invitation = await openInvitation(ctx, token);
  if (!invitation) return null;
  const { username, displayName, role, expiresAt } = invitation;
  const totpUri = ctx.house.environment.requireTotp ? newTotp(username).uri : null;
  return { username, displayName, role, expiresAt, totpUri };
}

/** Takes an invitation up: once, with a password that is not weak and, where it is asked for, a second factor with its first code. */
export async function acceptInvitation(
  ctx: Context,
  input: AcceptInvitationInput,
): Promise<Commit<AcceptedInvitation>> {
  const invitation = await openInvitation(ctx, input.token);
  if (!invitation) throw new Failure('INVITATION_INVALID');
  const secondFactor = provenFactor(ctx, input);
  const passwordHash = await hashNewPassword(input.password, [invitation.username, invitation.displayName]);
  return async work => {
    const used = await execute(
      work.db,
      'UPDATE invitation SET usedAt = ? WHERE id = ? AND usedAt IS NULL AND expiresAt > ?',
      [dbTime(work.now), invitation.id, dbTime(work.now)],
    );
    if (used === 0) throw new Failure('INVITATION_INVALID');
    return setUp(work, invitation, { passwordHash, ...secondFactor });
  };
}

const LIFE_MS = 72 * 3600_000;

type Credentials = Pick<Account, 'passwordHash' | 'totpSecret' | 'lastTotpStep'>;

async function setUp(
  work: Work,
  { accountId, createdById, ...invited }: Invitation,
  credentials: Credentials,
): Promise<AcceptedInvitation> {
  const { username, displayName, role, officeId, employerId } = invited;
  if (accountId) {
    const own: Work = { ...work, actor: { ...nobody, id: accountId } };
    const account = await hold(own, accounts, { id: accountId });
    await amend(own, accounts, account, 'acceptInvitation', credentials);
    await endSessionsOf(work.db, accountId);
    return { id: accountId, username };
  }
  try {
    const place = { roles: [role], officeId, employerIds: employerId ? [employerId] : [] };
    const { id } = await openAccount(work, {
      username,
      displayName,
      ...place,
      ...credentials,
      locale: 'zh',
      demo: false,
    });
    await note(work, {
      action: 'account.acceptInvitation',
      subject: 'account',
      subjectId: id,
      detail: { invitedBy: createdById },
    });
    return { id, username };
  } catch (error) {
    if (isDuplicate(error)) throw new Failure('INVITATION_INVALID');
    throw error;
  }
}

type Invited = Omit<Invitation, 'id' | 'expiresAt' | 'usedAt' | 'createdById'>;

/** A new link takes the place of earlier ones for the same user name. */
async function makeInvitation(work: Work, invited: Invited): Promise<InvitationLink> {
  const token = newToken();
  const expiresAt = new Date(work.now.getTime() + LIFE_MS);
  await execute(work.db, 'DELETE FROM invitation WHERE username = ? AND usedAt IS NULL', [invited.username]);
  await insertRows(work.db, Invitation, [
    { ...invited, id: tokenHash(token), expiresAt, usedAt: null, createdById: work.actor.id },
  ]);
  await note(work, {
    action: invited.accountId ? 'account.inviteAgain' : 'account.invite',
    subject: 'account',
    subjectId: invited.accountId,
    officeId: invited.officeId,
    detail: { role: invited.role, username: invited.username },
  });
  return { username: invited.username, link: linkFor(work.house.environment, token), expiresAt };
}

const linkFor = ({ publicUrl }: Pick<Environment, 'publicUrl'>, token: string): string =>
  `${publicUrl}/invite/${token}`;

const againFor = ({ id, username, displayName, roles, officeId }: Account): Invited => ({
  username,
  displayName,
  role: roles[0],
  officeId,
  employerId: null,
  accountId: id,
});

async function openInvitation({ db, now }: Context, token: string): Promise<Invitation | null> {
  const [row] = await db.query('SELECT * FROM invitation WHERE id = ?', [tokenHash(token)]);
  const invitation = row ? hydrate(db, Invitation, row) : null;
  return invitation && !invitation.usedAt && invitation.expiresAt > now ? invitation : null;
}

function provenFactor(ctx: Context, { totpSecret, totp }: AcceptInvitationInput): Omit<Credentials, 'passwordHash'> {
  if (!totpSecret || !totp?.trim()) {
    if (ctx.house.environment.requireTotp) throw new Failure('TOTP_REQUIRED');
    return { totpSecret: null, lastTotpStep: null };
  }
  const lastTotpStep = totpStep(totpSecret, totp, ctx.now, null);
  if (lastTotpStep === undefined) throw new Failure('TOTP_WRONG');
  return { totpSecret, lastTotpStep };
}
