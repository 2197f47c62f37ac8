import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { Box, ButtonBase, Dialog } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { CommandPanel } from './CommandPanel';

const KEYS = 'Ctrl K';

/** The way to any person or page: a button in the strip, and Ctrl+K from anywhere (F-26). */
export function CommandPalette() {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k')
        return;
      event.preventDefault();
      setOpen(shown => !shown);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const close = () => setOpen(false);
  return (
    <>
      <ButtonBase onClick={() => setOpen(true)} aria-haspopup="dialog" aria-keyshortcuts="Control+K" sx={trigger}>
        <SearchOutlined aria-hidden sx={{ fontSize: 18 }} />
        <Box component="span" sx={label}>
          {translate('palette.title')}
        </Box>
        <Box component="kbd" aria-hidden sx={keys}>
          {KEYS}
        </Box>
      </ButtonBase>
      <Dialog
        open={open}
        onClose={close}
        fullWidth
        maxWidth="sm"
        sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
        slotProps={{
          paper: {
            'aria-label': translate('palette.title'),
            sx: { mt: { xs: 1, sm: '9vh' }, mx: { xs: 1, sm: 4 }, width: { xs: 'calc(100% - 16px)' } },
          },
        }}
      >
        <CommandPanel onDone={close} />
      </Dialog>
    </>
  );
}

const trigger = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 0.75,
  height: 32,
  px: 1,
  mr: 0.5,
  borderRadius: '6px',
  border: '1px solid',
  borderColor: { xs: 'transparent', sm: 'divider' },
  color: 'text.secondary',
  fontSize: '0.875rem',
  '&:hover': { bgcolor: 'action.hover' },
} as const;

/** Where there is no room it is only read out. */
const label = {
  position: { xs: 'absolute', lg: 'static' },
  width: { xs: '1px', lg: 'auto' },
  height: { xs: '1px', lg: 'auto' },
  overflow: 'hidden',
  clipPath: { xs: 'inset(50%)', lg: 'none' },
  whiteSpace: 'nowrap',
} as const;

const keys = {
  display: { xs: 'none', sm: 'inline' },
  px: 0.5,
  borderRadius: '4px',
  border: '1px solid',
  borderColor: 'divider',
  fontFamily: 'inherit',
  fontSize: '0.6875rem',
  lineHeight: '16px',
} as const;
