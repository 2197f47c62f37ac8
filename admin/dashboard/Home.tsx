import ArrowForward from '@mui/icons-material/ArrowForward';
import QueryStatsOutlined from '@mui/icons-material/QueryStatsOutlined';
import { Box, Paper, Typography } from '@mui/material';
import { type ComponentType, Suspense } from 'react';
import { useGetResourceLabel, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useDesks } from '../layout/desks';
import { Loading } from '../layout/Loading';
import { mayExplore } from '../layout/Menu';
import { useNow } from '../provider/clock';
import { useSession } from '../provider/useSession';
import { Page } from '../widgets/Page';
import { EmptyState } from '../widgets/States';
import { boards } from './boards';

/** The first page: a greeting, the work of the day for each role, and the desks that are open to this person. */
export function Home() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const session = useSession();
  const desks = useDesks();
  const part = partOfDay(useNow());
  if (!session) return null;
  const explores = mayExplore(session.roles);
  const own = session.roles.flatMap(role => (boards[role] ? [{ role, Board: boards[role] }] : []));
  return (
    <Page
      title={translate(`home.${part}`, { name: session.displayName })}
      subtitle={session.roles.map(role => translate(`roles.${role}`)).join(' · ')}
      width={1180}
    >
      {own.map(({ role, Board }) => (
        <Box key={role} sx={{ mb: 2 }}>
          <Suspense fallback={<Loading />}>
            <Board />
          </Suspense>
        </Box>
      ))}
      {desks.length === 0 && !explores ? (
        <EmptyState title={translate('home.noDesk')} text="" />
      ) : (
        <Box
          component="nav"
          aria-label={translate('home.desks')}
          sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))', gap: 1.5 }}
        >
          {desks.map(({ name, icon }) => (
            <Desk key={name} to={`/${name}`} icon={icon} label={labelOf(name, 2)} />
          ))}
          {explores && (
            <Desk
              to="/explorer"
              outside
              icon={QueryStatsOutlined}
              label={translate('layout.explorer')}
              text={translate('home.explorer')}
            />
          )}
        </Box>
      )}
    </Page>
  );
}

type DeskProps = { to: string; outside?: boolean; icon: ComponentType; label: string; text?: string };

function Desk({ to, outside = false, icon: Icon, label, text }: DeskProps) {
  const link = outside ? { component: 'a', href: to } : { component: Link, to };
  return (
    <Paper
      {...link}
      variant="outlined"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        p: 2,
        color: 'text.primary',
        textDecoration: 'none',
        '&:hover': { borderColor: 'primary.main' },
        '& svg': { color: 'text.secondary', fontSize: 22 },
      }}
    >
      <Icon />
      <Box sx={{ flex: 1 }}>
        <Typography sx={{ fontWeight: 600 }}>{label}</Typography>
        {text && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {text}
          </Typography>
        )}
      </Box>
      <ArrowForward aria-hidden />
    </Paper>
  );
}

function partOfDay(now: Date): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(now.toLocaleString('en-GB', { hour: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' }));
  if (hour >= 18 || hour < 4) return 'evening';
  return hour < 12 ? 'morning' : 'afternoon';
}
