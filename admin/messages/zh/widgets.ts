import type { widgets as english } from '../en/widgets';

/** 通用组件的文字。 */
export const widgets: typeof english = {
  due: {
    overdue: '逾期 %{smart_count} 天',
    today: '今天到期',
    soon: '还有 %{smart_count} 天',
    fine: '还有 %{smart_count} 天',
    paused: '计时暂停',
    on: '%{day} 到期',
    provisional: '暂定：当年节假日安排尚未公布',
  },
  reveal: {
    button: '显示全部',
    title: '显示完整的%{label}',
    why: '查看用途',
    note: '本次查看将记录您的姓名、时间和用途，当事人可以查询。',
    show: '显示',
    hide: '隐藏',
    hidesIn: '%{seconds} 秒后隐藏',
    purposes: {
      REVIEW: '审核业务',
      COUNTER: '柜面核对身份',
      CORRECTION: '更正信息',
      ENQUIRY: '答复咨询',
      COMPLAINT: '处理投诉',
    },
  },
  photo: { missing: '没有图片', broken: '图片无法显示', enlarge: '放大：%{label}' },
  undo: { button: '撤销', left: '%{seconds} 秒' },
  empty: { title: '暂无内容', text: '没有符合条件的内容，请调整筛选或稍后再看。' },
  error: { title: '未能载入', retry: '重试', incident: '故障编号 %{incident}' },
  list: {
    comma: '、',
    selected: '已选 %{smart_count} 项',
    clear: '取消选择',
    select: '选择 %{label}',
    selectPage: '选择本页全部',
    open: '打开 %{label}',
    total: '共 %{count} 条',
    range: '第 %{from}–%{to} 条，共 %{count} 条',
  },
  steps: { blocked: '现在不能办理：%{why}', done: '已完成' },
  filter: { all: '全部', count: '%{label}：%{smart_count}' },
  verdict: { good: '符合', bad: '不符', attention: '需留意', unknown: '未检查' },
  comma: '、',
};
