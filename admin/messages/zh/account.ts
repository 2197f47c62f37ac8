import type { account as english } from '../en/account';

/** 我的账号：密码、动态码、会话、令牌。 */
export const account: typeof english = {
  title: '我的账号与安全',
  password: {
    title: '密码',
    present: '当前密码',
    next: '新密码',
    repeat: '再次输入新密码',
    change: '更改密码',
    done: '密码已更改，其他会话和令牌已全部结束。',
  },
  totp: {
    title: '动态码',
    text: '每次登录时输入验证器应用显示的六位动态码。重新设置将替换原有的。',
    begin: '开始设置',
    confirm: '启用',
    done: '动态码已启用，其他会话和令牌已全部结束。',
  },
  sessions: {
    title: '登录会话',
    current: '当前浏览器',
    since: '%{when} 登录',
    lastSeen: '最近使用 %{when}',
    until: '%{when} 到期',
    end: '结束',
    ended: '会话已结束。',
  },
  tokens: {
    title: '程序令牌',
    text: '程序凭令牌只能读取统计数据。请求头：Authorization: Bearer …',
    none: '没有令牌。',
    label: '用途',
    days: '有效天数（最多 90）',
    make: '生成令牌',
    made: '令牌只显示这一次',
    copy: '复制',
    copied: '已复制',
    revoke: '吊销',
    revoked: '令牌已吊销。',
  },
};
