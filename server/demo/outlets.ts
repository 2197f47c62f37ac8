import type { OutletKind, OutletService } from '../../shared/codes';

export const OUTLET_KEYS = ['clinic', 'pharmacy', 'bankEast', 'bankOther'] as const;
type OutletKey = (typeof OUTLET_KEYS)[number];

const BRANCH: OutletService[] = ['COLLECT', 'ENABLE', 'FIN_ACTIVATE', 'LOSS', 'RELEASE', 'PIN'];

type Outlet = {
  parent: 'bureau' | 'centre';
  regionCode: '419901';
  kind: OutletKind;
  nameZh: string;
  nameEn: string;
  address: string;
  phone: string;
  bankCode?: string;
  services: OutletService[];
};

/** Where cards are enabled outside the bureau: a hospital, a pharmacy, two branches of the bank of the cards, and one of another bank. */
export const OUTLETS: Readonly<Record<OutletKey | 'bank', Outlet>> = {
  bank: {
    parent: 'bureau',
    regionCode: '419901',
    kind: 'BANK_BRANCH',
    nameZh: '合作银行人民路网点',
    nameEn: 'Cooperating Bank, Renmin Road Branch',
    address: '四一九九市人民路88号',
    phone: '4199-1233305',
    bankCode: '102',
    services: BRANCH,
  },
  clinic: {
    parent: 'centre',
    regionCode: '419901',
    kind: 'HOSPITAL',
    nameZh: '四一九九市安和医院',
    nameEn: '4199 City Anhe Hospital',
    address: '四一九九市光明巷5号',
    phone: '4199-1233306',
    services: ['ENABLE'],
  },
  pharmacy: {
    parent: 'centre',
    regionCode: '419901',
    kind: 'PHARMACY',
    nameZh: '百草堂大药房建设路店',
    nameEn: 'Baicaotang Pharmacy, Jianshe Road',
    address: '四一九九市建设路52号',
    phone: '4199-1233307',
    services: ['ENABLE'],
  },
  bankEast: {
    parent: 'bureau',
    regionCode: '419901',
    kind: 'BANK_BRANCH',
    nameZh: '合作银行城东网点',
    nameEn: 'Cooperating Bank, East Branch',
    address: '四一九九市滨河路18号',
    phone: '4199-1233308',
    bankCode: '102',
    services: BRANCH,
  },
  bankOther: {
    parent: 'bureau',
    regionCode: '419901',
    kind: 'BANK_BRANCH',
    nameZh: '邻里银行学院路网点',
    nameEn: 'Neighbourhood Bank, Xueyuan Road Branch',
    address: '四一九九市学院路31号',
    phone: '4199-1233309',
    bankCode: '403',
    services: BRANCH,
  },
};
