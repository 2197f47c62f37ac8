import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { OPEN_JOB_STATUSES } from '../../shared/jobs';
import { ImportArchiveDocument, UnitJobDocument, type UnitJobQuery, type UploadKind } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { newKey } from '../provider/key';
import { upload } from '../provider/upload';
import { useAnswer } from '../provider/useAnswer';
import { useWords } from '../widgets/useWords';
import { useUnitRefresh } from './useUnitVerbs';
import { zipped } from './zipping';

export type UnitJob = NonNullable<UnitJobQuery['job']>;

/** Pictures of one kind on their way to their rows: sent, then put to the rows by a job that is followed to its end. */
export type UnitImport = {
  kind: UploadKind;
  /** What is being sent now. */
  sending: string | undefined;
  fault: string | undefined;
  job: UnitJob | undefined;
  running: boolean;
  bring: (files: readonly File[]) => void;
};

const POLL_MS = 700;
const isOpen = ({ status }: Pick<UnitJob, 'status'>): boolean => OPEN_JOB_STATUSES.some(open => open === status);

/** Brings archives, folders or loose files of one kind to a list. The job stands in the address, so that a reload finds it. */
export function useUnitImport(checklistId: string, kind: UploadKind): UnitImport {
  const words = useWords();
  const refresh = useUnitRefresh();
  const [params, setParams] = useSearchParams();
  const [sending, setSending] = useState<string>();
  const [fault, setFault] = useState<string>();
  const id = params.get(PARAMS[kind]) ?? '';
  const { data } = useAnswer(
    UnitJobDocument,
    { id },
    {
      enabled: id !== '',
      refetchInterval: ({ state }) => (!state.data?.job || isOpen(state.data.job) ? POLL_MS : false),
    },
  );
  const job = (id && data?.job) || undefined;
  const moved = job && `${job.id} ${job.status} ${job.done}`;
  useEffect(() => {
    if (moved) void refresh();
  }, [moved, refresh]);
  const bring = async (files: readonly File[]) => {
    setFault(undefined);
    try {
      for (const { name, archive } of await archivesOf(files)) {
        setSending(name);
        const { id: fileId } = await upload(archive, 'ARCHIVE');
        const input = { checklistId, kind, fileId, idempotencyKey: newKey() };
        const answer = await ask(ImportArchiveDocument, { input });
        setParams(
          now => {
            now.set(PARAMS[kind], answer.job.id);
            return now;
          },
          { replace: true },
        );
      }
    } catch (error) {
      setFault(words.error(error));
    } finally {
      setSending(undefined);
      void refresh();
    }
  };
  const running = sending !== undefined || (id !== '' && (!job || isOpen(job)));
  return { kind, sending, fault, job, running, bring: files => void bring(files) };
}

const PARAMS: Readonly<Record<UploadKind, string>> = { PHOTO: 'photos', ID_COPY: 'copies' };

type Archive = { name: string; archive: Blob };

/** Archives as they are, and one archive of all that lies loose beside them. */
async function archivesOf(files: readonly File[]): Promise<Archive[]> {
  const archives = files.filter(({ name }) => /\.zip$/i.test(name));
  const loose = files.filter(file => !archives.includes(file));
  const found: Archive[] = archives.map(file => ({
    name: file.name,
    archive: file.slice(0, file.size, 'application/octet-stream'),
  }));
  const [first] = loose;
  if (!first) return found;
  const name = loose.length === 1 ? first.name : `${first.name} +${loose.length - 1}`;
  return [...found, { name, archive: await zipped(loose) }];
}

/** How many files of an import came to what. */
export const figureOf = ({ figures }: UnitJob, name: string): number =>
  Number(figures.find(figure => figure.name === name)?.value ?? 0);
