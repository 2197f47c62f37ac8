import AccountCircleOutlined from '@mui/icons-material/AccountCircleOutlined';
import LogoutOutlined from '@mui/icons-material/LogoutOutlined';
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import { Box, Button, Divider, ListItemIcon, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogout, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Session } from '../provider/session';
import { LanguageSwitch } from './LanguageSwitch';
import { ThemeSwitch } from './ThemeSwitch';
import { useHomeName } from './useHomeName';

/** Who is signed in, under which roles, and the way out. */
export function UserMenu({ session }: { session: Session }) {
  const translate = useTranslate();
  const logout = useLogout();
  const home = useHomeName(session);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        variant="text"
        color="inherit"
        aria-label={translate('layout.account', { name: session.displayName })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
        startIcon={<AccountCircleOutlined />}
        sx={{ minWidth: 40, px: 1, '& .MuiButton-startIcon': { mr: { xs: 0, sm: 0.75 } } }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {session.displayName}
        </Box>
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Box component="li" role="presentation" sx={{ px: 2, py: 0.75, minWidth: 220, maxWidth: 320 }}>
          <Typography sx={{ fontWeight: 600 }}>{session.displayName}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {home}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {session.roles.map(role => translate(`roles.${role}`)).join(' · ')}
          </Typography>
        </Box>
        <Box component="li" role="presentation" sx={{ display: { xs: 'flex', sm: 'none' }, px: 1 }}>
          <LanguageSwitch />
          <ThemeSwitch />
        </Box>
        <Divider component="li" role="presentation" />
        <MenuItem component={Link} to="/account" onClick={close}>
          <ListItemIcon>
            <ManageAccountsOutlined fontSize="small" />
          </ListItemIcon>
          {translate('layout.ownAccount')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            void logout({}, undefined, false);
          }}
        >
          <ListItemIcon>
            <LogoutOutlined fontSize="small" />
          </ListItemIcon>
          {translate('layout.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
}
