import { act, force } from './act';
import { aMaterial } from './build';
import type { World } from './world';

const PAPERS = [
  'HOUSEHOLD_REGISTER',
  'GUARDIAN_ID',
  'APPLICATION_FORM',
  'ID_ORIGINAL',
  'LOSS_REPORT',
  'OLD_CARD',
  'CARD_COST_RECEIPT',
];

/** A case from its opening to its approval; whichever step is refused is the answer. The unit of the person is the card's too. */
export async function apply(world: World, personId: string, businessType: string): Promise<string | null> {
  const materials = PAPERS.map(kind => aMaterial(kind as 'ID_COPY'));
  const input = { personId, businessType, channel: 'BUREAU', truthDeclared: true, materials };
  const opened = await act(world, 'clerk', 'openApplication', input);
  if (!opened.row) return opened.code;
  const submitted = await act(world, 'clerk', 'submitApplication', { id: opened.row.id, version: opened.row.version });
  if (!submitted.row) return submitted.code;
  const { id, version } = submitted.row;
  const approved = await act(world, 'reviewer', 'approveApplication', { id, version });
  await force(world, 'UPDATE card SET employerId = ? WHERE applicationId = ?', [world.place.unitA, id]);
  return approved.code;
}
