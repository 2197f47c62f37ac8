import type { palette as english } from '../en/palette';

/** 全局查找（Ctrl+K）。 */
export const palette: typeof english = {
  title: '查找人员或页面',
  askPeople: '姓名、拼音、证件号码、受理号、卡号，或页面名称',
  askPages: '页面名称',
  results: '查找结果',
  people: '人员',
  pages: '页面',
  openCase: '打开办件 %{receiptNo}',
  openCard: '打开卡片',
  busy: '正在查找…',
  nobody: '没有找到相符的人员或页面。',
  found: '找到 %{smart_count} 项，用上下键选择，回车打开。',
  more: '只列出 %{count} 人，请把姓名写全或改用号码。',
  failed: '没有查到：%{reason}',
  hint: '↑↓ 选择 · 回车打开 · Esc 关闭。每次查询都会记录您的姓名。',
};
