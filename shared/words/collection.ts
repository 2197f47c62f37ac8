import type { ActivationChannel, ProxyRelation } from '../codes';

type CollectionWords = {
  receipt: {
    title: string;
    no: string;
    name: string;
    number: string;
    cardNo: string;
    day: string;
    by: string;
    holder: string;
    /** Who collected, and how they stand to the holder. */
    proxy: (name: string, relation: ProxyRelation) => string;
    /** What is to be known, each a sentence of its own. */
    notes: string;
    keep: string;
    enabled: string;
    enable: (routes: readonly ActivationChannel[]) => string;
    inTime: string;
    bring: string;
    financial: (day: string, alsoSocialSecurity: boolean) => string;
    received: string;
  };
  register: {
    title: string;
    unit: (name: string) => string;
    paper: (no: string, agent: string) => string;
    printed: (day: string, count: number) => string;
    columns: readonly [seq: string, name: string, number: string, cardNo: string, signature: string, day: string];
    note: string;
    back: string;
    /** What the unit puts below: its seal, its agent's signature, the day. */
    below: readonly [seal: string, agent: string, day: string];
    page: string;
  };
};

const zhRoutes: Record<ActivationChannel, string> = {
  BANK: '本卡银行网点',
  HOSPITAL: '定点医院首次就医',
  PHARMACY: '定点药店首次购药（先插原医保卡）',
  PHONE: '电话',
  ONLINE: '网上',
  ON_SITE: '现场窗口',
  SMS: '短信',
  CENTRE: '社保卡服务窗口',
};

const enRoutes: Record<ActivationChannel, string> = {
  BANK: 'an outlet of the bank on the card',
  HOSPITAL: 'the first visit to a designated hospital',
  PHARMACY: 'the first purchase at a designated pharmacy (old medical card first)',
  PHONE: 'telephone',
  ONLINE: 'online',
  ON_SITE: 'on site',
  SMS: 'text message',
  CENTRE: 'the card service counter',
};

const zhRelations: Record<ProxyRelation, string> = {
  PARENT: '父母',
  SPOUSE: '配偶',
  CHILD: '子女',
  GUARDIAN: '监护人',
  UNIT_AGENT: '单位经办人',
  COMMUNITY_AGENT: '社区经办人',
  OTHER: '其他',
};

const enRelations: Record<ProxyRelation, string> = {
  PARENT: 'parent',
  SPOUSE: 'spouse',
  CHILD: 'child',
  GUARDIAN: 'guardian',
  UNIT_AGENT: 'agent of the unit',
  COMMUNITY_AGENT: 'agent of the community',
  OTHER: 'other',
};

/** The words of the receipt of a collection and of a unit's distribution register, in both languages. */
export const collectionWords: Readonly<Record<'zh' | 'en', CollectionWords>> = {
  zh: {
    receipt: {
      title: '社会保障卡领取回执',
      no: '回执号',
      name: '持卡人',
      number: '证件号码',
      cardNo: '社保卡号',
      day: '领取日期',
      by: '领取人',
      holder: '持卡人本人',
      proxy: (name, relation) => `${name}（${zhRelations[relation]}）`,
      notes: '请注意',
      keep: '请妥善保管此卡，就医、购药时出示使用；遗失请立即挂失。',
      enabled: '此卡已启用，可以正常使用。',
      enable: routes =>
        `下一步：请听从工作人员指引当场启用，或以下列方式启用：${routes.map(one => zhRoutes[one]).join('、')}。`,
      inTime: '请及时启用：启用前不能用于就医结算、查询等。',
      bring: '办理启用等后续业务，请携带本人有效身份证件等所需材料，并听从现场工作人员指引。',
      financial: (day, also) =>
        `请在 ${day} 前（含当日）持本人有效身份证件到本卡银行网点激活金融功能${also ? '；逾期未激活，社会保障应用将被挂失' : ''}。`,
      received: '领取人签字：',
    },
    register: {
      title: '社会保障卡发放登记表',
      unit: name => `单位：${name}`,
      paper: (no, agent) => `领卡凭据：${no}    单位经办人：${agent}`,
      printed: (day, count) => `打印日期：${day}    共 ${count} 人`,
      columns: ['序号', '姓名', '证件号码后四位', '社保卡号', '本人签字', '领取日期'],
      note: '请逐人发放，由本人签字并填写日期；发放后在系统中登记。金融功能激活期限自本人领取之日起算。',
      back: '拒领、离职等未能发放的卡，请在表中注明并退回社保经办机构。',
      below: ['单位（盖章）：', '经办人签字：', '日期：'],
      page: '第 %{at} 页，共 %{of} 页',
    },
  },
  en: {
    receipt: {
      title: 'Receipt of a social security card',
      no: 'Receipt number',
      name: 'Holder',
      number: 'Identity number',
      cardNo: 'Card number',
      day: 'Collected on',
      by: 'Collected by',
      holder: 'the holder in person',
      proxy: (name, relation) => `${name} (${enRelations[relation]})`,
      notes: 'Please note',
      keep: 'Keep the card properly: it is shown for visits and for medicine. Report a loss at once.',
      enabled: 'The card is enabled and ready for use.',
      enable: routes =>
        `Next: have it enabled now as the staff instruct, or later by ${routes.map(one => enRoutes[one]).join(', ')}.`,
      inTime: 'Enable it in time: before that it serves for no settlement, enquiry or other use.',
      bring:
        'For enabling and whatever follows bring your valid identity document and what else is asked for, and follow the staff on site.',
      financial: (day, also) =>
        `Activate the financial function by ${day} (included) at an outlet of the bank on the card, with your valid identity document${also ? '; after that day the social security function is reported lost' : ''}.`,
      received: 'Signature of who collected it:',
    },
    register: {
      title: 'Distribution register of social security cards',
      unit: name => `Unit: ${name}`,
      paper: (no, agent) => `Taken by: ${no}    Agent: ${agent}`,
      printed: (day, count) => `Printed on ${day}    ${count} people`,
      columns: ['No.', 'Name', 'Last 4 of ID number', 'Card number', 'Signature', 'Date'],
      note: 'Hand each card to its holder, who signs and dates the row; then enter it in the system. The time to activate the financial function runs from that day.',
      back: 'Cards that cannot be handed over (refused, left) are noted here and go back to the bureau.',
      below: ['Unit (seal):', 'Agent:', 'Date:'],
      page: 'Page %{at} of %{of}',
    },
  },
};
