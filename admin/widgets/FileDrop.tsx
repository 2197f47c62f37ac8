import { Box } from '@mui/material';
import { type DragEvent, type ReactNode, useState } from 'react';

type Props = {
  label: string;
  /** Media types and endings, as for an input of type file. */
  accept: string;
  onFile: (file: File) => void;
  disabled?: boolean;
  children: ReactNode;
};

/** A place that takes one file: by a click, by the keyboard, or dropped on it. */
export function FileDrop({ label, accept, onFile, disabled = false, children }: Props) {
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    setOver(false);
    if (file && !disabled) onFile(file);
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
        take(event.dataTransfer.files[0]);
      }}
      sx={dropLook(over, disabled)}
    >
      {children}
      <Box
        component="input"
        type="file"
        aria-label={label}
        accept={accept}
        disabled={disabled}
        onChange={event => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
        sx={outOfSight}
      />
    </Box>
  );
}

/** How a place to drop on looks: while something hangs over it, and with the keyboard on it. */
export const dropLook = (over: boolean, disabled: boolean) =>
  ({
    position: 'relative',
    display: 'grid',
    cursor: disabled ? 'default' : 'pointer',
    borderRadius: '6px',
    outline: over ? '2px solid' : undefined,
    outlineColor: 'primary.main',
    '&:has(input:focus-visible)': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '2px' },
  }) as const;

/** Out of sight, within reach of keyboard and screen reader. */
export const outOfSight = {
  position: 'absolute',
  width: 1,
  height: 1,
  p: 0,
  m: '-1px',
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  border: 0,
} as const;
