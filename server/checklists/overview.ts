import { dayOf, monthlyWindow } from '../../shared/calendar';
import { UNIT_STAGES, type UnitStage } from '../../shared/checklists';
import { windowOf } from '../../shared/policy';
import type { Employer } from '../employers/employer.entity';
import { type Context, policyIn } from '../platform/context';
import { cutOf } from '../platform/paging';
import { ofOffices } from '../platform/scopes';
import { startsWith } from '../platform/search';
import { all, oneOf, type Where } from '../platform/where';
import type { OverviewArgs, UnitFilter } from './checklist.inputs';
import { rowCounts } from './checklist.list';
import type { UnitsOfWindow } from './checklist.types';
import { windowsOf } from './window.service';

/** Every unit of the own offices with the stage of its list of this window; those that the filter leaves are counted by stage. */
export async function unitsOfWindow(ctx: Context, filter: UnitFilter, args: OverviewArgs): Promise<UnitsOfWindow> {
  const month = await monthOfWindow(ctx);
  const { limit, offset } = cutOf(args);
  const latest: Where = {
    sql: `LEFT JOIN checklist c ON c.id = (SELECT l.id FROM checklist l WHERE l.employerId = t.id AND l.supplementOfId IS NULL
      AND (l.openKey IS NOT NULL OR l.month >= ?) ORDER BY l.requestedAt DESC, l.id DESC LIMIT 1)`,
    params: [month],
  };
  const { officeId, search, stage } = filter;
  const where = all(
    ofOffices(ctx.actor, 't.officeId'),
    ...(officeId ? [oneOf('t.officeId', officeId)] : []),
    ...(search?.trim() ? [startsWith('t.name', search.normalize('NFKC').trim())] : []),
  );
  const from = `FROM employer t ${latest.sql} WHERE ${where.sql}`;
  const params = [...latest.params, ...where.params];
  const counted: { stage: UnitStage; n: string | number }[] = await ctx.db.query(
    `SELECT ${STAGE} AS stage, COUNT(*) AS n ${from} GROUP BY ${STAGE}`,
    params,
  );
  const shown = stage ? oneOf(STAGE, stage) : { sql: '1 = 1', params: [] };
  const rows: Raw[] = await ctx.db.query(
    `SELECT t.id, t.name, t.creditCode, t.officeId, t.kind, t.regionCode, ${STAGE} AS stage, c.id AS checklistId, c.no AS listNo, ${COUNTS}
     ${from} AND ${shown.sql} ORDER BY ${RANK}, t.name, t.id LIMIT ${limit} OFFSET ${offset}`,
    [...params, ...shown.params],
  );
  const windows = await windowsOf(ctx, rows, dayOf(ctx.now));
  const count = (one: UnitStage) => Number(counted.find(row => row.stage === one)?.n ?? 0);
  return {
    nodes: rows.map(({ listNo, rowsCount, missingCount, undecidedCount, ...unit }) => ({
      ...unit,
      no: listNo,
      rows: Number(rowsCount),
      photosMissing: Number(missingCount),
      undecided: Number(undecidedCount),
      window: windows.get(unit.id)!,
    })),
    totalCount: [...(stage ?? UNIT_STAGES)].reduce((sum: number, one) => sum + count(one), 0),
    stages: UNIT_STAGES.map(one => ({ stage: one, count: count(one) })),
  };
}

type Raw = Pick<Employer, 'id' | 'name' | 'creditCode' | 'officeId' | 'kind' | 'regionCode'> & {
  stage: UnitStage;
  checklistId: string | null;
  listNo: string | null;
  rowsCount: string | number;
  missingCount: string | number;
  undecidedCount: string | number;
};

const STAGE = "COALESCE(c.status, 'NOT_STARTED')";
/** What lies at the bureau comes first, what is over last. */
const RANK = "CASE c.status WHEN 'SUBMITTED' THEN 0 WHEN 'CONFIRMED' THEN 2 ELSE 1 END";
const countOf = (condition: string) =>
  `(SELECT COUNT(*) FROM checklist_item i WHERE i.checklistId = c.id AND (${condition}))`;
const COUNTS = `${countOf(rowCounts.rows)} AS rowsCount, ${countOf(rowCounts.photosMissing)} AS missingCount,
  ${countOf(rowCounts.undecided)} AS undecidedCount`;

/** The month in which the window of the actor's regions begins that holds today or comes next; the earliest of several. */
async function monthOfWindow(ctx: Context): Promise<string> {
  const { reach } = ctx.actor;
  const today = dayOf(ctx.now);
  const calendar = await ctx.house.calendarOf(ctx.db);
  const months = [today.slice(0, 7)];
  for (const region of reach.kind === 'offices' ? reach.regions : []) {
    const span = windowOf(await policyIn(ctx, region), 'EMPLOYER_CHECKLIST');
    if (span) months.push(monthlyWindow(calendar, span, today).from.slice(0, 7));
  }
  return months.sort()[0];
}
