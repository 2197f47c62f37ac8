import { localStorageStore, type Store } from 'react-admin';
import { KEPT } from './preferences';

/** The console's memory in this browser. Signing out forgets filters and selections, but not language and theme. */
export function consoleStore(): Store {
  const store = localStorageStore('1');
  return {
    ...store,
    reset: () => {
      const values = KEPT.map(key => [key, store.getItem(key)] as const);
      store.reset();
      for (const [key, value] of values) if (value !== undefined) store.setItem(key, value);
    },
  };
}
