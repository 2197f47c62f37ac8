import { applicationLifecycle } from '../../shared/applications';
import { ageBetween, dayOf, dueOn } from '../../shared/calendar';
import { whyNot } from '../../shared/lifecycle';
import { guardianNeeded, photoRequired } from '../../shared/materials';
import { feeOf, turnaroundOf } from '../../shared/policy';
import { ownOffice } from '../offices/office.service';
import { people } from '../people/person.list';
import { type Context, policyIn } from '../platform/context';
import { Failure } from '../platform/failures';
import { type CaseLike, knownOf } from './application.facts';
import type { PlanInput } from './application.inputs';
import type { ApplicationPlan } from './case.types';
import { channelClosed, wish } from './intake.service';

/** What a person must bring for a plan at the own counter, whether the case could be opened, and when it would be due. */
export async function planApplication(ctx: Context, input: PlanInput): Promise<ApplicationPlan> {
  const office = await ownOffice(ctx, 'APPLY');
  const scope = people.scope(ctx.actor, 't');
  const [seen] = await ctx.db.query(`SELECT t.id FROM person t WHERE t.id = ? AND (${scope.sql})`, [
    input.personId,
    ...scope.params,
  ]);
  if (!seen) throw new Failure('NOT_FOUND');
  const policy = await policyIn(ctx, office.regionCode);
  const proxyName = input.proxy ? '-' : null;
  const like: CaseLike = {
    ...wish({ ...input, cardKind: 'SOCIAL_SECURITY' }),
    id: null,
    photoId: null,
    submittedAt: null,
    policyId: null,
    truthDeclared: false,
    proxyName,
    regionCode: office.regionCode,
  };
  const known = (await knownOf(ctx, [like])).get('')!;
  const record = {
    ...like,
    ...known.facts,
    status: 'DRAFT' as const,
    officeId: office.id,
    enteredByIds: [],
    decidedById: null,
    decidedAt: null,
  };
  const scene = { actor: ctx.actor, now: ctx.now, policy };
  const closed = await channelClosed(ctx, input, office, policy, known.person);
  const refused = closed ? { code: 'CHANNEL_CLOSED' as const } : whyNot(applicationLifecycle, 'open', record, scene);

  const today = dayOf(ctx.now);
  const age = ageBetween(known.person.birthDate, today);
  const due = dueOn(await ctx.house.calendarOf(ctx.db), turnaroundOf(policy, input.businessType, office.kind), today);
  const { windowOpen, windowFrom, windowTo } = known.facts;
  return {
    office,
    materials: known.required,
    photoRequired: photoRequired(policy, age),
    photoSpec: policy.photoSpecs[input.channel],
    guardianRequired: guardianNeeded(policy, age),
    windowOpen,
    windowFrom,
    windowTo,
    dueOn: due.on,
    dueProvisional: due.provisional,
    fee: feeOf(policy, input.businessType),
    refusal: refused?.code ?? null,
    refusalParams: refused?.params ?? null,
  };
}
