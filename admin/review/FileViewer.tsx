import Close from '@mui/icons-material/Close';
import OpenInNew from '@mui/icons-material/OpenInNew';
import RotateRightOutlined from '@mui/icons-material/RotateRightOutlined';
import ZoomInOutlined from '@mui/icons-material/ZoomInOutlined';
import ZoomOutOutlined from '@mui/icons-material/ZoomOutOutlined';
import { Box, Button, Dialog, IconButton, Tooltip, Typography } from '@mui/material';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { fileAddress } from '../provider/upload';
import { useFile } from '../provider/useFile';

export type Viewed = { fileId: string; label: string };
type Props = { files: readonly Viewed[]; onClose: () => void };

/** Pictures under the glass, side by side, each zoomed and turned on its own. */
export function FileViewer({ files, onClose }: Props) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth={false}
      aria-labelledby={id}
      slotProps={{ paper: { sx: { width: '96vw', height: '92vh', maxHeight: 'none', m: 1 } } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', px: 1.5, py: 0.5 }}>
        <Typography id={id} variant="h2" sx={{ mr: 2 }}>
          {translate('review.files.viewer')}
        </Typography>
        <Typography variant="body2" sx={{ flex: 1, color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}>
          {translate('review.files.help')}
        </Typography>
        <Box sx={{ flex: { xs: 1, sm: 0 } }} />
        <IconButton aria-label={translate('ra.action.close')} onClick={onClose} autoFocus>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gap: 1,
          p: 1,
          pt: 0,
          gridTemplateColumns: { xs: '1fr', md: files.map(() => 'minmax(0, 1fr)').join(' ') },
          gridAutoRows: { xs: '1fr' },
        }}
      >
        {files.map(file => (
          <Pane key={file.fileId} {...file} />
        ))}
      </Box>
    </Dialog>
  );
}

function Pane({ fileId, label }: Viewed) {
  const translate = useTranslate();
  const { url, isImage, failed } = useFile(fileId);
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  const nearer = () => setZoom(now => Math.min(6, now * 1.25));
  const further = () => setZoom(now => Math.max(1, now / 1.25));
  const turn = () => setTurns(now => now + 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Readonly<Record<string, () => void>> = { '+': nearer, '=': nearer, '-': further, r: turn };
    acts[event.key.toLowerCase()]?.();
  };
  return (
    <Box component="section" aria-label={label} onKeyDown={onKeyDown} sx={pane}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, px: 1, minHeight: 36 }}>
        <Typography sx={{ flex: 1, fontWeight: 600 }} noWrap>
          {label}
        </Typography>
        <Tool of="further" onClick={further} icon={<ZoomOutOutlined fontSize="small" />} />
        <Box aria-hidden sx={{ width: '3.5em', textAlign: 'center', typography: 'caption' }}>
          {Math.round(zoom * 100)}%
        </Box>
        <Tool of="nearer" onClick={nearer} icon={<ZoomInOutlined fontSize="small" />} />
        <Tool of="turn" onClick={turn} icon={<RotateRightOutlined fontSize="small" />} />
      </Box>
      <Box tabIndex={0} role="group" aria-label={label} sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        {failed && <Middle>{translate('widgets.photo.broken')}</Middle>}
        {url && isImage && (
          <Box
            component="img"
            src={url}
            alt={label}
            onDoubleClick={() => (zoom > 1 ? setZoom(1) : setZoom(2.5))}
            sx={{
              display: 'block',
              width: `${zoom * 100}%`,
              height: `${zoom * 100}%`,
              objectFit: 'contain',
              transform: `rotate(${turns * 90}deg)`,
            }}
          />
        )}
        {url && !isImage && (
          <Middle>
            <Button
              variant="outlined"
              startIcon={<OpenInNew />}
              href={fileAddress(fileId)}
              target="_blank"
              rel="noreferrer"
            >
              {translate('review.files.open')}
            </Button>
          </Middle>
        )}
      </Box>
    </Box>
  );
}

function Tool({ of, onClick, icon }: { of: 'nearer' | 'further' | 'turn'; onClick: () => void; icon: ReactNode }) {
  const words = useTranslate()(`review.files.${of}`);
  return (
    <Tooltip title={words}>
      <IconButton size="small" aria-label={words} onClick={onClick}>
        {icon}
      </IconButton>
    </Tooltip>
  );
}

const Middle = ({ children }: { children: ReactNode }) => (
  <Box sx={{ display: 'grid', placeItems: 'center', height: '100%', p: 2 }}>{children}</Box>
);

const pane = {
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: '6px',
  bgcolor: 'sunken',
  overflow: 'hidden',
} as const;
