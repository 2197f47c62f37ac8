import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context';
import { Needs } from '../platform/operations';
import { RegionPolicy } from './policy.entity';
import { versionInForce } from './policy.service';

@Resolver(() => RegionPolicy)
export class PolicyResolver {
  @Needs('policy:read')
  @Query(() => RegionPolicy, { nullable: true, description: "The version of a region's policy in force now" })
  async policyInForce(
    @Ctx() ctx: Context,
    @Arg('regionCode', () => String) regionCode: string,
  ): Promise<RegionPolicy | null> {
    return (await versionInForce(ctx.db, regionCode, ctx.now)) ?? null;
  }
}
