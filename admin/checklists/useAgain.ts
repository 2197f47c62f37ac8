import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Asks again what the bureau sees of checklists, once something was done. */
export function useAgain(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'answer' && String(queryKey[1]).startsWith('Bureau'),
      }),
    [client],
  );
}
