import type { statuses as english } from '../en/statuses';

/** 状态名称，每个业务一组。 */
export const statuses: typeof english = {
  application: {
    DRAFT: '草稿',
    SUBMITTED: '待审核',
    APPROVED: '审核通过',
    RETURNED: '退回补正',
    REJECTED: '不予通过',
    WITHDRAWN: '已撤回',
  },
  enrolment: { PENDING: '待受理', ACCEPTED: '已受理', REFUSED: '不予受理', ENDED: '已终止' },
};
