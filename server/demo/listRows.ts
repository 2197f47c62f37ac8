import { DIGITAL_WHITE } from '../../shared/policyDefaults';
import type { ChecklistItem } from '../checklists/item.entity';
import { putIdCopy, putPhoto } from '../checklists/staging.service';
import { storeBytes } from '../files/file.service';
import { preparePhoto } from '../photos/photo.service';
import type { Work } from '../platform/context';
import { drawIdCopy } from './documents';
import { sitterOf } from './people';
import { drawPortrait } from './portraits';
import type { Resident } from './resident';
import type { Stage } from './story';
import { inTurns } from './turns';

/** So many pictures are drawn or judged at a time. */
const AT_ONCE = 6;

/** Draws a portrait and an ID copy for each row and puts them on it. */
export async function fillRows(
  work: Work,
  { people, registered }: Stage & { people: readonly Resident[] },
  rows: readonly ChecklistItem[],
): Promise<void> {
  const residents = new Map(people.map(person => [registered.get(person.key)!.person.id, person]));
  const drawn = await inTurns(rows, AT_ONCE, async row => {
    const resident = residents.get(row.personId)!;
    const [face, copy] = await Promise.all([drawPortrait(sitterOf(resident)), drawIdCopy(resident)]);
    const upload = await storeBytes(work, face, { purpose: 'PHOTO', mime: 'image/jpeg' });
    const photo = await preparePhoto(work, upload.id, DIGITAL_WHITE, null);
    const stored = await storeBytes(work, copy, { purpose: 'DOCUMENT', mime: 'image/jpeg' });
    return { row, photo, stored };
  });
  for (const { row, photo, stored } of drawn) {
    await putPhoto(work, { id: row.id }, photo);
    await putIdCopy(work, { id: row.id }, stored);
  }
}
