import ChecklistRtlOutlined from '@mui/icons-material/ChecklistRtlOutlined';
import { lazy } from 'react';
import { UnitListDocument, UnitListsDocument } from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** Photo checklists as their unit sees them: requested, filled with photos, checked, sealed, submitted. */
export const checklists: ConsoleResource = {
  name: 'checklists',
  group: 'work',
  icon: ChecklistRtlOutlined,
  needs: { list: 'checklist:fill', show: 'checklist:fill' },
  list: lazy(() => import('./UnitChecklists').then(({ UnitChecklists }) => ({ default: UnitChecklists }))),
  show: lazy(() => import('./UnitChecklist').then(({ UnitChecklist }) => ({ default: UnitChecklist }))),
  documents: { list: UnitListsDocument, one: UnitListDocument },
};
