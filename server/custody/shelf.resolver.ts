import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Card } from '../cards/card.entity';
import { OutcomeRow } from '../platform/bulk';
import type { Commit, Context } from '../platform/context';
import { Needs } from '../platform/operations';
import type { Outcome } from '../platform/subjects';
import { destroyCards, recoverCard, reshelveCards } from './keeping.service';
import { custodyAges, shelvesOf } from './shelf.read';
import { CustodyAge, DestroyCards, RecoverCard, ReshelveCards, Shelf } from './shelf.types';

@Resolver()
export class ShelfResolver {
  @Needs('custody:read')
  @Query(() => [Shelf], { description: 'The shelves of an office within reach' })
  shelves(@Ctx() ctx: Context, @Arg('officeId', () => ID) officeId: string): Promise<Shelf[]> {
    return shelvesOf(ctx, officeId);
  }

  @Needs('custody:read')
  @Query(() => [CustodyAge], { description: 'How many cards an office within reach keeps for how long' })
  custodyAges(@Ctx() ctx: Context, @Arg('officeId', () => ID) officeId: string): Promise<CustodyAge[]> {
    return custodyAges(ctx, officeId);
  }

  @Needs('card:keep')
  @Mutation(() => [OutcomeRow], {
    description: 'Moves cards to another shelf of the own office (移架), an outcome for each',
  })
  reshelveCards(@Arg('input', () => ReshelveCards) input: ReshelveCards): Commit<Outcome[]> {
    return work => reshelveCards(work, input.items, input.shelf);
  }

  @Needs('card:keep')
  @Mutation(() => Card, { description: 'A missing card was found before it was made anew (找回)' })
  recoverCard(@Arg('input', () => RecoverCard) input: RecoverCard): Commit<Card> {
    return work => recoverCard(work, input, input.shelf);
  }

  @Needs('card:keep')
  @Mutation(() => [OutcomeRow], { description: 'Destroys cancelled cards (销毁), counted, an outcome for each' })
  destroyCards(@Arg('input', () => DestroyCards) input: DestroyCards): Commit<Outcome[]> {
    return work => destroyCards(work, input.items, input);
  }
}
