import { Secret, TOTP } from 'otpauth';
import type { Account } from '../../server/access/account.entity';
import { openAccount } from '../../server/access/account.service';
import { hashPassword } from '../../server/access/passwords';
import type { Role } from '../../shared/access';
import type { FailureCode } from '../../shared/failures';
import type { World } from './world';

export const PASSWORD = 'Quiet-Harbour-62';
const hashed = hashPassword(PASSWORD);

export type AccountGiven = {
  username: string;
  roles?: Role[];
  officeId?: string | null;
  employerIds?: string[];
  totpSecret?: string | null;
  demo?: boolean;
};

/** An account whose password is PASSWORD. */
export async function anAccount(
  world: World,
  { username, roles = ['sysadmin'], officeId = null, employerIds = [], totpSecret = null, demo = false }: AccountGiven,
): Promise<Account> {
  const passwordHash = await hashed;
  return world.inside('system', work =>
    openAccount(work, {
      username,
      displayName: `测试${username}`,
      roles,
      officeId,
      employerIds,
      passwordHash,
      totpSecret,
      lastTotpStep: null,
      locale: 'zh',
      demo,
    }),
  );
}

export type Reply = {
  data: Record<string, never> | null;
  codes: FailureCode[];
  params: Record<string, unknown>[];
  cookie: string | null;
};

/** Asks with a session cookie, or as nobody. */
export async function askAs(
  world: World,
  cookie: string | null,
  query: string,
  variables: object = {},
): Promise<Reply> {
  const answer = await world.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables },
    headers: { 'content-type': 'application/json', ...(cookie && { cookie: `session=${cookie}` }) },
  });
  const { data = null, errors = [] } = answer.json();
  const set = answer.cookies.find(({ name }) => name === 'session');
  return {
    data,
    codes: errors.map((error: { extensions: { code: FailureCode } }) => error.extensions.code),
    params: errors.map((error: { extensions: { params: object } }) => error.extensions.params),
    cookie: set?.value || null,
  };
}

/** Tries to sign in. */
export const trySignIn = (world: World, username: string, password = PASSWORD, totp?: string): Promise<Reply> =>
  askAs(
    world,
    null,
    'mutation($input: SignInInput!) { signIn(input: $input) { id username roles permissions reach { kind } office { id } employers { id name } locale } }',
    {
      input: { username, password, totp },
    },
  );

/** The cookie of somebody who signed in. */
export async function signedIn(world: World, username: string, totp?: string): Promise<string> {
  const { cookie, codes } = await trySignIn(world, username, PASSWORD, totp);
  if (!cookie) throw new Error(`not signed in: ${codes.join()}`);
  return cookie;
}

/** The code that an authenticator app shows at an instant. */
export const codeAt = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** Who the cookie stands for; null when it stands for nobody. */
export const whoIs = async (world: World, cookie: string): Promise<string | null> =>
  ((await askAs(world, cookie, '{ session { username } }')).data as { session: { username: string } | null } | null)
    ?.session?.username ?? null;
