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
};
