import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { FAIL_STAGES, type FailStage } from '../../shared/cards';
import { ProducedCard } from '../cards/card.made';
import { BULK_MAX, ItemsInput, RefInput } from '../platform/bulk';
import { FailStageEnum } from './batch.entity';

@InputType({ description: 'One card that was made' })
export class MarkCardProduced extends ProducedCard {
  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'Many cards that were made, at most 1,000' })
export class MarkCardsProduced {
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @ValidateNested({ each: true })
  @Type(() => ProducedCard)
  @Field(() => [ProducedCard])
  items!: ProducedCard[];

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'A card that could not be made' })
export class MarkCardFailed extends RefInput {
  @IsIn(FAIL_STAGES)
  @Field(() => FailStageEnum)
  stage!: FailStage;

  @Length(2, 100)
  @Field(() => String, { description: 'Why, as the bank or the maker says' })
  reason!: string;
}

@InputType({ description: 'Many cards that could not be made, for one reason' })
export class MarkCardsFailed extends ItemsInput {
  @IsIn(FAIL_STAGES)
  @Field(() => FailStageEnum)
  stage!: FailStage;

  @Length(2, 100)
  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'Chip and bank data of a card that came later (待补录)' })
export class CompleteCardData extends RefInput {
  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true })
  chipId?: string | null;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true })
  atr?: string | null;

  @IsOptional()
  @MaxLength(10)
  @Field(() => String, { nullable: true })
  bankCode?: string | null;

  @IsOptional()
  @MaxLength(24)
  @Field(() => String, { nullable: true })
  bankCardNo?: string | null;
}
