import PolicyOutlined from '@mui/icons-material/PolicyOutlined';
import { lazy } from 'react';
import { AuditEntriesDocument } from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** The audit trail. */
export const audit: ConsoleResource = {
  name: 'audit',
  group: 'house',
  icon: PolicyOutlined,
  needs: { list: 'audit:read' },
  list: lazy(() => import('./AuditList').then(({ AuditList }) => ({ default: AuditList }))),
  documents: { list: AuditEntriesDocument },
};
