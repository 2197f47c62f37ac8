import type { ledger as english } from '../en/ledger';

/** 卡片保管台账与架位。 */
export const ledger: typeof english = {
  title: '保管台账',
  carryOver: '建立台账',
};
