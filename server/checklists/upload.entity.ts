import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  codeColumn,
  countColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  longTextColumn,
  nullable,
} from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { Instant } from '../platform/scalars';
import { sealedColumn } from '../platform/secrets';

export const UPLOAD_KINDS = ['PHOTO', 'ID_COPY'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];
export const UploadKindEnum = enumOf('UploadKind', UPLOAD_KINDS, 'What an archive holds');

/** What became of one file of an archive. UNCHANGED: the same file was there before. */
export const UPLOAD_OUTCOMES = ['ACCEPTED', 'REFUSED', 'UNMATCHED', 'IGNORED', 'UNCHANGED'] as const;
export type UploadOutcome = (typeof UPLOAD_OUTCOMES)[number];
export const UploadOutcomeEnum = enumOf('UploadOutcome', UPLOAD_OUTCOMES, 'What became of one file of an archive');

/** One file of an archive that was dropped on a list, with its verdict. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'One file of an archive that was dropped on a photo checklist' })
@Entity('upload_entry')
@Index('ux_upload_entry_seq', ['jobId', 'seq'], { unique: true })
@Index('ix_upload_entry_list', ['checklistId', 'kind', 'outcome', 'id'])
export class UploadEntry {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => ID) @Column(idColumn) jobId!: string;
  @Column(idColumn) checklistId!: string;
  @Column(idColumn) officeId!: string;
  @Column(idColumn) employerId!: string;
  @Field(() => Int, { description: 'Its place in the archive, from 1' }) @Column(countColumn) seq!: number;
  @Field(() => UploadKindEnum) @Column(codeColumn) kind!: UploadKind;
  /** Its name, which may hold a number and a name. */
  @Field(() => String, { description: 'Its whole path in the archive' })
  @Column({ ...longTextColumn, transformer: sealedColumn })
  name!: string;
  @Field(() => UploadOutcomeEnum) @Column(codeColumn) outcome!: UploadOutcome;
  @Field(() => [String], { description: 'Codes of what is wrong with it' }) @Column(jsonColumn) codes!: string[];
  @Field(() => ID, { nullable: true, description: 'The row that it belongs to' })
  @Column(nullable(idColumn))
  itemId!: string | null;
  @Field(() => Instant) @Column(instantColumn) createdAt!: Date;
}
