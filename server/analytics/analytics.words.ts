import type { Locale } from '../platform/context';

/** What each figure counts, in words, as every answer carries it. */
export type Definitions = Readonly<Record<'statusChanges' | 'current' | 'reasons' | 'waiting', string>>;

const hidden = {
  en: 'Figures under 5 are suppressed, and so are others that would give them away. Each month is judged for itself; in a sum over several months a suppressed figure enters as a multiple of 5 and the row says "rounded".',
  zh: '小于 5 的数值不予显示，可据以推算的数值一并隐去。各月分别判定；跨月合计时，隐去的数值以 5 的倍数计入，该行标明“rounded”。',
};

export const definitions: Readonly<Record<Locale, Definitions>> = {
  en: {
    statusChanges: `Status changes: each act that moved a record, in the month of the act (Asia/Shanghai). A record that moved twice counts twice. ${hidden.en}`,
    current:
      'Present stock: records in each status at this instant, by the counters kept in the same transaction as each act. Figures under 5 are suppressed, and so are others that would give them away.',
    reasons: `Reasons: how often each was given when an application was returned or rejected, in the month of the act. One act may give several. ${hidden.en}`,
    waiting: `Waiting time: clock hours, rounded up, from a submission to the approval, return or rejection that answered it, in the month of the decision. A decision taken back counts too. ${hidden.en}`,
  },
  zh: {
    statusChanges: `状态变更：每次使记录发生状态变更的操作，按操作所在月份（北京时间）计。同一记录变更两次计两次。${hidden.zh}`,
    current:
      '当前存量：此刻处于各状态的记录数，由与操作同一事务的计数得出。小于 5 的数值不予显示，可据以推算的数值一并隐去。',
    reasons: `原因：申领被退回补正或不予通过时各原因出现的次数，按操作所在月份计。一次操作可有多个原因。${hidden.zh}`,
    waiting: `等待时长：自提交至作出通过、退回或不予通过决定的钟点小时数（向上取整），按决定所在月份计。已撤销的决定也计入。${hidden.zh}`,
  },
};
