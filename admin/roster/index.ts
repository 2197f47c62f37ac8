import GroupAddOutlined from '@mui/icons-material/GroupAddOutlined';
import { lazy } from 'react';
import { LatestRosterJobsDocument } from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** The unit's roster: brought, checked, registered. */
export const roster: ConsoleResource = {
  name: 'roster',
  group: 'work',
  icon: GroupAddOutlined,
  needs: { list: 'roster:import' },
  list: lazy(() => import('./RosterPage').then(({ RosterPage }) => ({ default: RosterPage }))),
  documents: { list: LatestRosterJobsDocument },
};
