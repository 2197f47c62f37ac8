import { Alert, Box, Button, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { AcceptInvitationDocument, InvitationDocument, type InvitationQuery } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useAnswer } from '../provider/useAnswer';
import { useWords } from '../widgets/useWords';
import { EntryFrame } from './EntryFrame';
import { Loading } from './Loading';
import { PasswordField } from './PasswordField';
import { SecondFactor, secretOf } from './SecondFactor';
import { TotpField } from './TotpField';

/** Takes up a one-use invitation: a password, and the second factor. */
export function InvitePage() {
  const translate = useTranslate();
  const { token = '' } = useParams();
  const { data, isPending } = useAnswer(InvitationDocument, { token }, asOnce);
  if (isPending) {
    return (
      <EntryFrame title={translate('entry.invite.title')}>
        <Loading />
      </EntryFrame>
    );
  }
  if (!data?.invitation) {
    return (
      <EntryFrame title={translate('entry.invite.invalid')}>
        <Typography sx={{ mb: 2, color: 'text.secondary' }}>{translate('entry.invite.invalidText')}</Typography>
        <Button component={Link} to="/login" variant="contained">
          {translate('entry.invite.toSignIn')}
        </Button>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={translate('entry.invite.title')}>
      <InviteForm token={token} invitation={data.invitation} />
    </EntryFrame>
  );
}

/** Each answer carries a new second factor, so it is asked once. */
const asOnce = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false };

type FormProps = { token: string; invitation: NonNullable<InvitationQuery['invitation']> };

function InviteForm({ token, invitation: { username, displayName, totpUri } }: FormProps) {
  const translate = useTranslate();
  const secret = totpUri ? secretOf(totpUri) : null;
  const { accept, busy, fault } = useAcceptance(token, secret);
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [totp, setTotp] = useState('');
  const differs = repeat !== '' && repeat !== password;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!differs) void accept(password, totp);
  };
  return (
    <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <Typography sx={{ color: 'text.secondary' }}>
        {translate('entry.invite.welcome', { name: displayName, username })}
      </Typography>
      {fault && (
        <Alert severity="error" role="alert">
          {fault}
        </Alert>
      )}
      <PasswordField
        label={translate('entry.invite.password')}
        help={translate('entry.invite.passwordHelp')}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
      />
      <PasswordField
        label={translate('entry.invite.repeat')}
        fault={differs ? translate('entry.invite.differs') : undefined}
        value={repeat}
        onChange={setRepeat}
        autoComplete="new-password"
      />
      {totpUri && (
        <>
          <SecondFactor uri={totpUri} />
          <TotpField label={translate('entry.invite.code')} value={totp} onChange={setTotp} help="" />
        </>
      )}
      <Button
        type="submit"
        size="large"
        variant="contained"
        disabled={busy || !password || password !== repeat || Boolean(totpUri && totp.length !== 6)}
      >
        {translate('entry.invite.submit')}
      </Button>
    </Box>
  );
}

function useAcceptance(token: string, totpSecret: string | null) {
  const translate = useTranslate();
  const words = useWords();
  const notify = useNotify();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const accept = async (password: string, totp: string) => {
    setBusy(true);
    setFault(undefined);
    try {
      await ask(AcceptInvitationDocument, { input: { token, password, totpSecret, totp: totpSecret ? totp : null } });
      notify(translate('entry.invite.done'), { type: 'success' });
      navigate('/login');
    } catch (error) {
      setFault(words.error(error));
      setBusy(false);
    }
  };
  return { accept, busy, fault };
}
