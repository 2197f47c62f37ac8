import { Alert, Box, Button, TextField } from '@mui/material';
import { type FormEvent, useRef, useState } from 'react';
import { useLogin, useSetLocale, useTranslate } from 'react-admin';
import { refusalOf } from '../provider/ask';
import type { Credentials } from '../provider/authProvider';
import { remembered } from '../provider/preferences';
import { currentSession } from '../provider/session';
import { useWords } from '../widgets/useWords';
import { DemoAccounts } from './DemoAccounts';
import { EntryFrame } from './EntryFrame';
import { PasswordField } from './PasswordField';
import { TotpField } from './TotpField';

/** Sign-in: name and password, then the six digits when the server asks for them. */
export function LoginPage() {
  const translate = useTranslate();
  const { signIn, busy, fault, wantsTotp } = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const [tried, setTried] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);
  const missing = (value: string) => (tried && !value ? translate('entry.required') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() && password) void signIn({ username: username.trim(), password, ...(totp && { totp }) });
  };
  return (
    <EntryFrame title={translate('entry.title')}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
        {fault && (
          <Alert severity={wantsTotp && !totp ? 'info' : 'error'} role="alert">
            {fault}
          </Alert>
        )}
        <TextField
          required
          autoFocus
          label={translate('entry.username')}
          value={username}
          error={Boolean(missing(username))}
          helperText={missing(username)}
          onChange={event => setUsername(event.target.value)}
          slotProps={{ htmlInput: { autoComplete: 'username', autoCapitalize: 'none', spellCheck: false } }}
        />
        <PasswordField
          label={translate('entry.password')}
          inputRef={passwordField}
          value={password}
          fault={missing(password)}
          onChange={setPassword}
          autoComplete="current-password"
        />
        {wantsTotp && <TotpField autoFocus value={totp} onChange={setTotp} help={translate('entry.totpHelp')} />}
        <Button type="submit" size="large" variant="contained" disabled={busy}>
          {translate(busy ? 'entry.submitting' : 'entry.submit')}
        </Button>
      </Box>
      <DemoAccounts
        disabled={busy}
        chosen={username}
        onChoose={chosen => {
          setUsername(chosen);
          passwordField.current?.focus();
        }}
      />
    </EntryFrame>
  );
}

type SigningIn = { signIn: (input: Credentials) => Promise<void>; busy: boolean; fault?: string; wantsTotp: boolean };

function useSignIn(): SigningIn {
  const login = useLogin();
  const words = useWords();
  const setLocale = useSetLocale();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [wantsTotp, setWantsTotp] = useState(false);
  const signIn = async (input: Credentials) => {
    setBusy(true);
    setFault(undefined);
    try {
      await login(input);
      const session = await currentSession();
      if (session && !remembered('locale')) setLocale(session.locale.startsWith('en') ? 'en' : 'zh');
    } catch (error) {
      const code = refusalOf(error)?.code;
      if (code === 'TOTP_REQUIRED' || code === 'TOTP_WRONG') setWantsTotp(true);
      setFault(words.error(error));
      setBusy(false);
    }
  };
  return { signIn, busy, fault, wantsTotp };
}
