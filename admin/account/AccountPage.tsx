import { Box } from '@mui/material';
import { useRequireAccess, useTranslate } from 'react-admin';
import { useSession } from '../provider/useSession';
import { Page } from '../widgets/Page';
import { ApiTokens } from './ApiTokens';
import { ChangePassword } from './ChangePassword';
import { OwnSessions } from './OwnSessions';
import { SecondFactorPanel } from './SecondFactorPanel';

/** The own account: password, second factor, where one is signed in, tokens for programs. */
export function AccountPage() {
  const translate = useTranslate();
  const session = useSession();
  const { isPending } = useRequireAccess({ resource: 'account', action: 'list' });
  if (isPending || !session) return null;
  return (
    <Page title={translate('account.title')} subtitle={`${session.displayName} · ${session.username}`} width={1080}>
      <Box sx={columns}>
        <Box sx={stack}>
          <OwnSessions />
          {session.permissions.has('analytics:read') && <ApiTokens />}
        </Box>
        <Box sx={stack}>
          <ChangePassword />
          <SecondFactorPanel />
        </Box>
      </Box>
    </Page>
  );
}

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.3fr) minmax(0, 1fr)' },
} as const;

const stack = { display: 'grid', gap: 1.5, minWidth: 0 } as const;
