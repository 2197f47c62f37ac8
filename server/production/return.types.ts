import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FailStage } from '../../shared/cards';
import type { LineOutcome } from '../../shared/production';
import { Personal } from '../platform/operations';
import { FailStageEnum, LineOutcomeEnum } from './batch.entity';

@InputType({ description: 'A return file (回盘文件) of the bank or the maker for a batch' })
export class ImportReturnFile {
  @MaxLength(36)
  @Field(() => ID)
  batchId!: string;

  @MaxLength(36)
  @Field(() => ID, { description: 'A file uploaded before with the purpose RETURN_FILE' })
  fileId!: string;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

/** One line of a dry run. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'What one line of a return file would do' })
export class PreviewLine {
  @Field(() => Int, { description: 'Its line in the file, the header being 1' }) line!: number;
  @Field(() => LineOutcomeEnum) outcome!: LineOutcome;
  @Field(() => String, { nullable: true, description: 'Code of a refusal' }) code!: string | null;
  @Field(() => ID, { nullable: true }) cardId!: string | null;
  @Field(() => String, { nullable: true }) cardNo!: string | null;
  @Field(() => String, { nullable: true }) maskedNumber!: string | null;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => FailStageEnum, { nullable: true }) failStage!: FailStage | null;
  @Field(() => String, { nullable: true }) failReason!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'How many lines of a return file would do what' })
export class LineCounts implements Record<Lowercase<LineOutcome>, number> {
  @Field(() => Int, { description: 'Accounts that the bank opened' }) opened!: number;
  @Field(() => Int) produced!: number;
  @Field(() => Int) failed!: number;
  @Field(() => Int) extra!: number;
  @Field(() => Int) refused!: number;
  @Field(() => Int) unchanged!: number;
}

/** What a return file would do: nothing is written. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'A dry run of a return file' })
export class ReturnPreview {
  @Field(() => Int) lines!: number;
  @Field(() => LineCounts) counts!: LineCounts;
  @Field(() => Int, { description: 'Cards of the batch that would still wait, without a line' }) withoutLine!: number;
  @Field(() => Int, { description: 'Bank card numbers whose check digit is unusual; a warning only' })
  bankWarnings!: number;
  @Field(() => [PreviewLine], { description: 'The lines to look at: at most 200 of those that produce nothing' })
  findings!: PreviewLine[];
}
