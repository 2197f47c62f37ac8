import type { AuthProvider } from 'react-admin';
import type { Permission } from '../../shared/access';
import { SignInDocument, SignOutDocument } from '../graphql/graphql';
import { ask, refusalOf, refused } from './ask';
import { currentSession, forgetSession } from './session';

/** What each page of a resource needs. A page that is not named here is open to nobody. */
export type Needs = Partial<Record<string, Permission>>;

export type Credentials = { username: string; password: string; totp?: string };

/** Signs in and out, and says what the actor may open, by the same permissions as the server. */
export function createAuthProvider(needsOf: (resource: string) => Needs | undefined): AuthProvider {
  return {
    login: async (input: Credentials) => {
      await ask(SignInDocument, { input });
      forgetSession();
    },
    logout: async () => {
      const wasSignedIn = await currentSession().catch(() => undefined);
      forgetSession();
      if (wasSignedIn) await ask(SignOutDocument).catch(() => undefined);
    },
    checkAuth: async () => {
      if (!(await currentSession())) return Promise.reject({ message: false });
    },
    checkError: async (error: unknown) => {
      if (refusalOf(error)?.code === 'UNAUTHENTICATED') throw error;
    },
    getIdentity: async () => {
      const session = await currentSession();
      if (!session) throw refused({ code: 'UNAUTHENTICATED' }, 401);
      return { id: session.id, fullName: session.displayName, session };
    },
    getPermissions: async () => (await currentSession())?.permissions ?? new Set<Permission>(),
    canAccess: async ({ resource, action }) => {
      const needed = needsOf(resource)?.[action];
      return needed !== undefined && Boolean((await currentSession())?.permissions.has(needed));
    },
  };
}
