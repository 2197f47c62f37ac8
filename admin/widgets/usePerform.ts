import { useCallback, useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import { refusalOf } from '../provider/ask';
import type { ConsoleDataProvider, VerbInput } from '../provider/dataProvider';
import { useWords } from './useWords';

type Performing = { perform: (verb: string, input: VerbInput) => Promise<boolean>; busy: boolean };

/**
 * Performs a verb, says what came of it, and refreshes the screen in any case; true when the server did it. The words
 * of success are `<resource>.done.<verb>`, or a plain "done".
 */
export function usePerform(resource: string): Performing {
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const perform = useCallback(
    async (verb: string, input: VerbInput) => {
      setBusy(true);
      try {
        await provider.perform(resource, verb, input);
        notify(`${resource}.done.${verb}`, { type: 'success', messageArgs: { _: words.done } });
        return true;
      } catch (error) {
        if (refusalOf(error)?.code !== 'UNAUTHENTICATED') notify(words.error(error), { type: 'warning' });
        return false;
      } finally {
        setBusy(false);
        refresh();
      }
    },
    [provider, resource, notify, refresh, words],
  );
  return { perform, busy };
}
