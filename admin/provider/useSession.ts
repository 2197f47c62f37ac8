import { useGetIdentity } from 'react-admin';
import type { Actor } from '../../shared/access';
import { actorOf, type Session } from './session';

/** Who is signed in; undefined until the server has said so. */
export function useSession(): Session | undefined {
  return useGetIdentity().identity?.session as Session | undefined;
}

/** The actor to judge by `whyNot` with; undefined until the server has said who it is. */
export function useActor(): Actor | undefined {
  const session = useSession();
  return session && actorOf(session);
}
