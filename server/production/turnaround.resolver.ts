import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context';
import { Needs } from '../platform/operations';
import { Day } from '../platform/scalars';
import { lateAtCentres, overdueBatches, productionTurnaround } from './turnaround';
import { LateAtCentre, OverdueBatch, ProductionTurnaround } from './turnaround.types';

@Resolver()
export class TurnaroundResolver {
  @Needs(['card:produce', 'work:oversee'])
  @Query(() => [ProductionTurnaround], {
    description: 'How long the cards that were produced in these days took, by office and business, in working days',
  })
  productionTurnaround(
    @Ctx() ctx: Context,
    @Arg('from', () => Day) from: string,
    @Arg('to', () => Day) to: string,
  ): Promise<ProductionTurnaround[]> {
    return productionTurnaround(ctx, from, to);
  }

  @Needs(['card:produce', 'work:oversee'])
  @Query(() => [OverdueBatch], { description: 'Batches at work that hold cards whose case is past its due day' })
  overdueBatches(@Ctx() ctx: Context): Promise<OverdueBatch[]> {
    return overdueBatches(ctx);
  }

  @Needs(['card:produce', 'work:oversee'])
  @Query(() => [LateAtCentre], { description: 'Cases of county centres that were not done on the spot (R-35)' })
  lateAtCentres(
    @Ctx() ctx: Context,
    @Arg('from', () => Day) from: string,
    @Arg('to', () => Day) to: string,
  ): Promise<LateAtCentre[]> {
    return lateAtCentres(ctx, from, to);
  }
}
