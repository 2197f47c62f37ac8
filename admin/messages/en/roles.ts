import type { Role } from '../../../shared/access';

/** What each role is called. */
export const roles: Record<Role, string> = {
  clerk: 'Window clerk',
  reviewer: 'Reviewer',
  checklist_officer: 'Checklist officer',
  card_clerk: 'Card clerk',
  supervisor: 'Supervisor',
  unit_admin: 'Unit administrator',
  analyst: 'Analyst',
  auditor: 'Security auditor',
  sysadmin: 'System administrator',
};
