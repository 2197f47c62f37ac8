import { type ComponentType, lazy } from 'react';
import type { Role } from '../../shared/access';

/** What each role sees first: its work of the day. */
export const boards: Readonly<Record<Role, ComponentType>> = {
  clerk: lazy(() => import('./ClerkBoard').then(({ ClerkBoard }) => ({ default: ClerkBoard }))),
  reviewer: lazy(() => import('./ReviewerBoard').then(({ ReviewerBoard }) => ({ default: ReviewerBoard }))),
  checklist_officer: lazy(() => import('./ChecklistBoard').then(({ ChecklistBoard }) => ({ default: ChecklistBoard }))),
  card_clerk: lazy(() => import('./CardBoard').then(({ CardBoard }) => ({ default: CardBoard }))),
  supervisor: lazy(() => import('./SupervisorBoard').then(({ SupervisorBoard }) => ({ default: SupervisorBoard }))),
  unit_admin: lazy(() => import('./UnitBoard').then(({ UnitBoard }) => ({ default: UnitBoard }))),
  analyst: lazy(() => import('./AnalystBoard').then(({ AnalystBoard }) => ({ default: AnalystBoard }))),
  auditor: lazy(() => import('./AuditorBoard').then(({ AuditorBoard }) => ({ default: AuditorBoard }))),
  sysadmin: lazy(() => import('./HouseBoard').then(({ HouseBoard }) => ({ default: HouseBoard }))),
};
