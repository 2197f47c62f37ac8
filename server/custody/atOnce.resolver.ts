import { Arg, Mutation, Resolver } from 'type-graphql';
import { Card } from '../cards/card.entity';
import type { Commit } from '../platform/context';
import { Needs } from '../platform/operations';
import { MakeCardAtOnce } from './atOnce.inputs';
import { makeCardAtOnce } from './atOnce.service';

@Resolver()
export class AtOnceResolver {
  @Needs('card:produce')
  @Mutation(() => Card, {
    description: 'Makes a card on the spot at an office that does so: sent, produced and received in one act (R-35)',
  })
  makeCardAtOnce(@Arg('input', () => MakeCardAtOnce) { shelf, ...input }: MakeCardAtOnce): Commit<Card> {
    return work => makeCardAtOnce(work, { ...input, shelf: shelf?.trim() || AT_THE_COUNTER });
  }
}

const AT_THE_COUNTER = '窗口';
