import { useSyncExternalStore } from 'react';

let text = '';
const listeners = new Set<() => void>();

/**
 * What stands in the search box of the queue. It may be a whole identity number, so it lives in memory only: neither the
 * address nor the browser's store ever holds it.
 */
export function useQueueSearch(): [search: string, setSearch: (next: string) => void] {
  return [useSyncExternalStore(subscribe, () => text), setQueueSearch];
}

function setQueueSearch(next: string): void {
  text = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
