import { applicationLifecycle } from '../../shared/applications';
import { dayOf } from '../../shared/calendar';
import type { BusinessType } from '../../shared/codes';
import { maskNumber } from '../../shared/identity';
import { channelsAt } from '../../shared/intake';
import { channelOpenTo, type Policy } from '../../shared/policy';
import { cardKey } from '../cards/card.key';
import type { ProxyInput } from '../cards/standIn';
import { attachFile } from '../files/file.service';
import type { Office } from '../offices/office.entity';
import { ownOffice } from '../offices/office.service';
import { Person } from '../people/person.entity';
import { people, searchedNumber } from '../people/person.list';
import { checkDocument, checkedProxy } from '../people/proxy';
import { addPhoto, type PreparedPhoto, preparePhoto } from '../photos/photo.service';
import { newId } from '../platform/columns';
import { type Commit, type Context, policyIn, type Work } from '../platform/context';
import { execute, isDuplicate, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { begin, transition } from '../platform/records';
import { insertRows } from '../platform/rows';
import { hold } from '../platform/subjects';
import type { Application } from './application.entity';
import { factsOf, knownOf } from './application.facts';
import type { CaseValues, CorrectApplication, MaterialInput, OpenApplication } from './application.inputs';
import { applications } from './application.list';
import { ApplicationMaterial } from './material.entity';

/**
 * Opens a case at the actor's own counter. Refuses a channel that the office or the region does not offer to this person
 * (CHANNEL_CLOSED), nobody eligible (NOT_ELIGIBLE), a second case or card (OPEN_ELSEWHERE, CARD_ON_ITS_WAY, CARD_ALREADY_HELD).
 */
export async function openApplication(ctx: Context, input: OpenApplication): Promise<Commit<Application>> {
  if (!CARD_BUSINESS.includes(input.businessType)) throw new Failure('INVALID_INPUT', { fields: ['businessType'] });
  const office = await ownOffice(ctx, 'APPLY');
  const policy = await policyIn(ctx, office.regionCode);
  const prepared = await preparedPhoto(ctx, input, policy, input.channel);
  return async work => {
    const person = await hold(work, people, { id: input.personId });
    await checkChannel(work, input, office, policy, person);
    checkDocument(person, dayOf(work.now));
    const photo = prepared ? await addPhoto(work, prepared, { person, officeId: office.id, employerId: null }) : null;
    const values = {
      ...blank(work, office),
      ...proxyValues(input.proxy, person, dayOf(work.now)),
      ...wish(input),
      photoId: photo?.id ?? null,
      truthDeclared: input.truthDeclared ?? false,
    };
    const known = (await knownOf(work, [{ ...values, id: null }], true)).get('')!;
    try {
      const made = await begin(
        work,
        applications,
        applicationLifecycle,
        'open',
        { ...values, openKey: cardKey(person.id, input.cardKind) },
        known.facts,
      );
      await putMaterials(work, made, input.materials ?? []);
      return made;
    } catch (error) {
      if (isDuplicate(error)) throw new Failure('OPEN_ELSEWHERE');
      throw error;
    }
  };
}

/** What makes a card: the rest of the business is no case of this lifecycle. */
const CARD_BUSINESS: readonly BusinessType[] = ['FIRST', 'REISSUE', 'REPLACE', 'RENEW'];

/** Corrects a draft or a returned case: what changed is named for the reviewer, and whoever corrects does not decide. */
export async function correctApplication(ctx: Context, input: CorrectApplication): Promise<Commit<Application>> {
  const scope = applications.scope(ctx.actor, 't');
  const [seen]: Application[] = await ctx.db.query(
    `SELECT t.channel, t.regionCode, t.policyId FROM application t WHERE t.id = ? AND (${scope.sql})`,
    [input.id, ...scope.params],
  );
  if (!seen) throw new Failure('NOT_FOUND');
  const policy = await policyIn(ctx, seen.regionCode, seen.policyId);
  const prepared = await preparedPhoto(ctx, input, policy, seen.channel);
  return async work => {
    const held = await hold(work, applications, input);
    const person = await work.db.findOneByOrFail(Person, { id: held.personId });
    const photo = prepared
      ? await addPhoto(work, prepared, { person, officeId: held.officeId, employerId: held.employerId })
      : null;
    const changed = [
      ...(photo ? ['PHOTO'] : []),
      ...(input.materials ?? []).map(({ kind }) => kind),
      ...(input.proxy ? ['proxy'] : []),
    ];
    const change: Partial<Application> = {
      ...(photo && { photoId: photo.id }),
      ...(input.proxy && proxyValues(input.proxy, person, dayOf(work.now))),
      ...(input.truthDeclared != null && { truthDeclared: input.truthDeclared }),
      enteredByIds: [...new Set([...held.enteredByIds, work.actor.id])],
      changed: held.submittedAt ? [...new Set([...held.changed, ...changed])] : [],
    };
    const corrected = await transition(work, applications, applicationLifecycle, 'correct', input, {
      facts: factsOf,
      change,
    });
    await putMaterials(work, corrected, input.materials ?? []);
    return corrected;
  };
}

type Wished = Pick<OpenApplication, 'personId' | 'businessType' | 'cardKind' | 'channel'>;
/** What is asked for. */
export const wish = ({ personId, businessType, cardKind, channel }: Wished): Wished => ({
  personId,
  businessType,
  cardKind,
  channel,
});

/** A case of an office with nothing said yet. */
export const blank = (work: Work, office: Office) => ({
  receiptNo: null,
  regionCode: office.regionCode,
  officeId: office.id,
  employerId: null,
  enteredByIds: [work.actor.id],
  openedAt: work.now,
  submittedAt: null,
  submissions: 0,
  dueOn: null,
  dueProvisional: false,
  pausedAt: null,
  decidedById: null,
  decidedAt: null,
  reasons: [],
  earlierReasons: [],
  returnedLate: false,
  changed: [],
  beforeDecision: null,
  note: null,
  truthDeclared: false,
  policyId: null,
  proxyName: null,
  proxyRelation: null,
  proxyNumber: null,
  proxyNumberLast4: null,
});

/** Whether the office or the region does not offer this channel to this person (P-04 to P-06). */
export async function channelClosed(
  ctx: Context,
  input: Pick<OpenApplication, 'channel' | 'businessType'>,
  office: Office,
  policy: Policy,
  person: Person,
): Promise<boolean> {
  if (!channelsAt(office.kind).includes(input.channel)) return true;
  const units: { selfApplyAllowed: number | boolean }[] = await ctx.db.query(
    "SELECT m.selfApplyAllowed FROM enrolment e JOIN employer m ON m.id = e.employerId WHERE e.personId = ? AND e.status = 'ACCEPTED'",
    [person.id],
  );
  const unitAllowsSelfApply = units.some(({ selfApplyAllowed }) => Boolean(selfApplyAllowed));
  return !channelOpenTo(policy, input.channel, {
    businessType: input.businessType,
    category: person.category,
    unitAllowsSelfApply,
  });
}

async function checkChannel(
  work: Work,
  input: OpenApplication,
  office: Office,
  policy: Policy,
  person: Person,
): Promise<void> {
  if (await channelClosed(work, input, office, policy, person)) throw new Failure('CHANNEL_CLOSED');
}

function proxyValues(proxy: ProxyInput | null | undefined, person: Person, today: string) {
  if (!proxy) return {};
  const { name, relation, number, last4 } = checkedProxy(proxy, person, today);
  return { proxyName: name, proxyRelation: relation, proxyNumber: number, proxyNumberLast4: last4 };
}

async function preparedPhoto(
  ctx: Context,
  { photoFileId, photoTakenOn }: CaseValues,
  policy: Policy,
  channel: OpenApplication['channel'],
): Promise<PreparedPhoto | null> {
  if (!photoFileId) return null;
  if (photoTakenOn && photoTakenOn > dayOf(ctx.now)) throw new Failure('DAY_IN_FUTURE', { fields: ['photoTakenOn'] });
  return preparePhoto(ctx, photoFileId, policy.photoSpecs[channel].digital, photoTakenOn ?? null);
}

async function putMaterials(
  work: Work,
  { id, officeId, regionCode, employerId, personId }: Application,
  materials: readonly MaterialInput[],
): Promise<void> {
  if (materials.length === 0) return;
  const today = dayOf(work.now);
  if (materials.some(({ date }) => date && date > today)) throw new Failure('DAY_IN_FUTURE', { fields: ['materials'] });
  const kinds = materials.map(({ kind }) => kind);
  if (new Set(kinds).size < kinds.length) throw new Failure('INVALID_INPUT', { fields: ['materials'] });
  await execute(work.db, `DELETE FROM application_material WHERE applicationId = ? AND kind IN (${marks(kinds)})`, [
    id,
    ...kinds,
  ]);
  for (const { fileId } of materials)
    if (fileId) await attachFile(work, fileId, { officeId, regionCode, employerId, personId });
  await insertRows(
    work.db,
    ApplicationMaterial,
    materials.map(({ kind, sighted, number = null, date = null, amount = null, fileId = null }) => ({
      id: newId(work.now),
      applicationId: id,
      kind,
      sighted,
      number: number && withoutIdentity(number),
      date,
      amount,
      fileId,
      checkedById: work.actor.id,
      createdAt: work.now,
    })),
  );
}

/** The number of a certificate that is an identity number keeps only its last four: such a number stands nowhere in the clear. */
const withoutIdentity = (number: string): string =>
  searchedNumber(number) ? maskNumber(number.replace(/\s/g, '').slice(-4)) : number;
