import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import { Box, Button, useTheme } from '@mui/material';
import { useState } from 'react';
import { DataTable, useGetResourceLabel, useListContext, useTranslate } from 'react-admin';
import { ROLES } from '../../shared/access';
import type { AccountRowFragment } from '../graphql/graphql';
import { SelectLine } from '../widgets/fields';
import { ListPage } from '../widgets/ListPage';
import { ListTable } from '../widgets/ListTable';
import { RecordCards } from '../widgets/RecordCards';
import { SearchBox } from '../widgets/SearchBox';
import { ToneChip } from '../widgets/ToneChip';
import { TwoLines } from '../widgets/TwoLines';
import { useListSearch } from '../widgets/useListSearch';
import { useMoments } from '../widgets/useMoments';
import { useNarrow } from '../widgets/useNarrow';
import { AccountSteps } from './AccountSteps';
import { InviteDialog } from './InviteDialog';
import { useOfficeNames } from './useOfficeNames';

/** Who may sign in, as what and where; the system administrator sees no person of the registry here. */
export function AccountList() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const narrow = useNarrow();
  const [search] = useListSearch('accounts');
  const [inviting, setInviting] = useState(false);
  return (
    <ListPage<AccountRowFragment>
      title={labelOf('accounts', 2)}
      filter={search ? { search } : undefined}
      sort={{ field: 'username', order: 'ASC' }}
      actions={
        <Button variant="contained" startIcon={<PersonAddAltOutlined />} onClick={() => setInviting(true)}>
          {translate('accounts.invite')}
        </Button>
      }
      filters={<Filters />}
    >
      {narrow ? <Cards /> : <Table />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </ListPage>
  );
}

function Filters() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <SearchBox list="accounts" label={translate('accounts.search')} />
      <Box sx={{ width: 180 }}>
        <SelectLine
          label={translate('accounts.fields.role')}
          value={filterValues.role ?? ''}
          options={ROLES}
          wordsOf="roles"
          empty={translate('accounts.anyRole')}
          onChange={role => setFilters({ ...filterValues, role: role || undefined })}
        />
      </Box>
      <Box sx={{ width: 140 }}>
        <SelectLine
          label={translate('accounts.fields.status')}
          value={STATUS_OF[String(filterValues.disabled)] ?? ''}
          options={['active', 'closed'] as const}
          wordOf={status => translate(status === 'active' ? 'accounts.active' : 'accounts.steps.disable')}
          empty={translate('accounts.anyStatus')}
          onChange={status => setFilters({ ...filterValues, disabled: status ? status === 'closed' : undefined })}
        />
      </Box>
    </Box>
  );
}

const STATUS_OF: Readonly<Record<string, 'active' | 'closed' | undefined>> = { true: 'closed', false: 'active' };

function Table() {
  const translate = useTranslate();
  const { lately } = useMoments();
  const officeName = useOfficeNames();
  return (
    <ListTable<AccountRowFragment> nameOf={({ username }) => username}>
      <DataTable.Col<AccountRowFragment>
        source="username"
        render={({ username, displayName }) => <TwoLines first={username} second={displayName} />}
      />
      <DataTable.Col<AccountRowFragment>
        source="roles"
        disableSort
        render={({ roles }) => roles.map(role => translate(`roles.${role}`)).join(translate('widgets.list.comma'))}
      />
      <DataTable.Col<AccountRowFragment>
        source="office"
        disableSort
        cellSx={() => ({ maxWidth: 200 })}
        render={({ officeId, employers }) => (
          <TwoLines
            first={officeName(officeId) ?? employers[0]?.name}
            second={employers
              .slice(officeId ? 0 : 1)
              .map(({ name }) => name)
              .join(translate('widgets.list.comma'))}
          />
        )}
      />
      <DataTable.Col<AccountRowFragment>
        source="totpSetUp"
        disableSort
        render={({ totpSetUp }) => translate(`accounts.totp.${totpSetUp ? 'yes' : 'no'}`)}
      />
      <DataTable.Col<AccountRowFragment>
        source="lastSignInAt"
        disableSort
        render={({ lastSignInAt }) => (lastSignInAt ? lately(lastSignInAt) : translate('accounts.never'))}
      />
      <DataTable.Col<AccountRowFragment>
        source="status"
        disableSort
        render={({ disabledAt }) => <Standing disabledAt={disabledAt} />}
      />
      <DataTable.Col<AccountRowFragment>
        source="steps"
        disableSort
        render={account => <AccountSteps account={account} />}
      />
    </ListTable>
  );
}

function Cards() {
  const translate = useTranslate();
  const officeName = useOfficeNames();
  return (
    <RecordCards<AccountRowFragment>
      nameOf={({ username, displayName }) => `${username} · ${displayName}`}
      mark={({ disabledAt }) => <Standing disabledAt={disabledAt} />}
    >
      {account => (
        <Box sx={{ display: 'grid', gap: 0.75 }}>
          <span>
            {account.roles.map(role => translate(`roles.${role}`)).join(translate('widgets.list.comma'))}
            {' · '}
            {officeName(account.officeId) ??
              account.employers.map(({ name }) => name).join(translate('widgets.list.comma'))}
          </span>
          <AccountSteps account={account} />
        </Box>
      )}
    </RecordCards>
  );
}

function Standing({ disabledAt }: Pick<AccountRowFragment, 'disabledAt'>) {
  const translate = useTranslate();
  const { day } = useMoments();
  const { palette } = useTheme();
  return (
    <ToneChip tone={disabledAt ? palette.tone.final : palette.tone.good}>
      {disabledAt ? translate('accounts.disabled', { day: day(disabledAt) }) : translate('accounts.active')}
    </ToneChip>
  );
}
