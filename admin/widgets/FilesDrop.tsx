import { Box } from '@mui/material';
import { type DragEvent, type ReactNode, useState } from 'react';
import { dropLook, outOfSight } from './FileDrop';

type Props = {
  label: string;
  accept: string;
  onFiles: (files: File[]) => void;
  disabled?: boolean;
  children: ReactNode;
};

/** A place that takes many files at once: chosen, or dropped on it, folders with all that lies in them. */
export function FilesDrop({ label, accept, onFiles, disabled = false, children }: Props) {
  const [over, setOver] = useState(false);
  const take = (files: File[]) => {
    setOver(false);
    if (files.length > 0 && !disabled) onFiles(files);
  };
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    <Box
      component="label"
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={event => {
        event.preventDefault();
        void dropped(event.dataTransfer).then(take);
      }}
      sx={dropLook(over, disabled)}
    >
      {children}
      <Box
        component="input"
        type="file"
        multiple
        aria-label={label}
        accept={accept}
        disabled={disabled}
        onChange={event => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
        sx={outOfSight}
      />
    </Box>
  );
}

/** The files of a drop, also those inside folders. What was dropped must be asked at once, before anything is awaited. */
async function dropped({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...files];
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [file];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesIn(one)));
  }
}
