import type { Role } from '../../../shared/access';

/** 岗位名称。 */
export const roles: Record<Role, string> = {
  clerk: '窗口受理',
  reviewer: '审核',
  checklist_officer: '核对表审核',
  card_clerk: '卡管',
  supervisor: '主管',
  unit_admin: '单位专管员',
  analyst: '统计分析',
  auditor: '安全审计',
  sysadmin: '系统管理',
};
