import type { boards as english } from '../en/boards';

/** 各岗位首页。 */
export const boards: typeof english = {
  clerk: {
    newCase: '受理新业务',
    newCaseText: '从查找到回执，一页办完',
    returned: '退回补正',
    drafts: '草稿',
    today: '今天已受理',
    noneToday: '今天还没有受理回执。',
    print: '打印%{name}的回执',
  },
  checklist: {
    title: '待受理的参保登记，按单位',
    oldest: '最早 %{day} 登记',
    none: '没有待受理的参保登记。',
    first: '此处统计前 %{shown} 条，共 %{count} 条。',
    open: '打开队列',
  },
  analyst: {
    title: '每月提交与通过',
    submitted: '提交',
    approved: '通过',
    month: '月份',
    hidden: '少于 5',
    standing: '办件现状',
    asOf: '数据截至 %{when}',
    explore: '自己提问',
    table: '以表格显示',
  },
  auditor: {
    latest: '最新记录',
    all: '全部记录',
  },
  sysadmin: {
    accounts: '账号',
    closed: '已停用',
    withoutFactor: '未设动态码',
    offices: '机构与网点',
    latest: '最近登录',
  },
  unit: {
    roster: '导入参保名册',
    accepted: '已受理的参保登记',
    pending: '等待经办机构受理',
    none: '此账号尚未关联单位。',
    text: '参保登记受理后，职工才能申领社保卡（R-03、R-04）。',
  },
};
