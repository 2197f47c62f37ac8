import { Field, ObjectType } from 'type-graphql';
import type { CardFacts } from '../../shared/cards';
import type { BatchStatus } from '../../shared/production';
import { BatchStatusEnum } from './card.enums';

/** What the rules see only of an act: what is given, and by whom it is brought to the counter. */
export type CardAct =
  | 'chipTaken'
  | 'bankCardDiffers'
  | 'unitAtCounter'
  | 'voucherForOthers'
  | 'handedOn'
  | 'wrong'
  | 'madeAt';

/** What the rules see of a card beyond its own row. */
@ObjectType({ simpleResolvers: true, description: 'What the rules see of a card beyond its own fields' })
export class CardMore
  implements
    Pick<
      CardFacts,
      'dataComplete' | 'batchStatus' | 'numberTaken' | 'othersOnTheWay' | 'caseOpen' | 'holderDeceased' | 'handOverOpen'
    >
{
  @Field(() => Boolean, { description: 'Chip and bank data are known; without them it cannot be enabled (待补录)' })
  dataComplete!: boolean;
  @Field(() => BatchStatusEnum, { nullable: true, description: 'Where the batch stands that it was last put into' })
  batchStatus!: BatchStatus | null;
  @Field(() => Boolean, { description: 'Always false: a number is judged as it is given' }) numberTaken!: boolean;
  @Field(() => Boolean, { description: 'Another card or case of this person and kind is on its way' })
  othersOnTheWay!: boolean;
  @Field(() => Boolean, { description: 'A case of this person and kind is open' }) caseOpen!: boolean;
  @Field(() => Boolean) holderDeceased!: boolean;
  @Field(() => Boolean, { description: 'It is on its way by a hand-over that nobody has counted yet' })
  handOverOpen!: boolean;
}
