import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ImportRosterDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { upload } from '../provider/upload';
import { useKeyFor } from '../provider/useKeyFor';
import { useWords } from '../widgets/useWords';

/** A roster that the server keeps until it is registered, and what it was called here. */
export type KeptRoster = { id: string; name: string };

type Roster = {
  file: KeptRoster | undefined;
  /** The name of the file that is on its way. */
  sending: string | undefined;
  fault: string | undefined;
  jobId: string | undefined;
  take(file: File): Promise<void>;
  register(employerId: string): Promise<void>;
  busy: boolean;
  /** Begins anew with another file. */
  leave(): void;
};

/** One roster on its way: brought, then ordered to be registered. The job stands in the address, so that it is found again. */
export function useRoster(): Roster {
  const words = useWords();
  const keyFor = useKeyFor();
  const [params, setParams] = useSearchParams();
  const [file, setFile] = useState<KeptRoster>();
  const [sending, setSending] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const trying = async (act: () => Promise<void>) => {
    setFault(undefined);
    try {
      await act();
    } catch (error) {
      setFault(words.error(error));
    }
  };
  return {
    file,
    sending,
    fault,
    busy,
    jobId: params.get('job') ?? undefined,
    take: async chosen => {
      setSending(chosen.name);
      setFile(undefined);
      await trying(async () => {
        const { id } = await upload(chosen.slice(0, chosen.size, 'application/octet-stream'), 'ROSTER');
        setFile({ id, name: chosen.name });
      });
      setSending(undefined);
    },
    register: async employerId => {
      if (!file) return;
      setBusy(true);
      await trying(async () => {
        const input = { employerId, fileId: file.id };
        const { job } = await ask(ImportRosterDocument, { input: { ...input, idempotencyKey: keyFor(input) } });
        setParams({ job: job.id });
      });
      setBusy(false);
    },
    leave: () => {
      setFile(undefined);
      setFault(undefined);
      setParams({});
    },
  };
}
