import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { INSURANCE_KINDS, type InsuranceKind } from '../../shared/codes';
import { ENROLMENT_STATUSES, type EnrolmentStatus } from '../../shared/enrolments';
import { RefInput } from '../platform/bulk';
import { Day } from '../platform/scalars';
import { EnrolmentStatusEnum, InsuranceKindEnum } from './enrolment.entity';

@InputType({ description: 'Which enrolments' })
export class EnrolmentFilter {
  @IsOptional()
  @ArrayMaxSize(200)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(4)
  @IsIn(ENROLMENT_STATUSES, { each: true })
  @Field(() => [EnrolmentStatusEnum], { nullable: true })
  status?: EnrolmentStatus[] | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true })
  personId?: string | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true })
  employerId?: string | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, {
    nullable: true,
    description: 'A whole identity or mobile number, the beginning of a name, or pinyin',
  })
  search?: string | null;
}

@InputType({ description: 'An enrolment to be registered' })
export class RegisterEnrolment {
  @MaxLength(36)
  @Field(() => ID)
  personId!: string;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'The unit; needed for kinds that employees join through it (R-45)' })
  employerId?: string | null;

  @IsIn(INSURANCE_KINDS)
  @Field(() => InsuranceKindEnum)
  insuranceKind!: InsuranceKind;

  @IsOptional()
  @Field(() => Day, { nullable: true, description: 'First day of employment (R-61)' })
  employedOn?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Premiums were paid before (R-51)' })
  everPaid?: boolean | null;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'One enrolment and the reason' })
export class RefuseEnrolment extends RefInput {
  @Length(2, 500)
  @Field(() => String)
  note!: string;
}

@InputType({ description: 'One enrolment and the day on which it ends' })
export class EndEnrolment extends RefInput {
  @IsString()
  @Field(() => Day)
  endedOn!: string;
}
