import type { resources as english } from '../en/resources';

/** 各类业务及其列的名称。 */
export const resources: typeof english = {
  applications: {
    name: '办件',
    fields: {
      dueOn: '办结期限',
      receiptNo: '受理号',
      person: '申领人',
      businessType: '业务',
      channel: '渠道',
      place: '单位 / 机构',
      submittedAt: '提交',
      materialsCount: '材料',
      latestEvent: '最近动态',
      status: '状态',
    },
  },
};
