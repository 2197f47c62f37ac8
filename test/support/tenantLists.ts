import { requestChecklist } from '../../server/checklists/request.service';
import { grantExtension } from '../../server/checklists/window.service';
import { commit, contextOf } from '../../server/platform/context';
import type { Actor } from '../../shared/access';
import { OTHER_REGION, REGION } from './cast';
import { anEmployee } from './lists';
import type { World } from './world';

/** A photo checklist of each unit: open, submitted, and one of another region; and an extension of each. */
export async function settleLists(
  world: World,
  someone: (regionCode: string) => { number: string; name: string },
): Promise<void> {
  const { unitA, unitB, unitElsewhere } = world.place;
  for (const [employerId, regionCode] of [
    [unitA, REGION],
    [unitB, REGION],
    [unitElsewhere, OTHER_REGION],
  ] as const) {
    for (let at = 0; at < 2; at += 1) await anEmployee(world, employerId, { ...someone(regionCode), regionCode });
    const actor = unitAdmin(employerId);
    await commit(contextOf(world.house, { actor }), work => requestChecklist(work, employerId));
    const days = { fromDay: '2026-12-20', toDay: '2026-12-24', reason: '情况说明' };
    await world.inside('system', work => grantExtension(work, { employerId, ...days }));
  }
  await world.house.database.commit(db =>
    db.query("UPDATE checklist SET status = 'SUBMITTED' WHERE employerId = ?", [unitB]),
  );
}

const unitAdmin = (employerId: string): Actor => ({
  id: 'unit',
  roles: ['unit_admin'],
  reach: { kind: 'employers', ids: [employerId] },
  officeId: null,
});
