import { useState } from 'react';
import { useWords } from './useWords';

type Sending = { send: (act: () => Promise<void>) => Promise<boolean>; busy: boolean; fault: string | undefined };

/** Runs one act of a form: busy meanwhile, and why not in words; true when it was done. */
export function useSending(): Sending {
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
      setFault(words.error(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, fault };
}
