import { useRef, useState } from 'react';
import type { PhotoFinding, PhotoSpec } from '../../shared/photos';
import { upload } from '../provider/upload';
import { useWords } from '../widgets/useWords';
import { type ReadPhoto, readPhoto } from './reading';

/** A photo that the server keeps for a case: uploaded, or already on it. */
export type PickedPhoto = { fileId: string; takenOn: string; file?: Blob; findings: readonly PhotoFinding[] };

/** How far the photo at hand has come; what could not be sent is still there. */
export type PhotoWork = {
  take: (file: Blob) => void;
  read: ReadPhoto | undefined;
  busy: 'reading' | 'sending' | undefined;
  fault: string | undefined;
};

/** Reads and judges a photo, and sends it as soon as nothing speaks against it. The latest one counts. */
export function usePhoto(spec: PhotoSpec, onSent: (photo: Omit<PickedPhoto, 'takenOn'>) => void): PhotoWork {
  const words = useWords();
  const latest = useRef(0);
  const [read, setRead] = useState<ReadPhoto>();
  const [busy, setBusy] = useState<PhotoWork['busy']>();
  const [fault, setFault] = useState<string>();
  const take = async (file: Blob) => {
    latest.current += 1;
    const turn = latest.current;
    const mine = () => turn === latest.current;
    setFault(undefined);
    setBusy('reading');
    try {
      const judged = await readPhoto(file, spec);
      if (!mine()) return;
      setRead(judged);
      if (judged.refused) return;
      setBusy('sending');
      const { id } = await upload(judged.file, 'PHOTO');
      if (mine()) onSent({ fileId: id, file: judged.file, findings: judged.findings });
    } catch (error) {
      if (mine()) setFault(words.error(error));
    } finally {
      if (mine()) setBusy(undefined);
    }
  };
  return { take: file => void take(file), read, busy, fault };
}
