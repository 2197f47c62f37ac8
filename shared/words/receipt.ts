import type { BusinessType, Channel } from '../codes';
import type { MaterialKind } from '../materials';
import { materialWords } from './materials';

type ReceiptWords = {
  title: string;
  receiptNo: string;
  name: string;
  number: string;
  business: string;
  channel: string;
  acceptedOn: string;
  dueOn: string;
  provisional: string;
  proxy: string;
  materials: string;
  collect: string;
  businessTypes: Record<BusinessType, string>;
  channels: Record<Channel, string>;
  materialKinds: Record<MaterialKind, string>;
};

/** The words of the acceptance receipt, in both languages. */
export const receiptWords: Readonly<Record<'zh' | 'en', ReceiptWords>> = {
  zh: {
    title: '受理回执',
    receiptNo: '受理号',
    name: '姓名',
    number: '证件号码',
    business: '业务类型',
    channel: '办理渠道',
    acceptedOn: '受理日期',
    dueOn: '预计办结',
    provisional: '暂定，待年度日历公布',
    proxy: '代办人',
    materials: '已收材料',
    collect: '制卡完成后，请凭有效身份证件领取，并及时启用。',
    businessTypes: {
      FIRST: '申领',
      REISSUE: '补领',
      REPLACE: '换领',
      RENEW: '到期换发',
      PIN_RESET: '密码重置',
      CANCEL: '注销',
      INFO_CHANGE: '信息变更',
    },
    channels: {
      EMPLOYER_CHECKLIST: '单位照片核对表',
      EMPLOYER_CENTRE: '单位集中办理',
      SELF_EMPLOYED: '个体劳动者',
      COMMUNITY: '社区集中申报',
      VILLAGE_BANK: '村社转银行',
      BANK: '银行网点',
      BUREAU: '经办机构',
      COUNTY_CENTRE: '区县医保中心',
      SERVICE_POINT: '街道（镇）服务点',
      ONLINE: '网上办理',
    },
    materialKinds: materialWords.zh,
  },
  en: {
    title: 'Acceptance receipt',
    receiptNo: 'Receipt number',
    name: 'Name',
    number: 'Identity number',
    business: 'Business',
    channel: 'Channel',
    acceptedOn: 'Accepted on',
    dueOn: 'Expected by',
    provisional: "provisional until the year's calendar is published",
    proxy: 'Proxy',
    materials: 'Materials received',
    collect: 'When the card is ready, collect it with a valid identity document and enable it soon.',
    businessTypes: {
      FIRST: 'First card',
      REISSUE: 'Reissue',
      REPLACE: 'Replacement',
      RENEW: 'Renewal',
      PIN_RESET: 'PIN reset',
      CANCEL: 'Cancellation',
      INFO_CHANGE: 'Information change',
    },
    channels: {
      EMPLOYER_CHECKLIST: 'Employer checklist',
      EMPLOYER_CENTRE: 'Employer at the centre',
      SELF_EMPLOYED: 'Self-employed',
      COMMUNITY: 'Community',
      VILLAGE_BANK: 'Village to bank',
      BANK: 'Bank',
      BUREAU: 'Bureau',
      COUNTY_CENTRE: 'County medical insurance centre',
      SERVICE_POINT: 'Street (town) service point',
      ONLINE: 'Online',
    },
    materialKinds: materialWords.en,
  },
};
