import type { employers as english } from '../en/employers';

/** 单位：查找、录入、查看、更正。 */
export const employers: typeof english = {
  search: '完整信用代码或单位名称开头',
  enter: '录入单位',
  save: '录入',
  fields: {
    name: '单位名称',
    creditCode: '统一社会信用代码',
    kind: '单位类型',
    address: '地址',
    bankCode: '服务银行',
    selfApplyAllowed: '允许职工自行申领（R-79）',
    selfApplyNote: '依据',
    createdAt: '录入时间',
    region: '所属地区',
  },
  bankCodeHelp: '银行代码，三位数字',
  faults: {
    FORMAT: '应为 18 位数字或大写字母，不含 I、O、S、V、Z。',
    CHECK: '校验码与其余各位不符，请与证照核对。',
    required: '请填写。',
    bankCode: '应为三位数字。',
  },
  good: '代码无误。',
  verified: '已与证照核对，证照上确为此代码',
  verifiedMark: '校验码不符，但已与证照核对',
  facts: '单位信息',
  selfApply: '自行申领',
  mayApply: '职工可以自行申领',
  mayNotApply: '只能通过单位申领',
  people: '参保登记',
  seeAll: '该单位全部参保登记',
  correct: '更正',
  correctTitle: '更正%{name}',
  done: { enter: '已录入单位。', correct: '已更正。' },
};
