import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import { lazy } from 'react';
import {
  AccountDocument,
  AccountsDocument,
  DisableAccountDocument,
  EnableAccountDocument,
  SetRolesDocument,
} from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** Who may sign in. */
export const accounts: ConsoleResource = {
  name: 'accounts',
  group: 'house',
  icon: ManageAccountsOutlined,
  needs: { list: 'account:manage' },
  list: lazy(() => import('./AccountList').then(({ AccountList }) => ({ default: AccountList }))),
  documents: {
    list: AccountsDocument,
    one: AccountDocument,
    verbs: { setRoles: SetRolesDocument, disable: DisableAccountDocument, enable: EnableAccountDocument },
  },
};
