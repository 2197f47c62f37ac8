import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Card } from '../cards/card.entity';
import { StoredFile } from '../files/file.entity';
import { OutcomeRow } from '../platform/bulk';
import type { Commit, Context } from '../platform/context';
import { Needs } from '../platform/operations';
import type { Outcome } from '../platform/subjects';
import { collectCard, distributeCards } from './collecting.service';
import { printCollection } from './collection.receipt';
import { IssueCard, IssueCards, MarkCardMissing, MarkCardsMissing, ReceiveCard, ReceiveCards } from './custody.inputs';
import { issueCard, issueCards, markManyMissing, markMissing, receiveCard, receiveCards } from './custody.service';
import { CollectCard, DistributeCards, EnableCard, PrintRegister } from './desk.inputs';
import { enableCard } from './enabling.service';
import { printRegister } from './register';

@Resolver(() => Card)
export class CustodyResolver {
  @Needs('card:keep')
  @Mutation(() => Card, { description: 'Receives a card at the own office (签收)' })
  receiveCard(@Arg('input', () => ReceiveCard) input: ReceiveCard): Commit<Card> {
    return work => receiveCard(work, input, input.shelf);
  }

  @Needs('card:keep')
  @Mutation(() => [OutcomeRow], { description: 'Receives many cards at the own office, an outcome for each' })
  receiveCards(@Arg('input', () => ReceiveCards) input: ReceiveCards): Commit<Outcome[]> {
    return work => receiveCards(work, input.items, input);
  }

  @Needs('card:keep')
  @Mutation(() => Card, { description: 'Hands a card to its unit, by voucher or letter (单位领卡, R-41)' })
  issueCardToEmployer(@Arg('input', () => IssueCard) input: IssueCard): Commit<Card> {
    return work => issueCard(work, input, input);
  }

  @Needs('card:keep')
  @Mutation(() => [OutcomeRow], { description: 'Hands many cards to their unit, an outcome for each' })
  issueCardsToEmployer(@Arg('input', () => IssueCards) input: IssueCards): Commit<Outcome[]> {
    return work => issueCards(work, input.items, input);
  }

  @Needs('card:handOver')
  @Mutation(() => Card, { description: 'Hands a card to its holder, a proxy or a guardian at the counter (领取)' })
  collectCard(@Arg('input', () => CollectCard) input: CollectCard): Commit<Card> {
    return work => collectCard(work, input, input);
  }

  @Needs(['card:distribute', 'card:handOver'])
  @Mutation(() => [OutcomeRow], {
    description: "Enters a unit's register: cards that went to its own people, an outcome for each (R-42)",
  })
  distributeCards(@Arg('input', () => DistributeCards) { items, collectedOn }: DistributeCards): Commit<Outcome[]> {
    return work => distributeCards(work, items, collectedOn);
  }

  @Needs('card:keep')
  @Mutation(() => Card, { description: 'Marks a card as missing in our hands (遗失)' })
  markCardMissing(@Arg('input', () => MarkCardMissing) input: MarkCardMissing): Commit<Card> {
    return work => markMissing(work, input, input);
  }

  @Needs('card:keep')
  @Mutation(() => [OutcomeRow], { description: 'Marks many cards as missing, an outcome for each' })
  markCardsMissing(@Arg('input', () => MarkCardsMissing) input: MarkCardsMissing): Commit<Outcome[]> {
    return work => markManyMissing(work, input.items, input);
  }

  @Needs('card:enable')
  @Mutation(() => Card, { description: 'Enables a card that its holder has; it comes into force (启用)' })
  enableCard(@Arg('input', () => EnableCard) input: EnableCard): Commit<Card> {
    return work => enableCard(work, input, input.route, input);
  }

  @Needs('card:handOver')
  @Mutation(() => StoredFile, {
    description: 'The receipt of a collection (领取回执) as PDF, in the language of the session',
  })
  printCollection(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Commit<StoredFile>> {
    return printCollection(ctx, id);
  }

  @Needs(['card:distribute', 'card:handOver'])
  @Mutation(() => StoredFile, {
    description: "A unit's distribution register (发放登记表, R-42) as PDF, in the language of the session",
  })
  printRegister(
    @Ctx() ctx: Context,
    @Arg('input', () => PrintRegister) input: PrintRegister,
  ): Promise<Commit<StoredFile>> {
    return printRegister(ctx, input);
  }
}
