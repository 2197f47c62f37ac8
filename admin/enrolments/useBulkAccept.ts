import { useRef, useState } from 'react';
import { useRefresh } from 'react-admin';
import type { FailureCode, Params, Refusal } from '../../shared/failures';
import { AcceptEnrolmentsDocument, type EnrolmentRowFragment } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { newKey } from '../provider/key';

/** What came of each row: null when it was accepted, else why not. */
type Outcomes = ReadonlyMap<string, Refusal | null>;

type Accepting = {
  accept: (rows: readonly EnrolmentRowFragment[]) => Promise<void>;
  outcomes: Outcomes | undefined;
  error: unknown;
  busy: boolean;
};

/** Accepts many enrolments under one key: tried again after a lost answer, it does nothing twice. */
export function useBulkAccept(): Accepting {
  const refresh = useRefresh();
  const key = useRef(newKey());
  const [outcomes, setOutcomes] = useState<Outcomes>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const accept = async (rows: readonly EnrolmentRowFragment[]) => {
    setBusy(true);
    setError(undefined);
    try {
      const items = rows.map(({ id, version }) => ({ id, version }));
      const { outcomes: made } = await ask(AcceptEnrolmentsDocument, { input: { items, idempotencyKey: key.current } });
      setOutcomes(
        new Map(
          made.map(({ id, ok, code, params }) => [
            id,
            ok
              ? null
              : { code: (code ?? 'INTERNAL') as FailureCode, params: (params ?? undefined) as Params | undefined },
          ]),
        ),
      );
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
      refresh();
    }
  };
  return { accept, outcomes, error, busy };
}
