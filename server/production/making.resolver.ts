import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Card } from '../cards/card.entity';
import { ItemsInput, OutcomeRow, RefInput } from '../platform/bulk';
import type { Commit, Context } from '../platform/context';
import { Failure } from '../platform/failures';
import { Needs } from '../platform/operations';
import { below, selectionOf } from '../platform/selection';
import type { Outcome } from '../platform/subjects';
import {
  CompleteCardData,
  MarkCardFailed,
  MarkCardProduced,
  MarkCardsFailed,
  MarkCardsProduced,
} from './making.inputs';
import {
  completeCardData,
  markCardFailed,
  markCardProduced,
  markCardsFailed,
  markCardsProduced,
  remakeCard,
  remakeCards,
  undoProduced,
} from './making.service';
import { resolveScan, SCAN_CHARACTERS, type ScannedLine } from './scan.service';
import { ScanLine } from './scan.types';

@Resolver()
export class MakingResolver {
  @Needs('card:read')
  @Query(() => [ScanLine], { description: 'Which cards scanned, typed or pasted lines mean' })
  resolveScan(
    @Ctx() ctx: Context,
    @Arg('text', () => String) text: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ScannedLine[]> {
    if (text.length > SCAN_CHARACTERS) throw new Failure('TOO_MANY', { max: SCAN_CHARACTERS });
    return resolveScan(ctx, text, below(selectionOf(info), 'card'));
  }

  @Needs('card:produce')
  @Mutation(() => Card, { description: 'Marks a card as produced with the number that it bears' })
  markCardProduced(@Arg('input', () => MarkCardProduced) input: MarkCardProduced): Commit<Card> {
    return work => markCardProduced(work, input);
  }

  @Needs('card:produce')
  @Mutation(() => [OutcomeRow], { description: 'Marks many cards as produced, an outcome for each' })
  markCardsProduced(@Arg('input', () => MarkCardsProduced) { items }: MarkCardsProduced): Commit<Outcome[]> {
    return work => markCardsProduced(work, items);
  }

  @Needs('card:produce')
  @Mutation(() => Card, { description: 'Marks a card as failed at the bank or at the maker' })
  markCardFailed(@Arg('input', () => MarkCardFailed) input: MarkCardFailed): Commit<Card> {
    return work => markCardFailed(work, input);
  }

  @Needs('card:produce')
  @Mutation(() => [OutcomeRow], { description: 'Marks many cards as failed for one reason, an outcome for each' })
  markCardsFailed(@Arg('input', () => MarkCardsFailed) { items, stage, reason }: MarkCardsFailed): Commit<Outcome[]> {
    return work => markCardsFailed(work, items, () => ({ stage, reason }));
  }

  @Needs('card:produce')
  @Mutation(() => Card, {
    description: 'Takes back that a card was produced, before receipt; its number is free again',
  })
  undoProduced(@Arg('input', () => RefInput) input: RefInput): Commit<Card> {
    return work => undoProduced(work, input);
  }

  @Needs('card:produce')
  @Mutation(() => Card, { description: 'Orders a failed or missing card anew; its number is void for ever' })
  remakeCard(@Arg('input', () => RefInput) input: RefInput): Commit<Card> {
    return work => remakeCard(work, input);
  }

  @Needs('card:produce')
  @Mutation(() => [OutcomeRow], { description: 'Orders many failed or missing cards anew, an outcome for each' })
  remakeCards(@Arg('input', () => ItemsInput) { items }: ItemsInput): Commit<Outcome[]> {
    return work => remakeCards(work, items);
  }

  @Needs('card:produce')
  @Mutation(() => Card, { description: 'Completes chip and bank data that came later (待补录)' })
  completeCardData(@Arg('input', () => CompleteCardData) input: CompleteCardData): Commit<Card> {
    return work => completeCardData(work, input);
  }
}
