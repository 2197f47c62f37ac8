import type { OfficeRowFragment } from '../graphql/graphql';

/** An office with what lies below it. */
export type Branch = { office: OfficeRowFragment; below: readonly Branch[] };

/** The offices as a tree for each region; an office whose parent lies elsewhere is a root of its region. */
export function treeOf(offices: readonly OfficeRowFragment[]): { regionCode: string; roots: readonly Branch[] }[] {
  const regions = [...new Set(offices.map(({ regionCode }) => regionCode))].sort();
  return regions.map(regionCode => {
    const members = offices.filter(office => office.regionCode === regionCode);
    const ids = new Set(members.map(({ id }) => id));
    const below = (parentId: string): Branch[] =>
      members.filter(office => office.parentId === parentId).map(office => ({ office, below: below(office.id) }));
    const roots = members.filter(({ parentId }) => !parentId || !ids.has(parentId));
    return { regionCode, roots: roots.map(office => ({ office, below: below(office.id) })) };
  });
}
