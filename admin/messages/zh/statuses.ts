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
    MISSING: '遗失',
    IN_CUSTODY: '待领取',
    WITH_EMPLOYER: '单位已领',
    COLLECTED: '已领取',
    VOID: '作废',
  },
  checklist: { OPEN: '核对中', SEALED: '已盖章', SUBMITTED: '已报送', RETURNED: '已退回', CONFIRMED: '已确认' },
  item: {
    LISTED: '待核对',
    CONFIRMED: '核对无误',
    DISPUTED: '信息有误',
    EXCLUDED: '不办理',
    CONVERTED: '已转申领',
    RETURNED: '已退回',
  },
  batch: { OPEN: '组批中', SENT_TO_MAKER: '已送制', CLOSED: '已结批' },
  ss: { SEALED: '封存', NORMAL: '正常', LOST: '正式挂失', TEMP_LOST: '临时挂失', CANCELLED: '注销' },
  job: {
    QUEUED: '排队中',
    RUNNING: '进行中',
    DONE: '已完成',
    FAILED: '未完成',
    CANCELLED: '已取消',
    DEAD: '已放弃',
  },
};
