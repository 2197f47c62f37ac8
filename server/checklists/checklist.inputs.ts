import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { CHECKLIST_STATUSES, type ChecklistStatus, UNIT_STAGES, type UnitStage } from '../../shared/checklists';
import { RETURN_REASON_CODES, type ReturnReason } from '../../shared/reasons';
import { ReturnReasonEnum } from '../applications/reasons';
import { RefInput } from '../platform/bulk';
import { enumOf } from '../platform/enums';
import { PAGE_MAX } from '../platform/paging';
import { Day } from '../platform/scalars';
import { ChecklistStatusEnum } from './checklist.entity';
import { UPLOAD_KINDS, type UploadKind, UploadKindEnum } from './upload.entity';

export const UnitStageEnum = enumOf('UnitStage', UNIT_STAGES, 'How far a unit has come with its list of the window');

@InputType({ description: 'Which photo checklists; all conditions hold together' })
export class ChecklistFilter {
  @IsOptional()
  @ArrayMaxSize(200)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(5)
  @IsIn(CHECKLIST_STATUSES, { each: true })
  @Field(() => [ChecklistStatusEnum], { nullable: true })
  status?: ChecklistStatus[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  officeId?: string[] | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true })
  employerId?: string | null;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}$/)
  @Field(() => String, { nullable: true, description: 'The month in which its window begins, as YYYY-MM' })
  month?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Only supplements (补报表), or only lists that are none' })
  supplement?: boolean | null;
}

@InputType({ description: 'Which units, by how far they have come with their list of the window' })
export class UnitFilter {
  @IsOptional()
  @ArrayMaxSize(6)
  @IsIn(UNIT_STAGES, { each: true })
  @Field(() => [UnitStageEnum], { nullable: true })
  stage?: UnitStage[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  officeId?: string[] | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'The beginning of the name of a unit' })
  search?: string | null;
}

/** The pages of an overview, which has one order only. */
@ArgsType()
export class OverviewArgs {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  @Field(() => Int, { nullable: true, description: 'Page number from 1' })
  page?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PAGE_MAX)
  @Field(() => Int, { nullable: true, description: 'Rows per page: 1 to 200, 25 unless told' })
  perPage?: number | null;
}

@InputType({ description: 'The unit whose list is requested' })
export class RequestChecklist {
  @MaxLength(36)
  @Field(() => ID)
  employerId!: string;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({
  description: 'The seal of a list: who declares it, and what a community declares beside it (R-15, R-22 to R-24)',
})
export class SealChecklist extends RefInput {
  @Length(1, 60)
  @Field(() => String, { description: 'Name of whoever affixes the official seal' })
  sealedBy!: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  @Field(() => Int, {
    nullable: true,
    description: 'Photos as the statistical table counts them (R-24); communities only',
  })
  declaredPhotos?: number | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'Number of the bill of the card cost (R-23)' })
  costNo?: string | null;

  @IsOptional()
  @Field(() => Day, { nullable: true })
  costOn?: string | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  @Field(() => Int, { nullable: true, description: 'In fen' })
  costAmount?: number | null;
}

@InputType({ description: 'A return of a whole list: all reasons at once (一次性告知)' })
export class ReturnChecklist extends RefInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsIn(RETURN_REASON_CODES, { each: true })
  @Field(() => [ReturnReasonEnum])
  reasons!: ReturnReason[];

  @IsOptional()
  @MaxLength(500)
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({
  description: 'An archive of pictures for a list; files find their rows by the numbers and names in theirs',
})
export class ImportArchive {
  @MaxLength(36)
  @Field(() => ID)
  checklistId!: string;

  @IsIn(UPLOAD_KINDS)
  @Field(() => UploadKindEnum)
  kind!: UploadKind;

  @MaxLength(36)
  @Field(() => ID, { description: 'An archive uploaded before' })
  fileId!: string;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'A dated window of one unit, with its reason' })
export class GrantWindow {
  @MaxLength(36)
  @Field(() => ID)
  employerId!: string;

  @Field(() => Day)
  @Length(10, 10)
  fromDay!: string;

  @Field(() => Day)
  @Length(10, 10)
  toDay!: string;

  @Length(2, 200)
  @Field(() => String)
  reason!: string;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}
