import { useCallback, useSyncExternalStore } from 'react';

const texts = new Map<string, string>();
const listeners = new Set<() => void>();

/**
 * What stands in the search box of a list. It may be a whole identity number, so it lives in memory only: neither the
 * address nor the browser's store ever holds it, and a reload forgets it.
 */
export function useListSearch(list: string): [search: string, setSearch: (next: string) => void] {
  const search = useSyncExternalStore(subscribe, () => texts.get(list) ?? '');
  const setSearch = useCallback(
    (next: string) => {
      texts.set(list, next);
      for (const listener of listeners) listener();
    },
    [list],
  );
  return [search, setSearch];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
