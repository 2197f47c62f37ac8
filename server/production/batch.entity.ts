import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { FAIL_STAGES, type FailStage } from '../../shared/cards';
import type { BusinessType } from '../../shared/codes';
import {
  BATCH_OUTCOMES,
  type BatchFacts,
  type BatchOutcome,
  type BatchStatus,
  LINE_OUTCOMES,
  type LineOutcome,
} from '../../shared/production';
import { Card } from '../cards/card.entity';
import { BatchStatusEnum, BusinessTypeEnum } from '../cards/card.enums';
import { Employer } from '../employers/employer.entity';
import { Office } from '../offices/office.entity';
import {
  codeColumn,
  countColumn,
  idColumn,
  instantColumn,
  longTextColumn,
  nullable,
  textColumn,
} from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { Instant } from '../platform/scalars';
import { sealedColumn } from '../platform/secrets';

export const BatchOutcomeEnum = enumOf('BatchOutcome', BATCH_OUTCOMES, 'What became of one card in a batch');
export const FailStageEnum = enumOf('FailStage', FAIL_STAGES, 'Where production failed');

/** A production batch (制卡批次): ordered cards of one region, unit and business, sent to the maker together. */
@ObjectType({ simpleResolvers: true, description: 'A production batch' })
@Entity('production_batch')
@Index('ux_production_batch_no', ['no'], { unique: true })
@Index('ix_production_batch_list', ['officeId', 'status', 'openedAt', 'id'])
export class ProductionBatch implements Pick<BatchFacts, 'status'> {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => String) @Column(codeColumn) no!: string;
  @Field(() => BatchStatusEnum) @Column(codeColumn) status!: BatchStatus;
  @Field(() => String) @Column(codeColumn) regionCode!: string;
  @Field(() => ID) @Column(idColumn) officeId!: string;
  @Field(() => ID, { nullable: true, description: 'The unit whose cards it holds; null for those of individuals' })
  @Column(nullable(idColumn))
  employerId!: string | null;
  @Field(() => BusinessTypeEnum) @Column(codeColumn) businessType!: BusinessType;
  @Field(() => Int, { description: 'Cards when it was sent' }) @Column(countColumn) headCount!: number;
  @Field(() => ID, { nullable: true, description: 'The manifest for the maker' })
  @Column(nullable(idColumn))
  manifestFileId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The file by which the bank opens the accounts' })
  @Column(nullable(idColumn))
  bankFileId!: string | null;
  @Column(idColumn) openedById!: string;
  @Field(() => Instant) @Column(instantColumn) openedAt!: Date;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) sentToBankAt!: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the bank had answered for every card' })
  @Column(nullable(instantColumn))
  bankReturnedAt!: Date | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) sentAt!: Date | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) closedAt!: Date | null;

  @Field(() => Employer, { nullable: true }) employer!: Employer | null;
  @Field(() => Office) office!: Office;
  @Field(() => ID, { nullable: true, description: 'The job that read the latest return file' })
  latestImportId!: string | null;
}

/** One card in a batch; it keeps its outcome when the card is made anew. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'One card in a production batch' })
@Entity('production_item')
@Index('ux_production_item_card', ['batchId', 'cardId'], { unique: true })
@Index('ix_production_item_outcome', ['batchId', 'outcome', 'seq'])
@Index('ix_production_item_of_card', ['cardId', 'batchId'])
export class ProductionItem {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Column(idColumn) batchId!: string;
  @Field(() => ID) @Column(idColumn) cardId!: string;
  @Field(() => Int) @Column(countColumn) seq!: number;
  @Field(() => BatchOutcomeEnum, { nullable: true }) @Column(nullable(codeColumn)) outcome!: BatchOutcome | null;
  @Field(() => FailStageEnum, { nullable: true }) @Column(nullable(codeColumn)) failStage!: FailStage | null;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(200))) failReason!: string | null;

  @Field(() => Boolean, { description: 'A return file has named it' }) hasLine!: boolean;
  @Field(() => Card) card!: Card;
}

export const LineOutcomeEnum = enumOf('LineOutcome', LINE_OUTCOMES, 'What a line of a return file did');

/** One line of a maker's return file (回盘文件) with its outcome; extra lines are kept as findings. */
@Personal()
@ObjectType({ simpleResolvers: true, description: "One line of a maker's return file" })
@Entity('return_line')
@Index('ux_return_line', ['jobId', 'line'], { unique: true })
@Index('ix_return_line_batch', ['batchId', 'outcome', 'line'])
@Index('ix_return_line_card', ['batchId', 'cardId'])
@Index('ix_return_line_number', ['batchId', 'numberIndex'])
export class ReturnLine {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => ID) @Column(idColumn) jobId!: string;
  @Column(idColumn) batchId!: string;
  @Field(() => Int, { description: 'Its line in the file, the header being 1' }) @Column(countColumn) line!: number;
  @Field(() => LineOutcomeEnum) @Column(codeColumn) outcome!: LineOutcome;
  @Field(() => String, { nullable: true, description: 'Code of a refusal' }) @Column(nullable(codeColumn)) code!:
    | string
    | null;
  @Field(() => ID, { nullable: true }) @Column(nullable(idColumn)) cardId!: string | null;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(9))) cardNo!: string | null;
  /** Whom the line names. */
  @Column(nullable({ ...longTextColumn, transformer: sealedColumn })) number!: string | null;
  @Column(nullable(codeColumn)) numberIndex!: string | null;
  @Column(nullable(textColumn(4))) numberLast4!: string | null;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(60))) name!: string | null;
  @Field(() => FailStageEnum, { nullable: true }) @Column(nullable(codeColumn)) failStage!: FailStage | null;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(200))) failReason!: string | null;
  @Field(() => String, { nullable: true, description: 'Last four of the bank card number that it names' })
  @Column(nullable(textColumn(4)))
  bankCardLast4!: string | null;
  @Field(() => Instant, { nullable: true, description: 'When somebody had looked into it' })
  @Column(nullable(instantColumn))
  acknowledgedAt!: Date | null;
  @Column(nullable(idColumn)) acknowledgedById!: string | null;
  @Field(() => String, { nullable: true, description: 'What was found out about it' })
  @Column(nullable(textColumn(200)))
  note!: string | null;
  @Column(instantColumn) createdAt!: Date;

  @Field(() => Boolean, { description: 'Extra or doubled: somebody has to look into it before the batch is closed' })
  finding!: boolean;
  @Field(() => String, { nullable: true, description: '14 stars and the last four of the number that it names' })
  maskedNumber!: string | null;
  @Field(() => Card, { nullable: true }) card!: Card | null;
}
