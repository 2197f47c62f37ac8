import SecurityOutlined from '@mui/icons-material/SecurityOutlined';
import { lazy } from 'react';
import { OwnSessionsDocument } from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** The own account; notices are read by whoever is signed in, so their permission opens it to everyone. */
export const account: ConsoleResource = {
  name: 'account',
  group: 'house',
  icon: SecurityOutlined,
  needs: { list: 'notice:read' },
  list: lazy(() => import('./AccountPage').then(({ AccountPage }) => ({ default: AccountPage }))),
  documents: { list: OwnSessionsDocument },
};
