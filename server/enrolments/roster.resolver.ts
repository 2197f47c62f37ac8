import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Job } from '../jobs/job.entity';
import type { Commit, Context } from '../platform/context';
import { Needs } from '../platform/operations';
import { ImportRoster, RosterPreviewInput } from './roster.inputs';
import { importRoster, rosterOf, rosterPreview } from './roster.service';
import { RosterPreview } from './roster.types';

@Resolver()
export class RosterResolver {
  @Needs('roster:import')
  @Query(() => RosterPreview, { description: "What a unit's roster would do: faults by row, and who is on which list" })
  rosterPreview(
    @Ctx() ctx: Context,
    @Arg('input', () => RosterPreviewInput) input: RosterPreviewInput,
  ): Promise<RosterPreview> {
    return rosterPreview(ctx, input);
  }

  @Needs('roster:import')
  @Mutation(() => Job, { description: 'Registers the people of a roster as PENDING, in the background' })
  async importRoster(@Ctx() ctx: Context, @Arg('input', () => ImportRoster) input: ImportRoster): Promise<Commit<Job>> {
    const judged = await rosterOf(ctx, input);
    return work => importRoster(work, judged);
  }
}
