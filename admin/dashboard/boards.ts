import { type ComponentType, lazy } from 'react';
import type { Role } from '../../shared/access';

/** What each role sees first: its work of the day. A role without a board sees its desks only. */
export const boards: Partial<Record<Role, ComponentType>> = {
  clerk: lazy(() => import('./ClerkBoard').then(({ ClerkBoard }) => ({ default: ClerkBoard }))),
  reviewer: lazy(() => import('./ReviewerBoard').then(({ ReviewerBoard }) => ({ default: ReviewerBoard }))),
  supervisor: lazy(() => import('./SupervisorBoard').then(({ SupervisorBoard }) => ({ default: SupervisorBoard }))),
};
