import type { handOvers as english } from '../en/handOvers';

/** 卡片交接：网点之间、交给单位、制卡商与单位交来。 */
export const handOvers: typeof english = {
  kinds: { DELIVERY: '制卡商交来', TRANSFER: '网点之间', ISSUE: '交给单位', RETURN: '单位退回' },
  outcomes: {
    ARRIVED: '已到',
    LATE: '后来找到',
    MISSING: '遗失',
    BACK: '已退回',
    EXTRA: '单外多出',
    VOID: '途中作废',
  },
};
