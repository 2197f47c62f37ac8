import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  type ChecklistStatus,
  CORRECTIONS,
  type Correction,
  DISPUTE_FIELDS,
  type DisputeField,
  EXCLUDE_REASONS,
  type ExcludeReason,
  ITEM_STATUSES,
  type ItemFacts,
  type ItemStatus,
} from '../../shared/checklists';
import { Person } from '../people/person.entity';
import { Photo } from '../photos/photo.entity';
import {
  codeColumn,
  countColumn,
  flagColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  longTextColumn,
  nullable,
  textColumn,
} from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { Instant } from '../platform/scalars';
import { sealedColumn } from '../platform/secrets';
import { ChecklistStatusEnum } from './checklist.entity';

export const ItemStatusEnum = enumOf('ItemStatus', ITEM_STATUSES, 'Where a row of a photo checklist stands');
export const ExcludeReasonEnum = enumOf('ExcludeReason', EXCLUDE_REASONS, 'Why somebody is left out of a list');
export const DisputeFieldEnum = enumOf('DisputeField', DISPUTE_FIELDS, 'What a unit says is wrong');
export const CorrectionEnum = enumOf('Correction', CORRECTIONS, 'Where the correction of a disputed row stands');

/** One person on a photo checklist. Photo and ID copy may be staged any time; they count once the row is confirmed. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'One person on a photo checklist' })
@Entity('checklist_item')
@Index('ux_checklist_item_person', ['checklistId', 'personId'], { unique: true })
@Index('ux_checklist_item_seq', ['checklistId', 'seq'], { unique: true })
@Index('ix_checklist_item_status', ['checklistId', 'status', 'seq'])
@Index('ix_checklist_item_of_person', ['personId', 'checklistId'])
@Index('ix_checklist_item_application', ['applicationId'])
export class ChecklistItem implements Pick<ItemFacts, 'status' | 'correction' | 'actedById' | 'actedAt'> {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => ID) @Column(idColumn) checklistId!: string;
  @Field(() => Int, { description: 'Its number on the list, from 1' }) @Column(countColumn) seq!: number;
  @Field(() => ItemStatusEnum) @Column(codeColumn) status!: ItemStatus;
  @Column(codeColumn) regionCode!: string;
  @Column(idColumn) officeId!: string;
  @Column(idColumn) employerId!: string;
  @Field(() => ID) @Column(idColumn) personId!: string;
  @Column(idColumn) enrolmentId!: string;
  @Field(() => ID, { nullable: true }) @Column(nullable(idColumn)) photoId!: string | null;
  @Field(() => ID, { nullable: true }) @Column(nullable(idColumn)) idCopyFileId!: string | null;
  @Field(() => DisputeFieldEnum, { nullable: true }) @Column(nullable(codeColumn)) disputeField!: DisputeField | null;
  /** What the unit says is right; sealed, since it may be a number. */
  @Column(nullable({ ...longTextColumn, transformer: sealedColumn })) proposed!: string | null;
  @Field(() => ID, { nullable: true }) @Column(nullable(idColumn)) evidenceFileId!: string | null;
  @Field(() => CorrectionEnum, { nullable: true, description: 'The bureau decides the correction of a disputed row' })
  @Column(nullable(codeColumn))
  correction!: Correction | null;
  @Field(() => ExcludeReasonEnum, { nullable: true })
  @Column(nullable(codeColumn))
  excludeReason!: ExcludeReason | null;
  @Field(() => [String], { description: 'Reason codes of a return' }) @Column(jsonColumn) reasons!: string[];
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(500))) note!: string | null;
  @Field(() => ID, { nullable: true, description: 'The application that it became' })
  @Column(nullable(idColumn))
  applicationId!: string | null;
  @Field(() => Boolean, { description: 'Old enough at the request that a photo is compulsory (P-25)' })
  @Column(flagColumn)
  photoRequired!: boolean;
  /** Whoever decided its correction: they do not approve what it becomes. */
  @Column(nullable(idColumn)) correctedById!: string | null;
  @Field(() => ID, { nullable: true, description: 'Whoever converted or returned it' })
  @Column(nullable(idColumn))
  actedById!: string | null;
  @Field(() => Instant, { nullable: true, description: 'When the bureau last acted on it' })
  @Column(nullable(instantColumn))
  actedAt!: Date | null;

  @Field(() => Person) person!: Person;
  @Field(() => Photo, { nullable: true }) photo!: Photo | null;
  @Field(() => ChecklistStatusEnum, { description: 'Where its list stands' }) listStatus!: ChecklistStatus;
  @Field(() => Instant, { nullable: true, description: 'When a change made the last seal of its list void' })
  sealVoidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Where the application stands that it became' })
  applicationStatus!: string | null;
  @Field(() => String, { nullable: true, description: 'What the unit says is right; numbers masked' })
  proposal!: string | null;
}
