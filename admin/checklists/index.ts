import ChecklistRtlOutlined from '@mui/icons-material/ChecklistRtlOutlined';
import { lazy } from 'react';
import { ChecklistsDocument, UnitListDocument } from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** Photo checklists: filled, sealed and sent in by their unit; compared, converted and confirmed by the bureau. */
export const checklists: ConsoleResource = {
  name: 'checklists',
  group: 'work',
  icon: ChecklistRtlOutlined,
  needs: { list: 'checklist:read', show: 'checklist:read' },
  list: lazy(() => import('./ChecklistPages').then(({ ChecklistList }) => ({ default: ChecklistList }))),
  show: lazy(() => import('./ChecklistPages').then(({ ChecklistShow }) => ({ default: ChecklistShow }))),
  documents: { list: ChecklistsDocument, one: UnitListDocument },
};
