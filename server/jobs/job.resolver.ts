import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Commit, Context } from '../platform/context';
import { list, one } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import { Job, JobFigure } from './job.entity';
import { CancelJob, JobFilter } from './job.inputs';
import { jobListing } from './job.list';
import { cancelJob } from './job.service';

const JobPage = pageOf(Job, 'Job');

/** Jobs of one's own, and stopping one. */
@Resolver(() => Job)
export class JobResolver {
  @Needs('job:read')
  @Query(() => JobPage, { description: 'The jobs that one has started, the latest first' })
  jobs(
    @Ctx() ctx: Context,
    @Arg('filter', () => JobFilter, { nullable: true }) filter: JobFilter | null,
    @Args() args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Job>> {
    return list(ctx, jobListing, filter ?? {}, args, selectionOf(info));
  }

  @Needs('job:read')
  @Query(() => Job, { nullable: true })
  job(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Info() info: GraphQLResolveInfo): Promise<Job | null> {
    return one(ctx, jobListing, id, selectionOf(info));
  }

  @Needs('job:read')
  @Mutation(() => Job)
  cancelJob(@Arg('input') input: CancelJob): Commit<Job> {
    return work => cancelJob(work, input);
  }

  @FieldResolver(() => [JobFigure])
  figures(@Root() { outcome }: Job): JobFigure[] {
    return Object.entries(outcome ?? {}).map(([name, value]) => ({ name, value: String(value) }));
  }
}
