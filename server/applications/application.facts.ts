import { In } from 'typeorm';
import { type ApplicationFacts, hindranceOf, type PhotoState, type Standing } from '../../shared/applications';
import { addDays, ageBetween, dayOf, monthlyWindow, type Window } from '../../shared/calendar';
import { insuranceKinds } from '../../shared/codes';
import {
  type Brought,
  type Material,
  materialsFor,
  missingMaterials,
  photoRequired,
  photoTooOld,
} from '../../shared/materials';
import { type Policy, windowOf } from '../../shared/policy';
import { Person } from '../people/person.entity';
import { Photo } from '../photos/photo.entity';
import type { Context } from '../platform/context';
import type { Application } from './application.entity';
import { type CaseLike, type Enrolled, type Grounds, groundsOf, type Held } from './application.grounds';
import { applications } from './application.list';
import { ApplicationMaterial } from './material.entity';

export type { CaseLike };

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

/** The facts of many cases, with the rows that they were computed from. With `lock` the persons are locked first. */
export async function knownOf(
  ctx: Context,
  cases: readonly CaseLike[],
  lock = false,
): Promise<ReadonlyMap<string, Known>> {
  if (cases.length === 0) return new Map();
  const judged = await judgedOf(ctx, cases, lock);
  const ids = cases.flatMap(({ id }) => (id ? [id] : []));
  const photoIds = cases.flatMap(({ photoId }) => (photoId ? [photoId] : []));
  const personIds = [...new Set(cases.map(({ personId }) => personId))];
  const people = await ctx.db.findBy(Person, { id: In(personIds) });
  const photos = photoIds.length > 0 ? await ctx.db.findBy(Photo, { id: In(photoIds) }) : [];
  const materials = ids.length > 0 ? await ctx.db.findBy(ApplicationMaterial, { applicationId: In(ids) }) : [];
  return new Map(
    judged.map(({ one, ...rest }) => [
      one.id ?? '',
      {
        ...rest,
        person: people.find(({ id }) => id === one.personId)!,
        photo: photos.find(({ id }) => id === one.photoId) ?? null,
        materials: materials.filter(({ applicationId }) => applicationId === one.id),
      },
    ]),
  );
}

/** Only the facts, as the lifecycle takes them: a few columns of each row, whatever the number of cases. */
export async function factsOf(
  ctx: Context,
  cases: readonly Application[],
): Promise<ReadonlyMap<string, Known['facts']>> {
  return factsToBe(ctx, cases, true);
}

/** The facts of cases that are about to be made, under the ids that they are asked by. With `lock` the persons are locked first. */
export async function factsToBe(
  ctx: Context,
  cases: readonly CaseLike[],
  lock: boolean,
): Promise<ReadonlyMap<string, Known['facts']>> {
  if (cases.length === 0) return new Map();
  return new Map((await judgedOf(ctx, cases, lock)).map(({ one, facts }) => [one.id ?? '', facts]));
}

type Judged = Pick<Known, 'facts' | 'required' | 'policy'> & { one: CaseLike };

async function judgedOf(ctx: Context, cases: readonly CaseLike[], lock: boolean): Promise<Judged[]> {
  const groundsFor = await groundsOf(ctx, cases, lock);
  const today = dayOf(ctx.now);
  const windowFor = await windowsOn(ctx, today);
  const judged: Judged[] = [];
  for (const one of cases) {
    const policy = await applications.policy!(ctx, one as Application);
    const grounds = groundsFor(one);
    const required = requiredFor(one, policy, grounds, today);
    const facts = { ...factsFrom(one, policy, grounds, required, today), ...windowFor(policy, one.channel) };
    judged.push({ one, facts, required, policy });
  }
  return judged;
}

type WindowFacts = Pick<ApplicationFacts, 'windowOpen' | 'windowFrom' | 'windowTo'>;

/** The window of a channel under a policy, computed once for all cases of a request that share it. */
async function windowsOn(
  ctx: Context,
  today: string,
): Promise<(policy: Policy, channel: CaseLike['channel']) => WindowFacts> {
  const calendar = await ctx.house.calendarOf(ctx.db);
  const known = new Map<Policy, Map<string, WindowFacts>>();
  return (policy, channel) => {
    const channels = known.get(policy) ?? new Map<string, WindowFacts>();
    known.set(policy, channels);
    const found = channels.get(channel);
    if (found) return found;
    const span = windowOf(policy, channel);
    const window: Pick<Window, 'open'> & { from: string | null; to: string | null } = span
      ? monthlyWindow(calendar, span, today)
      : { open: true, from: null, to: null };
    const made = { windowOpen: window.open, windowFrom: window.from, windowTo: window.to };
    channels.set(channel, made);
    return made;
  };
}

function factsFrom(
  one: CaseLike,
  policy: Policy,
  { person, photo, materials, enrolled, held, whereabouts }: Grounds,
  required: readonly Material[],
  today: string,
): Omit<Known['facts'], keyof WindowFacts> {
  return {
    ...standing(one, enrolled),
    deceased: person.deceasedOn !== null,
    hindrance: hindranceOf(one.businessType, standingOf(one, policy, held, today)),
    missingMaterials: missingMaterials(
      required.filter(({ kind }) => kind !== 'PHOTO'),
      presentOf(one, materials),
    ),
    photoState: photoStateOf(policy, photo, ageBetween(person.birthDate, today), today),
    cardWhereabouts: whereabouts,
  };
}

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

function standingOf(
  { id, cardKind }: CaseLike,
  { oneCard, renewFromDays }: Policy,
  held: readonly Held[],
  today: string,
): Standing {
  const others = held.filter(one => one.id !== id);
  const own = (kind: Held['kind']) => others.some(one => one.kind === kind && one.card === cardKind);
  return {
    caseOpen: own('CASE'),
    cardOnItsWay: own('ON_ITS_WAY'),
    inForce: own('IN_FORCE'),
    lost: own('LOST'),
    renewalEarly: others.some(
      ({ kind, card, validUntil }) =>
        kind === 'IN_FORCE' && card === cardKind && !!validUntil && addDays(validUntil, -renewFromDays) > today,
    ),
    hasTheOneCard: oneCard && cardKind !== 'SOCIAL_SECURITY' && others.some(({ card }) => card === 'SOCIAL_SECURITY'),
  };
}

function requiredFor(
  { channel, businessType, cardKind, proxyName }: CaseLike,
  policy: Policy,
  { person, enrolled, held }: Grounds,
  today: string,
): readonly Material[] {
  return materialsFor({
    channel,
    businessType,
    policy,
    facts: {
      age: ageBetween(person.birthDate, today),
      everPaid: enrolled.some(({ everPaid }) => everPaid),
      hasExistingCard: held.some(({ kind, card }) => kind === 'IN_FORCE' && card === cardKind),
      proxy: proxyName !== null,
    },
  });
}

const DECLARED: Brought = { kind: 'TRUTH_DECLARATION', sighted: 'SYSTEM', hasFile: false, noted: [] };

function presentOf({ truthDeclared }: CaseLike, materials: readonly Brought[]): readonly Brought[] {
  return truthDeclared ? [...materials, DECLARED] : materials;
}

function photoStateOf(policy: Policy, photo: Grounds['photo'], age: number, today: string): PhotoState {
  if (!photo) return photoRequired(policy, age) ? 'MISSING' : 'NOT_NEEDED';
  if (photo.verdict === 'REFUSED') return 'REFUSED';
  return photoTooOld(policy, photo.takenOn, today) ? 'TOO_OLD' : 'OK';
}
