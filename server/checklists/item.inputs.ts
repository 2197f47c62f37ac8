import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  CORRECTIONS,
  type Correction,
  DISPUTE_FIELDS,
  type DisputeField,
  EXCLUDE_REASONS,
  type ExcludeReason,
  ITEM_STATUSES,
  type ItemStatus,
} from '../../shared/checklists';
import { RETURN_REASON_CODES, type ReturnReason } from '../../shared/reasons';
import { ReturnReasonEnum } from '../applications/reasons';
import { BULK_MAX, ItemInput, RefInput } from '../platform/bulk';
import { enumOf } from '../platform/enums';
import { CorrectionEnum, DisputeFieldEnum, ExcludeReasonEnum, ItemStatusEnum } from './item.entity';

/** Where the photo of a row stands. */
export const PHOTO_STAGES = ['MISSING', 'REFUSED', 'ACCEPTED'] as const;
export type PhotoStage = (typeof PHOTO_STAGES)[number];
const PhotoStageEnum = enumOf('PhotoStage', PHOTO_STAGES, 'Where the photo of a row stands');

@InputType({ description: 'Which rows of photo checklists; all conditions hold together' })
export class ItemFilter {
  @IsOptional()
  @ArrayMaxSize(200)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true })
  checklistId?: string | null;

  @IsOptional()
  @ArrayMaxSize(6)
  @IsIn(ITEM_STATUSES, { each: true })
  @Field(() => [ItemStatusEnum], { nullable: true })
  status?: ItemStatus[] | null;

  @IsOptional()
  @IsIn(PHOTO_STAGES)
  @Field(() => PhotoStageEnum, { nullable: true })
  photo?: PhotoStage | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true })
  idCopyMissing?: boolean | null;

  @IsOptional()
  @IsIn(CORRECTIONS)
  @Field(() => CorrectionEnum, { nullable: true })
  correction?: Correction | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, {
    nullable: true,
    description: 'A whole identity or mobile number, the beginning of a name, or pinyin',
  })
  search?: string | null;
}

@InputType({ description: 'A row and what is wrong with it; the bureau decides the correction' })
export class DisputeItem extends RefInput {
  @IsIn(DISPUTE_FIELDS)
  @Field(() => DisputeFieldEnum)
  field!: DisputeField;

  @Length(1, 60)
  @Field(() => String, { description: 'What is right' })
  proposed!: string;

  @IsOptional()
  @MaxLength(500)
  @Field(() => String, { nullable: true })
  note?: string | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'A file that shows it, uploaded before' })
  evidenceFileId?: string | null;
}

@InputType({ description: 'A row and why the person is left out' })
export class ExcludeItem extends RefInput {
  @IsIn(EXCLUDE_REASONS)
  @Field(() => ExcludeReasonEnum)
  reason!: ExcludeReason;

  @IsOptional()
  @MaxLength(500)
  @Field(() => String, { nullable: true, description: 'Needed for OTHER' })
  note?: string | null;
}

@InputType({ description: 'Somebody who joined after the list was requested' })
export class AddItem {
  @MaxLength(36)
  @Field(() => ID)
  checklistId!: string;

  @MaxLength(36)
  @Field(() => ID)
  personId!: string;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'A row and a picture for it' })
export class StageItem extends RefInput {
  @MaxLength(36)
  @Field(() => ID, { description: 'A file uploaded before' })
  fileId!: string;
}

@InputType({ description: 'Rows of one list: named with their versions, or all that a filter finds' })
export class ChosenItems {
  @MaxLength(36)
  @Field(() => ID)
  checklistId!: string;

  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @ValidateNested({ each: true })
  @Type(() => ItemInput)
  @Field(() => [ItemInput], { nullable: true })
  items?: ItemInput[] | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ItemFilter)
  @Field(() => ItemFilter, { nullable: true })
  filter?: ItemFilter | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, { nullable: true, description: 'How many the screen said there are; needed with a filter' })
  expectedCount?: number | null;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'Rows of one list and why the people are left out' })
export class ExcludeItems extends ChosenItems {
  @IsIn(EXCLUDE_REASONS)
  @Field(() => ExcludeReasonEnum)
  reason!: ExcludeReason;

  @IsOptional()
  @MaxLength(500)
  @Field(() => String, { nullable: true, description: 'Needed for OTHER' })
  note?: string | null;
}

@InputType({ description: 'Rows of one list and all reasons for which they are returned (一次性告知)' })
export class ReturnItems extends ChosenItems {
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

@InputType({ description: 'Whether the proposed value of a disputed row is taken over' })
export class DecideCorrection extends RefInput {
  @IsBoolean()
  @Field(() => Boolean)
  accept!: boolean;

  @IsOptional()
  @MaxLength(500)
  @Field(() => String, { nullable: true })
  note?: string | null;
}
