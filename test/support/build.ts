import sharp from 'sharp';
import { Application } from '../../server/applications/application.entity';
import type { OpenApplication } from '../../server/applications/application.inputs';
import {
  approveApplication,
  rejectApplication,
  returnApplication,
  submitApplication,
  withdrawApplication,
} from '../../server/applications/application.service';
import { openApplication } from '../../server/applications/intake.service';
import { acceptEnrolment, registerEnrolment } from '../../server/enrolments/enrolment.service';
import type { Person } from '../../server/people/person.entity';
import { enterPerson } from '../../server/people/person.service';
import type { ApplicationStatus } from '../../shared/applications';
import type { Channel, PersonCategory } from '../../shared/codes';
import { type MaterialKind, materialsFor, type Sighting } from '../../shared/materials';
import { policyOf } from '../../shared/policyDefaults';
import type { CastName } from './cast';
import { REGION } from './cast';
import { identityNumber } from './numbers';
import type { World } from './world';

let serial = 0;
/** A serial number that no other thing of this test process has. */
export const nextSerial = (): number => {
  serial += 1;
  return serial;
};

/** A drawn picture that keeps the photo rules, different for every seed. */
export async function picture(
  seed: number,
  { width = 358, height = 441, background = '#ffffff' } = {},
): Promise<Buffer> {
  const hue = (seed * 47) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${background}"/>
    <ellipse cx="50%" cy="48%" rx="23%" ry="25%" fill="hsl(${20 + (seed % 17)},60%,72%)"/><rect x="15%" y="80%" width="70%" height="30%" rx="40" fill="hsl(${hue},60%,40%)"/>
    <circle cx="${100 + (seed % 150)}" cy="420" r="${3 + (seed % 9)}" fill="hsl(${(hue * 3) % 360},80%,50%)"/></svg>`;
  return sharp(Buffer.from(svg))
    .flatten({ background })
    .withMetadata({ density: 350 })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** A person entered by staff. */
export function aPerson(
  world: World,
  {
    birth,
    category = 'RESIDENT',
    regionCode = REGION,
    number,
    name = '测试人',
  }: { birth?: string; category?: PersonCategory; regionCode?: string; number?: string; name?: string } = {},
): Promise<Person> {
  const input = {
    idKind: 'RESIDENT' as const,
    number: number ?? identityNumber(nextSerial(), { birth, division: regionCode }),
    name,
    category,
    mobile: '13800000001',
  };
  return world.inside('system', work => enterPerson(work, input, regionCode));
}

/** A person with an accepted enrolment. */
export async function anInsured(world: World, given: Parameters<typeof aPerson>[1] = {}): Promise<Person> {
  const person = await aPerson(world, given);
  await world.inside('system', async work => {
    const { id, version } = await registerEnrolment(work, { personId: person.id, insuranceKind: 'RESIDENT_MEDICAL' });
    await acceptEnrolment(work, { id, version });
  });
  return person;
}

export type CaseGiven = {
  by?: CastName;
  channel?: Channel;
  person?: Person;
  photo?: Buffer | null;
  /** What is brought: all that is asked for, unless told; or all but some kinds. */
  materials?: boolean;
  but?: readonly MaterialKind[];
  more?: Partial<OpenApplication>;
};

/** What a clerk sends to open a case, with everything that its channel asks for. */
export async function anOpening(
  world: World,
  { by = 'clerk', channel = 'BUREAU', person, photo, materials = true, but = [], more = {} }: CaseGiven = {},
): Promise<OpenApplication> {
  const holder = person ?? (await anInsured(world));
  const bytes = photo === undefined ? await picture(nextSerial()) : photo;
  const photoFileId = bytes ? (await world.upload(by, bytes)).body.id : null;
  const asked = materialsFor({
    channel,
    businessType: 'FIRST',
    policy: policyOf({}),
    facts: { age: 41, everPaid: false, hasExistingCard: false, proxy: false },
  });
  const brought = asked
    .filter(({ kind }) => ![...but, 'PHOTO', 'TRUTH_DECLARATION'].includes(kind))
    .map(({ kind, sighted, needsFile }) => ({ ...aMaterial(kind, sighted), needsFile }));
  const copies = await Promise.all(
    brought.map(async ({ needsFile, ...material }) => ({
      ...material,
      fileId: materials && needsFile ? (await world.upload(by, await aCopy(), 'DOCUMENT')).body.id : null,
    })),
  );
  return {
    personId: holder.id,
    businessType: 'FIRST',
    cardKind: 'SOCIAL_SECURITY',
    channel,
    photoFileId,
    truthDeclared: true,
    materials: materials ? copies : [],
    ...more,
  };
}

/** A drawn copy of a document, drawn once. */
const aCopy = (): Promise<Buffer> => {
  copyOnce ??= picture(0, { width: 400, height: 250 });
  return copyOnce;
};
let copyOnce: Promise<Buffer> | undefined;

/** A material as a clerk notes it. */
export const aMaterial = (kind: MaterialKind, sighted: Sighting = 'ORIGINAL') => ({
  kind,
  sighted,
  number: '1',
  date: '2020-01-02',
  amount: 100,
});

/** A draft at a counter. */
export async function aDraft(world: World, given: CaseGiven = {}): Promise<Application> {
  const by = given.by ?? 'clerk';
  return world.inside(by, await openApplication(world.contextFor(by), await anOpening(world, given)));
}

/** A case that waits for review. */
export async function aSubmitted(world: World, given: CaseGiven = {}): Promise<Application> {
  const { id, version } = await aDraft(world, given);
  return world.inside(given.by ?? 'clerk', work => submitApplication(work, { id, version }));
}

/** A case that came to a status by the verbs that lead there: entered by `clerk`, decided by `reviewer`. */
export async function aCaseThatIs(
  world: World,
  status: ApplicationStatus,
  given: CaseGiven = {},
): Promise<Application> {
  if (status === 'DRAFT') return aDraft(world, given);
  const { id, version } = await aSubmitted(world, given);
  const ref = { id, version };
  switch (status) {
    case 'APPROVED':
      return world.inside('reviewer', work => approveApplication(work, ref));
    case 'RETURNED':
      return world.inside('reviewer', work => returnApplication(work, { ...ref, reasons: ['PHOTO_BLURRED'] }));
    case 'REJECTED':
      return world.inside('reviewer', work => rejectApplication(work, { ...ref, reason: 'OTHER' }));
    case 'WITHDRAWN':
      return world.inside(given.by ?? 'clerk', work => withdrawApplication(work, ref));
    default:
      return world.inside('system', work => work.db.findOneByOrFail(Application, { id }));
  }
}
