import { IsInt, Length, Max, Min } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { BULK_MAX, ItemsInput, RefInput } from '../platform/bulk';
import { Instant } from '../platform/scalars';

/** What lies on one shelf of an office. */
@ObjectType({ simpleResolvers: true, description: 'What lies on one shelf or in one box of an office' })
export class Shelf {
  @Field(() => String, { description: 'Shelf and box' }) shelf!: string;
  @Field(() => Int) cards!: number;
  @Field(() => Instant, { description: 'Since when the oldest lies there' }) oldestSince!: string;
  @Field(() => Int, { description: 'Uncollected: kept longer than the policy gives to collect (P-13)' })
  uncollected!: number;
  @Field(() => Int, { description: 'Whose custody ends within 30 days (P-15)' }) endingSoon!: number;
}

/** How many cards are kept for how long; without a last day, for longer than anything before. */
@ObjectType({ simpleResolvers: true, description: 'How many cards are kept for how long' })
export class CustodyAge {
  @Field(() => Int, { description: 'For at least so many days' }) fromDays!: number;
  @Field(() => Int, { nullable: true, description: 'And at most so many' }) toDays!: number | null;
  @Field(() => Int) cards!: number;
}

@InputType({ description: 'Cards that move to another shelf of the own office' })
export class ReshelveCards extends ItemsInput {
  @Length(1, 40)
  @Field(() => String, { description: 'Shelf and box' })
  shelf!: string;
}

@InputType({ description: 'A missing card that was found, and where it is put at the own office' })
export class RecoverCard extends RefInput {
  @Length(1, 40)
  @Field(() => String, { description: 'Shelf and box' })
  shelf!: string;
}

@InputType({ description: 'Cancelled cards that are destroyed' })
export class DestroyCards extends ItemsInput {
  @IsInt()
  @Min(1)
  @Max(BULK_MAX)
  @Field(() => Int, { description: 'How many were counted by hand; COUNT_CHANGED when others are named' })
  expectedCount!: number;

  @Length(2, 200)
  @Field(() => String, { description: 'How and before whom' })
  note!: string;
}
