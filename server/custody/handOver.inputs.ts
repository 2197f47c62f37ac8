import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  HAND_OVER_KINDS,
  HAND_OVER_STATUSES,
  HAND_OVER_WAYS,
  type HandOverKind,
  type HandOverStatus,
  type HandOverWay,
} from '../../shared/handOvers';
import { BULK_MAX, ItemsInput, OutcomeRow, RefInput } from '../platform/bulk';
import { HandOverKindEnum, HandOverStatusEnum, HandOverWayEnum } from './handOver.entity';

@InputType({ description: 'Which hand-overs; all conditions hold together' })
export class HandOverFilter {
  @IsOptional()
  @ArrayMaxSize(200)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(4)
  @IsIn(HAND_OVER_KINDS, { each: true })
  @Field(() => [HandOverKindEnum], { nullable: true })
  kind?: HandOverKind[] | null;

  @IsOptional()
  @ArrayMaxSize(5)
  @IsIn(HAND_OVER_STATUSES, { each: true })
  @Field(() => [HandOverStatusEnum], { nullable: true })
  status?: HandOverStatus[] | null;

  @IsOptional()
  @IsIn(HAND_OVER_WAYS)
  @Field(() => HandOverWayEnum, { nullable: true, description: 'What comes to the own office or unit, or leaves it' })
  way?: HandOverWay | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'True: only those that should have arrived by now' })
  overdue?: boolean | null;

  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'The beginning of a number' })
  search?: string | null;
}

@InputType({ description: 'Cards of the own counter that go to another office' })
export class DispatchCards extends ItemsInput {
  @MaxLength(36)
  @Field(() => ID, { description: 'The office that is to keep them' })
  toOfficeId!: string;

  @IsInt()
  @Min(1)
  @Max(BULK_MAX)
  @Field(() => Int, { description: 'How many were counted by hand; COUNT_CHANGED when others are named' })
  givenCount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a dispatch did: an outcome per row, and the hand-over of those that went',
})
export class Dispatched {
  @Field(() => ID, { nullable: true, description: 'Null when none went' }) handOverId!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the hand-over' }) no!: string | null;
  @Field(() => [OutcomeRow]) rows!: OutcomeRow[];
}

@InputType({ description: 'What the taker of a hand-over found' })
export class ConfirmHandOver extends RefInput {
  @ArrayMaxSize(BULK_MAX)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { description: 'The cards of the list that are there' })
  arrived!: string[];

  @IsOptional()
  @ArrayMaxSize(BULK_MAX)
  @Length(1, 40, { each: true })
  @Field(() => [String], { nullable: true, description: 'Numbers of cards that came without being on the list' })
  unlisted?: string[] | null;

  @IsInt()
  @Min(0)
  @Max(2 * BULK_MAX)
  @Field(() => Int, { description: 'How many were counted by hand; COUNT_CHANGED when others are named' })
  takenCount!: number;

  @IsOptional()
  @Length(1, 40)
  @Field(() => String, { nullable: true, description: 'Shelf and box at the own office; a unit has none' })
  shelf?: string | null;
}

@InputType({ description: 'Takes back what the other office has not confirmed' })
export class TakeBackHandOver extends RefInput {
  @Length(1, 40)
  @Field(() => String, { description: 'Shelf and box' })
  shelf!: string;
}

@InputType({ description: 'Rows of a hand-over that were looked at' })
export class AcknowledgeHandOverItems extends RefInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @MaxLength(36, { each: true })
  @Field(() => [ID])
  itemIds!: string[];
}

@InputType({ description: 'A difference that is settled, and how' })
export class SettleHandOver extends RefInput {
  @Length(2, 200)
  @Field(() => String)
  note!: string;
}
