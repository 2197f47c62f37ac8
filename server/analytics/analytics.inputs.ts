import { ArrayMaxSize, ArrayUnique, IsEnum, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import {
  type CurrentDimension,
  CurrentDimensionEnum,
  type DecisionDimension,
  DecisionDimensionEnum,
  type Dimension,
  DimensionEnum,
  type FigureSubject,
  FigureSubjectEnum,
} from './analytics.types';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

@InputType({ description: 'Which months, both included' })
class Months {
  @Matches(MONTH)
  @Field(() => String, { description: 'First month, YYYY-MM' })
  from!: string;

  @Matches(MONTH)
  @Field(() => String, { description: 'Last month, YYYY-MM' })
  to!: string;
}

@InputType({ description: 'Which status changes, broken down by what' })
export class StatusChangeQuestion extends Months {
  @IsEnum(FigureSubjectEnum)
  @Field(() => FigureSubjectEnum)
  subject!: FigureSubject;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Only changes by this verb, such as approve' })
  verb?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Only changes into this status, such as SUBMITTED' })
  toStatus?: string | null;

  @ArrayMaxSize(4)
  @ArrayUnique()
  @Field(() => [DimensionEnum], { defaultValue: [], description: 'MONTH and at most three others, filters among them' })
  by!: Dimension[];
}

@InputType({ description: 'How many applications there are now, broken down by what' })
export class CurrentQuestion {
  @ArrayMaxSize(3)
  @ArrayUnique()
  @Field(() => [CurrentDimensionEnum], { defaultValue: [] })
  by!: CurrentDimension[];
}

@InputType({ description: 'Which decisions on applications, broken down by what' })
export class DecisionQuestion extends Months {
  @ArrayMaxSize(3)
  @ArrayUnique()
  @Field(() => [DecisionDimensionEnum], { defaultValue: [], description: 'MONTH and at most two others' })
  by!: DecisionDimension[];
}
