import type { Role } from '../../shared/access';
import { type Day, dayOf, monthlyWindow } from '../../shared/calendar';
import type { Channel } from '../../shared/codes';
import { type Policy, windowOf } from '../../shared/policy';
import { policyOf } from '../../shared/policyDefaults';
import type { ReturnReason } from '../../shared/reasons';
import type { Application } from '../applications/application.entity';
import type { StaffName } from './accounts';
import { momentsOn, workingDayAfter } from './days';
import type { Ground } from './historyGround';
import { type OfficeKey, POLICIES, type RegionCode, type UnitKey } from './places';
import type { Random } from './random';

/** The door that a case came through, and how things go there. */
export type Route = {
  region: RegionCode;
  policy: Policy;
  channel: Channel;
  office: OfficeKey;
  unit: UnitKey | null;
  /** Working days from submission to decision, at least and at most. */
  pace: readonly [number, number];
  returned: number;
  clerk: StaffName;
  clerkRole: Role;
};

const ROUTES: readonly (Omit<Route, 'policy'> & { share: number })[] = [
  {
    share: 14,
    region: '419901',
    channel: 'EMPLOYER_CHECKLIST',
    office: 'bureau',
    unit: 'logistics',
    pace: [4, 9],
    returned: 0.56,
    clerk: 'checklist',
    clerkRole: 'checklist_officer',
  },
  {
    share: 15,
    region: '419901',
    channel: 'EMPLOYER_CHECKLIST',
    office: 'bureau',
    unit: 'hospital',
    pace: [3, 7],
    returned: 0.09,
    clerk: 'checklist',
    clerkRole: 'checklist_officer',
  },
  {
    share: 2,
    region: '419901',
    channel: 'COMMUNITY',
    office: 'bureau',
    unit: 'wutong',
    pace: [4, 9],
    returned: 0.14,
    clerk: 'checklist',
    clerkRole: 'checklist_officer',
  },
  {
    share: 16,
    region: '419901',
    channel: 'BUREAU',
    office: 'bureau',
    unit: null,
    pace: [2, 6],
    returned: 0.12,
    clerk: 'clerk',
    clerkRole: 'clerk',
  },
  {
    share: 8,
    region: '419901',
    channel: 'SELF_EMPLOYED',
    office: 'bureau',
    unit: null,
    pace: [2, 7],
    returned: 0.16,
    clerk: 'clerk',
    clerkRole: 'clerk',
  },
  {
    share: 9,
    region: '419901',
    channel: 'COUNTY_CENTRE',
    office: 'centre',
    unit: null,
    pace: [0, 0],
    returned: 0.06,
    clerk: 'clerk2',
    clerkRole: 'clerk',
  },
  {
    share: 10,
    region: '419901',
    channel: 'SERVICE_POINT',
    office: 'north',
    unit: null,
    pace: [1, 2],
    returned: 0.1,
    clerk: 'clerk2',
    clerkRole: 'clerk',
  },
  {
    share: 9,
    region: '419901',
    channel: 'SERVICE_POINT',
    office: 'south',
    unit: null,
    pace: [5, 12],
    returned: 0.13,
    clerk: 'clerk2',
    clerkRole: 'clerk',
  },
  {
    share: 9,
    region: '419902',
    channel: 'COUNTY_CENTRE',
    office: 'centre2',
    unit: null,
    pace: [0, 0],
    returned: 0.07,
    clerk: 'clerk3',
    clerkRole: 'clerk',
  },
  {
    share: 5,
    region: '419902',
    channel: 'SERVICE_POINT',
    office: 'point2',
    unit: null,
    pace: [1, 3],
    returned: 0.11,
    clerk: 'clerk3',
    clerkRole: 'clerk',
  },
];
const LOTS = ROUTES.flatMap(route => Array.from({ length: route.share }, () => route));

/** Through which door a case came; the windows of the channels were kept then too. */
export function routeFor({ agenda }: Ground, day: Day, random: Random): Route {
  for (;;) {
    const route = random.pick(LOTS);
    const policy = policyOf(POLICIES[route.region]);
    const span = windowOf(policy, route.channel);
    if (!span || monthlyWindow(agenda.calendar, span, day).open) return { ...route, policy };
  }
}

/** One status change of the past. */
export type Act = { at: Date; role: Role; verb: string; from: string | null; to: string; reasons?: readonly string[] };

/** The course of one case. */
export type Tale = {
  acts: Act[];
  submittedAt: Date;
  decidedAt: Date;
  end: 'APPROVED' | 'REJECTED' | 'WITHDRAWN';
  reviewer: StaffName;
  earlier: ReturnReason[];
  reasons: string[];
  businessType: Application['businessType'];
};

/** What became of it: opened, submitted, perhaps returned and mended, decided. */
export function taleFor(
  { agenda, rush }: Ground,
  day: Day,
  { region, pace, returned, clerkRole, unit }: Route,
  random: Random,
): Tale {
  const [opened, submittedAt] = momentsOn(agenda, day, 2, random);
  const slower = rush.has(day) ? 1.5 : 1;
  const wait = () => Math.round(random.between(pace[0], pace[1]) * slower);
  const acts: Act[] = [
    { at: opened, role: clerkRole, verb: 'open', from: null, to: 'DRAFT' },
    { at: submittedAt, role: clerkRole, verb: 'submit', from: 'DRAFT', to: 'SUBMITTED' },
  ];
  const then = (from: Date, days: number): Date => {
    const on = workingDayAfter(agenda, dayOf(from), days);
    const [at] =
      on === dayOf(from)
        ? [new Date(from.getTime() + random.between(12, 40) * 60_000)]
        : momentsOn(agenda, on, 1, random);
    return at > from ? at : new Date(from.getTime() + 60_000);
  };
  let last = submittedAt;
  let earlier: ReturnReason[] = [];
  if (random.chance(returned)) {
    earlier = [
      random.pick(unit === 'logistics' ? PHOTO_REASONS : REASONS),
      ...(random.chance(0.3) ? [random.pick(REASONS)] : []),
    ];
    earlier = [...new Set(earlier)];
    const back = then(last, wait());
    const mended = then(back, random.between(2, 9));
    last = new Date(mended.getTime() + 5 * 60_000);
    acts.push(
      { at: back, role: 'reviewer', verb: 'return', from: 'SUBMITTED', to: 'RETURNED', reasons: earlier },
      { at: mended, role: clerkRole, verb: 'correct', from: 'RETURNED', to: 'RETURNED' },
      { at: last, role: clerkRole, verb: 'submit', from: 'RETURNED', to: 'SUBMITTED' },
    );
  }
  const lot = random.next();
  const end = lot < 0.91 ? 'APPROVED' : lot < 0.96 ? 'REJECTED' : 'WITHDRAWN';
  const reasons =
    end === 'REJECTED' ? [random.pick(['NOT_ELIGIBLE', 'HOLDS_CARD', 'WRONG_REGION', 'FALSE_MATERIALS'])] : [];
  const decided = then(last, wait());
  const [verb, role] = ENDS[end];
  acts.push({ at: decided, role: role ?? clerkRole, verb, from: 'SUBMITTED', to: end, reasons });
  const reviewer = region === '419902' ? 'reviewer3' : random.chance(0.6) ? 'reviewer' : 'reviewer2';
  const businessType = random.chance(0.84) ? 'FIRST' : random.pick(['REISSUE', 'REPLACE', 'RENEW'] as const);
  return { acts, submittedAt, decidedAt: decided, end, reviewer, earlier, reasons, businessType };
}

const ENDS = {
  APPROVED: ['approve', 'reviewer'],
  REJECTED: ['reject', 'reviewer'],
  WITHDRAWN: ['withdraw', null],
} as const;
const PHOTO_REASONS = [
  'PHOTO_BACKGROUND',
  'PHOTO_BACKGROUND',
  'PHOTO_HAT',
  'PHOTO_GLARE',
  'PHOTO_PIXELS',
  'PHOTO_SNAPSHOT',
] as const;
const REASONS = [
  ...PHOTO_REASONS,
  'PHOTO_TOO_OLD',
  'PHOTO_NOT_CENTRED',
  'ID_COPY_UNREADABLE',
  'ID_COPY_UNREADABLE',
  'FORM_INCOMPLETE',
  'FORM_INCOMPLETE',
  'MOBILE_WRONG',
  'NAME_MISMATCH',
  'DOCUMENT_EXPIRED',
] as const;
