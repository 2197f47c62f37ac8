import { type ItemFacts, type ItemVerb, itemLifecycle } from '../../shared/checklists';
import { convertRows, hindrancesOf, withdrawConverted } from '../applications/convert.service';
import { takeProposal } from '../people/person.service';
import type { RefInput } from '../platform/bulk';
import type { Context, Work } from '../platform/context';
import { execute, marks } from '../platform/database';
import { amend, transition, transitionMany } from '../platform/records';
import { hold, type Outcome, type Ref } from '../platform/subjects';
import type { Checklist } from './checklist.entity';
import { checklists } from './checklist.list';
import type { ChecklistItem } from './item.entity';
import { eachOf, listOfRow, type RowMove } from './item.frame';
import type { ChosenItems, DecideCorrection, ReturnItems } from './item.inputs';
import { items } from './item.list';
import { rowCasesOf } from './rowCases';

/**
 * Makes applications of rows (转申领), exactly one of each, born SUBMITTED; an outcome for each row. A row that could not be submitted at a
 * counter either is refused with that code; whoever converts does not approve (OWN_WORK).
 */
export async function convertItems(work: Work, chosen: ChosenItems): Promise<Outcome[]> {
  const list = await heldList(work, chosen.checklistId);
  return eachOf(work, list, chosen, refs => move(work, list, 'convertItem', refs, converting(work, list)));
}

/** Returns rows with all their reasons (退回); they leave for a supplement. */
export async function returnItems(work: Work, { reasons: given, note, ...chosen }: ReturnItems): Promise<Outcome[]> {
  const list = await heldList(work, chosen.checklistId);
  const reasons = [...new Set(given)];
  const change = { ...acted(work), reasons, note: note?.trim() || null };
  return eachOf(work, list, chosen, refs => move(work, list, 'returnItem', refs, { change, reasons }));
}

/** Takes back what oneself did to a row within 10 seconds; the application that it became is withdrawn. */
export async function undoItem(work: Work, { id, version }: RefInput): Promise<ChecklistItem> {
  const list = await listOfRow(work, id);
  return transition(
    work,
    items,
    itemLifecycle,
    'undoItem',
    { id, version },
    { ...(await undoing(work, [id])), facts: factsFor(list) },
  );
}

/** Takes many back, an outcome for each. */
export async function undoItems(work: Work, chosen: ChosenItems): Promise<Outcome[]> {
  const list = await hold(work, checklists, { id: chosen.checklistId });
  return eachOf(work, list, chosen, async refs =>
    move(
      work,
      list,
      'undoItem',
      refs,
      await undoing(
        work,
        refs.map(({ id }) => id),
      ),
    ),
  );
}

/** Decides the correction that a unit proposed: accepted, it is taken over into the person on the unit's evidence. */
export async function decideCorrection(
  work: Work,
  { id, version, accept, note }: DecideCorrection,
): Promise<ChecklistItem> {
  const list = await seen(work, await listOfRow(work, id));
  const decided = await transition(
    work,
    items,
    itemLifecycle,
    'decideCorrection',
    { id, version },
    {
      facts: factsFor(list),
      change: {
        correction: accept ? 'ACCEPTED' : 'REFUSED',
        correctedById: accept ? work.actor.id : null,
        ...(note?.trim() && { note: note.trim() }),
      },
    },
  );
  const { personId, disputeField: field, proposed: value, evidenceFileId } = decided;
  if (accept)
    await takeProposal(work, { personId, field: field!, value: value! }, { itemId: id, field, fileId: evidenceFileId });
  return decided;
}

/** Notes that the bureau has opened a submitted list: from here on the unit cannot recall it. */
export async function openChecklist(work: Work, { id }: { id: string }): Promise<Checklist> {
  return seen(work, await hold(work, checklists, { id }));
}

/** The list as it stands once the bureau has seen it. */
export async function seen(work: Work, list: Checklist): Promise<Checklist> {
  if (list.status !== 'SUBMITTED' || list.seenAt) return list;
  return amend(work, checklists, list, 'open', { seenAt: work.now, seenById: work.actor.id });
}

/** What keeps rows from becoming applications, as it stands now or behind the lock of their persons. */
export async function rowHindrances(ctx: Context, list: Checklist, rows: readonly ChecklistItem[], lock = false) {
  return hindrancesOf(ctx, rowCasesOf(list, rows), lock);
}

async function heldList(work: Work, id: string): Promise<Checklist> {
  return seen(work, await hold(work, checklists, { id }));
}

const acted = (work: Work): Partial<ChecklistItem> => ({ actedById: work.actor.id, actedAt: work.now });

const move = (work: Work, list: Checklist, verb: ItemVerb, refs: readonly Ref[], how: RowMove): Promise<Outcome[]> =>
  transitionMany(work, items, itemLifecycle, verb, refs, {
    ...how,
    facts: verb === 'convertItem' ? factsToConvert(list) : factsFor(list),
  });

type Known = Pick<ItemFacts, 'listStatus' | 'hindrance' | 'applicationStatus'>;
type FactsOf = (work: Work, rows: readonly ChecklistItem[]) => Promise<Map<string, Known>>;

const factsFor =
  ({ status: listStatus }: Checklist): FactsOf =>
  async (work, rows) => {
    const ids = rows.flatMap(({ applicationId }) => applicationId ?? []);
    const cases: { id: string; status: string }[] =
      ids.length > 0 ? await work.db.query(`SELECT id, status FROM application WHERE id IN (${marks(ids)})`, ids) : [];
    const statuses = new Map(cases.map(({ id, status }) => [id, status]));
    return new Map(
      rows.map(({ id, applicationId }) => [
        id,
        { listStatus, hindrance: null, applicationStatus: statuses.get(applicationId ?? '') ?? null },
      ]),
    );
  };

const factsToConvert =
  (list: Checklist): FactsOf =>
  async (work, rows) => {
    const hindrances = await rowHindrances(work, list, rows, true);
    return new Map(
      rows.map(({ id }) => [
        id,
        { listStatus: list.status, hindrance: hindrances.get(id) ?? null, applicationStatus: null },
      ]),
    );
  };

/** The applications are made after the rows were judged and moved; one statement then names them on the rows. */
const converting = (work: Work, list: Checklist): RowMove => ({
  change: { ...acted(work), reasons: [] },
  after: async (inside, rows) => {
    const made = await convertRows(inside, rowCasesOf(list, rows));
    if (made.size === 0) return;
    const pairs = [...made];
    await execute(
      inside.db,
      `UPDATE checklist_item SET applicationId = CASE id ${pairs.map(() => 'WHEN ? THEN ?').join(' ')} END
       WHERE id IN (${marks(pairs)})`,
      [...pairs.flat(), ...pairs.map(([id]) => id)],
    );
    for (const row of rows) row.applicationId = made.get(row.id) ?? null;
  },
});

async function undoing(work: Work, ids: readonly string[]): Promise<RowMove> {
  const rows: { id: string; applicationId: string | null }[] =
    ids.length > 0
      ? await work.db.query(`SELECT id, applicationId FROM checklist_item WHERE id IN (${marks(ids)})`, [...ids])
      : [];
  const cases = new Map(rows.map(({ id, applicationId }) => [id, applicationId]));
  return {
    change: record => ({
      status: record.disputeField ? 'DISPUTED' : 'CONFIRMED',
      ...{ applicationId: null, actedById: null, actedAt: null, reasons: [] },
    }),
    after: (inside, moved) =>
      withdrawConverted(
        inside,
        moved.flatMap(({ id }) => cases.get(id) ?? []),
      ),
  };
}
