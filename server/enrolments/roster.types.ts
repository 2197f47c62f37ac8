import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { EnrolmentStatus } from '../../shared/enrolments';
import { ROSTER_FAULTS, type RosterFault, type RosterFaultCode } from '../../shared/roster';
import { ROSTER_COLUMNS, type RosterColumn } from '../../shared/rosterColumns';
import { enumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { Day } from '../platform/scalars';
import { EnrolmentStatusEnum } from './enrolment.entity';

const RosterFaultCodeEnum = enumOf('RosterFaultCode', ROSTER_FAULTS, 'What may be wrong with one cell of a roster');
const RosterColumnEnum = enumOf('RosterColumn', ROSTER_COLUMNS, 'What a roster says of each person');

/** One fault of a roster, by the number of its row in the sheet. */
@ObjectType('RosterFault', {
  simpleResolvers: true,
  description: 'One fault of a roster, by the number of its row in the sheet',
})
export class RosterFaultRow implements RosterFault {
  @Field(() => Int) row!: number;
  @Field(() => RosterFaultCodeEnum) code!: RosterFaultCode;
  @Field(() => RosterColumnEnum) field!: RosterColumn;
  @Field(() => Int, { nullable: true, description: 'The row in which the same number stood first' })
  otherRow!: number | null;
}

/** Somebody on the roster, on our list, or on both. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'Somebody on the roster, on our list, or on both; masked' })
export class RosterPerson {
  @Field(() => Int, { nullable: true, description: 'Row of the sheet; null for those who are only on our list' })
  row!: number | null;
  @Field(() => ID, { nullable: true, description: 'The enrolment; null for those who are only on the roster' })
  enrolmentId!: string | null;
  @Field(() => EnrolmentStatusEnum, { nullable: true }) status!: EnrolmentStatus | null;
  @Field(() => String) name!: string;
  @Field(() => String) maskedNumber!: string;
  @Field(() => Day, { nullable: true }) employedOn!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Which of the 30 days of Article 58 today is; beyond 30 it is late (R-61)',
  })
  registrationDay!: number | null;
  @Field(() => Day, { nullable: true, description: 'Last day for its registration (R-61)' })
  registerBy!: string | null;
}

/** One part of a reconciliation: all of its number, one page of its people. */
@ObjectType({ simpleResolvers: true, description: 'One part of a reconciliation' })
export class RosterPart {
  @Field(() => Int) totalCount!: number;
  @Field(() => [RosterPerson]) nodes!: RosterPerson[];
}

/** What a roster would do: nothing of it is written. */
@ObjectType({ simpleResolvers: true, description: 'What a roster would do; nothing of it is written' })
export class RosterPreview {
  @Field(() => Int, { description: 'Rows that hold somebody' }) rows!: number;
  @Field(() => Int, { description: 'Rows without a fault' }) good!: number;
  @Field(() => Int, { description: 'Rows to be mended' }) faulty!: number;
  @Field(() => [RosterFaultRow], { description: 'By row, at most 1,000' }) faults!: RosterFaultRow[];
  @Field(() => RosterPart, { description: 'On the roster and on our list' }) both!: RosterPart;
  @Field(() => RosterPart, { description: 'Only on the roster: not registered yet' }) onlyYours!: RosterPart;
  @Field(() => RosterPart, { description: 'Only on our list: perhaps left' }) onlyOurs!: RosterPart;
}
