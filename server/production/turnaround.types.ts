import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { BusinessType } from '../../shared/codes';
import type { BatchStatus } from '../../shared/production';
import type { SpellFigures } from '../../shared/turnaround';
import { BatchStatusEnum, BusinessTypeEnum } from '../cards/card.enums';
import { Day, Instant } from '../platform/scalars';

@ObjectType({
  simpleResolvers: true,
  description: 'How long something took, in working days; the first day is not counted',
})
export class WorkingDays implements SpellFigures {
  @Field(() => Int, { description: 'How many cards' }) count!: number;
  @Field(() => Float) average!: number;
  @Field(() => Int) median!: number;
  @Field(() => Int, { description: 'Nine of ten took no longer' }) p90!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How long the cards of an office took, by business (R-37, R-56, P-09)',
})
export class ProductionTurnaround {
  @Field(() => ID, { description: 'Name it by `offices`' }) officeId!: string;
  @Field(() => BusinessTypeEnum) businessType!: BusinessType;
  @Field(() => WorkingDays, { description: 'From the order to the produced card' }) toProduced!: WorkingDays;
  @Field(() => WorkingDays, { nullable: true, description: 'From the order to the card that is ready to collect' })
  toReady!: WorkingDays | null;
  @Field(() => Int, { description: 'Cards that were not ready on the day on which their case was due' }) late!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A batch at work that holds cards whose case is past its due day' })
export class OverdueBatch {
  @Field(() => ID) id!: string;
  @Field(() => String) no!: string;
  @Field(() => BatchStatusEnum) status!: BatchStatus;
  @Field(() => BusinessTypeEnum) businessType!: BusinessType;
  @Field(() => ID) officeId!: string;
  @Field(() => String, { nullable: true, description: 'The unit; null for the cards of individuals' })
  employerName!: string | null;
  @Field(() => Instant, { nullable: true, description: 'When it went to the bank or the maker' }) sentAt!: Date | null;
  @Field(() => Int, { description: 'Cards in it that are overdue' }) overdue!: number;
  @Field(() => Day, { description: 'The day on which the first of them was due' }) dueOn!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A case of a county centre that was not done on the spot (R-35)' })
export class LateAtCentre {
  @Field(() => ID) applicationId!: string;
  @Field(() => String) receiptNo!: string;
  @Field(() => ID) officeId!: string;
  @Field(() => Day) submittedOn!: string;
  @Field(() => Day) dueOn!: string;
  @Field(() => Day, { nullable: true, description: 'When its card was ready; null while it is not' })
  readyOn!: string | null;
}
