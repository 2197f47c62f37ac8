import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import {
  BATCH_STATUSES,
  type BatchStatus,
  ITEM_VIEWS,
  type ItemView,
  LINE_OUTCOMES,
  type LineOutcome,
} from '../../shared/production';
import { BatchStatusEnum } from '../cards/card.enums';
import { enumOf } from '../platform/enums';
import { LineOutcomeEnum } from './batch.entity';

const ItemViewEnum = enumOf('ItemView', ITEM_VIEWS, 'One number of the sum of a batch');

@InputType({ description: 'Which batches; all conditions hold together' })
export class BatchFilter {
  @IsOptional()
  @ArrayMaxSize(200)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(5)
  @IsIn(BATCH_STATUSES, { each: true })
  @Field(() => [BatchStatusEnum], { nullable: true })
  status?: BatchStatus[] | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true })
  employerId?: string | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'The beginning of a batch number or of the name of a unit' })
  search?: string | null;
}

@InputType({ description: 'Which rows of a batch' })
export class BatchItemFilter {
  @MaxLength(36)
  @Field(() => ID)
  batchId!: string;

  @IsOptional()
  @IsIn(ITEM_VIEWS)
  @Field(() => ItemViewEnum, { nullable: true, description: 'Those behind one number of its sum' })
  view?: ItemView | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'A whole identity number, the beginning of a name, or pinyin' })
  search?: string | null;
}

@InputType({ description: 'Which lines of the return files of a batch' })
export class ReturnLineFilter {
  @MaxLength(36)
  @Field(() => ID)
  batchId!: string;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'Only those that this job read' })
  jobId?: string | null;

  @IsOptional()
  @ArrayMaxSize(6)
  @IsIn(LINE_OUTCOMES, { each: true })
  @Field(() => [LineOutcomeEnum], { nullable: true })
  outcome?: LineOutcome[] | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Only those that somebody has to look into, or has' })
  findings?: boolean | null;
}
