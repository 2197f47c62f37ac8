import type { ledger as english } from '../en/ledger';

/** 卡片保管台账与架位。 */
export const ledger: typeof english = {
  name: '保管台账',
  subtitle: '每张卡任何时候只在一处；各处相加等于全部。',
  carryOver: '建立台账',
  trail: {
    title: '一张卡现在在谁手中，之前在谁手中',
    cardNo: '卡号',
    help: '扫描或键入卡号，按回车。',
    look: '查询',
    unknown: '卡号 %{no}：在您的范围内没有这张卡。',
    since: '自 %{when}',
  },
  sums: { title: '各处张数', total: '合计' },
  checks: {
    title: '台账核对',
    now: '立即核对',
    none: '尚未核对。',
    asked: '人工',
    daily: '每日',
    found: '不符 %{smart_count} 处',
    adds: '全部 %{count} 张相符',
    differs: '%{smart_count} 张不符，共 %{count} 张',
    card: '第 %{nth} 张',
  },
  shelves: {
    name: '架位',
    subtitle: '每格一盒：条长为张数，颜色越深越久未领。',
    office: '网点',
    title: '架位 · %{count} 盒',
    none: '本网点没有待领的卡',
    noneText: '签收后放上架位的卡显示在这里。',
    cards: '%{smart_count} 张',
    since: '最早 %{day}',
    uncollected: '%{smart_count} 张逾期未领',
    ending: '%{smart_count} 张即将到期',
  },
  ages: { title: '保管时间 · %{count} 张', within: '%{from}–%{to} 天', beyond: '超过 %{days} 天' },
  box: {
    title: '%{shelf} · %{count} 张',
    to: '移到架位',
    move: '移架 %{smart_count} 张',
    moved: '%{count} 张已移到 %{shelf}',
    refused: '%{count} 张未移',
  },
};
