import type { Office } from '../../server/offices/office.entity';
import { addOffice } from '../../server/offices/office.service';
import type { OutletKind } from '../../shared/codes';
import { nextSerial } from './build';
import { REGION } from './cast';
import type { World } from './world';

/** A place outside the bureau where cards are enabled: in the region and designated, unless told. */
export function anOutlet(world: World, kind: OutletKind, given: Partial<Omit<Office, 'id' | 'version'>> = {}) {
  const code = `X${nextSerial()}`;
  return world.inside('system', work =>
    addOffice(work, {
      code,
      kind,
      parentId: null,
      regionCode: REGION,
      nameZh: `网点${code}`,
      nameEn: `Outlet ${code}`,
      bankCode: kind === 'BANK_BRANCH' ? '102' : null,
      services: ['ENABLE'],
      address: '四一九九路9号',
      phone: '0419-9900009',
      designatedFrom: '2020-01-01',
      designatedTo: null,
      ...given,
    }),
  );
}
