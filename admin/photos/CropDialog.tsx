import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Slider, Typography } from '@mui/material';
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PhotoSpec } from '../../shared/photos';
import { cropped, firstCrop, leastWidth, placed } from './cropping';
import type { Part } from './reading';

type Props = { file: Blob; picture: ImageBitmap; spec: PhotoSpec; onCut: (photo: Blob) => void; onClose: () => void };

const FRAME = 260;

/** Chooses the part of a picture that becomes the photo: moved and brought nearer under a fixed frame. */
export function CropDialog({ file, picture, spec, onCut, onClose }: Props) {
  const translate = useTranslate();
  const id = useId();
  const [part, setPart] = useState<Part>(() => firstCrop(picture, spec));
  const [busy, setBusy] = useState(false);
  const widest = firstCrop(picture, spec).width;
  const size = spec.pixels ?? { width: Math.round(part.width), height: Math.round(part.height) };
  const zoom = (width: number) =>
    setPart(now =>
      placed(picture, spec, {
        x: now.x + (now.width - width) / 2,
        y: now.y + ((now.width - width) / 2) * (now.height / now.width),
        width,
      }),
    );
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs">
      <DialogTitle id={id}>{translate('photos.cropTitle', size)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', justifyItems: 'center', gap: 1.5 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('photos.cropHelp')}
        </Typography>
        <Stage file={file} picture={picture} part={part} onMove={moved => setPart(placed(picture, spec, moved))} />
        <Box sx={{ width: FRAME, display: 'flex', alignItems: 'center', gap: 2 }}>
          <Typography id={`${id}-zoom`} sx={{ whiteSpace: 'nowrap' }}>
            {translate('photos.nearer')}
          </Typography>
          <Slider
            aria-labelledby={`${id}-zoom`}
            size="small"
            min={0}
            max={100}
            disabled={widest <= leastWidth(spec)}
            value={Math.round((100 * (widest - part.width)) / Math.max(1, widest - leastWidth(spec)))}
            onChange={(_event, value) => zoom(widest - ((widest - leastWidth(spec)) * Number(value)) / 100)}
          />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          disabled={busy}
          onClick={async () => {
            setBusy(true);
            onCut(await cropped(picture, part, spec));
          }}
        >
          {translate('photos.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type StageProps = { file: Blob; picture: ImageBitmap; part: Part; onMove: (part: Part) => void };

function Stage({ file, picture, part, onMove }: StageProps) {
  const translate = useTranslate();
  const address = useAddressOf(file);
  const from = useRef<{ x: number; y: number } | undefined>(undefined);
  const scale = FRAME / part.width;
  const move = (dx: number, dy: number) => onMove({ ...part, x: part.x - dx / scale, y: part.y - dy / scale });
  const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
    if (!from.current) return;
    move(clientX - from.current.x, clientY - from.current.y);
    from.current = { x: clientX, y: clientY };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [dx, dy] = STEPS[event.key] ?? [];
    if (dx === undefined || dy === undefined) return;
    event.preventDefault();
    move(dx * (event.shiftKey ? 10 : 2), dy * (event.shiftKey ? 10 : 2));
  };
  return (
    <Box
      role="group"
      tabIndex={0}
      aria-label={translate('photos.cropFrame')}
      onKeyDown={onKeyDown}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = undefined;
      }}
      sx={{
        position: 'relative',
        width: FRAME,
        height: FRAME * (part.height / part.width),
        overflow: 'hidden',
        borderRadius: '4px',
        border: '1px solid',
        borderColor: 'divider',
        cursor: 'grab',
        touchAction: 'none',
        bgcolor: '#fff',
      }}
    >
      <Box
        component="img"
        src={address}
        alt=""
        draggable={false}
        sx={{ position: 'absolute', maxWidth: 'none', userSelect: 'none' }}
        style={{
          width: picture.width * scale,
          height: picture.height * scale,
          left: -part.x * scale,
          top: -part.y * scale,
        }}
      />
      <Box aria-hidden sx={oval} />
    </Box>
  );
}

/** A blob's address for as long as it is shown. */
export function useAddressOf(file: Blob | undefined): string | undefined {
  const address = useMemo(() => (file ? URL.createObjectURL(file) : undefined), [file]);
  useEffect(() => () => (address ? URL.revokeObjectURL(address) : undefined), [address]);
  return address;
}

const STEPS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where the head is wanted: hairline a little below the top, face about six tenths of the width. */
const oval = {
  position: 'absolute',
  left: '20%',
  right: '20%',
  top: '4%',
  bottom: '26%',
  borderRadius: '50%',
  border: '2px dashed rgba(31, 78, 87, .75)',
  boxShadow: '0 0 0 1px rgba(255, 255, 255, .6)',
  pointerEvents: 'none',
} as const;
