import type { functions as english } from '../en/functions';

/** 一张卡的两个应用：各自挂失、银行一侧、密码，以及接下来由谁办什么。 */
export const functions: typeof english = {
  lossChannels: { COUNTER: '窗口', PHONE: '电话' },
  medicalAccounts: { NORMAL: '正常', SUSPENDED: '暂停' },
};
