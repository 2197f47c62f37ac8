import type { ItemFilter, ItemStatus } from '../graphql/graphql';
import type { UnitList } from './unitProgress';

type View = {
  filter: ItemFilter;
  /** How many rows it holds, as the list itself counts them. */
  count: (list: UnitList) => number;
};

/** Rows whose pictures count: neither left out nor decided. */
const IN_WORK: ItemStatus[] = ['LISTED', 'CONFIRMED', 'DISPUTED'];

/** The views of a list's rows by what is to be done with them. */
export const unitViews = {
  all: { filter: {}, count: ({ rows }) => rows },
  toCheck: { filter: { status: ['LISTED'] }, count: ({ listed }) => listed },
  missing: {
    filter: { status: IN_WORK, photo: 'MISSING' },
    count: ({ photosMissing, photosRefused }) => Math.max(0, photosMissing - photosRefused),
  },
  refused: { filter: { status: IN_WORK, photo: 'REFUSED' }, count: ({ photosRefused }) => photosRefused },
  noCopy: {
    filter: { status: IN_WORK, idCopyMissing: true },
    count: ({ idCopiesMissing }) => idCopiesMissing,
  },
  confirmed: { filter: { status: ['CONFIRMED'] }, count: ({ confirmed }) => confirmed },
  disputed: { filter: { status: ['DISPUTED'] }, count: ({ disputed }) => disputed },
  excluded: { filter: { status: ['EXCLUDED'] }, count: ({ excluded }) => excluded },
  converted: { filter: { status: ['CONVERTED'] }, count: ({ converted }) => converted },
  returned: { filter: { status: ['RETURNED'] }, count: ({ returned }) => returned },
} as const satisfies Readonly<Record<string, View>>;

export type UnitView = keyof typeof unitViews;

/** The views of a step: those that are always offered, and further ones that hold anybody. */
export function viewsOf(list: UnitList, always: readonly UnitView[], further: readonly UnitView[]): UnitView[] {
  return [...always, ...further.filter(view => unitViews[view].count(list) > 0)];
}
