import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Returner } from '../../shared/returnFile';
import { ImportBankReturnDocument, ImportReturnFileDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { upload } from '../provider/upload';
import { useKeyFor } from '../provider/useKeyFor';
import { useWords } from '../widgets/useWords';

/** A return file that the server keeps until it is imported, and what it was called here. */
export type KeptReturn = { id: string; name: string };

type ReturnFile = {
  file: KeptReturn | undefined;
  /** The name of the file that is on its way. */
  sending: string | undefined;
  fault: string | undefined;
  jobId: string | undefined;
  busy: boolean;
  take(file: File): Promise<void>;
  run(): Promise<void>;
  leave(): void;
};

/** Sends a return file to be kept; the server judges it by its content. */
export const bringReturnFile = (file: File): Promise<{ id: string }> =>
  upload(file.slice(0, file.size, 'application/octet-stream'), 'RETURN_FILE');

/** One return file on its way. What was brought and the job stand in the address, so that they are found again. */
export function useReturnFile(batchId: string, from: Returner): ReturnFile {
  const words = useWords();
  const keyFor = useKeyFor();
  const [params, setParams] = useSearchParams();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [sending, setSending] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const fileId = params.get('file') ?? undefined;
  const at = (next: { file?: string; job?: string }) =>
    setParams(
      before => {
        for (const name of ['file', 'job'] as const) {
          before.delete(name);
          if (next[name]) before.set(name, next[name]);
        }
        return before;
      },
      { replace: true },
    );
  const trying = async (act: () => Promise<void>) => {
    setFault(undefined);
    try {
      await act();
    } catch (error) {
      setFault(words.error(error));
    }
  };
  return {
    file: fileId ? { id: fileId, name: names[fileId] ?? '' } : undefined,
    sending,
    fault,
    busy,
    jobId: params.get('job') ?? undefined,
    take: async chosen => {
      setSending(chosen.name);
      await trying(async () => {
        const { id } = await bringReturnFile(chosen);
        setNames(before => ({ ...before, [id]: chosen.name }));
        at({ file: id });
      });
      setSending(undefined);
    },
    run: async () => {
      if (!fileId) return;
      setBusy(true);
      await trying(async () => {
        const input = { batchId, fileId };
        const document = from === 'BANK' ? ImportBankReturnDocument : ImportReturnFileDocument;
        const { job } = await ask(document, { input: { ...input, idempotencyKey: keyFor(input) } });
        at({ job: job.id });
      });
      setBusy(false);
    },
    leave: () => {
      setFault(undefined);
      at({});
    },
  };
}
