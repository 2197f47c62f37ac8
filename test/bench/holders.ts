import { newId } from '../../server/platform/columns';
import { dbTime } from '../../server/platform/database';
import { pinyinOf } from '../../server/platform/search';
import { blindIndex, seal } from '../../server/platform/secrets';
import { addDays, dayOf } from '../../shared/calendar';
import type { Channel } from '../../shared/codes';
import type { Row } from './store';

export const REGION = '419901';

export type Ground = {
  officeIds: readonly string[];
  employerIds: readonly string[];
  policyId: string;
  batchId: string;
};

type Born = { day: string; sealed: string };
export type Palette = {
  names: readonly { name: string; pinyin: string }[];
  births: readonly Born[];
  sealed: { number: string; mobile: string; address: string };
};

/** A few names and cipher texts that many people share: making 400,000 of them is no part of what is measured. */
export function palette(now: Date): Palette {
  const names = [...'赵钱孙李周吴郑王冯陈'].flatMap(family =>
    [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平'].map(given => `${family}${given}`),
  );
  const births = Array.from({ length: 60 }, (_, n) => addDays(dayOf(now), -(18 + (n % 50)) * 365 - n * 5));
  return {
    names: names.map(name => ({ name, pinyin: pinyinOf(name) })),
    births: births.map(day => ({ day, sealed: seal(day) })),
    sealed: { number: seal('419901198503150010'), mobile: seal('13800000001'), address: seal('四一九九路3号') },
  };
}

/** What one case is made from. */
export type Scene = {
  n: number;
  ground: Ground;
  colours: Palette;
  status: string;
  verb: string | null;
  channel: Channel;
  openedAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
};

/** Whoever asks for a card. */
export function personOf({ n, colours, openedAt }: Scene): Row {
  const { name, pinyin } = colours.names[(n * 31) % colours.names.length];
  const birth = colours.births[n % colours.births.length];
  return {
    id: newId(openedAt),
    version: 1,
    regionCode: REGION,
    idKind: 'RESIDENT',
    number: colours.sealed.number,
    numberIndex: blindIndex('number', `bench-${n}`),
    numberLast4: String(n % 10_000).padStart(4, '0'),
    birthYear: Number(birth.day.slice(0, 4)),
    birthDate: birth.sealed,
    sex: n % 2 ? '1' : '2',
    name,
    namePinyin: pinyin,
    ethnicity: '01',
    nationality: null,
    idValidTo: null,
    category: 'EMPLOYEE',
    mobile: colours.sealed.mobile,
    mobileIndex: blindIndex('mobile', `bench-${n}`),
    mobileLast4: '0001',
    address: colours.sealed.address,
    guardianId: null,
    fromLegacyNumber: 0,
    deceasedOn: null,
    createdAt: dbTime(openedAt),
  };
}

/** One accepted enrolment, for three of ten two. */
export function enrolmentsOf({ n, ground, openedAt }: Scene, personId: string): Row[] {
  const employerId = ground.employerIds[n % ground.employerIds.length];
  const kinds = n % 10 < 3 ? ['EMPLOYEE_PENSION', 'EMPLOYEE_MEDICAL'] : ['EMPLOYEE_PENSION'];
  return kinds.map(insuranceKind => ({
    id: newId(openedAt),
    version: 2,
    status: 'ACCEPTED',
    regionCode: REGION,
    personId,
    employerId,
    insuranceKind,
    employedOn: '2024-01-01',
    registeredOn: '2024-01-10',
    acceptedOn: '2024-01-15',
    endedOn: null,
    everPaid: 0,
    note: null,
    activeKey: `${personId}|${insuranceKind}`,
    pendingKey: null,
    registeredById: 'bench-clerk',
    createdAt: dbTime(openedAt),
  }));
}

/** A photo that keeps the rules. */
export function photoOf({ n, openedAt }: Scene, personId: string): Row {
  return {
    id: newId(openedAt),
    version: 1,
    personId,
    regionCode: REGION,
    fileId: newId(openedAt),
    originalHash: blindIndex('photo', `bench-${n}`),
    width: 358,
    height: 441,
    findings: '[]',
    verdict: 'OK',
    takenOn: dayOf(openedAt),
    createdAt: dbTime(openedAt),
  };
}
