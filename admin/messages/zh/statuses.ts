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
  card: {
    ORDERED: '待制卡',
    IN_PRODUCTION: '制卡中',
    PRODUCED: '已制成',
    FAILED: '制卡失败',
    MISSING: '未找到',
    IN_CUSTODY: '保管中',
    WITH_EMPLOYER: '在单位',
    COLLECTED: '已领取',
    VOID: '作废',
  },
  job: {
    QUEUED: '排队中',
    RUNNING: '进行中',
    DONE: '已完成',
    FAILED: '未完成',
    CANCELLED: '已取消',
    DEAD: '已放弃',
  },
};
