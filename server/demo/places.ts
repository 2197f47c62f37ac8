import { addMonths, dayOf } from '../../shared/calendar';
import type { EmployerKind, OutletKind, OutletService } from '../../shared/codes';
import { type Policy } from '../../shared/policy';
import { DEFAULT_POLICY } from '../../shared/policyDefaults';
import type { Office } from '../offices/office.entity';
import { addOffice } from '../offices/office.service';
import type { Work } from '../platform/context';
import { setPolicy } from '../policy/policy.service';
import { OUTLET_KEYS, OUTLETS } from './outlets';

export const OFFICE_KEYS = [
  'bureau',
  'centre',
  'north',
  'south',
  'bank',
  'bureau2',
  'centre2',
  'point2',
  ...OUTLET_KEYS,
] as const;
export type OfficeKey = (typeof OFFICE_KEYS)[number];
export type RegionCode = '419901' | '419902';

/** The offices of the demo as they were opened. */
export type Offices = Readonly<Record<OfficeKey, Office>>;

type Place = {
  parent: OfficeKey | null;
  regionCode: RegionCode;
  kind: OutletKind;
  nameZh: string;
  nameEn: string;
  address: string;
  phone: string;
  bankCode?: string;
  services: OutletService[];
};

const COUNTER: OutletService[] = ['APPLY', 'COLLECT', 'ENABLE', 'LOSS', 'RELEASE', 'PIN'];

/** Two regions, each a tree: the bureau, its medical insurance centre, the service points below that, and whoever enables cards for them. */
export const PLACES: Readonly<Record<OfficeKey, Place>> = {
  bureau: {
    parent: null,
    regionCode: '419901',
    kind: 'SOCIAL_SECURITY_BUREAU',
    nameZh: '四一九九市社会保障局',
    nameEn: '4199 City Social Security Bureau',
    address: '四一九九市人民路1号',
    phone: '4199-1233301',
    services: COUNTER,
  },
  centre: {
    parent: 'bureau',
    regionCode: '419901',
    kind: 'MEDICAL_CENTRE',
    nameZh: '四一九九市医保中心',
    nameEn: '4199 City Medical Insurance Centre',
    address: '四一九九市建设路20号',
    phone: '4199-1233302',
    services: [...COUNTER, 'MAKE'],
  },
  north: {
    parent: 'centre',
    regionCode: '419901',
    kind: 'SERVICE_POINT',
    nameZh: '城北街道医保服务点',
    nameEn: 'Chengbei Street Service Point',
    address: '四一九九市城北大道66号',
    phone: '4199-1233303',
    services: ['APPLY', 'COLLECT', 'ENABLE', 'LOSS'],
  },
  south: {
    parent: 'centre',
    regionCode: '419901',
    kind: 'SERVICE_POINT',
    nameZh: '柳溪镇医保服务点',
    nameEn: 'Liuxi Town Service Point',
    address: '四一九九市柳溪镇桥头街8号',
    phone: '4199-1233304',
    services: ['APPLY', 'COLLECT', 'ENABLE', 'LOSS'],
  },
  bureau2: {
    parent: null,
    regionCode: '419902',
    kind: 'SOCIAL_SECURITY_BUREAU',
    nameZh: '青岚县社会保障局',
    nameEn: 'Qinglan County Social Security Bureau',
    address: '四一九九市青岚县竹园街2号',
    phone: '4199-1233401',
    services: COUNTER,
  },
  centre2: {
    parent: 'bureau2',
    regionCode: '419902',
    kind: 'MEDICAL_CENTRE',
    nameZh: '青岚县医保中心',
    nameEn: 'Qinglan County Medical Insurance Centre',
    address: '四一九九市青岚县南岭路15号',
    phone: '4199-1233402',
    services: COUNTER,
  },
  point2: {
    parent: 'centre2',
    regionCode: '419902',
    kind: 'SERVICE_POINT',
    nameZh: '青石镇医保服务点',
    nameEn: 'Qingshi Town Service Point',
    address: '四一九九市青岚县青石镇东街31号',
    phone: '4199-1233403',
    services: ['APPLY', 'COLLECT', 'ENABLE', 'LOSS'],
  },
  ...OUTLETS,
};

const COUNTERS = ['BUREAU', 'COUNTY_CENTRE', 'SERVICE_POINT'] as const;

/** What each region decided: the first the defaults; the second two cards, no windows, and any counter for everybody. */
export const POLICIES: Readonly<Record<RegionCode, Partial<Policy>>> = {
  '419901': {},
  '419902': {
    oneCard: false,
    unitWindow: null,
    selfEmployedWindow: null,
    channels: ['EMPLOYER_CENTRE', ...COUNTERS],
    channelsFor: { EMPLOYED: ['EMPLOYER_CENTRE', ...COUNTERS], FLEXIBLE: COUNTERS, RESIDENT: COUNTERS },
    employedSelfApply: 'ALWAYS',
    idEvidence: { ...DEFAULT_POLICY.idEvidence, householdRegister: 'INSTEAD' },
  },
};

export const UNIT_KEYS = [
  'precision',
  'school',
  'village',
  'wutong',
  'qinghe',
  'logistics',
  'hospital',
  'textile',
] as const;
export type UnitKey = (typeof UNIT_KEYS)[number];

/** A unit of the demo. */
type Unit = {
  creditCode: string;
  name: string;
  kind: EmployerKind;
  regionCode: RegionCode;
  address: string;
  selfApplyAllowed?: boolean;
};

/** Eight units; the codes are sound but the division does not exist, so they are nobody's. */
export const UNITS: Readonly<Record<UnitKey, Unit>> = {
  precision: {
    creditCode: '91419901MA549X1W2B',
    name: '四一九九精密制造有限公司',
    kind: 'ENTERPRISE',
    regionCode: '419901',
    address: '四一九九市建设路199号',
  },
  school: {
    creditCode: '12419901MB1A07262K',
    name: '四一九九市第一实验学校',
    kind: 'SCHOOL',
    regionCode: '419901',
    address: '四一九九市学院路7号',
  },
  village: {
    creditCode: '54419901MEA0L1031B',
    name: '柳溪镇柳溪村村民委员会',
    kind: 'COMMITTEE',
    regionCode: '419901',
    address: '四一九九市柳溪镇柳溪村',
  },
  wutong: {
    creditCode: '55419901MEA0W20774',
    name: '梧桐社区居民委员会',
    kind: 'COMMITTEE',
    regionCode: '419901',
    address: '四一九九市梧桐路30号',
  },
  qinghe: {
    creditCode: '55419901MEA0Q3114J',
    name: '青禾社区居民委员会',
    kind: 'COMMITTEE',
    regionCode: '419901',
    address: '四一九九市青禾街12号',
  },
  logistics: {
    creditCode: '91419901MA5H4C081X',
    name: '恒川物流有限公司',
    kind: 'ENTERPRISE',
    regionCode: '419901',
    address: '四一九九市滨河路210号',
    selfApplyAllowed: true,
  },
  hospital: {
    creditCode: '12419901MB1A05339D',
    name: '四一九九市安和医院',
    kind: 'PUBLIC_INSTITUTION',
    regionCode: '419901',
    address: '四一九九市光明巷5号',
    selfApplyAllowed: true,
  },
  textile: {
    creditCode: '91419902MA6N2T199L',
    name: '南岭纺织有限公司',
    kind: 'ENTERPRISE',
    regionCode: '419902',
    address: '四一九九市青岚县南岭路77号',
  },
};

const POLICY_MONTHS = 30;

/** The code of an office: its region and its number. */
export const officeCode = (key: OfficeKey): string =>
  `${PLACES[key].regionCode}-${String(OFFICE_KEYS.indexOf(key) + 1).padStart(2, '0')}`;

/** Opens the offices, parents first, and puts each region's policy in force long ago. */
export async function openPlaces(work: Work): Promise<Offices> {
  const since = addMonths(dayOf(work.now), -POLICY_MONTHS);
  const opened = new Map<OfficeKey, Office>();
  for (const regionCode of ['419901', '419902'] as const) {
    await setPolicy(work, { regionCode, validFrom: since, values: POLICIES[regionCode], basis: '演示数据' });
  }
  for (const key of OFFICE_KEYS) {
    const { parent, bankCode = null, ...place } = PLACES[key];
    const parentId = parent ? opened.get(parent)!.id : null;
    const code = officeCode(key);
    opened.set(
      key,
      await addOffice(work, { ...place, code, bankCode, parentId, designatedFrom: since, designatedTo: null }),
    );
  }
  return Object.fromEntries(opened) as Record<OfficeKey, Office>;
}
