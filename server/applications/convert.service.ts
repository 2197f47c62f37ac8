import { applicationLifecycle } from '../../shared/applications';
import type { Refusal } from '../../shared/failures';
import { whyNot } from '../../shared/lifecycle';
import type { Brought, MaterialKind, Sighting } from '../../shared/materials';
import { cardKey } from '../cards/card.key';
import { officeBy } from '../offices/office.service';
import { newId } from '../platform/columns';
import { type Context, policyIn, type Work } from '../platform/context';
import { marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { createMany, transitionMany } from '../platform/records';
import { insertRows } from '../platform/rows';
import type { Ref } from '../platform/subjects';
import { versionInForce } from '../policy/policy.service';
import type { Application } from './application.entity';
import { type CaseLike, factsOf, factsToBe } from './application.facts';
import { applications } from './application.list';
import { blank } from './intake.service';
import { ApplicationMaterial } from './material.entity';
import { firstSubmissions } from './submission';

/** A material that comes with a row of a list. */
export type RowMaterial = { kind: MaterialKind; sighted: Sighting } & Partial<
  Pick<ApplicationMaterial, 'number' | 'date' | 'amount' | 'fileId'>
>;

/** A row of a photo checklist as the first card that it asks for; `key` is the row's id. */
export type RowCase = Pick<Application, 'personId' | 'channel' | 'regionCode' | 'officeId' | 'photoId'> & {
  key: string;
  employerId: string;
  materials: readonly RowMaterial[];
  /** Whoever corrected something of it beside whoever converts it. */
  alsoEnteredBy: readonly string[];
};

/** Why rows of one place could not become cases now, by the same rules as a case at the counter; undefined for those that could. */
export async function hindrancesOf(
  ctx: Context,
  rows: readonly RowCase[],
  lock: boolean,
): Promise<ReadonlyMap<string, Refusal | undefined>> {
  if (rows.length === 0) return new Map();
  const [{ regionCode }] = rows;
  const version = await versionInForce(ctx.db, regionCode, ctx.now);
  const policy = await policyIn(ctx, regionCode, version?.id);
  const cases = rows.map(row => caseOf(row, version?.id ?? null));
  const facts = await factsToBe(ctx, cases, lock);
  return new Map(
    rows.map(({ key, officeId, employerId }) => {
      const record = {
        ...facts.get(key)!,
        ...{ officeId, employerId, regionCode, status: 'DRAFT' as const },
        ...{ enteredByIds: [], decidedById: null, decidedAt: null, submittedAt: null },
      };
      return [key, whyNot(applicationLifecycle, 'convert', record, { actor: ctx.actor, now: ctx.now, policy })];
    }),
  );
}

/**
 * Makes one case of each row, born SUBMITTED, in a few statements however many there are; gives their ids by the keys of the rows. The rows
 * must have been judged under the lock of their persons; whoever converts does not decide them.
 */
export async function convertRows(work: Work, rows: readonly RowCase[]): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map();
  const [{ regionCode, officeId }] = rows;
  const office = await officeBy(work.db, officeId);
  const submitted = await firstSubmissions(work, { regionCode, officeId, businessType: 'FIRST' }, rows.length);
  const made = await createMany(
    work,
    applications,
    'convert',
    rows.map(({ personId, channel, photoId, employerId, alsoEnteredBy }, at) => ({
      ...blank(work, office),
      ...FIRST_CARD,
      ...submitted[at],
      status: 'SUBMITTED' as const,
      personId,
      channel,
      photoId,
      employerId,
      enteredByIds: [...new Set([work.actor.id, ...alsoEnteredBy])],
      openKey: cardKey(personId, FIRST_CARD.cardKind),
    })),
    applicationLifecycle.steps.convert.needs,
  );
  const materials = made.flatMap(({ id }, at) =>
    rows[at].materials.map(({ kind, sighted, number = null, date = null, amount = null, fileId = null }) => ({
      ...{ id: newId(work.now), applicationId: id, kind, sighted, number, date, amount, fileId },
      checkedById: work.actor.id,
      createdAt: work.now,
    })),
  );
  await insertRows(work.db, ApplicationMaterial, materials);
  return new Map(made.map(({ id }, at) => [rows[at].key, id]));
}

/** Withdraws cases whose rows are taken back; CASE_MOVED_ON when one of them is not as it was made. */
export async function withdrawConverted(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows: Ref[] = await work.db.query(`SELECT id, version FROM application WHERE id IN (${marks(ids)})`, [...ids]);
  const refs = rows.map(({ id, version }) => ({ id, version: Number(version) }));
  const outcomes = await transitionMany(work, applications, applicationLifecycle, 'withdraw', refs, {
    facts: factsOf,
    change: { openKey: null, pausedAt: null },
  });
  if (outcomes.length < ids.length || outcomes.some(({ ok }) => !ok)) throw new Failure('CASE_MOVED_ON');
}

const FIRST_CARD = { businessType: 'FIRST', cardKind: 'SOCIAL_SECURITY' } as const;

const FIELDS = ['number', 'date', 'amount'] as const;

const broughtOf = (material: RowMaterial): Brought => ({
  kind: material.kind,
  sighted: material.sighted,
  hasFile: material.fileId != null,
  noted: FIELDS.filter(field => material[field] != null),
});

const caseOf = (
  { key, personId, channel, regionCode, photoId, materials }: RowCase,
  policyId: string | null,
): CaseLike => ({
  ...FIRST_CARD,
  ...{ id: key, personId, channel, regionCode, photoId, policyId },
  submittedAt: null,
  truthDeclared: false,
  proxyName: null,
  brought: materials.map(broughtOf),
});
