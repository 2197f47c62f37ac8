import AddTaskOutlined from '@mui/icons-material/AddTaskOutlined';
import { lazy } from 'react';
import { DraftsDocument } from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** The counter. */
export const intake: ConsoleResource = {
  name: 'intake',
  group: 'work',
  icon: AddTaskOutlined,
  needs: { list: 'application:enter' },
  list: lazy(() => import('./IntakePage').then(({ IntakePage }) => ({ default: IntakePage }))),
  documents: { list: DraftsDocument },
};
