import { acceptEnrolment, registerEnrolment } from '../../server/enrolments/enrolment.service';
import { enqueue } from '../../server/jobs/job.service';
import { tell } from '../../server/notices/notice.service';
import type { ApplicationStatus } from '../../shared/applications';
import type { Channel } from '../../shared/codes';
import { anAccount } from './accounts';
import { force, rowsOf } from './act';
import { aCaseThatIs, anInsured, aPerson, nextSerial } from './build';
import { aCardThatIs } from './cards';
import type { CastName } from './cast';
import { OTHER_REGION, REGION } from './cast';
import { identityNumber } from './numbers';
import { aRoster, uploaded } from './roster';
import { settleBatches } from './tenantBatches';
import { settleLists } from './tenantLists';
import type { World } from './world';

/** Something that belongs somewhere, with the words that give it away wherever they show. */
export type Thing = {
  kind:
    | 'person'
    | 'application'
    | 'enrolment'
    | 'employer'
    | 'photo'
    | 'file'
    | 'card'
    | 'handOver'
    | 'batch'
    | 'checklist'
    | 'item'
    | 'window'
    | 'job'
    | 'notice'
    | 'session'
    | 'account';
  id: string;
  version: number;
  officeId: string | null;
  regionCode: string | null;
  employerId: string | null;
  /** The office that keeps it, where that may be another one. */
  keeperOfficeId: string | null;
  /** Whose it is, for what belongs to one account. */
  accountId: string | null;
  marks: readonly string[];
};

/** What is secret about a person beyond their name. */
export type Secret = { personId: string; regionCode: string; number: string; name: string; mobile: string };

export type Tenants = { things: Thing[]; secrets: Secret[]; receipts: { officeId: string; receiptNo: string }[] };

const SEATS: readonly (readonly [CastName, Channel, string])[] = [
  ['clerk', 'BUREAU', REGION],
  ['clerkAtCentre', 'COUNTY_CENTRE', REGION],
  ['clerkAtPoint', 'SERVICE_POINT', REGION],
  ['clerkElsewhere', 'BUREAU', OTHER_REGION],
];
const STATUSES: readonly ApplicationStatus[] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED'];
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';

/** A name that nobody else in the world has, nor its first two characters. */
const nameOf = (nth: number): string => {
  const sign = (at: number) => SURNAMES[at % SURNAMES.length];
  return `${sign(nth)}${'密秘隐匿潜藏'[Math.floor(nth / SURNAMES.length)]}${sign(nth * 7 + 3)}`;
};

/** What a unit's roster says of somebody whom the bureau knows otherwise. */
const SENT =
  "UPDATE enrolment SET sentName = ?, sentIdKind = 'RESIDENT', sentSex = '1', sentBirthYear = 1971 WHERE id = ?";

/** Fills a world: cases in each status at each counter, people of each unit, and something of each account. */
export async function settle(world: World): Promise<Tenants> {
  const secrets: Secret[] = [];
  const someone = (regionCode: string) => {
    const serial = nextSerial();
    const secret = {
      number: identityNumber(serial + 2000, { birth: '19710203', division: regionCode }),
      name: nameOf(secrets.length),
      mobile: '13800000001',
    };
    secrets.push({ ...secret, regionCode, personId: '' });
    return { ...secret, regionCode, category: 'RESIDENT' as const };
  };
  for (const [by, channel, regionCode] of SEATS)
    for (const status of STATUSES) {
      const person = await anInsured(world, someone(regionCode));
      const undecided = by === 'clerkElsewhere' && status !== 'DRAFT';
      await aCaseThatIs(world, undecided ? 'SUBMITTED' : status, { by, channel, person });
    }
  const { unitA, unitB, unitElsewhere } = world.place;
  for (const [employerId, regionCode] of [
    [unitA, REGION],
    [unitB, REGION],
    [unitElsewhere, OTHER_REGION],
  ])
    for (const accepted of [true, false]) {
      const { id: personId } = accepted
        ? await anInsured(world, someone(regionCode))
        : await aPerson(world, someone(regionCode));
      await world.inside('system', async work => {
        const { id } = await registerEnrolment(work, { personId, insuranceKind: 'EMPLOYEE_PENSION', employerId });
        if (accepted) await acceptEnrolment(work, { id, version: 1 });
        else await work.db.query(SENT, ['单位所报姓名', id]);
      });
    }
  await settleLists(world, someone);
  for (const who of ['employerA', 'employerB'] as const)
    await uploaded(world, who, aRoster([{ number: identityNumber(nextSerial() + 2000) }]));
  for (const accountId of ['clerk', 'clerkElsewhere', 'employerA', 'employerB', 'reviewer'] as const) {
    await world.cookieOf(accountId);
    const params = { applicationId: 'x', receiptNo: `回执${accountId}`, reasons: 'PHOTO_HAT' };
    await world.inside('system', work => tell(work, { accountId }, 'CASE_RETURNED', params, { link: '/x' }));
    await world.inside(accountId, work => enqueue(work, { kind: 'DEMO_HISTORY', payload: {} }));
  }
  await settleCards(world, someone);
  await settleBatches(world);
  await anAccount(world, { username: 'geheim.konto', roles: ['clerk'], officeId: world.place.bureau });
  const known = await found(world, secrets);
  const numbers = new Map(known.secrets.map(({ personId, number }) => [personId, number]));
  const things = (await thingsOf(world)).map(thing => ({
    ...thing,
    marks: [...thing.marks, ...(numbers.has(thing.id) ? [numbers.get(thing.id)!] : [])],
  }));
  return { things, ...known };
}

/** What an operation or a field is about, by its name. */
export function kindOf(name: string): Thing['kind'] {
  if (/handOver/i.test(name)) return 'handOver';
  if (/checklistId|supplement|convertPreview|uploadEntries/i.test(name)) return 'checklist';
  if (/item|stage|correction/i.test(name)) return 'item';
  if (/batch|returnFile|returnLine/i.test(name)) return 'batch';
  const kinds = ['card', 'person', 'enrolment', 'employer', 'account', 'job', 'checklist', 'file'] as const;
  return kinds.find(kind => new RegExp(kind, 'i').test(name)) ?? 'application';
}

/** Cards in every hand: at the counters, with the units, of another region, and one that another office keeps. */
async function settleCards(
  world: World,
  someone: (regionCode: string) => Parameters<typeof aPerson>[1],
): Promise<void> {
  const { bureau, other, point, unitA, unitB, unitElsewhere } = world.place;
  const places = [
    ['IN_CUSTODY', bureau, unitA, REGION],
    ['WITH_EMPLOYER', bureau, unitA, REGION],
    ['WITH_EMPLOYER', bureau, unitB, REGION],
    ['COLLECTED', bureau, unitB, REGION],
    ['PRODUCED', other, unitElsewhere, OTHER_REGION],
    ['PRODUCED', other, unitElsewhere, OTHER_REGION],
  ] as const;
  for (const [whereabouts, officeId, employerId, regionCode] of places) {
    const person = await anInsured(world, someone(regionCode));
    await world.inside('system', async work => {
      const enrolment = { personId: person.id, insuranceKind: 'EMPLOYEE_PENSION' as const, employerId };
      const { id } = await registerEnrolment(work, enrolment);
      await acceptEnrolment(work, { id, version: 1 });
    });
    await aCardThatIs(world, whereabouts, { person, officeId, employerId, regionCode });
  }
  await force(world, "UPDATE card SET keeperOfficeId = ? WHERE employerId = ? AND whereabouts = 'IN_CUSTODY'", [
    point,
    unitA,
  ]);
}

async function found(world: World, secrets: Secret[]): Promise<Pick<Tenants, 'secrets' | 'receipts'>> {
  const people = await rowsOf<{ id: string; name: string }>(world, 'SELECT id, name FROM person');
  const idOf = new Map(people.map(({ id, name }) => [name, id]));
  return {
    secrets: secrets.map(secret => ({ ...secret, personId: idOf.get(secret.name)! })),
    receipts: await rowsOf(world, 'SELECT officeId, receiptNo FROM application WHERE receiptNo IS NOT NULL'),
  };
}

type Raw = Readonly<Record<string, string | null>> & { id: string; version?: number };

/** Everything that belongs to somebody, read past all doors. */
async function thingsOf(world: World): Promise<Thing[]> {
  const read = async (kind: Thing['kind'], sql: string, marks: (row: Raw) => (string | null)[] = () => []) =>
    (await rowsOf<Raw>(world, sql)).map(
      (row): Thing => ({
        kind,
        id: row.id,
        version: Number(row.version ?? 1),
        officeId: row.officeId ?? null,
        regionCode: row.regionCode ?? null,
        employerId: row.employerId ?? null,
        keeperOfficeId: row.keeperOfficeId ?? null,
        accountId: row.accountId ?? null,
        marks: marks(row).filter(mark => mark !== null),
      }),
    );
  const all = await Promise.all([
    read('person', 'SELECT * FROM person', ({ name }) => [name]),
    read('application', 'SELECT * FROM application', ({ receiptNo }) => [receiptNo]),
    read('enrolment', 'SELECT * FROM enrolment'),
    read('employer', 'SELECT id, version, regionCode, id AS employerId, name FROM employer', ({ name }) => [name]),
    read('photo', 'SELECT id, version, regionCode FROM photo'),
    read(
      'file',
      'SELECT id, officeId, regionCode, employerId, CASE WHEN attached = 0 THEN uploadedById END AS accountId FROM stored_file',
    ),
    read(
      'card',
      'SELECT id, version, officeId, regionCode, employerId, keeperOfficeId, cardNo FROM card',
      ({ cardNo }) => [cardNo],
    ),
    read(
      'handOver',
      'SELECT id, version, officeId, regionCode, employerId, keeperOfficeId, no FROM hand_over',
      ({ no }) => [no],
    ),
    read(
      'batch',
      `SELECT b.id, b.version, b.officeId, b.regionCode, b.no, l.name FROM production_batch b
       LEFT JOIN return_line l ON l.batchId = b.id`,
      ({ no, name }) => [no, name],
    ),
    read('checklist', 'SELECT * FROM checklist', ({ no }) => [no]),
    read('item', 'SELECT * FROM checklist_item'),
    read('window', 'SELECT * FROM granted_window'),
    read('job', 'SELECT id, version, createdById AS accountId FROM job'),
    read('notice', 'SELECT id, accountId FROM notice WHERE accountId IS NOT NULL'),
    read('session', 'SELECT id, accountId FROM session'),
    read('account', 'SELECT id, version, id AS accountId, username FROM account', ({ username }) => [username]),
  ]);
  return all.flat();
}
