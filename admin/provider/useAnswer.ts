import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useLogoutIfAccessDenied } from 'react-admin';
import { send } from './ask';

type Options<Result> = Omit<UseQueryOptions<Result>, 'queryKey' | 'queryFn'>;

/** Asks one typed question for a screen, keeps the answer, and leaves for the sign-in page when the session is over. */
export function useAnswer<Result, V extends object>(
  document: TypedDocumentNode<Result, V>,
  variables: V,
  options: Options<Result> = {},
): UseQueryResult<Result> {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  return useQuery<Result>({
    queryKey: ['answer', nameOf(document), variables],
    queryFn: async () => {
      try {
        return (await send(document, variables)) as Result;
      } catch (error) {
        await logoutIfAccessDenied(error);
        throw error;
      }
    },
    retry: false,
    ...options,
  });
}

function nameOf({ definitions }: TypedDocumentNode<unknown, never>): string {
  const [operation] = definitions;
  return operation && 'name' in operation ? (operation.name?.value ?? '') : '';
}
