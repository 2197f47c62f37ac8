import type { audit as english } from '../en/audit';

/** 审计记录（安全审计员）。 */
export const audit: typeof english = {
  fields: {
    at: '时间',
    actor: '操作人',
    action: '操作',
    subject: '对象',
    outcome: '结果',
    purpose: '用途',
    address: '来源',
    seq: '链序号',
    detail: '内容',
    from: '起始日',
    to: '截止日',
    actorId: '账号标识',
  },
  nobody: '未登录',
  outcomes: { DONE: '已执行', SEEN: '已查看' },
  outcomeOf: { all: '全部', DONE: '已执行', SEEN: '已查看', FORBIDDEN: '越权被拒', CREDENTIALS_WRONG: '密码错误' },
  actionHelp: '完整的操作名，如 person.reveal',
  subjectIdHelp: '对象标识',
  notSealed: '尚未封存',
  verify: {
    title: '完整性核验',
    text: '重新计算全部记录：任何更改、删除或调换都会被发现并指出。',
    button: '立即核验',
    running: '正在计算…',
    ok: '记录完整：已核验 %{checked} 条封存记录。',
    unsealed: '另有 %{smart_count} 条等待封存。',
    faults: '记录不完整，发现 %{smart_count} 处：',
    at: '链 %{chain}，第 %{seq} 条',
    tail: '链 %{chain}，未封存部分',
    kinds: { CHANGED: '被更改', DELETED: '被删除', LINK: '链接断开', REORDERED: '被调换' },
  },
  readOnly: '此处不能作任何更改；对象只以标识显示。',
};
