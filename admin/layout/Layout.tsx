import { Box, Drawer } from '@mui/material';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { useSession } from '../provider/useSession';
import { APP_BAR_HEIGHT, AppBar } from './AppBar';
import { Boundary } from './Boundary';
import { Loading } from './Loading';
import { Menu } from './Menu';
import { ScanAnywhere } from './ScanAnywhere';

const MENU_WIDTH = 200;

/** The frame of every page: skip link, strip, menu beside (a drawer where it is narrow), the page itself. */
export function Layout({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const session = useSession();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Box component="a" href="#main-content" sx={skip}>
        {translate('ra.navigation.skip_nav')}
      </Box>
      <AppBar onMenu={() => setOpen(true)} />
      {session && <ScanAnywhere session={session} />}
      <Box sx={{ display: 'flex', minHeight: `calc(100vh - ${APP_BAR_HEIGHT}px)` }}>
        <Box sx={aside}>
          <Menu />
        </Box>
        <Drawer
          open={open}
          onClose={() => setOpen(false)}
          sx={{ display: { md: 'none' } }}
          slotProps={{ paper: { sx: { width: 240 }, 'aria-label': translate('layout.menu') } }}
        >
          <Menu onChosen={() => setOpen(false)} />
        </Drawer>
        <Box component="main" id="main-content" tabIndex={-1} sx={main}>
          <Boundary place={pathname}>
            <Suspense fallback={<Loading />}>{children}</Suspense>
          </Boundary>
        </Box>
      </Box>
    </>
  );
}

const skip = {
  position: 'fixed',
  top: -60,
  left: 8,
  zIndex: 'tooltip',
  px: 2,
  py: 1,
  borderRadius: '6px',
  bgcolor: 'primary.main',
  color: 'primary.contrastText',
  '&:focus': { top: 8 },
} as const;

const aside = {
  display: { xs: 'none', md: 'block' },
  flex: '0 0 auto',
  width: MENU_WIDTH,
  position: 'sticky',
  top: APP_BAR_HEIGHT,
  alignSelf: 'flex-start',
  maxHeight: `calc(100vh - ${APP_BAR_HEIGHT}px)`,
  overflowY: 'auto',
  '@media print': { display: 'none' },
} as const;

const main = {
  flex: 1,
  minWidth: 0,
  px: { xs: 1.5, md: 2.5 },
  pl: { md: 1.5 },
  py: { xs: 1.5, md: 2 },
  '&:focus': { outline: 'none' },
} as const;
