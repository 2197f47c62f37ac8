import { createContext, useContext } from 'react';
import type { ConsoleResource } from '../provider/resource';
import { useSession } from '../provider/useSession';

/** The resources of the console, handed down by App so that the frame imports no domain. */
export const ResourcesContext = createContext<readonly ConsoleResource[]>([]);

/** The lists that the actor may open, in the order of the table of contents. */
export function useDesks(): readonly ConsoleResource[] {
  const resources = useContext(ResourcesContext);
  const session = useSession();
  return resources.filter(({ list, needs }) => list && needs.list && session?.permissions.has(needs.list));
}
