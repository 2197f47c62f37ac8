import type { layout as english } from '../en/layout';

/** 每个页面外围的文字。 */
export const layout: typeof english = {
  product: '社保卡经办',
  productLong: '社会保障卡业务后台',
  menu: '主菜单',
  openMenu: '打开菜单',
  closeMenu: '关闭菜单',
  home: '首页',
  explorer: '数据查询台',
  groups: { work: '办理', registry: '档案', figures: '统计', house: '管理' },
  otherLanguage: 'English',
  switchLanguage: 'Switch to English',
  themeToDark: '深色外观',
  themeToLight: '浅色外观',
  account: '%{name}的账号',
  signOut: '退出登录',
  ownAccount: '我的账号与安全',
  noOffice: '未设机构',
  employersMore: '%{name}等 %{smart_count} 家',
  loading: '正在载入',
  notices: {
    title: '消息',
    open: '消息：%{smart_count} 条未读',
    none: '没有新消息。',
    readAll: '全部标为已读',
    kinds: {
      CASES_LATE: '逾期 %{overdue} 件，今天到期 %{dueToday} 件，即将到期 %{dueSoon} 件',
      CASE_RETURNED: '%{receiptNo} 已退回补正',
      CASE_REJECTED: '%{receiptNo} 不予通过',
      CASE_RESUBMITTED: '%{receiptNo} 已补正，请再次审核',
      CARD_READY: '您单位有 %{count} 张卡可以领取了',
      JOB_DONE: '后台任务已完成：%{done} 项',
      JOB_FAILED: '后台任务未能完成',
    },
  },
  notFound: {
    title: '没有这个页面',
    text: '网址可能有误，或内容已经移走。',
    home: '回到首页',
  },
  denied: {
    title: '此页面未对您开放',
    text: '您的岗位不包含此项权限。如工作需要，请联系主管或系统管理员。',
  },
  broken: {
    title: '页面出错了',
    text: '已保存的内容不会丢失。请重试；若再次出现，请把当时的操作告诉系统管理员。',
    retry: '重试',
  },
};
