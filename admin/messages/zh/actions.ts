import type { actions as english } from '../en/actions';

/** 每个办理动作在按钮上的名称。 */
export const actions: typeof english = {
  open: '登记',
  correct: '补正',
  submit: '提交',
  approve: '通过',
  return: '退回补正',
  reject: '不予通过',
  withdraw: '撤回',
  undoDecision: '撤销决定',
  accept: '受理',
  refuse: '不予受理',
  end: '终止',
};
