import type { SsStatus, Whereabouts } from '../../shared/cards';
import type { ChecklistStatus, ExcludeReason, ItemStatus } from '../../shared/checklists';
import { act, force, rowsOf } from './act';
import { nextSerial } from './build';
import { type CastName, REGION } from './cast';
import type { World } from './world';

/** An answer as a test asks for it. */
export type Told = {
  personId: string | null;
  name: string | null;
  reason: string;
  group: string;
  nobodyApplied: boolean;
  notes: string[];
  actor: string;
  place: string;
  office: { id: string } | null;
  shelf: string | null;
  unit: string | null;
  receiptNo: string | null;
  applicationId: string | null;
  bring: string[];
  from: string | null;
  by: string | null;
  told: string[];
  basis: { law: string; article: number }[];
  rules: string[];
  progress: { step: number; name: string; state: string };
  wording: { title: string; text: string; next: string; by: string | null; line: string };
};

const SELECTION = `personId name maskedNumber reason group nobodyApplied notes actor place office { id } shelf unit receiptNo applicationId
  bring from by byProvisional told basis { law article } rules progress { step name state }
  wording { title text next actor place by bring notes basis { title text } line }`;

/** Asks as somebody; gives the answer and the codes of refusals. */
export async function asks(
  world: World,
  who: CastName,
  input: object,
): Promise<{ told: Told | null; codes: string[] }> {
  const { data, errors } = await world.as(
    who,
    `query ($input: InquiryInput!) { whyNoCard(input: $input) { ${SELECTION} } }`,
    { input: { identity: 'HOLDER_DOCUMENT', ...input } },
  );
  return {
    told: (data as { whyNoCard: Told | null } | null)?.whyNoCard ?? null,
    codes: errors.map(({ code }) => code),
  };
}

const at = '2026-11-20 01:00:00.000';

/** A list of a unit in any status, written past all rules. */
export async function forcedList(
  world: World,
  given: { employerId: string; status?: ChecklistStatus; requestedAt?: string },
): Promise<string> {
  const { employerId, status = 'OPEN', requestedAt = at } = given;
  const id = `list-${nextSerial()}`;
  const values = {
    id,
    version: 1,
    no: id,
    status,
    regionCode: REGION,
    officeId: world.place.bureau,
    employerId,
    channel: 'EMPLOYER_CHECKLIST',
    month: '2026-11',
    windowFrom: '2026-11-25',
    windowTo: '2026-12-07',
    openKey: status === 'CONFIRMED' ? null : `${employerId}|${id}`,
    requestedById: 'employerA',
    requestedAt,
    reasons: '[]',
  };
  await insert(world, 'checklist', values);
  return id;
}

/** A row of such a list. */
export async function forcedRow(
  world: World,
  given: {
    checklistId: string;
    personId: string;
    employerId: string;
    status?: ItemStatus;
    excludeReason?: ExcludeReason;
    reasons?: string[];
    correction?: string;
  },
): Promise<string> {
  const { checklistId, personId, employerId, status = 'LISTED', excludeReason = null, reasons = [] } = given;
  const id = `item-${nextSerial()}`;
  await insert(world, 'checklist_item', {
    id,
    version: 1,
    checklistId,
    seq: nextSerial(),
    status,
    regionCode: REGION,
    officeId: world.place.bureau,
    employerId,
    personId,
    enrolmentId: 'none',
    excludeReason,
    reasons: JSON.stringify(reasons),
    correction: given.correction ?? null,
    photoRequired: 1,
  });
  return id;
}

/** Moves the card of an approved case to any place and status, past all rules. */
export async function forcedCard(
  world: World,
  applicationId: string,
  change: { whereabouts: Whereabouts; ssStatus?: SsStatus | null } & Record<string, string | null>,
): Promise<string> {
  const [{ id }] = await rowsOf<{ id: string }>(world, 'SELECT id FROM card WHERE applicationId = ?', [applicationId]);
  const names = Object.keys(change);
  await force(world, `UPDATE card SET ${names.map(name => `${name} = ?`).join(', ')} WHERE id = ?`, [
    ...Object.values(change),
    id,
  ]);
  return id;
}

/** A failed stage on the batch row of a card, past all rules. */
export const forcedFailure = (world: World, cardId: string, failStage: 'BANK' | 'MAKER'): Promise<unknown> =>
  insert(world, 'production_item', {
    id: `made-${nextSerial()}`,
    batchId: `batch-${nextSerial()}`,
    cardId,
    seq: 1,
    outcome: 'FAILED',
    failStage,
  });

/** Enrols somebody through a unit: the bureau registers, and accepts unless told; a pending one is as the unit's roster sent it. */
export async function enrolledIn(
  world: World,
  employerId: string,
  personId: string,
  { accepted = true, kind = 'EMPLOYEE_MEDICAL' } = {},
): Promise<string> {
  const made = await act(world, 'clerk', 'registerEnrolment', { personId, employerId, insuranceKind: kind });
  if (!made.row) throw new Error(`registerEnrolment: ${made.code}`);
  if (accepted) {
    const { code } = await act(world, 'checklist', 'acceptEnrolment', { id: made.row.id, version: made.row.version });
    if (code) throw new Error(`acceptEnrolment: ${code}`);
  } else {
    const [{ name }] = await rowsOf<{ name: string }>(world, 'SELECT name FROM person WHERE id = ?', [personId]);
    await force(world, "UPDATE enrolment SET sentName = ?, sentSex = '1' WHERE id = ?", [name, made.row.id]);
  }
  return made.row.id;
}

async function insert(world: World, table: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(values);
  await force(
    world,
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    Object.values(values),
  );
}
