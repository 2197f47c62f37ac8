import { fillCalendar } from '../../server/calendar/calendar.service';
import { enterEmployer } from '../../server/employers/employer.service';
import type { Office } from '../../server/offices/office.entity';
import { addOffice } from '../../server/offices/office.service';
import type { Work } from '../../server/platform/context';
import { setPolicy } from '../../server/policy/policy.service';
import type { Actor, Role } from '../../shared/access';
import { creditCode } from './numbers';

export const REGION = '419901';
export const OTHER_REGION = '419902';

/** Where the tests take place: a bureau with a centre and a service point, a bureau of another region, and two units. */
export type Place = {
  bureau: string;
  centre: string;
  point: string;
  other: string;
  unitA: string;
  unitB: string;
  unitElsewhere: string;
};

/** Founds the offices, units, policies and the calendar. */
export async function foundOffices(work: Work): Promise<Place> {
  await fillCalendar(work);
  const office = (code: string, kind: Office['kind'], parentId: string | null, regionCode: string) =>
    addOffice(work, {
      code,
      kind,
      parentId,
      regionCode,
      nameZh: `机构${code}`,
      nameEn: `Office ${code}`,
      bankCode: kind === 'BANK_BRANCH' ? '102' : null,
      services: ['APPLY', 'COLLECT', 'ENABLE', 'FIN_ACTIVATE', 'LOSS', 'RELEASE', 'PIN'],
      address: '四一九九路1号',
      phone: '0419-9900001',
      designatedFrom: '2020-01-01',
      designatedTo: null,
    });
  const bureau = await office('B1', 'SOCIAL_SECURITY_BUREAU', null, REGION);
  const centre = await office('C1', 'MEDICAL_CENTRE', bureau.id, REGION);
  const point = await office('P1', 'SERVICE_POINT', bureau.id, REGION);
  const other = await office('B2', 'SOCIAL_SECURITY_BUREAU', null, OTHER_REGION);
  for (const regionCode of [REGION, OTHER_REGION]) {
    await setPolicy(work, {
      regionCode,
      validFrom: '2020-01-01',
      values: { employedSelfApply: 'ALWAYS' },
      basis: null,
    });
  }
  const unit = (name: string, serial: number, { id, regionCode }: Office) =>
    enterEmployer(
      work,
      { name, creditCode: creditCode(serial), address: '四一九九路2号' },
      { officeId: id, regionCode },
    );
  const unitA = await unit('甲单位有限公司', 1, bureau);
  const unitB = await unit('乙单位有限公司', 2, bureau);
  const unitElsewhere = await unit('外地单位有限公司', 3, other);
  return {
    bureau: bureau.id,
    centre: centre.id,
    point: point.id,
    other: other.id,
    unitA: unitA.id,
    unitB: unitB.id,
    unitElsewhere: unitElsewhere.id,
  };
}

/** Everyone who acts in tests. */
export const CAST = [
  'clerk',
  'clerk2',
  'clerkAtCentre',
  'clerkAtPoint',
  'clerkElsewhere',
  'reviewer',
  'reviewer2',
  'reviewerElsewhere',
  'bothRoles',
  'checklist',
  'cards',
  'cardsAtPoint',
  'supervisor',
  'employerA',
  'employerB',
  'analyst',
  'auditor',
  'sysadmin',
] as const;
export type CastName = (typeof CAST)[number];

/** The cast as actors. */
export function castOf(place: Place): Record<CastName, Actor> {
  const region = [place.bureau, place.centre, place.point];
  const staff = (id: string, roles: Role[], officeId: string, ids: readonly string[], regionCode = REGION): Actor => ({
    id,
    roles,
    officeId,
    reach: { kind: 'offices', ids, regions: [regionCode] },
  });
  const unit = (id: string, ...ids: string[]): Actor => ({
    id,
    roles: ['unit_admin'],
    officeId: null,
    reach: { kind: 'employers', ids },
  });
  const wide = (id: Role): Actor => ({ id, roles: [id], officeId: null, reach: { kind: 'all' } });
  return {
    clerk: staff('clerk', ['clerk'], place.bureau, region),
    clerk2: staff('clerk2', ['clerk'], place.bureau, region),
    clerkAtCentre: staff('clerkAtCentre', ['clerk'], place.centre, [place.centre]),
    clerkAtPoint: staff('clerkAtPoint', ['clerk'], place.point, [place.point]),
    clerkElsewhere: staff('clerkElsewhere', ['clerk'], place.other, [place.other], OTHER_REGION),
    reviewer: staff('reviewer', ['reviewer'], place.bureau, region),
    reviewer2: staff('reviewer2', ['reviewer'], place.bureau, region),
    reviewerElsewhere: staff('reviewerElsewhere', ['reviewer'], place.other, [place.other], OTHER_REGION),
    bothRoles: staff('bothRoles', ['clerk', 'reviewer'], place.bureau, region),
    checklist: staff('checklist', ['checklist_officer'], place.bureau, region),
    cards: staff('cards', ['card_clerk'], place.bureau, region),
    cardsAtPoint: staff('cardsAtPoint', ['card_clerk'], place.point, [place.point]),
    supervisor: staff('supervisor', ['supervisor'], place.bureau, region),
    employerA: unit('employerA', place.unitA),
    employerB: unit('employerB', place.unitB),
    analyst: wide('analyst'),
    auditor: wide('auditor'),
    sysadmin: wide('sysadmin'),
  };
}
