import BrokenImageOutlined from '@mui/icons-material/BrokenImageOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import { Box, ButtonBase, Dialog } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { fileAddress } from '../provider/upload';

type Props = {
  fileId?: string | null;
  label: string;
  width?: number | string;
  ratio?: string;
  fit?: 'cover' | 'contain';
};

/** A kept picture in a fixed frame, so that nothing jumps; a click enlarges it. The photo's own ratio is 358 × 441. */
export function PhotoFrame({ fileId, label, width = 132, ratio = '358 / 441', fit = 'cover' }: Props) {
  const translate = useTranslate();
  const [broken, setBroken] = useState<string>();
  const [open, setOpen] = useState(false);
  const shown = fileId && broken !== fileId ? fileAddress(fileId) : undefined;
  const frame = {
    width,
    maxWidth: '100%',
    aspectRatio: ratio,
    borderRadius: '6px',
    border: '1px solid',
    borderColor: 'divider',
    bgcolor: 'sunken',
    overflow: 'hidden',
  };
  if (!shown) {
    return (
      <Box sx={{ ...frame, display: 'grid', placeContent: 'center', justifyItems: 'center', color: 'text.secondary' }}>
        {fileId ? <BrokenImageOutlined aria-hidden /> : <PersonOutlined aria-hidden />}
        <Box sx={{ fontSize: '0.75rem', px: 1, textAlign: 'center' }}>
          {translate(fileId ? 'widgets.photo.broken' : 'widgets.photo.missing')}
        </Box>
      </Box>
    );
  }
  return (
    <>
      <ButtonBase
        aria-label={translate('widgets.photo.enlarge', { label })}
        onClick={() => setOpen(true)}
        sx={{ ...frame, display: 'block', cursor: 'zoom-in' }}
      >
        <Box
          component="img"
          src={shown}
          alt=""
          onError={() => setBroken(fileId ?? undefined)}
          sx={{ width: '100%', height: '100%', objectFit: fit, display: 'block' }}
        />
      </ButtonBase>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        maxWidth="md"
        fullWidth={false}
        slotProps={{ paper: { 'aria-label': label, 'aria-labelledby': undefined } }}
      >
        <Box component="img" src={shown} alt={label} sx={{ maxWidth: '100%', maxHeight: '85vh', display: 'block' }} />
      </Dialog>
    </>
  );
}
