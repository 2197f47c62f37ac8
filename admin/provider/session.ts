import { type Actor, PERMISSIONS, type Permission, ROLES, type Role } from '../../shared/access';
import { SessionDocument, type SessionQuery } from '../graphql/graphql';
import { ask } from './ask';

/** Who is signed in, as the server says. */
export type Session = Omit<NonNullable<SessionQuery['session']>, 'roles' | 'permissions'> & {
  roles: readonly Role[];
  permissions: ReadonlySet<Permission>;
};

let asked: Promise<Session | undefined> | undefined;

/** The session, asked once and kept until it is forgotten. */
export function currentSession(): Promise<Session | undefined> {
  asked ??= readSession().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

/** Forgets the session, so that the next question asks the server again. */
export function forgetSession(): void {
  asked = undefined;
}

/**
 * The actor that `whyNot` judges by on a screen. The server shows nothing outside a person's reach, so what is on the
 * screen is within it; only the reach over employers is spelt out.
 */
export function actorOf({ id, roles, reach, office, employers }: Session): Actor {
  const within: Record<string, Actor['reach']> = {
    all: { kind: 'all' },
    offices: { kind: 'all' },
    employers: { kind: 'employers', ids: employers.map(employer => employer.id) },
  };
  return { id, roles, reach: within[reach.kind] ?? { kind: 'none' }, officeId: office?.id ?? null };
}

async function readSession(): Promise<Session | undefined> {
  const { session } = await ask(SessionDocument);
  if (!session) return undefined;
  const { roles, permissions, ...rest } = session;
  return {
    ...rest,
    roles: ROLES.filter(role => (roles as readonly string[]).includes(role)),
    permissions: new Set(PERMISSIONS.filter(permission => (permissions as readonly string[]).includes(permission))),
  };
}
