import { In } from 'typeorm';
import type { ApplicationFacts, Hindrance, PhotoState } from '../../shared/applications';
import { ageBetween, dayOf, monthlyWindow } from '../../shared/calendar';
import { type InsuranceKind, insuranceKinds } from '../../shared/codes';
import {
  type Material,
  type MaterialKind,
  materialsFor,
  missingMaterials,
  photoRequired,
  photoTooOld,
} from '../../shared/materials';
import { type Policy, windowOf } from '../../shared/policy';
import { cardKey } from '../cards/card.service';
import { Person } from '../people/person.entity';
import { lockPeople } from '../people/person.service';
import { Photo } from '../photos/photo.entity';
import type { Context } from '../platform/context';
import { marks } from '../platform/database';
import type { Application } from './application.entity';
import { applications } from './application.list';
import { ApplicationMaterial } from './material.entity';

/** What the rules see of a case beyond its own row, with what it was computed from. */
export type Known = {
  facts: Omit<
    ApplicationFacts,
    'status' | 'enteredByIds' | 'decidedById' | 'decidedAt' | 'submittedAt' | 'officeId' | 'employerId' | 'regionCode'
  >;
  person: Person;
  photo: Photo | null;
  materials: ApplicationMaterial[];
  required: readonly Material[];
  policy: Policy;
};

/** A case as far as its facts depend on it; one that is only planned has no id yet. */
export type CaseLike = Pick<
  Application,
  | 'businessType'
  | 'cardKind'
  | 'channel'
  | 'regionCode'
  | 'personId'
  | 'photoId'
  | 'submittedAt'
  | 'policyId'
  | 'truthDeclared'
  | 'proxyName'
> & { id: string | null };

type Rows<T> = ReadonlyMap<string, T[]>;

/** The facts of many cases, in one query per kind of fact. With `lock` the persons are locked first, parent before child. */
export async function knownOf(
  ctx: Context,
  cases: readonly CaseLike[],
  lock = false,
): Promise<ReadonlyMap<string, Known>> {
  if (cases.length === 0) return new Map();
  const personIds = [...new Set(cases.map(({ personId }) => personId))];
  if (lock) await lockPeople(ctx, personIds);
  const ids = cases.flatMap(({ id }) => (id ? [id] : []));
  const photoIds = cases.flatMap(({ photoId }) => (photoId ? [photoId] : []));
  const people = new Map((await ctx.db.findBy(Person, { id: In(personIds) })).map(person => [person.id, person]));
  const photos = new Map(
    (photoIds.length > 0 ? await ctx.db.findBy(Photo, { id: In(photoIds) }) : []).map(photo => [photo.id, photo]),
  );
  const materials = grouped(
    ids.length > 0 ? await ctx.db.findBy(ApplicationMaterial, { applicationId: In(ids) }) : [],
    row => row.applicationId,
  );
  const enrolled = grouped(await enrolmentsOf(ctx, personIds), row => row.personId);
  const held = await keysOf(ctx, cases);
  const ordered = await cardsOf(ctx, ids);
  const calendar = await ctx.house.calendarOf(ctx.db);
  const known = new Map<string, Known>();
  for (const one of cases) {
    const policy = await applications.policy!(ctx, one as Application);
    const person = people.get(one.personId)!;
    const photo = (one.photoId && photos.get(one.photoId)) || null;
    const own = (one.id && materials.get(one.id)) || [];
    const today = dayOf(ctx.now);
    const required = requiredFor(one, policy, {
      person,
      enrolled: enrolled.get(person.id) ?? [],
      held: held.get(cardKey(one.personId, one.cardKind)),
      today,
    });
    const present = presentOf(one, own);
    const span = windowOf(policy, one.channel);
    const window = span ? monthlyWindow(calendar, span, today) : { open: true, from: null, to: null };
    known.set(one.id ?? '', {
      person,
      photo,
      materials: own,
      required,
      policy,
      facts: {
        ...standing(one, enrolled.get(person.id) ?? []),
        deceased: person.deceasedOn !== null,
        hindrance: hindranceOf(one, held.get(cardKey(one.personId, one.cardKind)) ?? []),
        missingMaterials: missingMaterials(
          required.filter(({ kind }) => kind !== 'PHOTO'),
          present,
        ),
        photoState: photoStateOf(policy, photo, ageBetween(person.birthDate, today), today),
        windowOpen: window.open,
        windowFrom: window.from,
        windowTo: window.to,
        cardWhereabouts: (one.id && ordered.get(one.id)) || null,
      },
    });
  }
  return known;
}

/** Only the facts, as the lifecycle takes them. */
export async function factsOf(
  ctx: Context,
  cases: readonly Application[],
): Promise<ReadonlyMap<string, Known['facts']>> {
  return new Map([...(await knownOf(ctx, cases, true))].map(([id, { facts }]) => [id, facts]));
}

type Enrolled = { personId: string; regionCode: string; insuranceKind: InsuranceKind; everPaid: number | boolean };

const enrolmentsOf = (ctx: Context, personIds: readonly string[]): Promise<Enrolled[]> =>
  ctx.db.query(
    `SELECT personId, regionCode, insuranceKind, everPaid FROM enrolment WHERE status = 'ACCEPTED' AND personId IN (${marks(personIds)})`,
    [...personIds],
  );

/** an accepted enrolment in the region; R-05: not two of one branch of insurance. */
function standing(
  { regionCode }: CaseLike,
  enrolled: readonly Enrolled[],
): { eligible: boolean; enrolledTwice: boolean } {
  const branches = enrolled.map(({ insuranceKind }) => insuranceKinds[insuranceKind].branch);
  return {
    eligible: enrolled.some(one => one.regionCode === regionCode),
    enrolledTwice: new Set(branches).size < branches.length,
  };
}

type Held = { kind: 'CASE' | 'ON_ITS_WAY' | 'IN_FORCE'; id: string };

/** Whoever holds a person's key: an open case, a card on its way, a card in force. Keyed by the key. */
async function keysOf(ctx: Context, cases: readonly CaseLike[]): Promise<Rows<Held>> {
  const keys = [...new Set(cases.map(({ personId, cardKind }) => cardKey(personId, cardKind)))];
  const rows: (Held & { k: string })[] = await ctx.db.query(
    `SELECT 'CASE' AS kind, id, openKey AS k FROM application WHERE openKey IN (${marks(keys)})
     UNION ALL SELECT 'ON_ITS_WAY', applicationId, openKey FROM card WHERE openKey IN (${marks(keys)})
     UNION ALL SELECT 'IN_FORCE', id, inForceKey FROM card WHERE inForceKey IN (${marks(keys)})`,
    [...keys, ...keys, ...keys],
  );
  return grouped(rows, row => row.k);
}

function hindranceOf({ id, businessType }: CaseLike, held: readonly Held[]): Hindrance {
  if (held.some(one => one.kind === 'CASE' && one.id !== id)) return 'OPEN_CASE';
  if (held.some(one => one.kind === 'ON_ITS_WAY' && one.id !== id)) return 'CARD_ON_ITS_WAY';
  return businessType === 'FIRST' && held.some(one => one.kind === 'IN_FORCE') ? 'CARD_IN_FORCE' : 'NONE';
}

async function cardsOf(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows: { applicationId: string; whereabouts: string }[] = await ctx.db.query(
    `SELECT applicationId, whereabouts FROM card WHERE whereabouts <> 'VOID' AND applicationId IN (${marks(ids)})`,
    [...ids],
  );
  return new Map(rows.map(({ applicationId, whereabouts }) => [applicationId, whereabouts]));
}

type Background = { person: Person; enrolled: readonly Enrolled[]; held: readonly Held[] | undefined; today: string };

function requiredFor(
  { channel, businessType, proxyName }: CaseLike,
  policy: Policy,
  { person, enrolled, held, today }: Background,
): readonly Material[] {
  return materialsFor({
    channel,
    businessType,
    policy,
    facts: {
      age: ageBetween(person.birthDate, today),
      everPaid: enrolled.some(({ everPaid }) => Boolean(everPaid)),
      hasExistingCard: held?.some(({ kind }) => kind === 'IN_FORCE') ?? false,
      proxy: proxyName !== null,
    },
  });
}

function presentOf({ truthDeclared }: CaseLike, materials: readonly ApplicationMaterial[]): MaterialKind[] {
  return [...materials.map(({ kind }) => kind), ...(truthDeclared ? ['TRUTH_DECLARATION' as const] : [])];
}

function photoStateOf(policy: Policy, photo: Photo | null, age: number, today: string): PhotoState {
  if (!photo) return photoRequired(policy, age) ? 'MISSING' : 'NOT_NEEDED';
  if (photo.verdict === 'REFUSED') return 'REFUSED';
  return photoTooOld(policy, photo.takenOn, today) ? 'TOO_OLD' : 'OK';
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Rows<T> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
