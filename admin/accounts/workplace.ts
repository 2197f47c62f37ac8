import type { Role } from '../../shared/access';

const OFFICE_ROLES: readonly Role[] = ['clerk', 'reviewer', 'checklist_officer', 'card_clerk', 'supervisor'];

/** Whether some of the roles sit at an office. */
export const needsOffice = (roles: readonly Role[]): boolean => roles.some(role => OFFICE_ROLES.includes(role));

/** Whether some of the roles work for units. */
export const atUnit = (roles: readonly Role[]): boolean => roles.includes('unit_admin');
