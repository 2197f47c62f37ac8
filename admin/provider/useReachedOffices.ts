import { OfficeTreeDocument, type OfficeTreeQuery } from '../graphql/graphql';
import { useAnswer } from './useAnswer';
import { useSession } from './useSession';

export type ReachedOffice = OfficeTreeQuery['page']['nodes'][number];

/** The offices within the actor's reach: the own one with all below it, or every office for those who sit at none. */
export function useReachedOffices(): readonly ReachedOffice[] {
  const session = useSession();
  const { data } = useAnswer(OfficeTreeDocument, {}, { staleTime: 600_000, enabled: session !== undefined });
  const offices = data?.page.nodes ?? [];
  return session?.office ? below(session.office.id, offices) : offices;
}

function below(root: string, offices: readonly ReachedOffice[]): ReachedOffice[] {
  const reached = new Set([root]);
  for (let grown = true; grown; ) {
    const more = offices.filter(({ id, parentId }) => parentId && reached.has(parentId) && !reached.has(id));
    for (const { id } of more) reached.add(id);
    grown = more.length > 0;
  }
  return offices.filter(({ id }) => reached.has(id));
}
