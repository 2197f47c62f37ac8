import { useState } from 'react';
import type { FailureCode, Params, Refusal } from '../../shared/failures';
import { useKeyFor } from '../provider/useKeyFor';
import { useWords } from '../widgets/useWords';

/** What came of each row: null when it was done, else why not. */
export type Outcomes = ReadonlyMap<string, Refusal | null>;
type Answered = readonly { id: string; ok: boolean; code?: string | null; params?: unknown }[];

type Bulk = {
  /** Sends the content under a key of its own; a repeat of the same content does nothing twice. */
  send: (content: object, act: (idempotencyKey: string) => Promise<Answered>) => Promise<Outcomes | undefined>;
  outcomes: Outcomes | undefined;
  clear: () => void;
  fault: string | undefined;
  busy: boolean;
};

/** Does something with many cards and keeps the outcome of each. */
export function useOutcomes(): Bulk {
  const words = useWords();
  const keyFor = useKeyFor();
  const [outcomes, setOutcomes] = useState<Outcomes>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  return {
    outcomes,
    fault,
    busy,
    clear: () => {
      setOutcomes(undefined);
      setFault(undefined);
    },
    send: async (content, act) => {
      setBusy(true);
      setFault(undefined);
      try {
        const made = new Map((await act(keyFor(content))).map(row => [row.id, refusalIn(row)]));
        setOutcomes(made);
        return made;
      } catch (error) {
        setFault(words.error(error));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
  };
}

/** How many rows were done, and how many not. */
export function countOf(outcomes: Outcomes): { done: number; refused: number } {
  const refused = [...outcomes.values()].filter(Boolean).length;
  return { done: outcomes.size - refused, refused };
}

const refusalIn = ({ ok, code, params }: Answered[number]): Refusal | null =>
  ok ? null : { code: (code ?? 'INTERNAL') as FailureCode, params: (params ?? undefined) as Params | undefined };
