import { Alert, Box, Button } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { ChangePasswordDocument } from '../graphql/graphql';
import { PasswordField } from '../layout/PasswordField';
import { ask } from '../provider/ask';
import { Panel } from '../widgets/Panel';
import { useSending } from '../widgets/useSending';

/** Changes the own password; every other session and token ends. */
export function ChangePassword() {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { send, busy, fault } = useSending();
  const [presentPassword, setPresent] = useState('');
  const [newPassword, setNew] = useState('');
  const [repeat, setRepeat] = useState('');
  const differs = repeat !== '' && repeat !== newPassword;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!presentPassword || !newPassword || repeat !== newPassword) return;
    const done = await send(async () => {
      await ask(ChangePasswordDocument, { input: { presentPassword, newPassword } });
    });
    if (!done) return;
    notify('account.password.done', { type: 'success' });
    for (const clear of [setPresent, setNew, setRepeat]) clear('');
    refresh();
  };
  return (
    <Panel title={translate('account.password.title')}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
        {fault && (
          <Alert severity="error" role="alert">
            {fault}
          </Alert>
        )}
        <PasswordField
          label={translate('account.password.present')}
          value={presentPassword}
          onChange={setPresent}
          autoComplete="current-password"
        />
        <PasswordField
          label={translate('account.password.next')}
          help={translate('entry.invite.passwordHelp')}
          value={newPassword}
          onChange={setNew}
          autoComplete="new-password"
        />
        <PasswordField
          label={translate('account.password.repeat')}
          value={repeat}
          fault={differs ? translate('entry.invite.differs') : undefined}
          onChange={setRepeat}
          autoComplete="new-password"
        />
        <Button
          type="submit"
          variant="contained"
          disabled={busy || !presentPassword || !newPassword || repeat !== newPassword}
          sx={{ justifySelf: 'start' }}
        >
          {translate('account.password.change')}
        </Button>
      </Box>
    </Panel>
  );
}
