import MenuIcon from '@mui/icons-material/Menu';
import { Box, IconButton, Typography } from '@mui/material';
import { LoadingIndicator, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Session } from '../provider/session';
import { useSession } from '../provider/useSession';
import { BrandMark } from './Brand';
import { CommandPalette } from './CommandPalette';
import { LanguageSwitch } from './LanguageSwitch';
import { Notices } from './Notices';
import { ThemeSwitch } from './ThemeSwitch';
import { UserMenu } from './UserMenu';
import { useHomeName } from './useHomeName';

export const APP_BAR_HEIGHT = 48;

/** The strip above every page: whose desk this is, and the few things that are always at hand. */
export function AppBar({ onMenu }: { onMenu: () => void }) {
  const translate = useTranslate();
  const session = useSession();
  return (
    <Box component="header" sx={strip}>
      <IconButton aria-label={translate('layout.openMenu')} onClick={onMenu} sx={{ display: { md: 'none' } }}>
        <MenuIcon fontSize="small" />
      </IconButton>
      <Box component={Link} to="/" aria-label={translate('layout.product')} sx={home}>
        <BrandMark />
        <Typography
          component="span"
          sx={{ fontWeight: 600, fontSize: '0.9375rem', display: { xs: 'none', sm: 'block' } }}
        >
          {translate('layout.product')}
        </Typography>
      </Box>
      {session && <Whose session={session} />}
      <Box sx={{ flex: 1 }} />
      <Box
        sx={{
          display: { xs: 'none', sm: 'block' },
          '& .MuiSvgIcon-root': { fontSize: 20 },
          '& .RaLoadingIndicator-loader': { m: 1 },
        }}
      >
        <LoadingIndicator aria-label={translate('layout.loading')} />
      </Box>
      {session && <CommandPalette />}
      {session && <Notices />}
      <Box sx={{ display: { xs: 'none', sm: 'flex' }, alignItems: 'center' }}>
        <LanguageSwitch />
        <ThemeSwitch />
      </Box>
      {session && <UserMenu session={session} />}
    </Box>
  );
}

function Whose({ session }: { session: Session }) {
  const name = useHomeName(session);
  return (
    <Typography
      noWrap
      sx={{ minWidth: 0, pl: 1.5, ml: 0.5, borderLeft: '1px solid', borderColor: 'divider', color: 'text.secondary' }}
    >
      {name}
    </Typography>
  );
}

const strip = {
  position: 'sticky',
  top: 0,
  zIndex: 'appBar',
  display: 'flex',
  alignItems: 'center',
  gap: 0.5,
  height: APP_BAR_HEIGHT,
  px: { xs: 0.5, sm: 1.5 },
  bgcolor: 'background.paper',
  borderBottom: '1px solid',
  borderColor: 'divider',
  '@media print': { display: 'none' },
} as const;

const home = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  p: 0.5,
  flex: '0 0 auto',
  borderRadius: '6px',
  color: 'text.primary',
  textDecoration: 'none',
} as const;
