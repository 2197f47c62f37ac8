import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined';
import { lazy } from 'react';
import { BureauListDocument, BureauListsDocument } from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** Photo checklists: what the units of the bureau send in, and each list with its people. */
export const checklists: ConsoleResource = {
  name: 'checklists',
  group: 'work',
  icon: ChecklistOutlined,
  needs: { list: 'checklist:read', show: 'checklist:read' },
  list: lazy(() => import('./BureauList').then(({ BureauList }) => ({ default: BureauList }))),
  show: lazy(() => import('./BureauShow').then(({ BureauShow }) => ({ default: BureauShow }))),
  documents: { list: BureauListsDocument, one: BureauListDocument },
};
