import { useState } from 'react';
import type { Refusal } from '../../shared/failures';
import { refusalOf } from '../provider/ask';
import { useWords } from './useWords';

type Sending = { send: (act: () => Promise<void>) => Promise<boolean>; busy: boolean; fault: string | undefined };

/** Runs one act of a form: busy meanwhile, and why not in words (its own where it has some); true when it was done. */
export function useSending(own?: (refusal: Refusal) => string | undefined): Sending {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const send = async (act: () => Promise<void>) => {
    setBusy(true);
    setFault(undefined);
    try {
      await act();
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      setFault((refusal && own?.(refusal)) ?? words.error(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, fault };
}
