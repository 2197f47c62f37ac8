import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { lookedUp } from '../audit/audit.service';
import type { Context } from '../platform/context';
import { list, one } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import { Card } from './card.entity';
import { CardFilter } from './card.filter';
import { cardListing } from './card.list';

const CardPage = pageOf(Card, 'Card');

@Resolver(() => Card)
export class CardResolver {
  @Needs('card:read')
  @Query(() => CardPage, { description: 'Cards that the own offices ordered or keep, or those of the own people' })
  cards(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => CardFilter, { nullable: true }) filter: CardFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Card>> {
    return list(ctx, cardListing, filter ?? {}, args, selectionOf(info));
  }

  @Needs('card:read')
  @Query(() => Card, { nullable: true })
  card(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Info() info: GraphQLResolveInfo): Promise<Card | null> {
    lookedUp(ctx, { action: 'card.read', subject: 'card', subjectId: id });
    return one(ctx, cardListing, id, selectionOf(info));
  }
}
