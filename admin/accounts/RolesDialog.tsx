import { Box, Checkbox, FormControlLabel } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ROLES, type Role } from '../../shared/access';
import type { AccountRowFragment } from '../graphql/graphql';
import { PasswordField } from '../layout/PasswordField';
import { FormDialog } from '../widgets/FormDialog';
import { TextLine } from '../widgets/fields';
import { usePerform } from '../widgets/usePerform';
import { OfficeLine } from './OfficeLine';
import { atUnit, needsOffice } from './workplace';

/** Says what an account may do and where; a person may hold several roles, duties are separated case by case. */
export function RolesDialog({ account, onClose }: { account: AccountRowFragment; onClose: () => void }) {
  const translate = useTranslate();
  const { perform, busy } = usePerform('accounts');
  const [roles, setRoles] = useState<readonly Role[]>(account.roles);
  const [officeId, setOfficeId] = useState(account.officeId ?? '');
  const [units, setUnits] = useState(account.employers.map(({ id }) => id).join(' '));
  const [presentPassword, setPresentPassword] = useState('');
  const employerIds = units.split(/[\s,，]+/).filter(Boolean);
  const wantsOffice = needsOffice(roles);
  const wantsUnit = atUnit(roles);
  const complete =
    roles.length > 0 && presentPassword && (!wantsOffice || officeId) && (!wantsUnit || employerIds.length > 0);
  const save = async () => {
    const { id, version } = account;
    const place = { officeId: wantsOffice ? officeId : null, employerIds: wantsUnit ? employerIds : [] };
    if (await perform('setRoles', { id, version, roles: [...roles], presentPassword, ...place })) onClose();
  };
  return (
    <FormDialog
      title={translate('accounts.rolesTitle', { name: account.displayName })}
      help={translate('accounts.rolesHelp')}
      verb={translate('accounts.save')}
      busy={busy || !complete}
      onClose={onClose}
      onSend={() => void save()}
    >
      <Box
        role="group"
        aria-label={translate('accounts.fields.roles')}
        sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}
      >
        {ROLES.map(role => (
          <FormControlLabel
            key={role}
            label={translate(`roles.${role}`)}
            control={
              <Checkbox
                checked={roles.includes(role)}
                onChange={({ target }) =>
                  setRoles(now => (target.checked ? [...now, role] : now.filter(each => each !== role)))
                }
              />
            }
          />
        ))}
      </Box>
      {wantsOffice && <OfficeLine value={officeId} onChange={setOfficeId} />}
      {wantsUnit && (
        <TextLine
          required
          label={translate('accounts.fields.employerId')}
          help={
            account.employers.map(({ name }) => name).join(translate('widgets.list.comma')) ||
            translate('accounts.employerHelp')
          }
          value={units}
          onChange={setUnits}
          input={{ spellCheck: false }}
        />
      )}
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
