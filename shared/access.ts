/** The roles of the house; a person may hold several, duties are separated case by case (lifecycles.md, Roles). */
export const ROLES = [
  'clerk',
  'reviewer',
  'checklist_officer',
  'card_clerk',
  'supervisor',
  'unit_admin',
  'analyst',
  'auditor',
  'sysadmin',
] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'application:read',
  'application:enter',
  'application:decide',
  'application:returnFailed',
  'person:read',
  'person:enter',
  'person:reveal',
  'employer:read',
  'employer:enter',
  'enrolment:read',
  'enrolment:enter',
  'enrolment:decide',
  'roster:import',
  'checklist:read',
  'checklist:fill',
  'checklist:decide',
  'window:grant',
  'card:read',
  'card:produce',
  'card:keep',
  'custody:read',
  'card:handOver',
  'card:distribute',
  'card:enable',
  'card:reportLoss',
  'card:rectify',
  'card:cancel',
  'card:void',
  'inquiry:read',
  'office:read',
  'office:enter',
  'policy:read',
  'file:upload',
  'notice:read',
  'job:read',
  'work:oversee',
  'analytics:read',
  'audit:read',
  'account:manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const everyone = ['office:read', 'policy:read', 'notice:read'] as const satisfies readonly Permission[];
const bureau = [
  ...everyone,
  'application:read',
  'person:read',
  'person:reveal',
  'employer:read',
  'enrolment:read',
  'checklist:read',
  'card:read',
  'inquiry:read',
  'file:upload',
  'job:read',
] as const satisfies readonly Permission[];

/** What is done with a card at a counter, once it is there. */
const counter = [
  'card:handOver',
  'card:enable',
  'card:reportLoss',
  'card:cancel',
] as const satisfies readonly Permission[];

/** What each role may do. What is not listed is refused. */
export const grants: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: [
    ...bureau,
    'application:enter',
    'person:enter',
    'employer:enter',
    'enrolment:enter',
    'enrolment:decide',
    ...counter,
  ],
  reviewer: [...bureau, 'application:decide'],
  checklist_officer: [
    ...bureau,
    'checklist:decide',
    'enrolment:decide',
    'enrolment:enter',
    'employer:enter',
    'person:enter',
  ],
  card_clerk: [
    ...bureau,
    'application:returnFailed',
    'card:produce',
    'card:keep',
    'custody:read',
    'card:void',
    ...counter,
  ],
  supervisor: [...bureau, 'work:oversee', 'custody:read', 'window:grant', 'card:rectify'],
  unit_admin: [
    ...everyone,
    'file:upload',
    'enrolment:read',
    'roster:import',
    'checklist:read',
    'checklist:fill',
    'card:read',
    'card:distribute',
    'inquiry:read',
    'job:read',
  ],
  analyst: [...everyone, 'analytics:read'],
  auditor: [...everyone, 'audit:read'],
  sysadmin: [...everyone, 'account:manage', 'office:enter'],
};

/** How far an actor reaches: nothing, the whole house, offices (with their regions), or employers. */
export type Reach =
  | { kind: 'none' }
  | { kind: 'all' }
  | { kind: 'offices'; ids: readonly string[]; regions: readonly string[] }
  | { kind: 'employers'; ids: readonly string[] }
  | { kind: 'system' };

/** Whoever acts: the roles they hold and how far they reach. What is not proved inside is outside. */
export type Actor = {
  id: string;
  roles: readonly Role[];
  reach: Reach;
  /** The office at which the actor sits; null for those who sit at none. */
  officeId: string | null;
};

/** Where a record belongs. A record of an office carries officeId; one of a whole region only regionCode; a card also where it is kept and where it was handed out. */
export type Owned = {
  officeId?: string | null;
  employerId?: string | null;
  regionCode?: string | null;
  keeperOfficeId?: string | null;
  collectOfficeId?: string | null;
};

/** The permissions that a set of roles adds up to. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap(role => grants[role]));
}

/** Whether some role of the actor grants the permission, wherever the record may lie. */
export function holds(actor: Pick<Actor, 'roles' | 'reach'>, permission: Permission): boolean {
  return actor.reach.kind === 'system' || actor.roles.some(role => grants[role].includes(permission));
}

/** Whether the actor may do this with that record: a role grants it and the record lies within reach. */
export function permits(actor: Actor, permission: Permission, record: Owned): boolean {
  return holds(actor, permission) && within(actor.reach, record);
}

/** Whether a record lies within a reach. */
export function within(reach: Reach, record: Owned): boolean {
  switch (reach.kind) {
    case 'system':
    case 'all':
      return true;
    case 'offices':
      return record.officeId != null
        ? reach.ids.includes(record.officeId) ||
            (record.keeperOfficeId != null && reach.ids.includes(record.keeperOfficeId)) ||
            (record.collectOfficeId != null && reach.ids.includes(record.collectOfficeId))
        : record.regionCode != null && reach.regions.includes(record.regionCode);
    case 'employers':
      return record.employerId != null && reach.ids.includes(record.employerId);
    default:
      return false;
  }
}
