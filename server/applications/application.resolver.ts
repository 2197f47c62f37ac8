import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import type { Check } from '../../shared/checks';
import { lookedUp } from '../audit/audit.service';
import { StoredFile } from '../files/file.entity';
import { OutcomeRow, RefInput } from '../platform/bulk';
import { type Commit, type Context, once } from '../platform/context';
import { Failure } from '../platform/failures';
import { list, one } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import type { Outcome } from '../platform/subjects';
import { checksOf } from './application.checks';
import { Application } from './application.entity';
import { type Known, knownOf } from './application.facts';
import { ApplicationFilter } from './application.filter';
import {
  CorrectApplication,
  DecideApplication,
  DecideApplications,
  OpenApplication,
  PlanInput,
  RejectApplication,
  ReturnApplication,
} from './application.inputs';
import { applicationListing } from './application.list';
import { printReceipt } from './application.receipt';
import {
  approveApplication,
  approveApplications,
  rejectApplication,
  returnApplication,
  submitApplication,
  undoDecision,
  withdrawApplication,
} from './application.service';
import { ApplicationPlan, CaseCheck, CaseFacts, RequiredMaterial } from './case.types';
import { correctApplication, openApplication } from './intake.service';
import { planApplication } from './plan.service';

const ApplicationPage = pageOf(Application, 'Application');

@Resolver(() => Application)
export class ApplicationResolver {
  @Needs('application:read')
  @Query(() => ApplicationPage, { description: 'Cases of the own offices' })
  applications(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ApplicationFilter, { nullable: true }) filter: ApplicationFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Application>> {
    return list(ctx, applicationListing, filter ?? {}, args, selectionOf(info));
  }

  @Needs('application:read')
  @Query(() => Application, { nullable: true })
  application(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Application | null> {
    lookedUp(ctx, { action: 'application.read', subject: 'application', subjectId: id });
    return one(ctx, applicationListing, id, selectionOf(info));
  }

  @Needs('application:enter')
  @Query(() => ApplicationPlan, {
    description: 'What to bring, whether it can be opened, and by when it would be ready',
  })
  applicationPlan(@Ctx() ctx: Context, @Arg('input', () => PlanInput) input: PlanInput): Promise<ApplicationPlan> {
    return planApplication(ctx, input);
  }

  @FieldResolver(() => CaseFacts, { description: 'What the rules see beyond the own fields' })
  async facts(@Ctx() ctx: Context, @Root() root: Application): Promise<CaseFacts> {
    return (await known(ctx, root)).facts as CaseFacts;
  }

  @FieldResolver(() => [CaseCheck], { description: 'Every automatic check with its verdict' })
  async checks(@Ctx() ctx: Context, @Root() root: Application): Promise<Check[]> {
    return checksOf(ctx, root, await known(ctx, root));
  }

  @FieldResolver(() => [RequiredMaterial], { description: 'What the channel and the business ask for' })
  async requiredMaterials(@Ctx() ctx: Context, @Root() root: Application): Promise<readonly RequiredMaterial[]> {
    return (await known(ctx, root)).required;
  }

  @Needs('application:enter')
  @Mutation(() => Application, { description: 'Opens a case at the own counter, as a draft' })
  openApplication(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenApplication) input: OpenApplication,
  ): Promise<Commit<Application>> {
    return openApplication(ctx, input);
  }

  @Needs('application:enter')
  @Mutation(() => Application, { description: 'Corrects a draft or a returned case' })
  correctApplication(
    @Ctx() ctx: Context,
    @Arg('input', () => CorrectApplication) input: CorrectApplication,
  ): Promise<Commit<Application>> {
    return correctApplication(ctx, input);
  }

  @Needs('application:enter')
  @Mutation(() => Application, { description: 'Submits a case for review; the clock starts at the first submission' })
  submitApplication(@Arg('input', () => RefInput) input: RefInput): Commit<Application> {
    return work => submitApplication(work, input);
  }

  @Needs('application:decide')
  @Mutation(() => Application, { description: 'Approves a case and orders its card' })
  approveApplication(@Arg('input', () => DecideApplication) input: DecideApplication): Commit<Application> {
    return work => approveApplication(work, input);
  }

  @Needs('application:decide')
  @Mutation(() => [OutcomeRow], { description: 'Approves many cases, an outcome for each' })
  approveApplications(@Arg('input', () => DecideApplications) { items, note }: DecideApplications): Commit<Outcome[]> {
    return work => approveApplications(work, items, note ?? null);
  }

  @Needs(['application:decide', 'application:returnFailed'])
  @Mutation(() => Application, { description: 'Returns a case for correction, all reasons at once' })
  returnApplication(@Arg('input', () => ReturnApplication) input: ReturnApplication): Commit<Application> {
    return work => returnApplication(work, input);
  }

  @Needs('application:decide')
  @Mutation(() => Application, { description: 'Rejects a case' })
  rejectApplication(@Arg('input', () => RejectApplication) input: RejectApplication): Commit<Application> {
    return work => rejectApplication(work, input);
  }

  @Needs('application:enter')
  @Mutation(() => Application, { description: 'Withdraws a case that one entered' })
  withdrawApplication(@Arg('input', () => RefInput) input: RefInput): Commit<Application> {
    return work => withdrawApplication(work, input);
  }

  @Needs('application:decide')
  @Mutation(() => Application, { description: 'Takes the own decision back within 10 seconds' })
  undoDecision(@Arg('input', () => RefInput) input: RefInput): Commit<Application> {
    return work => undoDecision(work, input);
  }

  @Needs('application:read')
  @Mutation(() => StoredFile, {
    description: 'The acceptance receipt (受理回执) as PDF, in the language of the session',
  })
  printReceipt(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Commit<StoredFile>> {
    return printReceipt(ctx, id);
  }
}

/** What is known of a case: one batch per request, however many cases and fields ask. */
function known(ctx: Context, { id }: Pick<Application, 'id'>): Promise<Known> {
  const loader = once(
    ctx,
    'cases',
    () =>
      new DataLoader<string, Known>(async ids => {
        const records = await ctx.db.findBy(Application, { id: In([...ids]) });
        const all = await knownOf(ctx, records);
        return ids.map(one => all.get(one) ?? new Failure('NOT_FOUND'));
      }),
  );
  return loader.load(id);
}
