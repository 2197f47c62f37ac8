import type { events as english } from '../en/events';

/** 办理经过中每个动作的名称。 */
export const events: typeof english = {
  application: {
    open: '登记',
    convert: '由核对表转入',
    correct: '更正',
    submit: '提交',
    approve: '审核通过',
    return: '退回补正',
    reject: '不予通过',
    withdraw: '撤回',
    undoDecision: '撤销决定',
  },
  card: {
    order: '审核通过，待制卡',
    send: '送制',
    markProduced: '制成',
    markFailed: '制卡失败',
    undoProduced: '撤销制成',
    completeData: '补录数据',
    receive: '签收',
    issueToEmployer: '单位领卡',
    collect: '领取',
    markMissing: '标记遗失',
    remake: '转重制',
    void: '作废',
    enable: '启用',
    markTemporarilyLost: '临时挂失',
    markLost: '正式挂失',
    releaseLoss: '解挂',
    cancel: '注销',
  },
};
