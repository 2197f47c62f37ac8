import { Arg, Mutation, Resolver } from 'type-graphql';
import { Card } from '../cards/card.entity';
import { RefInput } from '../platform/bulk';
import type { Commit } from '../platform/context';
import { Needs } from '../platform/operations';
import { CancelCard, MarkCardLost } from './loss.inputs';
import { cancelCard, markLost, markTemporarilyLost, releaseLoss } from './loss.service';

@Resolver(() => Card)
export class LossResolver {
  @Needs('card:reportLoss')
  @Mutation(() => Card, {
    description: 'Reports a card lost for a while; reported so already, it answers as it stands (临时挂失)',
  })
  markCardTemporarilyLost(@Arg('input', () => RefInput) input: RefInput): Commit<Card> {
    return work => markTemporarilyLost(work, input);
  }

  @Needs('card:reportLoss')
  @Mutation(() => Card, {
    description: 'Reports a card lost formally: blocked at once, a reissue may be applied for (正式挂失)',
  })
  markCardLost(@Arg('input', () => MarkCardLost) input: MarkCardLost): Commit<Card> {
    return work => markLost(work, input, input);
  }

  @Needs(['card:reportLoss', 'card:rectify'])
  @Mutation(() => Card, { description: 'Releases a loss report: back to the status before (解挂)' })
  releaseCardLoss(@Arg('input', () => RefInput) input: RefInput): Commit<Card> {
    return work => releaseLoss(work, input);
  }

  @Needs('card:cancel')
  @Mutation(() => Card, { description: 'Cancels a card for good (注销)' })
  cancelCard(@Arg('input', () => CancelCard) input: CancelCard): Commit<Card> {
    return work => cancelCard(work, input, input);
  }
}
