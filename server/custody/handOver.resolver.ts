import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Commit, Context } from '../platform/context';
import { list, one } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import { confirmHandOver } from './handOver.confirm';
import { HandOver } from './handOver.entity';
import {
  AcknowledgeHandOverItems,
  ConfirmHandOver,
  DispatchCards,
  Dispatched,
  HandOverFilter,
  SettleHandOver,
  TakeBackHandOver,
} from './handOver.inputs';
import { handOverListing } from './handOver.list';
import { acknowledgeItems, dispatchCards, settleHandOver, takeBackHandOver } from './handOver.service';

const HandOverPage = pageOf(HandOver, 'HandOver');

@Resolver(() => HandOver)
export class HandOverResolver {
  @Needs(['custody:read', 'card:distribute'])
  @Query(() => HandOverPage, { description: 'Hand-overs that the own offices or units gave or took' })
  handOvers(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => HandOverFilter, { nullable: true }) filter: HandOverFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<HandOver>> {
    return list(ctx, handOverListing, filter ?? {}, args, selectionOf(info));
  }

  @Needs(['custody:read', 'card:distribute'])
  @Query(() => HandOver, { nullable: true })
  handOver(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HandOver | null> {
    return one(ctx, handOverListing, id, selectionOf(info));
  }

  @Needs('card:keep')
  @Mutation(() => Dispatched, { description: 'Sends cards of the own counter to another office (配送), counted' })
  dispatchCards(@Arg('input', () => DispatchCards) input: DispatchCards): Commit<Dispatched> {
    return work => dispatchCards(work, input.items, input);
  }

  @Needs(['card:keep', 'card:distribute'])
  @Mutation(() => HandOver, {
    description: 'Confirms a hand-over by the own count; a difference opens a case (交接确认)',
  })
  confirmHandOver(@Arg('input', () => ConfirmHandOver) input: ConfirmHandOver): Commit<HandOver> {
    return work => confirmHandOver(work, input, input);
  }

  @Needs('card:keep')
  @Mutation(() => HandOver, { description: 'Takes back a transfer that the other office has not confirmed (撤回)' })
  takeBackHandOver(@Arg('input', () => TakeBackHandOver) input: TakeBackHandOver): Commit<HandOver> {
    return work => takeBackHandOver(work, input, input.shelf);
  }

  @Needs('card:keep')
  @Mutation(() => HandOver, { description: 'Notes that rows of a difference were looked at' })
  acknowledgeHandOverItems(
    @Arg('input', () => AcknowledgeHandOverItems) input: AcknowledgeHandOverItems,
  ): Commit<HandOver> {
    return work => acknowledgeItems(work, input, input.itemIds);
  }

  @Needs('card:keep')
  @Mutation(() => HandOver, { description: 'Settles a difference once the fate of each card is known (差异处理)' })
  settleHandOver(@Arg('input', () => SettleHandOver) input: SettleHandOver): Commit<HandOver> {
    return work => settleHandOver(work, input, input.note);
  }
}
