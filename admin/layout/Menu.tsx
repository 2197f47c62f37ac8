import HomeOutlined from '@mui/icons-material/HomeOutlined';
import QueryStatsOutlined from '@mui/icons-material/QueryStatsOutlined';
import { Box, Typography } from '@mui/material';
import type { ComponentType } from 'react';
import { useGetResourceLabel, useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { MENU_GROUPS } from '../provider/resource';
import { useSession } from '../provider/useSession';
import { useDesks } from './desks';

/** Only what the actor may open, in four groups; the explorer is a page of its own. */
export function Menu({ onChosen }: { onChosen?: () => void }) {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const session = useSession();
  const desks = useDesks();
  return (
    <Box component="nav" aria-label={translate('layout.menu')} sx={{ py: 1, px: 1 }}>
      <Item to="/" end icon={HomeOutlined} label={translate('layout.home')} onChosen={onChosen} />
      {MENU_GROUPS.map(group => {
        const members = desks.filter(desk => desk.group === group);
        const withExplorer = group === 'figures' && session && mayExplore(session.roles);
        if (members.length === 0 && !withExplorer) return null;
        return (
          <Box key={group} sx={{ mt: 1.25 }}>
            <Typography variant="caption" component="h2" sx={{ px: 1.25, pb: 0.25, color: 'text.secondary' }}>
              {translate(`layout.groups.${group}`)}
            </Typography>
            {members.map(({ name, icon }) => (
              <Item key={name} to={`/${name}`} icon={icon} label={labelOf(name, 2)} onChosen={onChosen} />
            ))}
            {withExplorer && (
              <Box component="a" href="/explorer" sx={item}>
                <QueryStatsOutlined />
                {translate('layout.explorer')}
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}

/** Who may use the query explorer: analysts, and system administrators for the schema. */
export const mayExplore = (roles: readonly string[]): boolean =>
  roles.includes('analyst') || roles.includes('sysadmin');

type ItemProps = { to: string; end?: boolean; icon: ComponentType; label: string; onChosen?: () => void };

function Item({ to, end = false, icon: Icon, label, onChosen }: ItemProps) {
  return (
    <Box component={NavLink} to={to} end={end} onClick={onChosen} sx={item}>
      <Icon />
      {label}
    </Box>
  );
}

const item = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  minHeight: 36,
  px: 1.25,
  borderRadius: '6px',
  color: 'text.secondary',
  textDecoration: 'none',
  typography: 'body1',
  '& svg': { fontSize: 19 },
  '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
  '&.active': { bgcolor: 'action.selected', color: 'primary.main', fontWeight: 600 },
} as const;
