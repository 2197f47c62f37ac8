import { Alert, Box, Button, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { CreateApiTokenDocument, OwnSessionsDocument, RevokeApiTokenDocument } from '../graphql/graphql';
import { PasswordField } from '../layout/PasswordField';
import { ask } from '../provider/ask';
import { useAnswer } from '../provider/useAnswer';
import { TextLine } from '../widgets/fields';
import { OnceShown } from '../widgets/OnceShown';
import { Panel } from '../widgets/Panel';
import { useMoments } from '../widgets/useMoments';
import { useSending } from '../widgets/useSending';

/** The analyst's tokens: a program reads figures with one, and nothing else. */
export function ApiTokens() {
  const translate = useTranslate();
  return (
    <Panel title={translate('account.tokens.title')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('account.tokens.text')}
        </Typography>
        <Tokens />
        <NewToken />
      </Box>
    </Panel>
  );
}

function Tokens() {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { when } = useMoments();
  const { send } = useSending();
  const { data } = useAnswer(OwnSessionsDocument, {});
  const tokens = data?.sessions.nodes.filter(({ kind }) => kind === 'BEARER');
  const revoke = async (id: string) => {
    const done = await send(async () => {
      await ask(RevokeApiTokenDocument, { input: { id } });
    });
    if (done) notify('account.tokens.revoked', { type: 'success' });
    refresh();
  };
  if (tokens?.length === 0) return <Typography>{translate('account.tokens.none')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {tokens?.map(({ id, label, lastSeenAt, expiresAt }) => (
        <Box component="li" key={id} sx={line}>
          <Box sx={{ flex: '1 1 14em', minWidth: 0 }}>
            <Typography sx={{ fontWeight: 500 }}>{label}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate('account.sessions.lastSeen', { when: when(lastSeenAt) })} ·{' '}
              {translate('account.sessions.until', { when: when(expiresAt) })}
            </Typography>
          </Box>
          <Button size="small" variant="outlined" color="error" onClick={() => void revoke(id)}>
            {translate('account.tokens.revoke')}
          </Button>
        </Box>
      ))}
    </Box>
  );
}

function NewToken() {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { send, busy, fault } = useSending();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('30');
  const [presentPassword, setPresent] = useState('');
  const [token, setToken] = useState<string>();
  const lasting = Number(days);
  const complete = label.trim() && Number.isInteger(lasting) && lasting >= 1 && lasting <= 90 && presentPassword;
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    await send(async () => {
      const input = { label: label.trim(), days: lasting, presentPassword };
      setToken((await ask(CreateApiTokenDocument, { input })).createApiToken.token);
      setLabel('');
      setPresent('');
      refresh();
    });
  };
  return (
    <Box component="form" noValidate onSubmit={make} sx={{ display: 'grid', gap: 2 }}>
      {token && (
        <Alert severity="success" icon={false}>
          <Box sx={{ mb: 1 }}>{translate('account.tokens.made')}</Box>
          <OnceShown
            value={token}
            copy={translate('account.tokens.copy')}
            copied={translate('account.tokens.copied')}
          />
        </Alert>
      )}
      {fault && (
        <Alert severity="error" role="alert">
          {fault}
        </Alert>
      )}
      <Box sx={fields}>
        <TextLine
          required
          label={translate('account.tokens.label')}
          value={label}
          onChange={setLabel}
          input={{ maxLength: 60 }}
        />
        <TextLine
          required
          label={translate('account.tokens.days')}
          value={days}
          onChange={setDays}
          input={{ inputMode: 'numeric', maxLength: 2 }}
        />
        <PasswordField
          label={translate('account.password.present')}
          value={presentPassword}
          onChange={setPresent}
          autoComplete="current-password"
        />
      </Box>
      <Button type="submit" variant="outlined" disabled={busy || !complete} sx={{ justifySelf: 'start' }}>
        {translate('account.tokens.make')}
      </Button>
    </Box>
  );
}

const fields = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 2fr) minmax(0, 1.2fr) minmax(0, 1.6fr)' },
} as const;

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  py: 1,
  borderBottom: '1px solid',
  borderColor: 'divider',
} as const;
