import { acceptEnrolment, registerEnrolment } from '../../server/enrolments/enrolment.service';
import type { CardKind } from '../../shared/codes';
import { done, onDay, type Row, rowsOf } from './act';
import { aCaseThatIs, aMaterial, anInsured, nextSerial, picture } from './build';
import { type CastName, REGION } from './cast';
import { aReadyList, refOf, rowsOfList } from './lists';
import { aNumber, cardNow } from './production';
import type { World } from './world';

/** Who is asked about after the acts, and how. */
export type Asked = { personId?: string; number?: string; cardNo?: string; cardKind?: CardKind };

/** The live card of a person. */
export async function liveCard(world: World, personId: string) {
  const [{ id }] = await rowsOf<{ id: string }>(
    world,
    "SELECT id FROM card WHERE personId = ? AND whereabouts <> 'VOID' ORDER BY orderedAt DESC, id DESC",
    [personId],
  );
  return cardNow(world, id);
}

/** Calls one mutation on the live card of a person. */
export async function onCard(world: World, who: CastName, verb: string, personId: string, more: object = {}) {
  const { id, version } = await liveCard(world, personId);
  return done(world, who, verb, { id, version, ...more }, 'id version');
}

/** Sends all that waits for production in one group to the maker. */
export async function sendAll(world: World, employerId: string | null = null, businessType = 'FIRST'): Promise<void> {
  const waiting = await rowsOf(
    world,
    "SELECT id FROM card WHERE whereabouts = 'ORDERED' AND batchId IS NULL AND businessType = ? AND COALESCE(employerId, '') = ?",
    [businessType, employerId ?? ''],
  );
  const input = { regionCode: REGION, businessType, expectedCount: waiting.length, employerId };
  await done(world, 'cards', 'sendBatch', refOf(await done(world, 'cards', 'openBatch', input)));
}

/** Marks the card of a person as produced, with all its data. */
export const produced = (world: World, personId: string, more: object = {}) =>
  onCard(world, 'cards', 'markCardProduced', personId, {
    cardNo: aNumber(),
    chipId: `419901${String(nextSerial()).padStart(26, '0')}`,
    bankCode: '102',
    bankCardNo: '6217000100000000010',
    ...more,
  });

const STAGES = ['ORDERED', 'IN_PRODUCTION', 'PRODUCED', 'READY', 'COLLECTED', 'NORMAL'] as const;

/** Somebody whose first card has come so far, step by step. */
export async function comeTo(world: World, stage: (typeof STAGES)[number], data: object = {}): Promise<string> {
  const person = await anInsured(world);
  const { id } = person;
  await aCaseThatIs(world, 'APPROVED', { person });
  const steps = [
    () => sendAll(world),
    () => produced(world, id, data),
    () => onCard(world, 'cards', 'receiveCard', id, { shelf: '甲-1' }),
    () => onCard(world, 'clerk', 'collectCard', id, { holderSighted: true }),
    () => onCard(world, 'clerk', 'enableCard', id, { route: 'CENTRE' }),
  ];
  for (const step of steps.slice(0, STAGES.indexOf(stage))) await step();
  return id;
}

/** Somebody with a case that stands somewhere. */
export const ofCase = async (
  world: World,
  ...given: Parameters<typeof aCaseThatIs> extends [World, ...infer R] ? R : never
) => ({
  personId: (await aCaseThatIs(world, ...given)).personId,
});

/** A list of unit A inside its window, rows ready; gives the list and its rows. */
async function readyList(
  world: World,
  count = 1,
): Promise<{ list: Row; rows: Awaited<ReturnType<typeof rowsOfList>> }> {
  onDay(world, '2026-11-25');
  const list = await aReadyList(world, count);
  return { list, rows: await rowsOfList(world, 'employerA', list.id) };
}

/** A list of unit A that lies at the bureau, opened there, with its rows. */
export async function submittedList(
  world: World,
): Promise<{ list: Row; rows: Awaited<ReturnType<typeof rowsOfList>> }> {
  const { list } = await readyList(world);
  const sealed = await done(world, 'employerA', 'sealChecklist', { ...refOf(list), sealedBy: '赵专管' });
  await done(world, 'employerA', 'submitChecklist', refOf(sealed));
  await done(world, 'checklist', 'openChecklist', { id: list.id });
  return { list, rows: await rowsOfList(world, 'checklist', list.id) };
}

/** Somebody whose row was returned for reasons. */
export async function returned(world: World, reasons: readonly string[]): Promise<Asked> {
  const { list, rows } = await submittedList(world);
  const input = { checklistId: list.id, items: rows.map(refOf), reasons };
  await done(world, 'checklist', 'returnItems', input, 'ok code');
  return { personId: rows[0].personId };
}

/** A case of a later business from its opening to its card being made and collected. */
export async function newCardFor(world: World, personId: string, businessType: string): Promise<void> {
  const papers = ['ID_ORIGINAL', 'APPLICATION_FORM', 'OLD_CARD', 'CARD_COST_RECEIPT'] as const;
  const { body } = await world.upload('clerk', await picture(7001), 'DOCUMENT');
  const photo = await world.upload('clerk', await picture(nextSerial()));
  const materials = [...papers.map(kind => aMaterial(kind)), { ...aMaterial('ID_COPY', 'COPY'), fileId: body.id }];
  const opened = await done(world, 'clerk', 'openApplication', {
    personId,
    businessType,
    channel: 'BUREAU',
    truthDeclared: true,
    photoFileId: photo.body.id,
    materials,
  });
  const submitted = await done(world, 'clerk', 'submitApplication', refOf(opened));
  await done(world, 'reviewer', 'approveApplication', refOf(submitted));
  await sendAll(world, null, businessType);
  await produced(world, personId);
  await onCard(world, 'cards', 'receiveCard', personId, { shelf: '甲-2' });
  await onCard(world, 'clerk', 'collectCard', personId, { holderSighted: true });
}

/** An accepted enrolment through a unit of another region. */
export async function anEnrolmentElsewhere(world: World, personId: string, employerId: string): Promise<void> {
  await world.inside('system', async work => {
    const { id, version } = await registerEnrolment(work, { personId, employerId, insuranceKind: 'EMPLOYEE_MEDICAL' });
    await acceptEnrolment(work, { id, version });
  });
}
