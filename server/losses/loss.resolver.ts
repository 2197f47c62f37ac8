import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Card } from '../cards/card.entity';
import type { Commit, Context } from '../platform/context';
import { Needs } from '../platform/operations';
import { activateFinancialFunction, closeFinancialFunction } from './financial.service';
import {
  ActivateFinancial,
  CancelCard,
  CloseFinancial,
  FunctionsInput,
  MarkCardLost,
  MarkCardTemporarilyLost,
  SightedCard,
} from './loss.inputs';
import { cancelCard } from './loss.service';
import { lockCardPin, resetCardPin } from './pin.service';
import { markCardLost, markCardTemporarilyLost, releaseCardLoss } from './report.service';

@Resolver(() => Card)
export class LossResolver {
  @Needs('card:reportLoss')
  @Mutation(() => Card, {
    description:
      'Reports functions of a card lost for a while; reported so already, it answers as it stands (临时挂失)',
  })
  markCardTemporarilyLost(@Arg('input', () => MarkCardTemporarilyLost) input: MarkCardTemporarilyLost): Commit<Card> {
    return work => markCardTemporarilyLost(work, input, input);
  }

  @Needs('card:reportLoss')
  @Mutation(() => Card, {
    description: 'Reports functions of a card lost formally: blocked at once, a reissue may be applied for (正式挂失)',
  })
  async markCardLost(
    @Ctx() ctx: Context,
    @Arg('input', () => MarkCardLost) input: MarkCardLost,
  ): Promise<Commit<Card>> {
    return markCardLost(ctx, input, input);
  }

  @Needs(['card:reportLoss', 'card:rectify'])
  @Mutation(() => Card, { description: 'Releases loss reports: each function back to the status before (解挂)' })
  releaseCardLoss(@Arg('input', () => FunctionsInput) input: FunctionsInput): Commit<Card> {
    return work => releaseCardLoss(work, input, input);
  }

  @Needs('card:cancel')
  @Mutation(() => Card, { description: 'Cancels a card for good (注销)' })
  cancelCard(@Arg('input', () => CancelCard) input: CancelCard): Commit<Card> {
    return work => cancelCard(work, input, input);
  }

  @Needs('card:enable')
  @Mutation(() => Card, { description: "Activates the financial function at an outlet of the card's bank (R-70)" })
  activateFinancialFunction(@Arg('input', () => ActivateFinancial) input: ActivateFinancial): Commit<Card> {
    return work => activateFinancialFunction(work, input, input);
  }

  @Needs('card:cancel')
  @Mutation(() => Card, { description: 'Writes down that the bank has closed the account of the card (T-16)' })
  closeFinancialFunction(@Arg('input', () => CloseFinancial) input: CloseFinancial): Commit<Card> {
    return work => closeFinancialFunction(work, input, input);
  }

  @Needs('card:enable')
  @Mutation(() => Card, { description: 'Writes down that the card is locked after too many wrong PINs (T-15)' })
  lockCardPin(@Arg('input', () => SightedCard) input: SightedCard): Commit<Card> {
    return work => lockCardPin(work, input, input);
  }

  @Needs('card:enable')
  @Mutation(() => Card, { description: 'Has the PIN set anew: a locked card is usable again (T-15)' })
  resetCardPin(@Arg('input', () => SightedCard) input: SightedCard): Commit<Card> {
    return work => resetCardPin(work, input, input);
  }
}
