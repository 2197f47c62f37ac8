import { Box } from '@mui/material';
import { Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { Loading } from '../layout/Loading';
import { useNow } from '../provider/clock';
import { useSession } from '../provider/useSession';
import { Page } from '../widgets/Page';
import { EmptyState } from '../widgets/States';
import { boards } from './boards';

/** The first page: a greeting, and the work of the day for each role that the person holds. */
export function Home() {
  const translate = useTranslate();
  const session = useSession();
  const part = partOfDay(useNow());
  if (!session) return null;
  return (
    <Page
      title={translate(`home.${part}`, { name: session.displayName })}
      subtitle={session.roles.map(role => translate(`roles.${role}`)).join(' · ')}
      width={1180}
    >
      {session.roles.length === 0 && <EmptyState title={translate('home.noDesk')} text="" />}
      <Box sx={{ display: 'grid', gap: 3 }}>
        {session.roles.map(role => {
          const Board = boards[role];
          return (
            <Suspense key={role} fallback={<Loading />}>
              <Board />
            </Suspense>
          );
        })}
      </Box>
    </Page>
  );
}

function partOfDay(now: Date): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(now.toLocaleString('en-GB', { hour: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' }));
  if (hour >= 18 || hour < 4) return 'evening';
  return hour < 12 ? 'morning' : 'afternoon';
}
