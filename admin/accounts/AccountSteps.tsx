import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AccountRowFragment } from '../graphql/graphql';
import { useSession } from '../provider/useSession';
import { FormDialog } from '../widgets/FormDialog';
import { usePerform } from '../widgets/usePerform';
import { AgainDialog } from './AgainDialog';
import { RolesDialog } from './RolesDialog';

/** What the administrator may do with an account; never with their own. */
export function AccountSteps({ account }: { account: AccountRowFragment }) {
  const translate = useTranslate();
  const session = useSession();
  const { perform, busy } = usePerform('accounts');
  const [asking, setAsking] = useState<'roles' | 'again' | 'disable'>();
  const { id, version, displayName, disabledAt } = account;
  const close = () => setAsking(undefined);
  if (session?.id === id) return <>{translate('accounts.own')}</>;
  return (
    <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', md: 'nowrap' }, gap: 0.5 }}>
      <Button size="small" variant="outlined" onClick={() => setAsking('roles')}>
        {translate('accounts.steps.roles')}
      </Button>
      <Button size="small" variant="outlined" onClick={() => setAsking('again')}>
        {translate('accounts.steps.again')}
      </Button>
      {disabledAt ? (
        <Button size="small" variant="outlined" disabled={busy} onClick={() => void perform('enable', { id, version })}>
          {translate('accounts.steps.enable')}
        </Button>
      ) : (
        <Button size="small" variant="outlined" color="error" onClick={() => setAsking('disable')}>
          {translate('accounts.steps.disable')}
        </Button>
      )}
      {asking === 'roles' && <RolesDialog account={account} onClose={close} />}
      {asking === 'again' && <AgainDialog account={account} onClose={close} />}
      {asking === 'disable' && (
        <FormDialog
          title={translate('accounts.disableTitle', { name: displayName })}
          help={translate('accounts.disableText')}
          verb={translate('accounts.steps.disable')}
          busy={busy}
          onClose={close}
          onSend={async () => {
            if (await perform('disable', { id, version })) close();
          }}
        />
      )}
    </Box>
  );
}
