import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type EnterPerson, EnterPersonDocument, type PersonRowFragment } from '../graphql/graphql';
import { ask, refusalOf } from '../provider/ask';
import { useKeyFor } from '../provider/useKeyFor';
import { useWords } from '../widgets/useWords';

type Entering = { enter: (entry: EnterPerson) => Promise<void>; busy: boolean; fault?: string; knownId?: string };

/** Enters a person. For a number that is on file already it tells the id, where the actor may see that person. */
export function useEnterPerson(onEntered: (person: PersonRowFragment) => void): Entering {
  const translate = useTranslate();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [knownId, setKnownId] = useState<string>();
  const keyFor = useKeyFor();
  const enter = async (entry: EnterPerson) => {
    setBusy(true);
    setFault(undefined);
    setKnownId(undefined);
    try {
      const { person } = await ask(EnterPersonDocument, { input: { ...entry, idempotencyKey: keyFor(entry) } });
      onEntered(person);
    } catch (error) {
      const refusal = refusalOf(error);
      const id = refusal?.code === 'DUPLICATE' ? refusal.params?.id : undefined;
      setKnownId(typeof id === 'string' ? id : undefined);
      setFault(refusal?.code === 'DUPLICATE' ? translate('people.known') : words.error(error));
    } finally {
      setBusy(false);
    }
  };
  return { enter, busy, fault, knownId };
}
