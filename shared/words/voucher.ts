import type { TroubleKind } from '../cardMaking';

type VoucherWords = {
  titles: Record<TroubleKind, string>;
  how: Record<TroubleKind, string>;
  no: string;
  printedOn: string;
  unit: string;
  count: string;
  people: string;
  name: string;
  number: string;
  oldNo: string;
};

/** The words of the voucher of a missing or wrong card, in both languages. */
export const voucherWords: Readonly<Record<'zh' | 'en', VoucherWords>> = {
  zh: {
    titles: { MISSING: '漏卡凭证', WRONG: '错卡凭证' },
    how: {
      MISSING: '上列人员的卡片在制发途中缺失，已登记追查；补制完成后，请凭本凭证和经办人（本人）有效身份证件领取。',
      WRONG: '上列人员的卡片有误，已作废；新卡制成后，请凭本凭证和经办人（本人）有效身份证件领取。',
    },
    no: '凭证编号',
    printedOn: '打印日期',
    unit: '单位',
    count: '张数',
    people: '人员',
    name: '姓名',
    number: '证件号码',
    oldNo: '原卡号',
  },
  en: {
    titles: { MISSING: 'Voucher for a missing card', WRONG: 'Voucher for a wrong card' },
    how: {
      MISSING:
        'The cards of these people went missing on their way and are being looked for. Once they are made again, fetch them with this voucher and a valid identity document.',
      WRONG:
        'The cards of these people were wrong and are void. Once the new ones are made, fetch them with this voucher and a valid identity document.',
    },
    no: 'Voucher number',
    printedOn: 'Printed on',
    unit: 'Unit',
    count: 'Cards',
    people: 'People',
    name: 'Name',
    number: 'Identity number',
    oldNo: 'Former card number',
  },
};
