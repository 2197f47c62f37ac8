import { IsIn, IsInt, IsOptional, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { BUSINESS_TYPES, type BusinessType } from '../../shared/codes';
import { BusinessTypeEnum } from '../cards/card.enums';

@InputType({ description: 'A group of ordered cards that is to become a batch' })
export class OpenBatch {
  @Matches(/^\d{6}$/)
  @Field(() => String)
  regionCode!: string;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'The unit; null for the cards of individuals' })
  employerId?: string | null;

  @IsIn(BUSINESS_TYPES)
  @Field(() => BusinessTypeEnum)
  businessType!: BusinessType;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'How many cards were seen to wait; COUNT_CHANGED when there are more or fewer' })
  expectedCount!: number;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}
