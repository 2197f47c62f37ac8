import { checklistLifecycle, type ItemFacts, type ItemVerb, itemLifecycle } from '../../shared/checklists';
import { refusal } from '../../shared/failures';
import type { Move } from '../platform/amending';
import type { Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { transition, transitionMany } from '../platform/records';
import { hold, type Outcome, type Ref } from '../platform/subjects';
import { all } from '../platform/where';
import type { Checklist } from './checklist.entity';
import { checklistFactsOf } from './checklist.facts';
import { checklists } from './checklist.list';
import type { ChecklistItem } from './item.entity';
import type { ChosenItems } from './item.inputs';
import { itemConditions, items } from './item.list';

/** How a verb changes rows, without the facts, which come with their list. */
export type RowMove = { [K in 'change' | 'reasons' | 'after']?: Move<ChecklistItem, ItemFacts>[K] };

/** The list of a row within the actor's reach, locked before the row is. */
export async function listOfRow(work: Work, id: string): Promise<Checklist> {
  const scope = items.scope(work.actor, 't');
  const [row]: { checklistId: string }[] = await work.db.query(
    `SELECT t.checklistId FROM checklist_item t WHERE t.id = ? AND (${scope.sql})`,
    [id, ...scope.params],
  );
  if (!row) throw new Failure('NOT_FOUND');
  return hold(work, checklists, { id: row.checklistId });
}

/** What the rules see of rows that their unit works on. */
export const within =
  ({ status }: Checklist) =>
  async (_work: Work, records: readonly ChecklistItem[]) =>
    new Map(records.map(({ id }) => [id, { listStatus: status, hindrance: null, applicationStatus: null }]));

/** One row, one verb of its unit. A change breaks the seal of its list. */
export async function moveRow(work: Work, verb: ItemVerb, ref: Ref, move: RowMove): Promise<ChecklistItem> {
  const list = await listOfRow(work, ref.id);
  const moved = await transition(work, items, itemLifecycle, verb, ref, { ...move, facts: within(list) });
  await breakSeal(work, list);
  return moved;
}

/** Many rows of one list, one verb of their unit, an outcome for each. */
export async function moveRows(work: Work, verb: ItemVerb, chosen: ChosenItems, move: RowMove): Promise<Outcome[]> {
  const list = await hold(work, checklists, { id: chosen.checklistId });
  const outcomes = await eachOf(work, list, chosen, refs =>
    transitionMany(work, items, itemLifecycle, verb, refs, { ...move, facts: within(list) }),
  );
  if (outcomes.some(({ ok }) => ok)) await breakSeal(work, list);
  return outcomes;
}

/** Makes the seal of a list void, if it has one: what was sealed is no longer what stands there. */
export async function breakSeal(work: Work, list: Checklist): Promise<void> {
  if (list.status !== 'SEALED') return;
  await transition(work, checklists, checklistLifecycle, 'unseal', list, {
    facts: checklistFactsOf,
    change: voided(work),
  });
}

/** What a list says once its seal is void. */
export const voided = (work: Work): Partial<Checklist> => ({
  sealedAt: null,
  sealedBy: null,
  sealedById: null,
  manifestFileId: null,
  manifestHash: null,
  sealVoidedAt: work.now,
});

const CHUNK = 500;
const CHOSEN_MAX = 5000;

/**
 * Runs a verb over the rows that were chosen, in chunks: those that are named (one of another list is NOT_FOUND), or all that a filter
 * finds now, if they are as many as the screen said (COUNT_CHANGED).
 */
export async function eachOf(
  work: Work,
  { id: checklistId }: Checklist,
  { items: named, filter, expectedCount }: ChosenItems,
  run: (refs: readonly Ref[]) => Promise<Outcome[]>,
): Promise<Outcome[]> {
  if ((named == null) === (filter == null)) throw new Failure('INVALID_INPUT', { fields: ['items', 'filter'] });
  const conditions = itemConditions({ ...filter, ...(named && { ids: named.map(({ id }) => id) }), checklistId });
  const where = all(items.scope(work.actor, 't'), ...conditions);
  const found: Ref[] = await work.db.query(
    `SELECT t.id, t.version FROM checklist_item t WHERE ${where.sql} ORDER BY t.seq`,
    [...where.params],
  );
  if (!named && found.length !== expectedCount)
    throw new Failure('COUNT_CHANGED', { expected: expectedCount ?? 0, actual: found.length });
  if (found.length > CHOSEN_MAX) throw new Failure('TOO_MANY', { max: CHOSEN_MAX });
  const known = new Set(found.map(({ id }) => id));
  const refs = named
    ? named.filter(({ id }) => known.has(id))
    : found.map(({ id, version }) => ({ id, version: Number(version) }));
  const outcomes = new Map<string, Outcome>();
  for (let at = 0; at < refs.length; at += CHUNK)
    for (const outcome of await run(refs.slice(at, at + CHUNK))) outcomes.set(outcome.id, outcome);
  return (named ?? refs).map(({ id }) => outcomes.get(id) ?? { id, ok: false, ...refusal('NOT_FOUND') });
}
