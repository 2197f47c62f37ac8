import { IsBoolean, IsIn, Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { VOID_REASONS, type VoidReason } from '../../shared/cardMaking';
import { VoidReasonEnum } from '../cards/card.enums';
import { ItemsInput, RefInput } from '../platform/bulk';
import type { WrongCard } from './wrong.service';

@InputType({ description: 'A card that was made wrong (错卡)' })
export class VoidCard extends RefInput implements WrongCard {
  @IsIn(VOID_REASONS)
  @Field(() => VoidReasonEnum)
  reason!: VoidReason;

  @Length(2, 200)
  @Field(() => String, { description: 'What is wrong with it' })
  note!: string;

  @IsBoolean()
  @Field(() => Boolean, { defaultValue: true, description: 'Order another in its place for the same case, at once' })
  reorder!: boolean;
}

@InputType({ description: 'Many cards that were made wrong, for one reason' })
export class VoidCards extends ItemsInput implements WrongCard {
  @IsIn(VOID_REASONS)
  @Field(() => VoidReasonEnum)
  reason!: VoidReason;

  @Length(2, 200)
  @Field(() => String, { description: 'What is wrong with them' })
  note!: string;

  @IsBoolean()
  @Field(() => Boolean, { defaultValue: true, description: 'Order others in their place for the same cases, at once' })
  reorder!: boolean;
}
