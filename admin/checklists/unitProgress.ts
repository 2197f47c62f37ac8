import type { ChecklistFacts, ItemFacts } from '../../shared/checklists';
import type { UnitItemFragment, UnitListRowFragment } from '../graphql/graphql';

/** A list as its unit sees it, with its exact counts and the window that holds today or comes next. */
export type UnitList = UnitListRowFragment;

/** A row of a list as its unit sees it. */
export type UnitRow = UnitItemFragment;

/** The three steps of a list, in the order in which a unit takes them. */
export const UNIT_STEPS = ['photos', 'check', 'seal'] as const;
export type UnitStep = (typeof UNIT_STEPS)[number];

/** What the rules of a list see of what is on the screen. */
export const listFactsOf = (list: UnitList): ChecklistFacts => ({
  ...list,
  windowOpen: list.window.open,
  windowFrom: list.window.from ?? null,
  windowTo: list.window.to ?? null,
  seenAt: list.seenAt ?? null,
});

/** What the rules of a row see of what is on the screen; what hinders its application is the bureau's concern. */
export const rowFactsOf = (row: UnitRow, { officeId, employerId, regionCode }: UnitList): ItemFacts => ({
  officeId,
  employerId,
  regionCode,
  status: row.status,
  listStatus: row.listStatus,
  correction: row.correction ?? null,
  actedById: row.actedById ?? null,
  actedAt: row.actedAt ?? null,
  applicationStatus: row.applicationStatus ?? null,
  hindrance: null,
});

/** Whether the unit still works on a list; the others lie at the bureau or are over. */
export const inWork = ({ status }: Pick<UnitList, 'status'>): boolean =>
  status === 'OPEN' || status === 'SEALED' || status === 'RETURNED';

/** Which step comes next. */
export function nextStepOf(list: UnitList): UnitStep {
  if (!inWork(list)) return 'seal';
  if (!stepDone(list, 'photos')) return 'photos';
  return stepDone(list, 'check') ? 'seal' : 'check';
}

/** Whether nothing is left to do in a step. */
export function stepDone(list: UnitList, step: UnitStep): boolean {
  if (!inWork(list)) return true;
  if (step === 'photos') return list.photosMissing === 0 && list.idCopiesMissing === 0;
  return step === 'check' && list.listed === 0;
}

/** Where a list is shown, at one of its steps. */
export const listAddress = ({ id }: Pick<UnitList, 'id'>, step?: UnitStep, view?: string): string =>
  `/checklists/${id}/show${step ? `?step=${step}` : ''}${view ? `&view=${view}` : ''}`;
