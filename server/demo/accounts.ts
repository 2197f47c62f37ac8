import type { Actor, Role } from '../../shared/access';
import { openAccount } from '../access/account.service';
import { hashPassword } from '../access/passwords';
import { reachOf } from '../access/reach';
import type { Employer } from '../employers/employer.entity';
import type { Work } from '../platform/context';
import type { OfficeKey, Offices, UnitKey } from './places';

/** The password of every demo account; it is printed at the start, and such accounts never sign in in production. */
const DEMO_PASSWORD = 'Demo-2026!';

export const STAFF = [
  'clerk',
  'clerk2',
  'clerk3',
  'reviewer',
  'reviewer2',
  'reviewer3',
  'checklist',
  'cards',
  'cards2',
  'supervisor',
  'analyst',
  'auditor',
  'sysadmin',
] as const;
export type StaffName = (typeof STAFF)[number];

type Post = { displayName: string; roles: Role[]; office: OfficeKey | null };

/** Who works where. `reviewer2` holds two roles, so that the own intake of a reviewer can be seen; `clerk3` and `reviewer3` serve the second region; `cards2` makes cards on the spot. */
const POSTS: Readonly<Record<StaffName, Post>> = {
  clerk: { displayName: '何敏', roles: ['clerk'], office: 'bureau' },
  clerk2: { displayName: '罗欣', roles: ['clerk'], office: 'centre' },
  clerk3: { displayName: '邱阳', roles: ['clerk'], office: 'centre2' },
  reviewer: { displayName: '陆远', roles: ['reviewer'], office: 'bureau' },
  reviewer2: { displayName: '宋佳', roles: ['clerk', 'reviewer'], office: 'bureau' },
  reviewer3: { displayName: '田文', roles: ['reviewer'], office: 'bureau2' },
  checklist: { displayName: '方舟', roles: ['checklist_officer'], office: 'bureau' },
  cards: { displayName: '顾青', roles: ['card_clerk'], office: 'bureau' },
  cards2: { displayName: '段和', roles: ['card_clerk'], office: 'centre' },
  supervisor: { displayName: '沈岚', roles: ['supervisor'], office: 'bureau' },
  analyst: { displayName: '秦朗', roles: ['analyst'], office: null },
  auditor: { displayName: '严正', roles: ['auditor'], office: null },
  sysadmin: { displayName: '系统管理员', roles: ['sysadmin'], office: null },
};

/** Who administers which units. */
const ADMINISTRATORS: Readonly<Record<string, { displayName: string; units: readonly UnitKey[] }>> = {
  employer: { displayName: '冯专管', units: ['precision'] },
  employer2: { displayName: '吕老师', units: ['school'] },
  employer3: { displayName: '魏专管', units: ['logistics', 'hospital'] },
  community: { displayName: '安社工', units: ['village', 'wutong', 'qinghe'] },
};

/** Every demo account, in the order in which they are told. */
export const DEMO_ACCOUNTS: readonly string[] = [
  ...STAFF.slice(0, -3),
  ...Object.keys(ADMINISTRATORS),
  ...STAFF.slice(-3),
];

/** The staff of the demo, each able to sit at another office than their own for a day. */
export type Staff = { as(name: StaffName, seat?: OfficeKey): Actor };

/** How the password is kept: computed once for all, because it takes long on purpose. */
export const demoPasswordHash = (): Promise<string> => hashPassword(DEMO_PASSWORD);

/** Opens the accounts of the staff. */
export async function openStaff(work: Work, offices: Offices, passwordHash: string): Promise<Staff> {
  const tree = Object.values(offices);
  const ids = new Map<StaffName, string>();
  for (const username of STAFF) {
    const { displayName, roles, office } = POSTS[username];
    const officeId = office ? offices[office].id : null;
    const account = await openAccount(work, {
      ...PLAIN,
      username,
      displayName,
      roles,
      officeId,
      passwordHash,
      employerIds: [],
    });
    ids.set(username, account.id);
  }
  return {
    as: (name, seat) => {
      const { roles, office } = POSTS[name];
      const at = seat ?? office;
      const officeId = at ? offices[at].id : null;
      return { id: ids.get(name)!, roles, officeId, reach: reachOf({ roles, officeId }, [], tree) };
    },
  };
}

/** The administrators of the units, by the unit that they fill the list of. */
export type Administrators = ReadonlyMap<UnitKey, Actor>;

/** Opens the accounts of the units' administrators. */
export async function openAdministrators(
  work: Work,
  units: Readonly<Record<UnitKey, Employer>>,
  passwordHash: string,
): Promise<Administrators> {
  const actors = new Map<UnitKey, Actor>();
  for (const [username, { displayName, units: served }] of Object.entries(ADMINISTRATORS)) {
    const employerIds = served.map(key => units[key].id);
    const { id } = await openAccount(work, {
      ...PLAIN,
      username,
      displayName,
      roles: ['unit_admin'],
      officeId: null,
      passwordHash,
      employerIds,
    });
    for (const key of served)
      actors.set(key, { id, roles: ['unit_admin'], officeId: null, reach: { kind: 'employers', ids: employerIds } });
  }
  return actors;
}

const PLAIN = { totpSecret: null, lastTotpStep: null, locale: 'zh', demo: true } as const;
