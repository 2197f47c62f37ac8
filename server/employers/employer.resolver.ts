import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { officeBy } from '../offices/office.service';
import type { Commit, Context } from '../platform/context';
import { Failure } from '../platform/failures';
import { list, one } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import { Employer } from './employer.entity';
import { CorrectEmployer, EmployerFilter, EnterEmployer } from './employer.inputs';
import { employerListing } from './employer.list';
import { correctEmployer, enterEmployer } from './employer.service';

const EmployerPage = pageOf(Employer, 'Employer');

@Resolver(() => Employer)
export class EmployerResolver {
  @Needs('employer:read')
  @Query(() => EmployerPage, { description: 'Units of the own regions' })
  employers(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => EmployerFilter, { nullable: true }) filter: EmployerFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Employer>> {
    return list(ctx, employerListing, filter ?? {}, args, selectionOf(info));
  }

  @Needs('employer:read')
  @Query(() => Employer, { nullable: true })
  employer(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Employer | null> {
    return one(ctx, employerListing, id, selectionOf(info));
  }

  @Needs('employer:enter')
  @Mutation(() => Employer, { description: 'Enters a unit' })
  async enterEmployer(
    @Ctx() ctx: Context,
    @Arg('input', () => EnterEmployer) input: EnterEmployer,
  ): Promise<Commit<Employer>> {
    if (!ctx.actor.officeId) throw new Failure('FORBIDDEN');
    const { id: officeId, regionCode } = await officeBy(ctx.db, ctx.actor.officeId);
    return work => enterEmployer(work, input, { officeId, regionCode });
  }

  @Needs('employer:enter')
  @Mutation(() => Employer, { description: 'Corrects a unit on evidence' })
  correctEmployer(@Arg('input', () => CorrectEmployer) input: CorrectEmployer): Commit<Employer> {
    return work => correctEmployer(work, input);
  }
}
