import { dayOf } from '../../shared/calendar';
import type { ChecklistFacts } from '../../shared/checklists';
import type { Employer } from '../employers/employer.entity';
import type { Context } from '../platform/context';
import { marks } from '../platform/database';
import type { Checklist } from './checklist.entity';
import { rowCounts } from './checklist.list';
import { windowsOf } from './window.service';

type Known = Pick<
  ChecklistFacts,
  'windowOpen' | 'windowFrom' | 'windowTo' | 'rows' | 'unready' | 'undecided' | 'converted'
>;

const COUNTED = ['rows', 'unready', 'undecided', 'converted'] as const;

/** What the rules see of lists beyond their own rows: the counts of their rows and the windows of their units today. */
export async function checklistFactsOf(
  ctx: Context,
  records: readonly Pick<Checklist, 'id' | 'employerId'>[],
): Promise<ReadonlyMap<string, Known>> {
  if (records.length === 0) return new Map();
  const ids = records.map(({ id }) => id);
  const sums = COUNTED.map(name => `SUM(CASE WHEN ${rowCounts[name]} THEN 1 ELSE 0 END) AS ${name}s`).join(', ');
  const counted: Record<string, string | number>[] = await ctx.db.query(
    `SELECT i.checklistId, ${sums} FROM checklist_item i WHERE i.checklistId IN (${marks(ids)}) GROUP BY i.checklistId`,
    ids,
  );
  const employerIds = [...new Set(records.map(({ employerId }) => employerId))];
  const units: Pick<Employer, 'id' | 'kind' | 'regionCode'>[] = await ctx.db.query(
    `SELECT id, kind, regionCode FROM employer WHERE id IN (${marks(employerIds)})`,
    employerIds,
  );
  const windows = await windowsOf(ctx, units, dayOf(ctx.now));
  return new Map(
    records.map(({ id, employerId }) => {
      const row = counted.find(({ checklistId }) => checklistId === id);
      const count = (name: (typeof COUNTED)[number]) => Number(row?.[`${name}s`] ?? 0);
      const { open, from, to } = windows.get(employerId)!;
      const counts = { rows: count('rows'), unready: count('unready'), undecided: count('undecided') };
      return [id, { ...counts, converted: count('converted'), windowOpen: open, windowFrom: from, windowTo: to }];
    }),
  );
}
