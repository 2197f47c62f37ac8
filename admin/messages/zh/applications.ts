import type { applications as english } from '../en/applications';

/** 办件的办理结果。 */
export const applications: typeof english = {
  done: {
    approve: '已通过。',
    return: '已退回补正。',
    reject: '不予通过。',
    submit: '已提交审核。',
    withdraw: '已撤回。',
    undoDecision: '决定已撤销，本件重新待审。',
  },
};
