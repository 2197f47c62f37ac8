import { useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { ROLES, type Role } from '../../shared/access';
import { InviteDocument, type InviteMutation } from '../graphql/graphql';
import { PasswordField } from '../layout/PasswordField';
import { ask } from '../provider/ask';
import { FormDialog } from '../widgets/FormDialog';
import { SelectLine, TextLine } from '../widgets/fields';
import { useSending } from '../widgets/useSending';
import { LinkDialog } from './LinkDialog';
import { OfficeLine } from './OfficeLine';
import { atUnit, needsOffice } from './workplace';

const USERNAME = /^[a-z][a-z0-9._-]{1,38}[a-z0-9]$/;

/** Invites somebody to open an account; the link is shown once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { send, busy, fault } = useSending();
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [officeId, setOfficeId] = useState('');
  const [employerId, setEmployerId] = useState('');
  const [presentPassword, setPresentPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<InviteMutation['invitation']>();
  const wantsOffice = role !== '' && needsOffice([role]);
  const wantsUnit = role !== '' && atUnit([role]);
  const word = (field: string) => translate(`accounts.fields.${field}`);
  const missing = (empty: boolean) => (tried && empty ? translate('accounts.missing') : undefined);
  const complete =
    USERNAME.test(username) &&
    displayName.trim() &&
    presentPassword &&
    (!wantsOffice || officeId) &&
    (!wantsUnit || employerId);
  const invite = async () => {
    setTried(true);
    if (!complete || !role) return;
    const place = { officeId: wantsOffice ? officeId : null, employerId: wantsUnit ? employerId.trim() : null };
    await send(async () => {
      const input = { username, displayName: displayName.trim(), role, presentPassword, ...place };
      setMade((await ask(InviteDocument, { input })).invitation);
      refresh();
    });
  };
  if (made) return <LinkDialog invitation={made} onClose={onClose} />;
  return (
    <FormDialog
      title={translate('accounts.inviteTitle')}
      help={translate('accounts.inviteHelp')}
      verb={translate('accounts.send')}
      busy={busy}
      fault={fault}
      onSend={() => void invite()}
      onClose={onClose}
    >
      <TextLine
        required
        autoFocus
        label={word('username')}
        value={username}
        help={translate('accounts.usernameHelp')}
        fault={tried && !USERNAME.test(username) ? translate('accounts.wrongUsername') : undefined}
        onChange={value => setUsername(value.trim().toLowerCase())}
        input={{ maxLength: 40, autoCapitalize: 'none', spellCheck: false }}
      />
      <TextLine
        required
        label={word('displayName')}
        value={displayName}
        fault={missing(!displayName.trim())}
        onChange={setDisplayName}
        input={{ maxLength: 60 }}
      />
      <SelectLine
        required
        label={word('role')}
        value={role}
        options={ROLES}
        wordsOf="roles"
        empty={translate('people.choose')}
        fault={missing(!role)}
        onChange={setRole}
      />
      {wantsOffice && <OfficeLine value={officeId} onChange={setOfficeId} fault={missing(!officeId)} />}
      {wantsUnit && (
        <TextLine
          required
          label={word('employerId')}
          help={translate('accounts.employerHelp')}
          value={employerId}
          fault={missing(!employerId)}
          onChange={setEmployerId}
          input={{ maxLength: 36, spellCheck: false }}
        />
      )}
      <PasswordField
        label={translate('accounts.password')}
        help={translate('accounts.passwordHelp')}
        value={presentPassword}
        fault={missing(!presentPassword)}
        onChange={setPresentPassword}
        autoComplete="current-password"
      />
    </FormDialog>
  );
}
