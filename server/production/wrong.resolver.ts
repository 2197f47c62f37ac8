import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Card } from '../cards/card.entity';
import { StoredFile } from '../files/file.entity';
import { OutcomeRow } from '../platform/bulk';
import type { Commit, Context } from '../platform/context';
import { Needs } from '../platform/operations';
import type { Outcome } from '../platform/subjects';
import { printTroubleVoucher } from './voucher';
import { VoidCard, VoidCards } from './wrong.inputs';
import { voidCard, voidCards } from './wrong.service';

@Resolver()
export class WrongCardResolver {
  @Needs('card:void')
  @Mutation(() => Card, {
    description: 'Makes a wrong card void before its holder has it, and orders another in its place (错卡, T-18)',
  })
  voidCard(@Arg('input', () => VoidCard) input: VoidCard): Commit<Card> {
    return work => voidCard(work, input, input);
  }

  @Needs('card:void')
  @Mutation(() => [OutcomeRow], { description: 'Makes many wrong cards void for one reason, an outcome for each' })
  voidCards(@Arg('input', () => VoidCards) input: VoidCards): Commit<Outcome[]> {
    return work => voidCards(work, input.items, input);
  }

  @Needs('card:keep')
  @Mutation(() => StoredFile, {
    description: 'The voucher of a missing or wrong card (漏卡凭证, 错卡凭证) as PDF, in the language of the session',
  })
  printTroubleVoucher(@Ctx() ctx: Context, @Arg('cardId', () => ID) cardId: string): Promise<Commit<StoredFile>> {
    return printTroubleVoucher(ctx, cardId);
  }
}
