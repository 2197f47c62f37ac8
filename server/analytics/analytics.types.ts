import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, namedEnumOf } from '../platform/enums';
import { Instant } from '../platform/scalars';

/** What figures can be broken down by. */
const DIMENSIONS = ['MONTH', 'STATUS', 'VERB', 'CHANNEL', 'BUSINESS_TYPE', 'REGION', 'OFFICE', 'ROLE'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const DimensionEnum = enumOf('FigureDimension', DIMENSIONS, 'What figures can be broken down by');

/** What counters are kept by. */
const CURRENT_DIMENSIONS = ['MONTH', 'STATUS', 'CHANNEL', 'OFFICE', 'REGION'] as const satisfies readonly Dimension[];
export type CurrentDimension = (typeof CURRENT_DIMENSIONS)[number];
export const CurrentDimensionEnum = enumOf(
  'CurrentDimension',
  CURRENT_DIMENSIONS,
  'What present stocks can be broken down by',
);

/** What reasons and times can be broken down by. */
const DECISION_DIMENSIONS = [
  'MONTH',
  'STATUS',
  'CHANNEL',
  'BUSINESS_TYPE',
  'REGION',
  'OFFICE',
] as const satisfies readonly Dimension[];
export type DecisionDimension = (typeof DECISION_DIMENSIONS)[number];
export const DecisionDimensionEnum = enumOf(
  'DecisionDimension',
  DECISION_DIMENSIONS,
  'What decisions can be broken down by',
);

/** Whose status changes are counted. */
const FIGURE_SUBJECTS = { APPLICATION: 'application', ENROLMENT: 'enrolment', CARD: 'card' } as const;
export type FigureSubject = (typeof FIGURE_SUBJECTS)[keyof typeof FIGURE_SUBJECTS];
export const FigureSubjectEnum = namedEnumOf('FigureSubject', FIGURE_SUBJECTS, 'Whose status changes are counted');

/** Where a figure lies on each dimension that was asked for; null on the others, and where a record has no such value. */
@ObjectType({ simpleResolvers: true })
abstract class Place {
  @Field(() => String, { nullable: true, description: 'YYYY-MM, in the zone of the bureau' }) month!: string | null;
  @Field(() => String, { nullable: true }) status!: string | null;
  @Field(() => String, { nullable: true }) channel!: string | null;
  @Field(() => String, { nullable: true, description: 'Division code' }) region!: string | null;
  @Field(() => ID, { nullable: true, description: 'Name it by `offices`' }) officeId!: string | null;
}

@ObjectType({ simpleResolvers: true })
abstract class Counted extends Place {
  @Field(() => Int, { nullable: true, description: 'Null when suppressed' }) count!: number | null;
  @Field(() => Boolean, { description: 'Under 5, or it would give such a figure away; it may also be none' })
  suppressed!: boolean;
}

/** One figure of status changes. */
@ObjectType({ simpleResolvers: true, description: 'How many status changes' })
export class StatusChangeCount extends Counted {
  @Field(() => String, { nullable: true }) verb!: string | null;
  @Field(() => String, { nullable: true }) businessType!: string | null;
  @Field(() => String, { nullable: true, description: 'The role that acted' }) role!: string | null;
  @Field(() => Boolean, { description: 'Some month of the sum is suppressed and enters it as a multiple of 5' })
  rounded!: boolean;
}

/** One figure of how many applications there are now. */
@ObjectType({ simpleResolvers: true, description: 'How many applications there are now' })
export class CurrentCount extends Counted {}

/** How often a reason was given. */
@ObjectType({ simpleResolvers: true, description: 'How often a reason was given' })
export class ReasonCount extends Counted {
  @Field(() => String, { description: 'Code of the reason' }) reason!: string;
  @Field(() => String, { nullable: true }) businessType!: string | null;
  @Field(() => Boolean, { description: 'Some month of the sum is suppressed and enters it as a multiple of 5' })
  rounded!: boolean;
}

/** How long cases waited for their decision. */
@ObjectType({ simpleResolvers: true, description: 'How long cases waited for a decision, in hours' })
export class WaitingTime extends Counted {
  @Field(() => String, { nullable: true }) businessType!: string | null;
  @Field(() => Boolean, { description: 'Some month of the sum is suppressed and enters it as a multiple of 5' })
  rounded!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Half of the decisions took at most so many hours; null when suppressed',
  })
  medianHours!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Nine tenths of the decisions took at most so many hours; null under 10 decisions',
  })
  p90Hours!: number | null;
}

@ObjectType({ simpleResolvers: true })
abstract class Answer {
  @Field(() => String, { description: 'What is counted, in words' }) definition!: string;
  @Field(() => Instant, { description: 'The instant up to which the data goes' }) dataAsOf!: Date;
  @Field(() => String, { description: 'Equal for equal questions' }) queryHash!: string;
  @Field(() => Int, { description: 'How many rows are suppressed' }) suppressedRows!: number;
}

@ObjectType({ simpleResolvers: true })
export class StatusChangeCounts extends Answer {
  @Field(() => [StatusChangeCount]) rows!: StatusChangeCount[];
}

@ObjectType({ simpleResolvers: true })
export class CurrentCounts extends Answer {
  @Field(() => [CurrentCount]) rows!: CurrentCount[];
}

@ObjectType({ simpleResolvers: true })
export class ReasonCounts extends Answer {
  @Field(() => [ReasonCount]) rows!: ReasonCount[];
}

@ObjectType({ simpleResolvers: true })
export class WaitingTimes extends Answer {
  @Field(() => [WaitingTime]) rows!: WaitingTime[];
}
