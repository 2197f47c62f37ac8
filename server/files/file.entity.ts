import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigColumn, codeColumn, flagColumn, idColumn, instantColumn, nullable, textColumn } from '../platform/columns';
import { Personal } from '../platform/operations';
import { Instant } from '../platform/scalars';

/**
 * What a stored file is for; decides the checks on its content. ROSTER, ARCHIVE and RETURN_FILE are worked off, not kept for reading.
 * MANIFEST: the people of a production batch, for whoever produces.
 * SPENT: an original of which nothing is needed any more.
 */
export const FILE_PURPOSES = [
  'PHOTO',
  'DOCUMENT',
  'RECEIPT',
  'ROSTER',
  'ARCHIVE',
  'RETURN_FILE',
  'MANIFEST',
  'SEALED_LIST',
  'SPENT',
] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/** A stored file: encrypted on disk, named by an HMAC of its content. Its scope is copied at attach. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'A stored file; its content is at /files/ID' })
@Entity('stored_file')
@Index('ix_stored_file_name', ['name'])
@Index('ix_stored_file_loose', ['purpose', 'attached', 'createdAt'])
export class StoredFile {
  @Field(() => ID, { description: 'Its id' }) @PrimaryColumn(idColumn) id!: string;
  @Column(textColumn(64)) name!: string;
  @Column(textColumn(64)) sha256!: string;
  @Field(() => Int, { description: 'Bytes' }) @Column(bigColumn) size!: number;
  @Field(() => String, { description: 'Its media type' }) @Column(textColumn(80)) mime!: string;
  @Column(codeColumn) purpose!: FilePurpose;
  @Column(idColumn) uploadedById!: string;
  @Column(flagColumn) attached!: boolean;
  @Column(nullable(idColumn)) officeId!: string | null;
  @Column(nullable(codeColumn)) regionCode!: string | null;
  @Column(nullable(idColumn)) employerId!: string | null;
  @Column(nullable(idColumn)) personId!: string | null;
  @Field(() => Instant, { description: 'When it was brought' }) @Column(instantColumn) createdAt!: Date;
}
