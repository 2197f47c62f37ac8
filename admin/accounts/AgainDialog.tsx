import { useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { type AccountRowFragment, InviteAgainDocument, type InviteAgainMutation } from '../graphql/graphql';
import { PasswordField } from '../layout/PasswordField';
import { ask } from '../provider/ask';
import { FormDialog } from '../widgets/FormDialog';
import { useSending } from '../widgets/useSending';
import { LinkDialog } from './LinkDialog';

/** Lets the holder of an account set it up anew, by a link that is shown once. */
export function AgainDialog({ account, onClose }: { account: AccountRowFragment; onClose: () => void }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { send, busy, fault } = useSending();
  const [presentPassword, setPresentPassword] = useState('');
  const [made, setMade] = useState<InviteAgainMutation['invitation']>();
  const { id, version, displayName } = account;
  if (made) return <LinkDialog invitation={made} onClose={onClose} />;
  return (
    <FormDialog
      title={translate('accounts.againTitle', { name: displayName })}
      help={translate('accounts.againHelp')}
      verb={translate('accounts.send')}
      busy={busy || !presentPassword}
      fault={fault}
      onClose={onClose}
      onSend={() =>
        void send(async () => {
          setMade((await ask(InviteAgainDocument, { input: { id, version, presentPassword } })).invitation);
          refresh();
        })
      }
    >
      <PasswordField
        label={translate('accounts.password')}
        help={translate('accounts.passwordHelp')}
        value={presentPassword}
        onChange={setPresentPassword}
        autoComplete="current-password"
      />
    </FormDialog>
  );
}
