import { dayOf } from '../../shared/calendar';
import type { ExcludeReason } from '../../shared/checklists';
import { attachFile } from '../files/file.service';
import { Person } from '../people/person.entity';
import { proposedValue } from '../people/person.service';
import type { RefInput } from '../platform/bulk';
import type { Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { hold, type Outcome } from '../platform/subjects';
import type { ChecklistItem } from './item.entity';
import { moveRow, moveRows } from './item.frame';
import type { ChosenItems, DisputeItem, ExcludeItem, ExcludeItems } from './item.inputs';
import { items } from './item.list';

/** Confirms a row: the unit says that it is right (核对无误); from here on its photo and ID copy count. */
export function confirmItem(work: Work, { id, version }: RefInput): Promise<ChecklistItem> {
  return moveRow(work, 'confirmItem', { id, version }, {});
}

/** Confirms many rows, an outcome for each. */
export function confirmItems(work: Work, chosen: ChosenItems): Promise<Outcome[]> {
  return moveRows(work, 'confirmItem', chosen, {});
}

/** Says what is wrong with a row and what is right; the bureau decides. Refuses a value that could not be kept. */
export async function disputeItem(work: Work, input: DisputeItem): Promise<ChecklistItem> {
  const { field, note = null, evidenceFileId = null } = input;
  const { personId, officeId, regionCode, employerId } = await hold(work, items, { id: input.id });
  const person = await work.db.findOneByOrFail(Person, { id: personId });
  const proposed = proposedValue(person, field, input.proposed, dayOf(work.now));
  const change = { disputeField: field, proposed, note, evidenceFileId, correction: 'OPEN' as const };
  const moved = await moveRow(work, 'disputeItem', refOf(input), { change });
  if (evidenceFileId)
    await attachFile(work, evidenceFileId, { officeId, regionCode, employerId, personId }, 'DOCUMENT');
  return moved;
}

/** Leaves somebody out of the list with the reason (不办理); REASON_MISSING when OTHER says nothing more. */
export async function excludeItem(work: Work, input: ExcludeItem): Promise<ChecklistItem> {
  return moveRow(work, 'excludeItem', refOf(input), { change: exclusion(input) });
}

/** Leaves many out, an outcome for each. */
export async function excludeItems(work: Work, input: ExcludeItems): Promise<Outcome[]> {
  return moveRows(work, 'excludeItem', input, { change: exclusion(input) });
}

/** Takes back what the unit said of a row, before the bureau has it. */
export function resetItem(work: Work, { id, version }: RefInput): Promise<ChecklistItem> {
  return moveRow(work, 'resetItem', { id, version }, { change: UNSAID });
}

const refOf = ({ id, version }: RefInput) => ({ id, version });

const UNSAID: Partial<ChecklistItem> = {
  disputeField: null,
  proposed: null,
  evidenceFileId: null,
  correction: null,
  excludeReason: null,
  note: null,
};

function exclusion({ reason, note }: { reason: ExcludeReason; note?: string | null }): Partial<ChecklistItem> {
  const said = note?.trim() || null;
  if (reason === 'OTHER' && (said?.length ?? 0) < 2) throw new Failure('REASON_MISSING');
  return { excludeReason: reason, note: said };
}
