import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context';
import { Needs } from '../platform/operations';
import { CurrentQuestion, DecisionQuestion, StatusChangeQuestion } from './analytics.inputs';
import { currentCounts, reasonCounts, statusChangeCounts, waitingTimes } from './analytics.service';
import { CurrentCounts, ReasonCounts, StatusChangeCounts, WaitingTimes } from './analytics.types';

/** Figures for analysts: counts and times, nothing about anyone. */
@Resolver()
export class AnalyticsResolver {
  @Needs('analytics:read')
  @Query(() => StatusChangeCounts, { description: 'Status changes over months' })
  statusChangeCounts(@Ctx() ctx: Context, @Arg('input') input: StatusChangeQuestion): Promise<StatusChangeCounts> {
    return statusChangeCounts(ctx, input);
  }

  @Needs('analytics:read')
  @Query(() => CurrentCounts, { description: 'How many applications there are now' })
  currentCounts(@Ctx() ctx: Context, @Arg('input') input: CurrentQuestion): Promise<CurrentCounts> {
    return currentCounts(ctx, input);
  }

  @Needs('analytics:read')
  @Query(() => ReasonCounts, { description: 'Reasons for returns and rejections over months' })
  reasonCounts(@Ctx() ctx: Context, @Arg('input') input: DecisionQuestion): Promise<ReasonCounts> {
    return reasonCounts(ctx, input);
  }

  @Needs('analytics:read')
  @Query(() => WaitingTimes, { description: 'From submission to decision, over months' })
  timeInStatus(@Ctx() ctx: Context, @Arg('input') input: DecisionQuestion): Promise<WaitingTimes> {
    return waitingTimes(ctx, input);
  }
}
