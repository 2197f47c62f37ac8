import { Alert, Box, Button, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { ConfirmTotpDocument, SetUpTotpDocument, type SetUpTotpMutation } from '../graphql/graphql';
import { PasswordField } from '../layout/PasswordField';
import { SecondFactor } from '../layout/SecondFactor';
import { TotpField } from '../layout/TotpField';
import { ask } from '../provider/ask';
import { Panel } from '../widgets/Panel';
import { useSending } from '../widgets/useSending';

/** Sets the second factor up: a new key, and its first code to prove that the app has it. */
export function SecondFactorPanel() {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { send, busy, fault } = useSending();
  const [made, setMade] = useState<SetUpTotpMutation['setUpTotp']>();
  const [totp, setTotp] = useState('');
  const [presentPassword, setPresent] = useState('');
  const begin = () =>
    send(async () => {
      setMade((await ask(SetUpTotpDocument)).setUpTotp);
    });
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (!made) return;
    const done = await send(async () => {
      await ask(ConfirmTotpDocument, { input: { presentPassword, secret: made.secret, totp } });
    });
    if (!done) return;
    notify('account.totp.done', { type: 'success' });
    setMade(undefined);
    setTotp('');
    setPresent('');
    refresh();
  };
  return (
    <Panel title={translate('account.totp.title')}>
      <Box component="form" noValidate onSubmit={confirm} sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('account.totp.text')}
        </Typography>
        {fault && (
          <Alert severity="error" role="alert">
            {fault}
          </Alert>
        )}
        {made ? (
          <>
            <SecondFactor uri={made.uri} />
            <TotpField autoFocus label={translate('entry.invite.code')} value={totp} onChange={setTotp} help="" />
            <PasswordField
              label={translate('account.password.present')}
              value={presentPassword}
              onChange={setPresent}
              autoComplete="current-password"
            />
            <Button
              type="submit"
              variant="contained"
              disabled={busy || totp.length !== 6 || !presentPassword}
              sx={{ justifySelf: 'start' }}
            >
              {translate('account.totp.confirm')}
            </Button>
          </>
        ) : (
          <Button variant="outlined" disabled={busy} onClick={() => void begin()} sx={{ justifySelf: 'start' }}>
            {translate('account.totp.begin')}
          </Button>
        )}
      </Box>
    </Panel>
  );
}
